"""How the accounts stand to each other, and which of them tell of which events."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from sqlalchemy import and_, func, select
from sqlalchemy.orm import Session

from alignment.silence import Telling
from annotator.queries.accounts import AccountView, accounts
from annotator.queries.events import EventLine, events
from annotator.queries.judgements import newest
from annotator.queries.leads import Lead, leads
from annotator.queries.silence import every_telling
from annotator.queries.witnesses import ALIKE
from models.alignment import Pair


@dataclass(frozen=True, slots=True)
class Matrix:
    """Accounts against accounts, and events against accounts."""

    accounts: tuple[AccountView, ...]
    standing: Mapping[tuple[int, int], Mapping[str, float]]
    """About how many pairs, by the two accounts, lower id first, then by what counts of them: a judgement counts one, a
    suggestion as often as such prove right."""
    copied: Mapping[tuple[int, int], float]
    """About how many of those one account owes to the other, or both to a third, by the same two ids."""
    events: tuple[EventLine, ...]
    tellings: Mapping[str, Mapping[int, Telling]]
    """By event id how each account, by id, stands to it."""
    leads: Mapping[str, Lead]

    #: What two claims on one thing may be to each other, in the order in which it is drawn.
    RELATED: ClassVar[tuple[str, ...]] = ("agreement", "partial", "framing", "contradiction")

    def total(self, counted: Mapping[str, float]) -> float:
        """About how many of those pairs are on one thing at all."""
        return sum(counted.get(relation, 0) for relation in self.RELATED)

    def between(self, one: AccountView, other: AccountView) -> Mapping[str, float]:
        """The pairs of two accounts by what counts of them."""
        return self.standing.get((min(one.id, other.id), max(one.id, other.id)), {})

    def copied_between(self, one: AccountView, other: AccountView) -> float:
        """About how many pairs of two accounts were copied."""
        return self.copied.get((min(one.id, other.id), max(one.id, other.id)), 0)


def matrix(session: Session) -> Matrix:
    """All of it. Eleven statements."""
    everyone, happenings = accounts(session), events(session)
    stand = every_telling(session, [account.id for account in everyone], happenings)
    return Matrix(everyone, standing(session), _copied(session), happenings, stand, leads(session, everyone))


def standing(session: Session) -> dict[tuple[int, int], dict[str, float]]:
    """What all suggestions come to, by two accounts, lower id first; for the pairs that people judged, what they say.

    Two statements, the first of which reads an index alone.
    """
    between = (Pair.a_account_id, Pair.b_account_id)
    found: dict[tuple[int, int], dict[str, float]] = defaultdict(lambda: defaultdict(float))
    suggested = select(*between, Pair.relation, func.sum(Pair.confidence)).where(~Pair.by_hand)
    for one, other, relation, expected in session.execute(suggested.group_by(*between, Pair.relation)):
        found[one, other][relation.value] = expected
    said = newest()
    judged = select(*between, Pair.relation, Pair.confidence, Pair.by_hand, said.c.verdict).join(
        said, and_(said.c.a_id == Pair.a_id, said.c.b_id == Pair.b_id)
    )
    for one, other, relation, confidence, by_hand, verdict in session.execute(judged):
        if not by_hand:
            found[one, other][relation.value] -= confidence
        found[one, other][str(verdict)] += 1
    return found


def _copied(session: Session) -> dict[tuple[int, int], float]:
    """Of what two accounts are suggested to say alike, about how much was copied, lower id first. One statement.

    The few copies are read from an index alone, and summed here: grouped by the database they would be sought by their
    relation, among all pairs.
    """
    rows = select(Pair.a_account_id, Pair.b_account_id, Pair.relation, Pair.confidence).where(Pair.dependent)
    copied: dict[tuple[int, int], float] = defaultdict(float)
    for one, other, relation, confidence in session.execute(rows):
        if relation in ALIKE:
            copied[one, other] += confidence
    return dict(copied)
