"""Events as rows: the present ones are derived and replaced; of former ones their claims are remembered."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from alignment.suggestion import EventGroup
from annotator.queries.batches import batches
from annotator.services.batches import ROWS, insert_all
from models.historical_date import as_columns
from models.rows import Claim, Event, EventClaim, FormerEvent


def load_events(session: Session) -> list[EventGroup]:
    """The events as they stand, so that the new ones can take over their ids."""
    claims = defaultdict(list)
    for event_id, claim_id in session.execute(select(EventClaim.event_id, EventClaim.claim_id)):
        claims[event_id].append(claim_id)
    return [
        EventGroup(event.id, event.title, event.date, event.place, tuple(claims[event.id]))
        for event in session.scalars(select(Event).order_by(Event.id))
    ]


def write_events(session: Session, events: Iterable[EventGroup]) -> None:
    """Replace all events; those whose ids are no more are remembered by their claims."""
    groups = list(events)
    present = {group.id for group in groups}
    remember(session, [former for former in load_events(session) if former.id not in present])
    session.execute(delete(EventClaim))
    session.execute(delete(Event))
    insert_all(session, Event, [event_row(group) for group in groups])
    write_members(session, groups)


def write_members(session: Session, groups: Iterable[EventGroup]) -> None:
    """Which claims each event has, with the claims' accounts, and which of them only touch on it."""
    members = [(group, claim) for group in groups for claim in dict.fromkeys(group.claims)]
    for some in batches(members, ROWS):
        its = select(Claim.id, Claim.account_id).where(Claim.id.in_({claim for _, claim in some}))
        account = dict(session.execute(its).all())
        rows = [
            {"event_id": g.id, "claim_id": claim, "account_id": account[claim], "touches": claim in g.touching}
            for g, claim in some
        ]
        session.execute(insert(EventClaim), rows)


def remember(session: Session, events: Iterable[EventGroup]) -> None:
    """Keep of events that go what leads on to others: the claims that they had."""
    for event in events:
        session.merge(FormerEvent(id=event.id, title=event.title, claims=sorted(event.claims)))


def event_row(group: EventGroup) -> dict[str, Any]:
    """An event as a row, without its claims."""
    return {
        "id": group.id,
        "title": group.title,
        **as_columns(group.edtf),
        "place": group.place,
        "lead": group.lead,
    }
