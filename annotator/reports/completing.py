"""What a report adds to its points once they are chosen: synopses, who acts, the sentences around a quotation."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy.orm import Session

from annotator import settings
from annotator.queries.finding_again import edges
from annotator.queries.telling import agents, surroundings, tellings
from annotator.reports.asking import asked
from annotator.reports.choosing import Choice
from annotator.reports.cutting import nearby
from annotator.reports.quotation import Quotation, Source
from annotator.reports.report import EventReport, Telling

_Events = tuple[EventReport, ...]


def completed(session: Session, events: _Events, sources: dict[int, Source], choice: Choice) -> _Events:
    """The same events and points, with all that is told around them and asked of them."""
    if "synopsis" in choice.parts:
        events = _with_synopses(session, events, sources)
    events = _with_surroundings(session, events, choice.reach)
    events = tuple(_in_context_once(event, choice.edition) for event in events)
    return asked(events) if "questions" in choice.parts else events


def _with_synopses(session: Session, events: _Events, sources: dict[int, Source]) -> _Events:
    told = tellings(session, {event.id for event in events})
    return tuple(
        replace(
            event,
            synopsis=tuple(
                Telling(source, one.dates, one.actors, one.first.text)
                for account, source in sources.items()
                if (one := told.get(event.id, {}).get(account))
            ),
        )
        for event in events
    )


def _with_surroundings(session: Session, events: _Events, reach: int) -> _Events:
    shown = {one.claim for event in events for point in event.points for one in (point.a, point.b)}
    acting = agents(session, shown)
    near, beside = surroundings(session, shown, reach=reach), edges(session, shown)
    longest = settings.get("longest_quotation")

    def complete(quotation: Quotation) -> Quotation:
        before, after = nearby(quotation.text, *near.get(quotation.claim, ((), ())), longest)
        known = {"agents": acting.get(quotation.claim, ()), "edges": beside.get(quotation.claim, ("", ""))}
        return replace(quotation, before=before, after=after, **known)

    return tuple(
        event.each_point(lambda point: replace(point, a=complete(point.a), b=complete(point.b))) for event in events
    )


def _in_context_once(event: EventReport, edition: str) -> EventReport:
    """Each quotation in its context at the point where it is read first; at others with the number of that one."""
    first: dict[str, str] = {}
    for point in event.read(edition):
        for quotation in (point.a, point.b):
            first.setdefault(quotation.claim, point.number)

    def shorter(quotation: Quotation, number: str) -> Quotation:
        at = first[quotation.claim]
        if at == number or not quotation.before + quotation.after:
            return quotation
        return replace(quotation, before="", after="", context_at=at)

    return event.each_point(
        lambda point: replace(point, a=shorter(point.a, point.number), b=shorter(point.b, point.number))
    )
