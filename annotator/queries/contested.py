"""Everything that is contested: contradictions and disputes of framing, by what counts of each pair.

What counts is the newest judgement that stands, else the suggestion.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    String,
    Subquery,
    Text,
    and_,
    cast,
    false,
    func,
    select,
    true,
    type_coerce,
    union_all,
)  # fmt: skip
from sqlalchemy.orm import Session

from annotator.queries.accounts import AccountView, accounts
from annotator.queries.firmness import DISPUTED, surely_conflicts
from annotator.queries.judgements import PairKey, holds, judged_pairs, newest
from annotator.queries.listing import Line, lines
from annotator.queries.pages import last_page, start_of
from annotator.queries.queue import in_event, of_accounts
from models.alignment import Pair
from models.vocabulary import CONTESTED

#: Rows on a page of the table.
PAGE = 30

#: The columns of all that is contested.
Columns = Any


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


ORDERS: Mapping[str, str] = {"sure": "likeliest first", "date": "by date", "type": "by type", "accounts": "by accounts"}


@dataclass(frozen=True, slots=True)
class Suggested:
    """Suggestions that nobody has judged: how many, and how often such prove right on average."""

    number: int
    right: float


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
    suggested: Mapping[str, Suggested]
    """By verdict, what nobody has judged; none where all is judged."""


def contested(session: Session, choice: Choice) -> Contested:
    """The table. Ten statements."""
    every = _contested(choice)
    chosen = _chosen(choice, every.c)
    counted = session.execute(_tally(every)).all()
    every_one = sum(number for *_, number, _ in counted)
    found = session.scalar(select(func.count()).select_from(every).where(*chosen)) or 0 if chosen else every_one
    return Contested(
        accounts=accounts(session),
        lines=lines(session, _page(session, choice, every.c, chosen)),
        found=found,
        pages=last_page(found, PAGE),
        by_type=_by_type(counted),
        by_accounts=_by_accounts(counted),
        suggested=_suggested(counted),
    )


_PLACE = (Pair.a_account_id, Pair.b_account_id, Pair.day, Pair.confidence)


def _contested(choice: Choice) -> Subquery:
    """What the machine is sure of and nobody judged, read from an index alone, and what people judged."""
    said = newest()
    suggested = select(Pair.a_id, Pair.b_id, type_coerce(Pair.relation, String).label("verdict"), Pair.typed, *_PLACE)
    judged = select(Pair.a_id, Pair.b_id, type_coerce(said.c.verdict, String), cast(said.c.types, Text), *_PLACE)
    suggested = suggested.where(
        Pair.contested_rank <= DISPUTED,
        true() if choice.unsure else surely_conflicts(),
        ~holds(judged_pairs()),
    )
    judged = judged.join(said, and_(said.c.a_id == Pair.a_id, said.c.b_id == Pair.b_id))
    judged = judged.where(said.c.verdict.in_(CONTESTED))
    parts = (suggested.add_columns(false().label("judged")), judged.add_columns(true()))
    within = in_event(choice.event) if choice.event else true()
    return union_all(*(part.where(within) for part in parts)).subquery("contested")


def _page(session: Session, choice: Choice, of: Columns, chosen: Sequence[ColumnElement[bool]]) -> list[PairKey]:
    orders: dict[str, tuple[Any, ...]] = {
        "sure": (of.judged.desc(), of.verdict, of.confidence.desc()),
        "type": (of.verdict, of.typed, of.day),
        "accounts": (of.a_account_id, of.b_account_id, of.day),
        "date": (of.day, of.confidence.desc()),
    }
    order = orders.get(choice.order, orders["sure"])
    query = select(of.a_id, of.b_id).where(*chosen).order_by(*order, of.a_id, of.b_id)
    return [(a, b) for a, b in session.execute(query.limit(PAGE).offset(start_of(choice.page, PAGE)))]


def _chosen(choice: Choice, of: Columns) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if choice.relation:
        conditions.append(of.verdict == choice.relation)
    if choice.type:
        conditions.append(of.typed.like(f'%"{choice.type}"%'))
    if choice.accounts:
        conditions.append(of_accounts(choice.accounts, of))
    if choice.judged:
        conditions.append(of.judged)
    return conditions


def _tally(every: Subquery) -> Select[Any]:
    each = (every.c.verdict, every.c.typed, every.c.a_account_id, every.c.b_account_id, every.c.judged)
    return select(*each, func.count(), func.sum(every.c.confidence)).group_by(*each)


def _suggested(counted: Sequence[Any]) -> dict[str, Suggested]:
    total: dict[str, tuple[int, float]] = {}
    for verdict, _, _, _, judged, number, confidence in counted:
        if not judged:
            before, likely = total.get(verdict, (0, 0.0))
            total[verdict] = before + number, likely + confidence
    return {verdict: Suggested(number, likely / number) for verdict, (number, likely) in sorted(total.items())}


def _by_type(counted: Sequence[Any]) -> Counter[tuple[str, str]]:
    total: Counter[tuple[str, str]] = Counter()
    for verdict, types, _, _, _, number, _ in counted:
        for kind in json.loads(types):
            total[verdict, kind] += number
    return total


def _by_accounts(counted: Sequence[Any]) -> dict[tuple[int, int], Counter[str]]:
    total: dict[tuple[int, int], Counter[str]] = defaultdict(Counter)
    for verdict, _, one, other, _, number, _ in counted:
        total[one, other][verdict] += number
    return total
