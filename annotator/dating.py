"""How a date reads in New and in Old Style. Dates are kept in the Gregorian calendar; both readings are made here."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from convertdate import julian

from models.historical_date import HistoricalDate

MONTHS = tuple(calendar.month_name)

#: Between these years some countries dated in one style and some in the other: only then are both worth saying.
BOTH = (1582, 1923)

#: A day as year, month and day in either calendar (29 February 1900 is a day in one of them only).
Ymd = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Dating:
    """A date in words."""

    edtf: str
    new: str
    old: str | None
    """None where nobody reckoned otherwise, or where the date is as coarse as a year."""
    short_old: str | None
    """The same without the year, where the year is that of the New Style."""

    @property
    def short_new(self) -> str:
        """The New Style without its year, where the Old Style has the same."""
        year = self.new[-4:]
        short = self.new.removesuffix(f" {year}")
        return short if (self.old or "").endswith(year) and not re.search(r"\d{4}", short) else self.new


@lru_cache(maxsize=4096)
def dating(edtf: str) -> Dating:
    """A date in words, in both styles. Raises ValueError for what is no EDTF date."""
    value = HistoricalDate.parse(edtf)
    about = "about " if edtf.rstrip("/.").endswith(("~", "?", "%")) else ""
    if value.first == date.min or value.last == date.max:
        return _open(value, edtf)
    new = _words(value.first, value.last, _gregorian, _gregorian_month_end)
    if not BOTH[0] < value.first.year <= BOTH[1] or "-" not in edtf:
        return Dating(edtf, about + new, None, None)
    old = _words(value.first, value.last, _julian, _julian_month_end)
    short = old.removesuffix(f" {value.last.year}")
    short = old if re.search(r"\d{4}", short) else short
    return Dating(edtf, about + new, about + old, short)


def _open(value: HistoricalDate, edtf: str) -> Dating:
    if value.first == date.min and value.last == date.max:
        return Dating(edtf, "undated", None, None)
    word, day = ("until", value.last) if value.first == date.min else ("from", value.first)
    new, old = (f"{word} {_words(day, day, ymd, end)}" for ymd, end in _CALENDARS)
    return Dating(edtf, new, old, old) if BOTH[0] < day.year <= BOTH[1] else Dating(edtf, new, None, None)


def _words(first: date, last: date, ymd: Callable[[date], Ymd], month_end: Callable[[int, int], int]) -> str:
    (y1, m1, d1), (y2, m2, d2) = ymd(first), ymd(last)
    if d1 == 1 and d2 == month_end(y2, m2):
        return _months(y1, m1, y2, m2)
    if (y1, m1, d1) == (y2, m2, d2):
        return f"{d1} {MONTHS[m1]} {y1}"
    if (y1, m1) == (y2, m2):
        return f"{d1}–{d2} {MONTHS[m1]} {y1}"
    begin = f"{d1} {MONTHS[m1]}" if y1 == y2 else f"{d1} {MONTHS[m1]} {y1}"
    return f"{begin} – {d2} {MONTHS[m2]} {y2}"


def _months(y1: int, m1: int, y2: int, m2: int) -> str:
    if (m1, m2) == (1, 12):
        return f"{y1}" if y1 == y2 else f"{y1}–{y2}"
    if (y1, m1) == (y2, m2):
        return f"{MONTHS[m1]} {y1}"
    return f"{MONTHS[m1]}–{MONTHS[m2]} {y2}" if y1 == y2 else f"{MONTHS[m1]} {y1} – {MONTHS[m2]} {y2}"


def _gregorian(day: date) -> Ymd:
    return day.year, day.month, day.day


def _gregorian_month_end(year: int, month: int) -> int:
    return calendar.monthrange(year, month)[1]


def _julian(day: date) -> Ymd:
    year, month, number = julian.from_gregorian(day.year, day.month, day.day)
    return year, month, number


def _julian_month_end(year: int, month: int) -> int:
    return int(julian.month_length(year, month))


_CALENDARS = ((_gregorian, _gregorian_month_end), (_julian, _julian_month_end))
