"""How the accounts stand to each other, and which of them tell of which events."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from sqlalchemy import String, and_, func, select, type_coerce
from sqlalchemy.orm import Session

from alignment.silence import Telling
from annotator.queries.accounts import AccountView, accounts
from annotator.queries.events import EventLine, events
from annotator.queries.firmness import GRAVE, counts
from annotator.queries.judgements import newest
from annotator.queries.silence import coverage, tellings
from models.alignment import Pair


@dataclass(frozen=True, slots=True)
class Matrix:
    """Accounts against accounts, and events against accounts."""

    accounts: tuple[AccountView, ...]
    standing: Mapping[tuple[int, int], Mapping[str, int]]
    """Pairs by the two accounts, lower id first, then by what counts of them."""
    events: tuple[EventLine, ...]
    tellings: Mapping[str, Mapping[int, Telling]]
    """By event id how each account, by id, stands to it."""

    #: What two claims on one thing may be to each other, in the order in which it is drawn.
    RELATED: ClassVar[tuple[str, ...]] = ("agreement", "partial", "framing", "contradiction")

    def total(self, counted: Mapping[str, int]) -> int:
        """How many of those pairs are on one thing at all."""
        return sum(counted.get(relation, 0) for relation in self.RELATED)

    def between(self, one: AccountView, other: AccountView) -> Mapping[str, int]:
        """The pairs of two accounts by what counts of them."""
        return self.standing.get((min(one.id, other.id), max(one.id, other.id)), {})


def matrix(session: Session) -> Matrix:
    """All of it. Seven statements."""
    said = newest()
    verdict = func.coalesce(type_coerce(said.c.verdict, String), type_coerce(Pair.relation, String))
    query = (
        select(Pair.a_account_id, Pair.b_account_id, verdict, func.count())
        .outerjoin(said, and_(said.c.a_id == Pair.a_id, said.c.b_id == Pair.b_id))
        .where(counts(said) | Pair.relation.not_in(GRAVE))
        .group_by(Pair.a_account_id, Pair.b_account_id, verdict)
    )
    standing: dict[tuple[int, int], Counter[str]] = defaultdict(Counter)
    for one, other, stands, number in session.execute(query):
        standing[one, other][stands] = number
    everyone, happenings, covered = accounts(session), events(session), coverage(session)
    ids = [account.id for account in everyone]
    stand = {line.event.id: tellings(covered, ids, line.event.date, line.told) for line in happenings}
    return Matrix(everyone, standing, happenings, stand)
