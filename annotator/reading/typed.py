"""What a historian types to put a reading right: dates in words or as EDTF, numbers in words or figures."""

from __future__ import annotations

import calendar as months
import re
from datetime import date

from annotator.errors import InputError
from annotator.reading.claim import NumberMention, Sentence
from annotator.reading.dates.calendars import Land, Style
from annotator.reading.dates.chronology import date_sentence
from annotator.reading.numbers.numbers import find_numbers
from models.historical_date import HistoricalDate
from models.vocabulary import Calendar, Qualifier

_DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?[?~%]?")
#: Who says Old Style of a date means it, whatever the year: no land's change-over ends it.
_NOWHERE = Land("", date.max)
#: Four bare figures would be taken for a year.
_YEARLIKE = re.compile(r"(?<![\d.,])\d{4}(?![\d.,])")
#: How a qualifier is said before a number.
_SAID = {Qualifier.EXACT: "", Qualifier.ABOUT: "about ", Qualifier.OVER: "over ", Qualifier.UNDER: "under "}


def read_date(typed: str, *, calendar: Calendar, context: HistoricalDate | None = None) -> HistoricalDate:
    """The Gregorian days of what was typed, ``context`` giving what it leaves out. Raises InputError where it is none.

    EDTF is read in the style that is said too: ``1917-10-25`` in Old Style is 7 November 1917.
    """
    said = typed.strip()
    try:
        if all(_DAY.fullmatch(end) or end in ("", "..") for end in said.split("/")) and said:
            return _edtf(said, calendar)
        found = date_sentence(said, calendar=calendar, context=context)
        if found.date and found.mentions:
            return HistoricalDate.parse(found.date)
    except ValueError as error:
        raise InputError(f"“{said}” is no date: {error}") from None
    raise InputError(f"“{said}” can't be read as a date: write “25 October 1917”, 1917-10-25, or 1917-10-24/1917-10-25")


def _edtf(said: str, calendar: Calendar) -> HistoricalDate:
    if calendar is Calendar.NEW_STYLE:
        return HistoricalDate.parse(said)
    ends = said.split("/")
    if len(ends) > 2 or not all(_DAY.fullmatch(end) for end in ends):
        raise ValueError("an open or unclear interval is given in New Style")
    style = Style(calendar, _NOWHERE)
    return HistoricalDate.between(_end(ends[0], style, last=False), _end(ends[-1], style, last=True))


def _end(said: str, style: Style, *, last: bool) -> date:
    """The first or the last Gregorian day of a year, month or day that is written in another style."""
    year, month, day = (int(part) if part else None for part in _DAY.fullmatch(said).groups())  # type: ignore[union-attr]
    month = month or (12 if last else 1)
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    return style.gregorian(year or 0, month, day or (_month_end(year or 0, month, style) if last else 1))


def _month_end(year: int, month: int, style: Style) -> int:
    if style.calendar is Calendar.FRENCH_REPUBLICAN:
        return 30
    leap_julian = month == 2 and year % 4 == 0
    return 29 if leap_julian else months.monthrange(year, month)[1]


def read_number(
    typed: str, *, qualifier: Qualifier = Qualifier.EXACT, unit: str | None = None, scope: str | None = None
) -> NumberMention:
    """The number that was typed, in words or figures, with its interval. Raises InputError where there is none.

    A qualifier among the words ("some two thousand") counts before the one that is given.
    """
    figures = _YEARLIKE.sub(lambda four: f"{int(four[0]):,}", typed.strip())
    text = f"{_SAID[qualifier]}{figures} {unit or 'men'}"
    found = find_numbers(Sentence(text, 0, len(text)))
    if len(found) != 1:
        raise InputError(f"“{typed.strip()}” can't be read as a number: write 2,000 or “some two thousand”")
    one = found[0]
    return NumberMention(typed.strip(), 0, 0, one.value, one.low, one.high, unit or None, scope or None, one.qualifier)
