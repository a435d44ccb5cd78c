"""Days by the feast that falls on them: “on Christmas Eve 1914”, “on Easter Monday 1916”."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from typing import Any

from convertdate import holidays

from annotator.reading.dates.calendars import REFORM
from annotator.reading.dates.clock import Clock, Days
from annotator.reading.dates.date_form import Fields, form
from annotator.reading.dates.date_meaning import Day, Meaning
from annotator.reading.dates.date_words import YEAR, either
from annotator.reading.dates.unsaid_year import year_of
from models.vocabulary import Calendar


@dataclass(frozen=True, slots=True)
class Movable:
    """A feast so many days from Easter; the year may be left to the running date."""

    from_easter: int
    year: int | None = None

    def days(self, clock: Clock) -> Days | None:
        """The day, after the Eastern Easter where the account is in Old Style or stands before the reform."""
        year, why = (self.year, "") if self.year is not None else year_of(4, clock)
        if year is None:
            return None
        eastern = clock.style.calendar is Calendar.OLD_STYLE or year <= REFORM.year
        church = "orthodox" if eastern else "western"
        day = date(*holidays.easter(year, church)) + timedelta(days=self.from_easter)
        return Days(day, day, why)


@cache
def _feasts() -> dict[str, Any]:
    held = tomllib.loads(files("annotator.reading").joinpath("data/feasts.toml").read_text("utf-8"))
    return {**held["fixed"], **held["movable"]}


@form(
    rf"(?P<feast>{either(_feasts())})(?:,?\s+(?:of\s+)?(?P<year>{YEAR}))?(?!\w)",
    needs=_feasts(),
)
def _feast(found: Fields) -> Meaning | None:
    when = _feasts()[" ".join(found["feast"].split())]
    year = int(found["year"]) if "year" in found else None
    return Movable(when, year) if isinstance(when, int) else Day(when[1], when[0], year)
