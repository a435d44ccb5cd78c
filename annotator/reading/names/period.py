"""What of the authority is of an account's own time: no committee of 1917 sat in 1793."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import lru_cache

from annotator.reading.names.authority import Authority
from annotator.reading.names.entry import Entry
from models.historical_date import HistoricalDate

#: One dated sentence in so many, at either end, tells of another time: a preface, a forerunner, an outlook.
_ASIDE = 50


def period_of(dates: Iterable[HistoricalDate | None]) -> HistoricalDate | None:
    """The time that an account as a whole tells of; None where it dates nothing."""
    days = [day for day in dates if day and day.first > date.min and day.last < date.max]
    if not days:
        return None
    aside = len(days) // _ASIDE
    firsts, lasts = sorted(day.first for day in days), sorted(day.last for day in days)
    return HistoricalDate.between(firsts[aside], lasts[-1 - aside])


@lru_cache(maxsize=64)
def of_period(authority: Authority, period: HistoricalDate) -> Authority:
    """The authority with only what may be meant in an account of this time.

    Who was not yet born is out, historians aside; so are bodies, ships and offices of another time. Of a place that was
    called otherwise then only the name itself is left.
    """
    entries = tuple(kept for entry in authority.entries if (kept := _kept(entry, period)))
    offices = tuple(
        office
        for office in authority.offices
        if any(term.first <= period.last and period.first <= term.last for term in office.terms)
    )
    return authority if (entries, offices) == (authority.entries, authority.offices) else Authority(entries, offices)


def _kept(entry: Entry, period: HistoricalDate) -> Entry | None:
    if entry.what == "person" and entry.role != "historian" and (entry.born or 0) > period.last.year:
        return None
    if entry.life is None or HistoricalDate.parse(entry.life).overlaps(period):
        return entry
    return replace(entry, also=()) if entry.what == "place" else None
