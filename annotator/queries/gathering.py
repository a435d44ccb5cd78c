"""In which events the claims that were found are at home: from a word to the happenings that it is met in."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from annotator.queries.events import EventView, event_view
from models.alignment import Event, EventClaim

#: So many events are named.
MOST = 6


@dataclass(frozen=True, slots=True)
class Gathered:
    """An event, and of the claims that were found how many are at home in it, by how many accounts."""

    event: EventView
    claims: int
    accounts: int


def gathered(session: Session, claims: Select[tuple[str]]) -> tuple[Gathered, ...]:
    """The events in which most of the claims with those ids are at home. One statement."""
    number, tellers = func.count(), func.count(EventClaim.account_id.distinct())
    query = select(Event, number, tellers).join(EventClaim, EventClaim.event_id == Event.id)
    query = query.where(~EventClaim.touches, EventClaim.claim_id.in_(claims)).group_by(Event.id)
    rows = session.execute(query.order_by(number.desc(), tellers.desc(), Event.date_first, Event.id).limit(MOST))
    return tuple(Gathered(event_view(row), told, by) for row, told, by in rows)
