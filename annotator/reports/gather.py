"""One report from what was read: the newest judgement of each pair, else the suggestion, by event in date order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from sqlalchemy.orm import Session

from annotator import __version__, settings
from annotator.errors import NotFound
from annotator.queries.firmness import is_firm
from annotator.queries.reports import ReportMaterial, report_material
from annotator.reports.points import ELSEWHERE, Placed, of_part, placed_points
from annotator.reports.report import AccountPair, ContradictionReport, EventReport, Point, Source
from models.base import now
from models.rows import Account, Event

#: Of claims that share no event a suggestion must be likelier than not.
EVEN = 0.5


def gather(
    session: Session,
    *,
    event: str | None = None,
    judged_only: bool = False,
    edition: str = "key",
    most: int | None = None,
) -> ContradictionReport:
    """The report on everything or on one event, with at most `most` points of each event.

    Raises NotFound for an event that isn't there.
    """
    material = report_material(session)
    chosen = _chosen(material.events, event)
    sources = {account.id: _source(account, material) for account in material.accounts}
    placed = placed_points(material, sources, judged_only=judged_only, event=chosen[0].id if event else None)
    left_out = _leave_out(placed)
    placed = {where: points[:most] for where, points in placed.items()}
    events = _event_reports(chosen, placed, material, sources, with_elsewhere=event is None)
    return ContradictionReport(
        title=chosen[0].title if event else "Contested claims",
        made=now(),
        program=f"annotator {__version__}",
        judged_only=judged_only,
        edition=edition,
        longest_quotation=settings.get("longest_quotation"),
        sources=tuple(sources.values()),
        events=events,
        calendars=frozenset(source.calendar for source in sources.values()),
        account_pairs=_account_pairs(material, sources),
        left_out=left_out,
    )


def _leave_out(placed: dict[str, list[Placed]]) -> int:
    """Take away suggestions of little confidence, and say how many those were."""
    left_out = 0
    for where, points in list(placed.items()):
        least = EVEN if where == ELSEWHERE else 0.0
        placed[where] = [one for one in points if _is_likely(one.point, least)]
        left_out += len(points) - len(placed[where])
    return left_out


def _is_likely(point: Point, least: float) -> bool:
    """Whether a person has judged it, or the machine is sure enough for it to count."""
    if point.judged or point.suggested is None:
        return point.judged
    suggested = point.suggested
    return suggested.confidence >= least and is_firm(suggested.relation, suggested.confidence)


def _chosen(events: Sequence[Event], wanted: str | None) -> Sequence[Event]:
    if wanted is None:
        return events
    found = [one for one in events if wanted == one.id] or [
        one for one in events if wanted.casefold() == one.title.casefold()
    ]
    if not found:
        raise NotFound(
            f"no event has the id or the title {wanted!r}: `annotator report` without --event lists them all"
        )
    return found[:1]


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
        silent=tuple(source for key, source in sources.items() if voices and key not in voices),
    )


def _numbered(event: int, placed: Sequence[Placed]) -> tuple[tuple[Point, ...], ...]:
    parts = [of_part(placed, part) for part in ("contradictions", "framing", "apparent")]
    numbers = iter(range(1, len(placed) + 1))
    return tuple(tuple(replace(point, number=f"{event}.{next(numbers)}") for point in part) for part in parts)


def _account_pairs(material: ReportMaterial, sources: dict[int, Source]) -> tuple[AccountPair, ...]:
    return tuple(
        AccountPair(sources[low].key, sources[high].key, tuple(sorted(counts.items())))
        for (low, high), counts in sorted(material.relations.items())
    )
