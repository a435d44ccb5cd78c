"""A date of the past as a value: an EDTF text in the Gregorian calendar, its first and its last day."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

_PART = re.compile(r"^(\d{4})(?:-(\d\d))?(?:-(\d\d))?[?~%]?$")


@dataclass(frozen=True, slots=True, order=True)
class HistoricalDate:
    """An interval of days, both ends included, with the EDTF text that says it.

    An open end (``..``) is held as the first or the last day that the calendar of Python knows.
    """

    first: date
    last: date
    edtf: str

    @staticmethod
    def parse(edtf: str) -> HistoricalDate:
        """Read an EDTF date or interval of level 0 or 1. Raises ValueError where it is none."""
        return _parse(edtf)

    @staticmethod
    def between(first: date, last: date) -> HistoricalDate:
        """The interval from one day to another, as the shortest EDTF that says it."""
        if last < first:
            raise ValueError(f"{last} is before {first}")
        if first == last:
            return HistoricalDate(first, last, first.isoformat())
        whole_months = first.day == 1 and (last + timedelta(days=1)).day == 1
        if whole_months and (first.year, first.month) == (last.year, last.month):
            return HistoricalDate(first, last, f"{first:%Y-%m}")
        if whole_months and first.month == 1 and last.month == 12 and first.year == last.year:
            return HistoricalDate(first, last, f"{first.year:04d}")
        return HistoricalDate(first, last, f"{first.isoformat()}/{last.isoformat()}")

    def overlaps(self, other: HistoricalDate) -> bool:
        """Whether some day belongs to both."""
        return self.first <= other.last and other.first <= self.last

    def gap(self, other: HistoricalDate) -> int:
        """Days between the two, 0 where they touch or overlap."""
        if self.overlaps(other):
            return 0
        return max((other.first - self.last).days, (self.first - other.last).days)

    @property
    def days(self) -> int:
        """How many days it covers; 1 is a single day."""
        return (self.last - self.first).days + 1


def as_columns(edtf: str | None) -> dict[str, str | date | None]:
    """A date as the rows of claims and events keep it: beside what it says its first and its last day."""
    days = HistoricalDate.parse(edtf) if edtf else None
    return {"date": edtf, "date_first": days.first if days else None, "date_last": days.last if days else None}


@lru_cache(maxsize=65536)
def _parse(edtf: str) -> HistoricalDate:
    ends = edtf.strip().split("/")
    if not 1 <= len(ends) <= 2:
        raise ValueError(f"not an EDTF date: {edtf!r}")
    first = date.min if ends[0] in ("", "..") else _days(ends[0])[0]
    last = date.max if ends[-1] in ("", "..") else _days(ends[-1])[1]
    if last < first:
        raise ValueError(f"the interval ends before it begins: {edtf!r}")
    return HistoricalDate(first, last, edtf.strip())


def _days(part: str) -> tuple[date, date]:
    match = _PART.match(part)
    if not match:
        raise ValueError(f"not an EDTF date: {part!r}")
    year, month, day = int(match[1]), int(match[2] or 0), int(match[3] or 0)
    if day:
        return date(year, month, day), date(year, month, day)
    if month:
        return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
    return date(year, 1, 1), date(year, 12, 31)
