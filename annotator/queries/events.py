"""Events: which there are, who tells of them, and how much of what is told conflicts."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import Row, Select, and_, case, func, select
from sqlalchemy.orm import Session, aliased

from annotator.errors import NotFound
from annotator.queries.firmness import surely_conflicts
from annotator.queries.judgements import holds, judged_pairs, newest
from models.alignment import Event, EventClaim, Pair

_IN_TIME = (Event.date_first.is_(None), Event.date_first, Event.date_last, Event.title, Event.id)
_EVERY = select(Event.id, Event.title, Event.date, Event.place).order_by(*_IN_TIME)


@dataclass(frozen=True, slots=True)
class EventView:
    """A happening."""

    id: str
    title: str
    date: str | None
    place: str | None
    touched: bool = field(default=False, compare=False)
    """Whether the claim of which it was asked only touches on it; no part of what it is."""


@dataclass(frozen=True, slots=True)
class EventLine:
    """A happening in a list: how much each account tells of it, and how the pairs stand."""

    event: EventView
    told: Counter[int]
    """By account id its claims at home in it: 0 where it only touches on it; an account that is silent is left out."""
    relations: Mapping[str, int]
    """Contradictions and differences of framing, by what counts of each pair."""
    judged: int


def event(session: Session, key: str) -> EventView:
    """The event of that id. Raises NotFound. One statement."""
    row = session.get(Event, key)
    if row is None:
        raise NotFound(f"there is no event {key!r}: it may have been made anew when the accounts were aligned again")
    return event_view(row)


def events(session: Session) -> tuple[EventLine, ...]:
    """Every event in order of time, the undated last. Four statements."""
    told = told_by_account(session)
    relations, judged = _relations(session)
    return tuple(
        EventLine(event_view(row), told[row.id], relations[row.id], judged[row.id]) for row in session.execute(_EVERY)
    )


def told_by_account(session: Session) -> dict[str, Counter[int]]:
    """How many claims of each account, by its id, are at home in each event; `+told` are those that tell of it at all.

    An account that only touches on an event has 0 there: it is not silent, but nothing at home is told. One statement.
    """
    each = (EventClaim.event_id, EventClaim.account_id)
    at_home = func.sum(case((EventClaim.touches, 0), else_=1))
    told: dict[str, Counter[int]] = defaultdict(Counter)
    for key, account, number in session.execute(select(*each, at_home).group_by(*each)):
        told[key][account] = number
    return told


def claims_of(session: Session, key: str) -> list[str]:
    """The ids of an event's claims. One statement."""
    return list(session.scalars(select(EventClaim.claim_id).where(EventClaim.event_id == key)))


def event_titles(session: Session) -> tuple[EventView, ...]:
    """Every event in order of time, without its counts. One statement."""
    return tuple(event_view(row) for row in session.execute(_EVERY))


def events_of_claims(session: Session, claims: list[str]) -> dict[str, tuple[EventView, ...]]:
    """The events that each of those claims belongs to, that in which it is at home first. One statement."""
    query = select(EventClaim.claim_id, EventClaim.touches, Event).join(Event, Event.id == EventClaim.event_id)
    found: dict[str, list[EventView]] = defaultdict(list)
    for claim, touches, row in session.execute(
        query.where(EventClaim.claim_id.in_(claims)).order_by(EventClaim.touches, Event.date_first, Event.id)
    ):
        found[claim].append(replace(event_view(row), touched=touches))
    return {claim: tuple(rows) for claim, rows in found.items()}


def _relations(session: Session) -> tuple[dict[str, Counter[str]], Counter[str]]:
    """What is suggested with confidence, and what people say: few pairs among all, each kind found by an index."""
    relations: dict[str, Counter[str]] = defaultdict(Counter)
    judged: Counter[str] = Counter()
    suggested = _by_event(Pair, Pair.relation).where(surely_conflicts(), ~holds(judged_pairs()))
    for key, relation, number in session.execute(suggested):
        relations[key][relation.value] += number
    said = newest().c
    for key, verdict, number in session.execute(_by_event(said, said.verdict)):
        relations[key][verdict] += number
        judged[key] += number
    return relations, judged


def _by_event(pairs: Any, relation: Any) -> Select[tuple[str, Any, int]]:
    """Event id and relation of those pairs of which both claims are in the event, and how many."""
    first, second = aliased(EventClaim), aliased(EventClaim)
    both = and_(second.claim_id == pairs.b_id, second.event_id == first.event_id)
    query = select(first.event_id, relation, func.count()).join(first, first.claim_id == pairs.a_id)
    return query.join(second, both).group_by(first.event_id, relation)


def event_view(row: Event | Row[Any]) -> EventView:
    """One row, or its columns, as a value; its title begins with a capital, as a heading does."""
    return EventView(row.id, row.title[:1].upper() + row.title[1:], row.date, row.place)
