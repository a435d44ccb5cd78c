"""From points to the events of a report: in order, numbered, with who speaks of each and who is silent."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from alignment.silence import Telling
from annotator.queries.reports import ReportMaterial
from annotator.queries.silence import tellings
from annotator.reports.choosing import Choice
from annotator.reports.cutting import in_short
from annotator.reports.placing import ELSEWHERE, PARTS, Placed
from annotator.reports.point import Point
from annotator.reports.pointing import point_of
from annotator.reports.quotation import Source
from annotator.reports.report import EventReport
from models.rows import Event


def arranged(
    chosen: Iterable[Event],
    placed: dict[str, list[Placed]],
    material: ReportMaterial,
    sources: dict[int, Source],
    *,
    choice: Choice,
) -> tuple[EventReport, ...]:
    """The events with something in dispute, in the order that is chosen; at the end what belongs to none."""
    parts: list[tuple[str, str, str | None, str | None]]
    parts = [(one.id, one.title, one.date, one.place) for one in chosen if placed.get(one.id)]
    if not choice.events and placed.get(ELSEWHERE):
        parts.append((ELSEWHERE, "Outside any event", None, None))
    events = tuple(
        _event_report(EventReport(identity, number, title, date, place), placed[identity], material, sources)
        for number, (identity, title, date, place) in enumerate(parts, 1)
    )
    return _ordered(events, choice)


def _ordered(events: tuple[EventReport, ...], choice: Choice) -> tuple[EventReport, ...]:
    """In order of time, as they came, or the most contested first; numbered anew where that changes it."""
    if choice.order == "time":
        return events
    ranked = sorted(events, key=lambda event: (-len(event.contradictions), -len(event.points), event.number))
    return tuple(_renumbered(event, number) for number, event in enumerate(ranked, 1))


def _renumbered(event: EventReport, number: int) -> EventReport:
    def again(point: Point) -> Point:
        return replace(point, number=f"{number}.{point.number.partition('.')[2]}")

    return replace(event.each_point(again), number=number)


def _event_report(
    bare: EventReport, placed: Sequence[Placed], material: ReportMaterial, sources: dict[int, Source]
) -> EventReport:
    points = [(one.part, point_of(one.dispute, material, sources)) for one in placed]
    contradictions, framing, apparent = _numbered(bare.number, points)
    voices = material.voices.get(bare.id, {})
    return replace(
        bare,
        contradictions=contradictions,
        framing=framing,
        apparent=apparent,
        voices=tuple((source, voices[key]) for key, source in sources.items() if voices.get(key)),
        lead=_lead(bare, material, sources),
        **_silences(bare, voices, material, sources),
    )


def _lead(event: EventReport, material: ReportMaterial, sources: dict[int, Source]) -> tuple[str, Source] | None:
    """None where its account has no part in the report."""
    found = material.leads.get(event.id)
    return (in_short(found.text), sources[found.account.id]) if found and found.account.id in sources else None


def _silences(
    event: EventReport, voices: Mapping[int, int], material: ReportMaterial, sources: dict[int, Source]
) -> dict[str, tuple[Source, ...]]:
    """Who only touches on the event, who passes over it, and whose text lies elsewhere; of what is no event, nobody."""
    stand = tellings(material.covered, sources if voices else (), event.date, voices)
    ways = {
        "touching": (Telling.TOUCHES,),
        "silent": (Telling.PASSES_OVER, Telling.UNKNOWN),
        "outside": (Telling.OUTSIDE,),
    }
    return {name: tuple(sources[key] for key, how in stand.items() if how in its) for name, its in ways.items()}


def _numbered(event: int, points: Iterable[tuple[str, Point]]) -> tuple[tuple[Point, ...], ...]:
    """The points by part, numbered as the first account tells of them: a number gives no verdict away."""
    told = sorted(points, key=lambda one: (one[1].a.position, one[1].b.position, one[1].anchor))
    numbered = [(part, replace(point, number=f"{event}.{place}")) for place, (part, point) in enumerate(told, 1)]
    return tuple(tuple(point for where, point in numbered if where == part) for part in PARTS)
