"""The synopsis of an event as a table: what each account tells of it, without columns in which nothing stands."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.reports.cutting import shortened
from annotator.reports.dating import in_words
from annotator.reports.quotation import Source
from annotator.reports.report import ContradictionReport, EventReport, Telling
from models.vocabulary import Calendar

_NOTHING = "–"


@dataclass(frozen=True, slots=True)
class Synopsis:
    """The columns by kind with their titles, and for each account a cell of each."""

    columns: dict[str, str]
    rows: tuple[tuple[Source, tuple[str, ...]], ...]


def synopsis(event: EventReport, report: ContradictionReport) -> Synopsis:
    """The table; without rows where the report is to hold none."""
    days = "Days (Old Style in brackets)" if Calendar.OLD_STYLE in report.calendars else "Days"
    titles = {"days": days, "acting": "Who acts", "first": "Its first sentence on it"}
    told = [(one.source, _cells(one, report)) for one in event.synopsis]
    filled = {kind: title for kind, title in titles.items() if any(cells[kind] for _, cells in told)}
    rows = ((source, tuple(cells[kind] or _NOTHING for kind in filled)) for source, cells in told)
    return Synopsis(filled, tuple(rows))


def _cells(told: Telling, report: ContradictionReport) -> dict[str, str]:
    days = (in_words(day, report.calendars, called="") for day in told.dates)
    first = shortened(told.first, report.longest_quotation)
    return {"days": "; ".join(days), "acting": ", ".join(told.actors), "first": first}
