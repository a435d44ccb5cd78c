"""What people decided of events, as aligning again must respect it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from alignment.events import Decisions
from alignment.suggestion import EventGroup
from annotator.queries.standing import EVENT_DECISION_STANDS
from annotator.services.turns import take_turn
from models.event_decision import EventDecision
from models.vocabulary import EventChange

#: All events are one thing to take turns on: a claim that moves changes two.
EVENTS = "this event"


def standing(session: Session) -> list[EventDecision]:
    """The decisions that were not undone, oldest first. One statement."""
    return list(session.scalars(select(EventDecision).where(EVENT_DECISION_STANDS).order_by(EventDecision.id)))


def settled(session: Session) -> Decisions:
    """All that stands, and stays so to the end of the transaction: who would decide more waits."""
    take_turn(session, EVENTS)
    return decisions(session)


def decisions(session: Session) -> Decisions:
    """All that stands, folded in its order. One statement."""
    kept: dict[str, EventGroup] = {}
    titles: dict[str, str] = {}
    apart: set[tuple[str, str]] = set()
    for row in standing(session):
        after = [group_of(state) for state in row.after]
        if row.what is EventChange.RENAMED and after[0].id not in kept:
            titles[after[0].id] = after[0].title
            continue
        for gone in ids(row.before) - ids(row.after):
            kept.pop(gone, None)
        for event in after:
            kept[event.id] = event
            titles.pop(event.id, None)
            apart -= {(event.id, claim) for claim in event.claims}
        apart |= _taken_out(row)
    return Decisions(tuple(kept.values()), titles, frozenset(apart))


def _taken_out(row: EventDecision) -> set[tuple[str, str]]:
    held = {state["id"]: set(state["claims"]) for state in row.after}
    return {(was["id"], claim) for was in row.before for claim in set(was["claims"]) - held.get(was["id"], set())}


def ids(states: Iterable[Mapping[str, Any]]) -> set[str]:
    """Of which events a row tells."""
    return {state["id"] for state in states}


def group_of(state: Mapping[str, Any]) -> EventGroup:
    """An event as a row keeps it."""
    claims, touching = tuple(state["claims"]), frozenset(state.get("touching", ()))
    return EventGroup(state["id"], state["title"], state["date"], state["place"], claims, touching)


def state_of(event: EventGroup) -> dict[str, Any]:
    """The same the other way round."""
    return {
        "id": event.id,
        "title": event.title,
        "date": event.edtf,
        "place": event.place,
        "claims": sorted(event.claims),
        "touching": sorted(event.touching & {*event.claims}),
    }
