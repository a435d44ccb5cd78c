"""What people decided of an event, which events are near it, and where the link to a former event leads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from annotator.queries.events import EventView, event_titles
from annotator.queries.standing import EVENT_DECISION_STANDS
from models.alignment import EventClaim
from models.event_decision import EventDecision, FormerEvent
from models.judgement import Person
from models.vocabulary import EventChange

#: So many events before and after one, in order of time, are offered to merge with or to move claims to.
NEAR = 30


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision as it is told."""

    id: int
    at: datetime
    person: str
    what: EventChange
    before: tuple[Mapping[str, Any], ...]
    after: tuple[Mapping[str, Any], ...]


def decisions_on(session: Session, event: str) -> tuple[Decision, ...]:
    """What stands of decisions on that event, newest first. One statement."""
    query = (
        select(EventDecision, Person.name)
        .join(Person, Person.id == EventDecision.person_id)
        .where(EVENT_DECISION_STANDS)
        .order_by(EventDecision.id.desc())
    )
    return tuple(
        Decision(row.id, row.at, person, row.what, tuple(row.before), tuple(row.after))
        for row, person in session.execute(query)
        if event in {state["id"] for state in (*row.before, *row.after)}
    )


def near(session: Session, event: str) -> Sequence[EventView]:
    """The events next to that one in order of time. One statement."""
    every = event_titles(session)
    at = next((place for place, one in enumerate(every) if one.id == event), 0)
    return [one for one in every[max(0, at - NEAR) : at + NEAR + 1] if one.id != event]


def heir(session: Session, former: str) -> str | None:
    """The event that holds most of what a former one held; None where there never was one or none has a third. Two."""
    row = session.get(FormerEvent, former)
    if row is None:
        return None
    held = select(EventClaim.event_id).where(EventClaim.claim_id.in_(row.claims)).group_by(EventClaim.event_id)
    held = held.having(func.count() * 3 >= len(row.claims))
    return session.scalar(held.order_by(func.count().desc(), EventClaim.event_id).limit(1))
