"""One report from what was read: the newest judgement of each pair, else the suggestion, by event in date order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy.orm import Session

from alignment.silence import Telling
from annotator import __version__, settings
from annotator.errors import NotFound
from annotator.queries.agreement import agreement
from annotator.queries.reports import ReportMaterial, report_material
from annotator.queries.silence import tellings
from annotator.reports.choosing import Choice
from annotator.reports.completing import completed, each_point
from annotator.reports.narrowing import narrowed
from annotator.reports.points import ELSEWHERE, Placed, of_part, placed_points
from annotator.reports.progress import Progress, silently
from annotator.reports.references import reference
from annotator.reports.report import AccountPair, ContradictionReport, EventReport, Point, Source
from models.base import now
from models.rows import Account, Event

#: Of claims that share no event a suggestion must be likelier than not.
EVEN = 0.5


def gather(
    session: Session, *, choice: Choice | None = None, progress: Progress = silently, **chosen: Any
) -> ContradictionReport:
    """The report that is chosen, by a choice or by its options; everything where none is given.

    Raises NotFound for an event, an account or a judge that isn't there.
    """
    choice = choice or Choice(**chosen)
    progress("reading", 0, 0)
    material = narrowed(report_material(session), choice)
    chosen_events = _chosen(material.events, choice.events)
    sources = {account.id: _source(account, material) for account in material.accounts}
    wanted = frozenset(event.id for event in chosen_events) if choice.events else None
    placed = placed_points(material, sources, choice=choice, events=wanted)
    left_out = _left_out(placed, material, choice)
    placed = {where: points[: choice.most] for where, points in placed.items()}
    events = _event_reports(chosen_events, placed, material, sources, with_elsewhere=wanted is None)
    events = completed(session, _ordered(events, choice), sources, choice)
    return ContradictionReport(
        title=chosen_events[0].title if len(choice.events) == 1 else "Contested claims",
        made=now(),
        program=f"annotator {__version__}",
        choice=choice,
        longest_quotation=settings.get("longest_quotation"),
        sources=tuple(sources.values()),
        events=events,
        calendars=frozenset(source.calendar for source in sources.values()),
        account_pairs=_account_pairs(material, sources),
        alpha=agreement(session).alpha if any(point.several for event in events for point in event.points) else None,
        left_out=left_out,
    )


def _ordered(events: tuple[EventReport, ...], choice: Choice) -> tuple[EventReport, ...]:
    """In order of time, as they came, or the most contested first; numbered anew where that changes it."""
    if choice.order == "time":
        return events
    ranked = sorted(events, key=lambda event: (-len(event.contradictions), -len(event.points), event.number))
    return tuple(_renumbered(event, number) for number, event in enumerate(ranked, 1))


def _renumbered(event: EventReport, number: int) -> EventReport:
    def again(point: Point) -> Point:
        return replace(point, number=f"{number}.{point.number.partition('.')[2]}")

    return replace(each_point(event, again), number=number)


def _left_out(placed: dict[str, list[Placed]], material: ReportMaterial, choice: Choice) -> int:
    """Take away unlikely suggestions that share no event; how many the report keeps silent of."""
    apart = placed.get(ELSEWHERE, [])
    likely = [one for one in apart if _is_likely(one.point)]
    if apart:
        placed[ELSEWHERE] = likely
    silent_of = 0 if choice.events or choice.judged_only else sum(material.unlikely.values())
    return silent_of + len(apart) - len(likely)


def _is_likely(point: Point) -> bool:
    """Whether a person has judged it, or it is likelier than not."""
    return point.judged or point.suggested is None or point.suggested.confidence >= EVEN


def _chosen(events: Sequence[Event], wanted: Sequence[str]) -> Sequence[Event]:
    """The events that are asked for by id or title, in the order of all; all where none is."""
    ids = {_named(events, one).id for one in wanted}
    return [event for event in events if event.id in ids] if wanted else events


def _named(events: Sequence[Event], wanted: str) -> Event:
    found = [one for one in events if wanted == one.id] or [
        one for one in events if wanted.casefold() == one.title.casefold()
    ]
    if not found:
        raise NotFound(
            f"no event has the id or the title {wanted!r}: `annotator report` without --event lists them all"
        )
    return found[0]


def _source(account: Account, material: ReportMaterial) -> Source:
    return Source(
        key=account.key,
        title=account.title,
        tradition=account.tradition,
        author=account.author,
        year=account.year,
        calendar=account.calendar.value,
        claims=material.compared.get(account.id, 0),
        card=tuple((name, str(value)) for name, value in account.card.items()),
        reference=reference(account),
    )


def _event_reports(
    chosen: Iterable[Event],
    placed: dict[str, list[Placed]],
    material: ReportMaterial,
    sources: dict[int, Source],
    *,
    with_elsewhere: bool,
) -> tuple[EventReport, ...]:
    """The events with something in dispute, numbered as they come."""
    parts: list[tuple[str, str, str | None, str | None]]
    parts = [(one.id, one.title, one.date, one.place) for one in chosen if placed.get(one.id)]
    if with_elsewhere and placed.get(ELSEWHERE):
        parts.append((ELSEWHERE, "Outside any event", None, None))
    return tuple(
        _event_report(EventReport(identity, number, title, date, place), placed[identity], material, sources)
        for number, (identity, title, date, place) in enumerate(parts, 1)
    )


def _event_report(
    bare: EventReport, placed: Sequence[Placed], material: ReportMaterial, sources: dict[int, Source]
) -> EventReport:
    contradictions, framing, apparent = _numbered(bare.number, placed)
    voices = material.voices.get(bare.id, {})
    return replace(
        bare,
        contradictions=contradictions,
        framing=framing,
        apparent=apparent,
        voices=tuple((source, voices[key]) for key, source in sources.items() if key in voices),
        **_silences(bare, voices, material, sources),
    )


def _silences(
    event: EventReport, voices: Mapping[int, int], material: ReportMaterial, sources: dict[int, Source]
) -> dict[str, tuple[Source, ...]]:
    """Who passes over the event, and whose text lies elsewhere; of what is no event, nobody."""
    stand = tellings(material.covered, sources if voices else (), event.date, voices)
    outside = tuple(sources[key] for key, how in stand.items() if how is Telling.OUTSIDE)
    silent = tuple(sources[key] for key, how in stand.items() if how in (Telling.PASSES_OVER, Telling.UNKNOWN))
    return {"silent": silent, "outside": outside}


def _numbered(event: int, placed: Sequence[Placed]) -> tuple[tuple[Point, ...], ...]:
    parts = [of_part(placed, part) for part in ("contradictions", "framing", "apparent")]
    numbers = iter(range(1, len(placed) + 1))
    return tuple(tuple(replace(point, number=f"{event}.{next(numbers)}") for point in part) for part in parts)


def _account_pairs(material: ReportMaterial, sources: dict[int, Source]) -> tuple[AccountPair, ...]:
    return tuple(
        AccountPair(sources[low].key, sources[high].key, tuple(sorted(counts.items())))
        for (low, high), counts in sorted(material.relations.items())
    )
