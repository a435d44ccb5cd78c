"""Everything that is contested: contradictions and disputes of framing, by what counts of each pair.

What counts is the newest judgement that stands, else the suggestion. All pairs of that kind are weighed in one go, as
counts by type and by accounts are wanted beside the page of the table that is shown.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session, aliased

from annotator.queries.accounts import AccountView, accounts
from annotator.queries.judgements import current
from annotator.queries.listing import Line, lines
from models.alignment import EventClaim, Pair
from models.claim import Claim
from models.vocabulary import Relation, Verdict

#: Rows on a page of the table.
PAGE = 50

CONTESTED = (Verdict.CONTRADICTION, Verdict.FRAMING)
_NO_DATE = date.max


@dataclass(frozen=True, slots=True)
class Choice:
    """Which contested pairs, in which order; empty means any."""

    relation: str = ""
    type: str = ""
    accounts: tuple[str, ...] = ()
    event: str = ""
    judged: bool = False
    order: str = "date"
    page: int = 1


ORDERS: Mapping[str, str] = {"date": "by date", "sure": "surest first", "type": "by type", "accounts": "by accounts"}


@dataclass(frozen=True, slots=True)
class Contested:
    """One page of the table, and counts of all of it."""

    accounts: tuple[AccountView, ...]
    lines: tuple[Line, ...]
    found: int
    pages: int
    by_type: Mapping[tuple[str, str], int]
    """By verdict and type."""
    by_accounts: Mapping[tuple[int, int], Mapping[str, int]]
    """By the two accounts, then by verdict."""


@dataclass(frozen=True, slots=True)
class _Weighed:
    key: tuple[str, str]
    accounts: tuple[int, int]
    verdict: str
    types: tuple[str, ...]
    confidence: float
    judged: bool
    when: date = field(default=_NO_DATE)


def contested(session: Session, choice: Choice) -> Contested:
    """The table. Ten statements."""
    everyone = accounts(session)
    every = [row for row in _weighed(session, choice.event) if row.verdict in CONTESTED]
    wanted = _sorted(_chosen(every, choice, {account.key: account.id for account in everyone}), choice.order)
    start = (max(choice.page, 1) - 1) * PAGE
    return Contested(
        accounts=everyone,
        lines=lines(session, [row.key for row in wanted[start : start + PAGE]]),
        found=len(wanted),
        pages=max(1, -(-len(wanted) // PAGE)),
        by_type=Counter((row.verdict, kind) for row in every for kind in row.types),
        by_accounts=_by_accounts(every),
    )


def _weighed(session: Session, event: str) -> Iterable[_Weighed]:
    said = current(session)
    first, second = aliased(Claim), aliased(Claim)
    columns: tuple[Any, ...] = (Pair.a_id, Pair.b_id, Pair.a_account_id, Pair.b_account_id, Pair.relation, Pair.types)
    query = select(*columns, Pair.confidence, first.date_first, second.date_first)
    query = query.join(first, first.id == Pair.a_id).join(second, second.id == Pair.b_id)
    if event:
        told = select(EventClaim.claim_id).where(EventClaim.event_id == event)
        query = query.where(Pair.a_id.in_(told), Pair.b_id.in_(told))
    judged = or_(*(and_(Pair.a_id == a, Pair.b_id == b) for a, b in said)) if 0 < len(said) < 200 else bool(said)
    suggested = Pair.relation.in_([Relation.CONTRADICTION, Relation.FRAMING])
    for a, b, x, y, relation, types, confidence, one, other in session.execute(query.where(or_(suggested, judged))):
        people = said.get((a, b))
        verdict, kinds = (people[-1].verdict, people[-1].types) if people else (relation.value, tuple(types))
        when = min(one or other or _NO_DATE, other or one or _NO_DATE)
        yield _Weighed((a, b), (x, y), str(verdict), kinds, confidence, bool(people), when)


def _chosen(rows: Iterable[_Weighed], choice: Choice, ids: Mapping[str, int]) -> list[_Weighed]:
    two = {ids[key] for key in choice.accounts if key in ids}
    return [
        row
        for row in rows
        if (not choice.relation or row.verdict == choice.relation)
        and (not choice.type or choice.type in row.types)
        and (row.judged or not choice.judged)
        and two <= set(row.accounts)
    ]


def _sorted(rows: list[_Weighed], order: str) -> list[_Weighed]:
    keys = {
        "sure": lambda row: (not row.judged, -row.confidence, row.key),
        "type": lambda row: (row.verdict, row.types, row.when, row.key),
        "accounts": lambda row: (row.accounts, row.when, row.key),
    }
    return sorted(rows, key=keys.get(order, lambda row: (row.when, -row.confidence, row.key)))


def _by_accounts(rows: Iterable[_Weighed]) -> dict[tuple[int, int], Counter[str]]:
    counted: dict[tuple[int, int], Counter[str]] = {}
    for row in rows:
        counted.setdefault(row.accounts, Counter())[row.verdict] += 1
    return counted
