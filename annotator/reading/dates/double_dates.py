"""Which style a date that is given in both is first given in, and in which of the two its account goes on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from itertools import product

from annotator.reading.dates.calendars import Style, other_style, said_style
from annotator.reading.dates.date_meaning import Day, Meaning
from annotator.reading.dates.date_style import Both
from models.vocabulary import Calendar

#: A common and a leap year of each century: the styles lie 10 to 13 days apart.
_YEARS = (1917, 1916, 1850, 1848, 1750, 1748, 1650, 1648)
#: A date so many days after another goes on from it: fewer than the styles lie apart.
_GOES_ON = 6

#: The first date and the second, and in which style the first is.
Told = tuple[Calendar, date, date]


def told(double: Both) -> Told | None:
    """The style of the first, and both dates as written, in a year that makes them one day; None where none does."""
    one, two = double.one, double.two
    if one.month is None:
        turned = told(Both(two, one)) if two.month else None
        return turned and (other_style(turned[0]), turned[2], turned[1])
    for year, style in product(_years(one, two), map(said_style, (Calendar.OLD_STYLE, Calendar.NEW_STYLE))):
        if both := _written(replace(one, year=year), two, style):
            return style.calendar, *both
    return None


def _years(one: Day, two: Day) -> tuple[int, ...]:
    """Those that may be meant; “25 December (7 January 1918)” is of the year before."""
    year = one.year or two.year
    return (year, year - 1) if year else _YEARS


def _written(one: Day, two: Day, style: Style) -> tuple[date, date] | None:
    """The first as written and the other style's date of it, where the second is that.

    None also of 29 February 1900 and the like, which are in one of the calendars only.
    """
    said = one.year or 0, one.month or 0, one.day
    try:
        first, second = date(*said), date(*style.other().written(style.gregorian(*said)))
    except ValueError:
        return None
    is_it = two.day == second.day and two.month in (None, second.month) and two.year in (None, second.year)
    return (first, second) if is_it else None


def goes_on(double: Told, later: Iterable[Meaning]) -> Calendar | None:
    """The style of the next day that follows one of the two and not the other; None where no such day comes."""
    style, one, two = double
    for day in later:
        if isinstance(day, Day):
            after = _follows(day, one), _follows(day, two)
            if after in ((True, False), (False, True)):
                return style if after[0] else other_style(style)
    return None


def _follows(day: Day, before: date) -> bool:
    try:
        return 0 <= (date(before.year, day.month or before.month, day.day) - before).days <= _GOES_ON
    except ValueError:
        return False
