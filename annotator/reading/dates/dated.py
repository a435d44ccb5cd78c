"""When a sentence is said to happen, and why."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.reading.claim import DateMention
from annotator.reading.dates.clock import Days

#: What is so wide is as vague as a month; what is vaguer than a day but narrower than that is carried on as one, and so
#: is an event by whose name a history dates: it means the time about it, and seldom just its days.
MONTH = 28


@dataclass(frozen=True, slots=True)
class Dated:
    """When what a sentence asserts happened, why, and the dates that it names."""

    date: str | None
    reason: str = ""
    mentions: tuple[DateMention, ...] = ()
    carried: int = 0
    """How many sentences ago its date was named; 0 where the sentence or its entry names it."""
    unconfirmed: int = 0
    """How many sentences ago a date or an hour of that day was named."""


def month_of(days: Days) -> str:
    """The month in which they begin."""
    return f"{days.first:%Y-%m}"
