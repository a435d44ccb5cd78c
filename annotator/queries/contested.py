"""Everything that is contested: contradictions and disputes of framing, by what counts of each pair.

What counts is the newest judgement that stands, else the suggestion.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, String, Text, and_, cast, func, select, type_coerce, union
from sqlalchemy.orm import Session, aliased

from annotator.queries.accounts import AccountView, accounts
from annotator.queries.firmness import surely_conflicts
from annotator.queries.judgements import PairKey, newest
from annotator.queries.listing import Line, lines
from annotator.queries.queue import in_event, of_accounts
from models.alignment import Pair
from models.claim import Claim
from models.vocabulary import Verdict

#: Rows on a page of the table.
PAGE = 30

CONTESTED = (Verdict.CONTRADICTION.value, Verdict.FRAMING.value)


@dataclass(frozen=True, slots=True)
class Choice:
    """Which contested pairs, in which order; empty means any."""

    relation: str = ""
    type: str = ""
    accounts: tuple[str, ...] = ()
    event: str = ""
    judged: bool = False
    unsure: bool = False
    """Whether also suggestions of little confidence, which nobody has judged."""
    order: str = "sure"
    page: int = 1


ORDERS: Mapping[str, str] = {"sure": "surest first", "date": "by date", "type": "by type", "accounts": "by accounts"}


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


def contested(session: Session, choice: Choice) -> Contested:
    """The table. Ten statements."""
    chosen = _chosen(choice)
    found = (
        session.scalar(select(func.count()).select_from(_contested(choice, Pair.a_id).where(*chosen).subquery())) or 0
    )
    counted = session.execute(_tally(choice)).all()
    return Contested(
        accounts=accounts(session),
        lines=lines(session, _page(session, choice, chosen)),
        found=found,
        pages=max(1, -(-found // PAGE)),
        by_type=_by_type(counted),
        by_accounts=_by_accounts(counted),
    )


_said = newest()
_first, _second = aliased(Claim), aliased(Claim)
_verdict = func.coalesce(type_coerce(_said.c.verdict, String), type_coerce(Pair.relation, String))
_types = func.coalesce(cast(_said.c.types, Text), cast(Pair.types, Text))


def _contested(choice: Choice, *columns: Any) -> Select[Any]:
    """From the pairs that the machine is sure of, found by an index, and those that people judged: few among many."""
    sure = select(Pair.a_id, Pair.b_id).where(surely_conflicts(any_confidence=choice.unsure))
    either = union(sure, select(_said.c.a_id, _said.c.b_id)).subquery()
    joined = (
        select(*columns)
        .select_from(either)
        .join(Pair, and_(Pair.a_id == either.c.a_id, Pair.b_id == either.c.b_id))
        .outerjoin(_said, and_(_said.c.a_id == Pair.a_id, _said.c.b_id == Pair.b_id))
    )
    return joined.where(_verdict.in_(CONTESTED))


def _page(session: Session, choice: Choice, chosen: Sequence[ColumnElement[bool]]) -> list[PairKey]:
    when = func.coalesce(_first.date_first, _second.date_first, date.max)
    orders: dict[str, tuple[Any, ...]] = {
        "sure": (_said.c.id.is_(None), _verdict, -Pair.confidence * Pair.score),
        "type": (_verdict, _types, when),
        "accounts": (Pair.a_account_id, Pair.b_account_id, when),
        "date": (when, -Pair.confidence),
    }
    query = _contested(choice, Pair.a_id, Pair.b_id).join(_first, _first.id == Pair.a_id)
    ordered = (
        query.join(_second, _second.id == Pair.b_id)
        .where(*chosen)
        .order_by(*orders.get(choice.order, orders["sure"]), Pair.a_id, Pair.b_id)
    )
    return [(a, b) for a, b in session.execute(ordered.limit(PAGE).offset((max(choice.page, 1) - 1) * PAGE))]


def _chosen(choice: Choice) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if choice.event:
        conditions.append(in_event(choice.event))
    if choice.relation:
        conditions.append(_verdict == choice.relation)
    if choice.type:
        conditions.append(_types.like(f'%"{choice.type}"%'))
    if choice.accounts:
        conditions.append(of_accounts(choice.accounts))
    if choice.judged:
        conditions.append(_said.c.id.is_not(None))
    return conditions


def _tally(choice: Choice) -> Select[Any]:
    query = _contested(choice, _verdict, _types, Pair.a_account_id, Pair.b_account_id, func.count())
    query = query.where(in_event(choice.event)) if choice.event else query
    return query.group_by(_verdict, _types, Pair.a_account_id, Pair.b_account_id)


def _by_type(counted: Sequence[Any]) -> Counter[tuple[str, str]]:
    total: Counter[tuple[str, str]] = Counter()
    for verdict, types, _, _, number in counted:
        for kind in json.loads(types):
            total[verdict, kind] += number
    return total


def _by_accounts(counted: Sequence[Any]) -> dict[tuple[int, int], Counter[str]]:
    total: dict[tuple[int, int], Counter[str]] = defaultdict(Counter)
    for verdict, _, one, other, number in counted:
        total[one, other][verdict] += number
    return total
