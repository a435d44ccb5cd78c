"""Events by whose name a history dates other things: “on the eve of the October Revolution”."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

from annotator.reading.dates.clock import Clock, Days
from annotator.reading.dates.date_form import Fields, form
from annotator.reading.dates.date_meaning import Meaning
from annotator.reading.dates.date_words import either


@dataclass(frozen=True, slots=True)
class Named:
    """The days of an event that all know by its name."""

    first: date
    last: date

    def days(self, clock: Clock) -> Days | None:  # noqa: ARG002 - all meanings are asked alike
        """Its first and last day."""
        return Days(self.first, self.last, "the days of that event")


@cache
def events() -> dict[str, Named]:
    """The named events of data/named_days.toml."""
    rows = tomllib.loads(files("annotator.reading").joinpath("data/named_days.toml").read_text("utf-8"))["event"]
    spelt = ((name, row) for row in rows for name in row["names"])
    return {
        word: Named(row["first"], row["last"])
        for name, row in spelt
        for word in (name, name.replace("Revolution", "revolution"), _in_capitals(name))
    }


def _in_capitals(name: str) -> str:
    """As some write it: “Kornilov Affair”."""
    head, _, last = name.rpartition(" ")
    return f"{head} {last[:1].upper()}{last[1:]}".strip()


@form(rf"(?:[Tt]he\s+)?(?P<event>{either(events())})\b", needs=events(), first=True)
def _event(found: Fields) -> Meaning | None:
    return events()[" ".join(found["event"].split())]
