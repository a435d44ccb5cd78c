"""The figures of a report as drawings with their text equivalents: where each mark stands, and what it says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from math import sqrt

from annotator.reports.report import ContradictionReport, EventReport
from annotator.reports.timescale import Stretch, stretches
from models.historical_date import HistoricalDate

#: Events that last longer are stretches of time and not happenings, and have no place on the line.
_LONGEST = 45
_MOST_ROWS = 40
RELATIONS = ("contradiction", "framing", "partial", "agreement")


@dataclass(frozen=True, slots=True)
class Dot:
    """One account speaking of one event: where it is drawn (0..1), how large, how contested."""

    x: float
    lane: int
    size: float
    contested: int
    event: EventReport
    claims: int


@dataclass(frozen=True, slots=True)
class Row:
    """An event's row in the matrix: the number of claims of each account, in the order of the accounts."""

    event: EventReport
    cells: tuple[int, ...]
    shades: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """Two accounts and about how many pairs of each relation they have."""

    row: int
    column: int
    counts: tuple[int, ...]
    shares: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """All figures of a report; those without content are empty."""

    dots: tuple[Dot, ...]
    line: tuple[Stretch, ...]
    """Of time; between two of them something is cut out."""
    coverage: tuple[Row, ...]
    left_out: int
    """Events that the matrix has no room for: the least contested ones."""
    cells: tuple[Cell, ...]


def figures(report: ContradictionReport) -> Figures:
    """What the drawings show, computed from the report alone: nothing where one event was asked for."""
    if len(report.choice.events) == 1:
        return Figures((), (), (), 0, ())
    rows = _most_contested(report)
    dots, line = _timeline(report)
    return Figures(
        dots=dots,
        line=line,
        coverage=tuple(_row(event, report) for event in rows),
        left_out=sum(bool(event.voices) for event in report.events) - len(rows),
        cells=_cells(report),
    )


def _timeline(report: ContradictionReport) -> tuple[tuple[Dot, ...], tuple[Stretch, ...]]:
    dated = [(event, _day(event)) for event in report.events]
    placed = [(event, day) for event, day in dated if day]
    if len({day for _, day in placed}) < 2:
        return (), ()
    line = stretches(day for _, day in placed)
    lanes = {source.key: lane for lane, source in enumerate(report.sources)}
    dots = tuple(
        Dot(stretch.at(day), lanes[source.key], sqrt(claims), len(event.contradictions), event, claims)
        for event, day in placed
        for stretch in line
        if stretch.first <= day <= stretch.last
        for source, claims in event.voices
    )
    return dots, line


def _day(event: EventReport) -> date | None:
    """The middle of when it happened, where that is short enough to be a point."""
    if not event.date:
        return None
    when = HistoricalDate.parse(event.date)
    if when.first == date.min or when.last == date.max or when.days > _LONGEST:
        return None
    return when.first + timedelta(days=when.days // 2)


def _most_contested(report: ContradictionReport) -> list[EventReport]:
    spoken = [event for event in report.events if event.voices]
    kept = sorted(spoken, key=lambda event: -len(event.points))[:_MOST_ROWS]
    return sorted(kept, key=lambda event: event.number)


def _row(event: EventReport, report: ContradictionReport) -> Row:
    claims = {source.key: number for source, number in event.voices}
    cells = tuple(claims.get(source.key, 0) for source in report.sources)
    most = max(cells)
    return Row(event, cells, tuple(sqrt(number / most) for number in cells))


def _cells(report: ContradictionReport) -> tuple[Cell, ...]:
    place = {source.key: at for at, source in enumerate(report.sources)}
    cells = []
    for pair in report.account_pairs:
        about = dict(pair.standing)
        shown = tuple(about.get(relation, 0) for relation in RELATIONS)
        total = sum(shown)
        column, row = sorted((place[pair.a], place[pair.b]))
        cells.append(Cell(row, column, tuple(map(round, shown)), tuple(count / (total or 1) for count in shown)))
    return tuple(cells)
