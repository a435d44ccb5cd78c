"""Dates that cannot be right as they stand: two that do not agree, a day that its month lacks, a wrong weekday."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from annotator.reading.claim import Sentence
from annotator.reading.dates.calendars import Style, land
from annotator.reading.dates.clock import Clock
from annotator.reading.dates.date_meaning import Day, Meaning
from annotator.reading.dates.date_relation import Span
from annotator.reading.dates.date_style import Both, Converted, OnWeekday, Styled
from annotator.reading.dates.dates import date_forms
from annotator.reading.dates.double_dates import told
from models.vocabulary import Calendar, ClaimKind

#: What one of them has: a second date in brackets or behind a stroke, a weekday, or a day that some month lacks.
_MAY_BE = re.compile(r"[(\[/]\D{0,12}\d|day\b|\b(?:29|3[01]|twenty-ninth|thirt)", re.I)
_AT_ODDS = "the two do not agree"
#: Lists of works and pages hold figures that only look like dates.
_LISTS = frozenset((ClaimKind.BIBLIOGRAPHY, ClaimKind.INDEX))
#: A leap year in both styles, for a day that is named without its year.
_LEAP = 1916


@dataclass(frozen=True, slots=True)
class DateFault:
    """A date that contradicts itself, and where it stands."""

    words: str
    why: str
    start: int
    """Where its sentence begins, in code points of the cleaned text."""
    page: str | None = None
    section: str | None = None


def date_faults(sentences: Sequence[Sentence]) -> tuple[DateFault, ...]:
    """Those of an account, in reading order, quotations and notes too."""
    asked = (its for its in sentences if its.kind not in _LISTS and _MAY_BE.search(its.text))
    return tuple(fault for its in asked for fault in _faults_in(its))


def _faults_in(its: Sentence) -> Iterator[DateFault]:
    for form in date_forms(its.text):
        if why := _fault(form.meaning):
            yield DateFault(" ".join(its.text[form.start : form.end].split()), why, its.start, its.page, its.section)


def _fault(meaning: Meaning | None) -> str:
    """What is wrong with a date in whatever year it may mean; empty where nothing is."""
    match meaning:
        case None | Styled(calendar=Calendar.FRENCH_REPUBLICAN):
            return ""
        case Day() as day:
            return _lacking(day)
        case Span(start=start, end=end):
            return _fault(start) or _fault(end)
        case Both() | Converted():
            return _of_double(meaning)
        case OnWeekday(of=Day(year=int()) as day, index=index) if _days(day):
            wrong = index not in [found.weekday() for found in _days(day)]
            return "it is that day of the week in neither style" if wrong else ""
    return _fault(getattr(meaning, "of", None))


def _of_double(double: Both | Converted) -> str:
    """The same of a date that is given twice."""
    if isinstance(double, Converted):
        return _AT_ODDS if double.at_odds(Clock(Style(Calendar.NEW_STYLE, land()))) else ""
    at_odds = (double.one.month or double.two.month) and told(double) is None
    return _fault(double.one) or (_AT_ODDS if at_odds else "")


def _lacking(day: Day) -> str:
    return "its month has no such day" if day.month and not _days(day) else ""


def _days(day: Day) -> list[date]:
    """The day in Old Style and in New, as far as it is in either."""
    found = []
    for calendar in (Calendar.OLD_STYLE, Calendar.NEW_STYLE):
        try:
            found.append(Style(calendar, land()).gregorian(day.year or _LEAP, day.month or 0, day.day))
        except ValueError:
            continue
    return found
