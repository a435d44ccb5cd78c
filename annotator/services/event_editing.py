"""Renaming, merging and splitting events and moving claims between them. It shows at once and holds for good."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from alignment.record import ClaimRecord
from alignment.suggestion import EventGroup
from annotator.errors import Conflict, InputError, NotFound
from annotator.queries.event_decisions import Decision, decisions_on
from annotator.services.appending import append
from annotator.services.event_decisions import EVENTS, group_of, ids, standing, state_of
from annotator.services.event_rows import event_row, remember, write_members
from annotator.services.records import load_records
from annotator.services.turns import seen, take_turn
from models.alignment import Event, EventClaim
from models.event_decision import EventDecision, FormerEvent
from models.judgement import Person
from models.vocabulary import EventChange

LONGEST_TITLE = 300


def mark(decided: Iterable[Decision]) -> str:
    """The mark of an event by what people have decided of it: what a machine changes is nobody's to lose."""
    return seen(*(one.id for one in decided))


def rename(session: Session, *, person: Person, event: str, title: str, shown: str | None = None) -> EventDecision:
    """Give an event another title. Raises InputError for an empty one."""
    before = _turn_on(session, event, shown)
    return _decide(session, person, EventChange.RENAMED, [before], [replace(before, title=_title(title))])


def merge(session: Session, *, person: Person, event: str, other: str, shown: str | None = None) -> EventDecision:
    """Make one event of two, under the id and the title of the first; links to the other lead there."""
    first, second = _turn_on(session, event, shown), _event(session, other)
    if first.id == second.id:
        raise InputError("an event can't be merged with itself: choose another")
    claims, at_home = frozenset(first.claims + second.claims), first.at_home | second.at_home
    merged = _dated(session, replace(first, claims=tuple(claims), touching=claims - at_home))
    return _decide(session, person, EventChange.MERGED, [first, second], [merged])


def split(
    session: Session, *, person: Person, event: str, claims: Collection[str], title: str, shown: str | None = None
) -> EventDecision:
    """Make an event of its own of some of an event's claims. Raises InputError where none or all are chosen."""
    before, chosen = _turn_on(session, event, shown), set(claims)
    _check(before, chosen)
    key = hashlib.sha256("\n".join([event, *sorted(chosen)]).encode()).hexdigest()[:16]
    if session.get(Event, key):
        raise Conflict("the same claims have been split off already")
    made = _dated(session, EventGroup(key, _title(title), None, None, tuple(chosen)))
    return _decide(session, person, EventChange.SPLIT, [before], [_without(session, before, chosen), made])


def move(
    session: Session, *, person: Person, event: str, claims: Collection[str], to: str, shown: str | None = None
) -> EventDecision:
    """Move claims from one event to another. Raises InputError where none or all are chosen."""
    here, there, chosen = _turn_on(session, event, shown), _event(session, to), set(claims)
    if here.id == there.id:
        raise InputError("these claims are in this event already: choose another to move them to")
    _check(here, chosen)
    widened = replace(there, claims=tuple({*there.claims, *chosen}), touching=there.touching - chosen)
    after = [_without(session, here, chosen), _dated(session, widened)]
    return _decide(session, person, EventChange.MOVED, [here, there], after)


def take_out(
    session: Session, *, person: Person, event: str, claims: Collection[str], shown: str | None = None
) -> EventDecision:
    """Say that claims do not belong to an event, wherever else they may. Raises InputError where none or all are."""
    before, chosen = _turn_on(session, event, shown), set(claims)
    _check(before, chosen)
    return _decide(session, person, EventChange.TAKEN_OUT, [before], [_without(session, before, chosen)])


