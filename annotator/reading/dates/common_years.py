"""Of which years a date can be, in the common calendar."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

from annotator.reading.dates.calendars import REPUBLICAN_YEARS, Style, land
from annotator.reading.dates.date_meaning import Day, Meaning, Month
from annotator.reading.dates.date_relation import Span
from annotator.reading.dates.date_style import Converted, OnWeekday, Styled
from models.vocabulary import Calendar

#: The common years in which Republican dates lie.
REPUBLIC = range(REPUBLICAN_YEARS.start + 1791, REPUBLICAN_YEARS.stop + 1791)


def in_common_years(meaning: Meaning) -> Meaning:
    """The date that the others are built on, one of the Republican calendar as the common one has it."""
    if isinstance(meaning, Converted) and meaning.common.year:
        return meaning.common
    if isinstance(meaning, Styled) and meaning.calendar is Calendar.FRENCH_REPUBLICAN:
        return _in_common_years(meaning.of, Style(meaning.calendar, land()))
    inner = getattr(meaning, "of", None)
    return in_common_years(inner) if inner is not None else meaning


def fitting_years(meaning: Meaning, calendar: Calendar) -> Collection[int] | None:
    """The years that a date can be of by its day of the week or its calendar; None where it can be of any.

    An account in Old Style names days of the New Style too, one in New Style hardly any of the Old.
    """
    if isinstance(meaning, OnWeekday) and isinstance(meaning.of, Day) and meaning.of.month:
        styles = (Calendar.NEW_STYLE, *([Calendar.OLD_STYLE] if calendar is not Calendar.NEW_STYLE else []))
        return _with_weekday(meaning.of.month, meaning.of.day, meaning.index, styles)
    if isinstance(meaning, Styled) and meaning.calendar is Calendar.FRENCH_REPUBLICAN:
        return REPUBLIC
    inner = getattr(meaning, "of", None)
    return fitting_years(inner, calendar) if inner is not None else None


@lru_cache(maxsize=256)
def _with_weekday(month: int, day: int, index: int, calendars: tuple[Calendar, ...]) -> frozenset[int]:
    """The years in which a day of a month falls on that day of the week, in one of those styles."""
    styles = [Style(calendar, land()) for calendar in calendars]
    years = range(1000, 2100)
    return frozenset(year for year in years for style in styles if _weekday(style, year, month, day) == index)


def _weekday(style: Style, year: int, month: int, day: int) -> int | None:
    try:
        return style.gregorian(year, month, day).weekday()
    except ValueError:
        return None


def _in_common_years(date: Meaning, style: Style) -> Meaning:
    """A Republican day or month; where its year is not said the month is the same in any but by a day."""
    if isinstance(date, Span):
        date = date.end
    if not isinstance(date, Day | Month):
        return date
    day = style.gregorian(date.year or 3, date.month or 1, date.day if isinstance(date, Day) else 15)
    year = day.year if date.year else None
    return Day(day.day, day.month, year) if isinstance(date, Day) else Month(day.month, year)
