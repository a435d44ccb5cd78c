"""Dates in words, in every style that the accounts at hand are written in."""

from __future__ import annotations

import calendar
from collections.abc import Iterable
from datetime import date

from convertdate import julian

from models.historical_date import HistoricalDate
from models.vocabulary import Calendar

#: Russia wrote Old Style until 31 January 1918.
_LAST_OLD_STYLE = date(1918, 2, 13)
_Day = tuple[int, int, int]


def in_words(edtf: str | None, calendars: Iterable[str] = (Calendar.OLD_STYLE,)) -> str:
    """An EDTF date as it is read: “7 November 1917 (25 October Old Style)”; empty for none.

    Months, years and open intervals are given in New Style alone, since the other style cuts them elsewhere.
    """
    if not edtf:
        return ""
    when = HistoricalDate.parse(edtf)
    if when.first == date.min or when.last == date.max:
        return _open(when)
    new = _stretch(_parts(when.first), _parts(when.last)) if _by_days(edtf) else _whole(edtf)
    if Calendar.OLD_STYLE not in set(calendars) or when.last > _LAST_OLD_STYLE or not _by_days(edtf):
        return new
    return f"{new} ({_old_style(when)} Old Style)"


def _old_style(when: HistoricalDate) -> str:
    first, last = (julian.from_gregorian(*_parts(day)) for day in (when.first, when.last))
    same_year = first[0] == last[0] == when.first.year
    return _stretch(first, last, year=not same_year)


def _by_days(edtf: str) -> bool:
    return all(end.count("-") == 2 for end in edtf.split("/"))


def _parts(day: date) -> _Day:
    return day.year, day.month, day.day


def _stretch(first: _Day, last: _Day, *, year: bool = True) -> str:
    """“7 November 1917”, “7–9 November 1917”, “30 October – 2 November 1917”."""
    end = _day(last, year=year)
    if first == last:
        return end
    if first[:2] == last[:2]:
        return f"{first[2]}–{end}"
    return f"{_day(first, year=year and first[0] != last[0])} – {end}"


def _day(day: _Day, *, year: bool) -> str:
    return f"{day[2]} {calendar.month_name[day[1]]}" + (f" {day[0]}" if year else "")


def _whole(edtf: str) -> str:
    return " – ".join(dict.fromkeys(_coarse(end) for end in edtf.split("/")))


def _coarse(end: str) -> str:
    year, _, rest = end.rstrip("?~%").partition("-")
    month, _, day = rest.partition("-")
    return " ".join(part for part in (day.lstrip("0"), month and calendar.month_name[int(month)], year) if part)


def _open(when: HistoricalDate) -> str:
    if when.first == date.min:
        return f"until {_day(_parts(when.last), year=True)}" if when.last != date.max else ""
    return f"from {_day(_parts(when.first), year=True)}"
