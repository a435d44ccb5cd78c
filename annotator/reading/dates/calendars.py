"""Days of one calendar as days of another: every day is held as Gregorian, and each account writes in its own style."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from convertdate import french_republican, julian

from models.vocabulary import Calendar

#: Before the bull of Gregory XIII every historian writes the Julian day.
REFORM = date(1582, 10, 15)
#: The French Republican calendar was in use from its first year to the end of its fourteenth.
REPUBLICAN_YEARS = range(1, 15)
#: Its years began in September; from the fourth month on they are those of the new common year.
_AUTUMN = 3
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Land:
    """A land that went over to the Gregorian calendar, and on which day."""

    name: str
    first: date
    """The first day that was written in New Style there."""
    names: tuple[str, ...] = ()


#: Where a date itself says its style, no land's change-over is asked.
_NOWHERE = Land("", date.max)


@dataclass(frozen=True, slots=True)
class Style:
    """How an account writes its days: the calendar, and the land whose change-over ends the Old Style."""

    calendar: Calendar
    land: Land
    of: str = "the account"
    """Whose style it is: that of the whole account, or of a part."""

    def gregorian(self, year: int, month: int, day: int) -> date:
        """The day that is so written. Raises ValueError where the calendar has no such day."""
        if self.calendar is Calendar.FRENCH_REPUBLICAN:
            return date(*_republican(year, month, day))
        change = self.land.first if self.calendar is Calendar.OLD_STYLE else REFORM
        if (year, month, day) < (change.year, change.month, change.day):
            return date(*_from_julian(year, month, day))
        return date(year, month, day)

    def written(self, day: date) -> tuple[int, int, int]:
        """Year, month and day by which the account writes a Gregorian day."""
        if self.calendar is Calendar.FRENCH_REPUBLICAN:
            return _as_republican(day)
        change = self.land.first if self.calendar is Calendar.OLD_STYLE else REFORM
        return _to_julian(day) if day < change else (day.year, day.month, day.day)

    def month(self, year: int, month: int) -> tuple[date, date]:
        """The first and the last day of a month. Raises ValueError where the calendar has no such month."""
        first = self.gregorian(year, month, 1)
        if self.calendar is Calendar.FRENCH_REPUBLICAN:
            return first, self.gregorian(year, month, 30)
        return first, self.gregorian(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)

    def year_in(self, common: int, month: int) -> int:
        """The year that it writes for a month of a year of the common era."""
        if self.calendar is not Calendar.FRENCH_REPUBLICAN:
            return common
        return common - (1791 if month <= _AUTUMN else 1792)

    @property
    def name(self) -> str:
        """Old Style, New Style or French Republican, as a historian writes it."""
        return " ".join(word.capitalize() for word in self.calendar.value.split("-"))

    def other(self) -> Style:
        """The style that a second date in brackets is given in."""
        return Style(other_style(self.calendar), self.land)


def said_style(calendar: Calendar) -> Style:
    """The style of a date that says itself in which calendar it is: in Old Style also after the change-over."""
    return Style(calendar, _NOWHERE)


def other_style(calendar: Calendar) -> Calendar:
    """Old Style of the New, New Style of all else."""
    return Calendar.OLD_STYLE if calendar is Calendar.NEW_STYLE else Calendar.NEW_STYLE


@lru_cache(maxsize=8192)
def _from_julian(year: int, month: int, day: int) -> tuple[int, int, int]:
    y, m, d = julian.to_gregorian(year, month, day)
    return y, m, d


@lru_cache(maxsize=8192)
def _to_julian(day: date) -> tuple[int, int, int]:
    y, m, d = julian.from_gregorian(day.year, day.month, day.day)
    return y, m, d


@lru_cache(maxsize=1024)
def _republican(year: int, month: int, day: int) -> tuple[int, int, int]:
    if year not in REPUBLICAN_YEARS or not 1 <= month <= 13 or not 1 <= day <= (30 if month < 13 else 6):
        raise ValueError(f"the Republican calendar has no day {day} of month {month} in the year {year}")
    y, m, d = french_republican.to_gregorian(year, month, day)
    return y, m, d


@lru_cache(maxsize=1024)
def _as_republican(day: date) -> tuple[int, int, int]:
    y, m, d = french_republican.from_gregorian(day.year, day.month, day.day)
    return y, m, d


@cache
def lands() -> tuple[Land, ...]:
    """All lands of data/calendars.toml, earliest change first."""
    return tuple(Land(row["name"], row["first"], tuple(row["names"])) for row in _data()["land"])


def land(name: str | None = None) -> Land:
    """The land of that name, or the one that is assumed where none is known. Raises ValueError for an unknown one."""
    wanted = name or _data()["default"]
    for one in lands():
        if wanted == one.name or wanted in one.names:
            return one
    raise ValueError(f"no calendar rule for {wanted!r}; known are {', '.join(one.name for one in lands())}")


def land_of(texts: Iterable[str], *, year: int | None) -> Land:
    """The land that the texts name most among those that were still in Old Style in that year; else the assumed one."""
    names = {name: one.name for one in lands() for name in one.names if year is None or one.first.year >= year}
    counts = Counter(names[word] for text in texts for word in _WORD.findall(text) if word in names)
    return land(counts.most_common(1)[0][0] if counts else None)


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(files("annotator.reading").joinpath("data/calendars.toml").read_text("utf-8"))