def undo(session: Session, *, person: Person, decision: int) -> EventDecision:
    """Take a decision back. Raises Conflict where a later one rests on it, or it is undone already."""
    take_turn(session, EVENTS)
    row = session.get(EventDecision, decision)
    if row is None or row.what is None:
        raise NotFound("there is no such decision")
    still = standing(session)
    if row.id not in {one.id for one in still}:
        raise Conflict("this decision has been taken back already")
    touched = ids(row.before) | ids(row.after)
    if any(later.id > row.id and touched & (ids(later.before) | ids(later.after)) for later in still):
        raise Conflict("a later decision on this event rests on this one: take that back first")
    if row.what is EventChange.RENAMED:
        restored = [replace(one, title=row.before[0]["title"]) for one in _present(session, ids(row.before))]
    else:
        restored = [group_of(state) for state in row.before]
    _apply(session, restored, gone=ids(row.after) - ids(row.before))
    return _append(session, person, None, row.after, row.before, undoes=row.id)


def _decide(
    session: Session, person: Person, what: EventChange, before: Sequence[EventGroup], after: Sequence[EventGroup]
) -> EventDecision:
    _apply(session, after, gone={event.id for event in before} - {event.id for event in after})
    return _append(session, person, what, list(map(state_of, before)), list(map(state_of, after)))


def _append(
    session: Session, person: Person, what: EventChange | None, before: list, after: list, *, undoes: int | None = None
) -> EventDecision:
    row = EventDecision(person_id=person.id, what=what, before=before, after=after, undoes_id=undoes)
    return append(session, row)


def _apply(session: Session, events: Sequence[EventGroup], *, gone: Collection[str]) -> None:
    """Write the events as they are to be; those that are gone are remembered by their claims."""
    if not events:
        return
    remember(session, _present(session, gone))
    touched = [*gone, *(event.id for event in events)]
    session.execute(delete(FormerEvent).where(FormerEvent.id.in_([event.id for event in events])))
    session.execute(delete(EventClaim).where(EventClaim.event_id.in_(touched)))
    session.execute(delete(Event).where(Event.id.in_(touched)))
    session.execute(insert(Event), [event_row(_led(session, event)) for event in events])
    write_members(session, events)
    session.expire_all()


def _present(session: Session, keys: Collection[str]) -> list[EventGroup]:
    """Those of the events that are still there: an alignment may have made others of them."""
    return [_event(session, key) for key in sorted(keys) if session.get(Event, key)]


def _turn_on(session: Session, event: str, shown: str | None) -> EventGroup:
    take_turn(session, EVENTS, shown, lambda: mark(decisions_on(session, event)))
    return _event(session, event)


def _event(session: Session, key: str) -> EventGroup:
    if not key:
        raise InputError("choose the other event")
    row = session.get(Event, key)
    if row is None:
        raise NotFound(f"there is no event {key!r}: it may have been merged with another")
    held = select(EventClaim.claim_id, EventClaim.touches).where(EventClaim.event_id == key)
    touches = dict(session.execute(held).all())
    touching = frozenset(claim for claim, its in touches.items() if its)
    return EventGroup(row.id, row.title, row.date, row.place, tuple(touches), touching)


def _title(title: str) -> str:
    title = " ".join(title.split())
    if not 0 < len(title) <= LONGEST_TITLE:
        raise InputError(f"a title has between 1 and {LONGEST_TITLE} characters")
    return title


def _check(event: EventGroup, chosen: Collection[str]) -> None:
    if not chosen or not set(chosen) < set(event.claims):
        raise InputError("choose some of the event's claims, and leave it at least one")


def _without(session: Session, event: EventGroup, claims: Collection[str]) -> EventGroup:
    return _dated(session, replace(event, claims=tuple(claim for claim in event.claims if claim not in claims)))


def _dated(session: Session, event: EventGroup) -> EventGroup:
    """The event with the days and the place that its claims give it."""
    from alignment.events import dated

    return dated(event, _records(session, event))


def _led(session: Session, event: EventGroup) -> EventGroup:
    """The event with the claim by which it is known in a list."""
    from alignment.events import led_in

    return led_in(event, _records(session, event))


def _records(session: Session, event: EventGroup) -> list[ClaimRecord]:
    return [one.record for own in load_records(session, {*event.claims}).values() for one in own]
