"""Days that every history of a land tells of: how an account writes them shows in which style it dates."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

from annotator.reading.dates.calendars import Style, land
from annotator.reading.dates.date_meaning import Day, Meaning
from annotator.reading.dates.date_relation import Night, Shift, Span
from models.vocabulary import Calendar

_FIGURE = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class KnownDay:
    """Some days in a row, and the words by which a sentence tells of them."""

    first: date
    last: date
    words: tuple[str, ...]

    def word_in(self, text: str) -> str | None:
        """The first of its words that stands in a sentence."""
        return next((word for word in self.words if word in text), None)

    def is_written(self, day: Day, style: Style) -> bool:
        """Whether a day, written in that style, is one of them."""
        try:
            written = style.gregorian(day.year or self.first.year, day.month or 0, day.day)
        except ValueError:
            return False
        return self.first <= written <= self.last


@cache
def _known_days() -> tuple[KnownDay, ...]:
    rows = tomllib.loads(files("annotator.reading").joinpath("data/known_days.toml").read_text("utf-8"))["day"]
    return tuple(KnownDay(row["first"], row["last"], tuple(row["words"])) for row in rows)


def days_told_of(text: str) -> list[KnownDay]:
    """Those of which a sentence with a figure may tell."""
    return [known for known in _known_days() if known.word_in(text)] if _FIGURE.search(text) else []


def style_of(meaning: Meaning, told: Sequence[KnownDay], old: Style) -> tuple[Calendar, KnownDay] | None:
    """The only style in which a date is one of the days told of, and which; None also of one that says its style."""
    day = _day_in(meaning)
    found = {
        style.calendar: known for style in (old, old.other()) for known in told if day and known.is_written(day, style)
    }
    return next(iter(found.items())) if len(found) == 1 else None


def year_of_known(meaning: Meaning, told: Sequence[KnownDay]) -> int | None:
    """The year of a date that is one of the days told of, in either style, where it names none itself."""
    day = _day_in(meaning)
    if not told or day is None or day.year is not None:
        return None
    styles = [Style(calendar, land()) for calendar in (Calendar.NEW_STYLE, Calendar.OLD_STYLE)]
    years = {known.first.year for known in told for style in styles if known.is_written(day, style)}
    return years.pop() if len(years) == 1 else None


def _day_in(meaning: Meaning) -> Day | None:
    """The day on which a date is built, or the last of several: of “the night of 24 October” the 24th."""
    match meaning:
        case Day(month=month) if month:
            return meaning
        case Span(end=end):
            return _day_in(end)
        case Night(of=inner) | Shift(of=inner) if inner:
            return _day_in(inner)
    return None
