"""Hours counted from the one that was named last: “two hours later”, “half an hour earlier”, “in another hour”."""

from __future__ import annotations

import re

from annotator.reading.dates import date_words as words
from annotator.reading.dates.clock_time import MIDNIGHT, ClockTime

#: An hour that was named more sentences ago is none to count from: others may have passed unnamed.
NEAR = 8
_HOURS, _MINUTES = r"hours?", r"minutes?|mins?"
_AND_A_HALF = r"\s+and\s+a\s+half"
_ELAPSED = re.compile(
    rf"\b(?:(?P<half>half\s+an?\s+hour)|(?:(?P<an>an?)|(?P<count>{words.COUNT})(?P<within>{_AND_A_HALF})?)"
    rf"\s+(?:{_HOURS}|(?P<minutes>{_MINUTES})))(?P<behind>{_AND_A_HALF})?\s+(?P<way>later|afterwards?|earlier|previously)\b"
    rf"|\b(?:in|within|after)\s+another\s+(?:(?P<another_half>half(?:\s+an)?\s+hour)|hour(?P<beyond>{_AND_A_HALF})?)\b",
    re.IGNORECASE,
)


def counts_hours(text: str) -> bool:
    """Whether the text counts hours or minutes from an hour that was named before."""
    return ("hour" in text or "min" in text) and bool(_ELAPSED.search(text))


def with_elapsed(times: tuple[ClockTime, ...], text: str, since: int | None) -> tuple[ClockTime, ...]:
    """The hours of a text with those so counted, left to right, each from the one before it.

    ``since``, in minutes of the day, is the hour named before the text: it counts where the text itself names none.
    Within a text no count goes beyond midnight, as all its hours are of one day.
    """
    if not counts_hours(text):
        return times
    found = list(times)
    for match in _ELAPSED.finditer(text):
        here = max((time for time in found if time.end <= match.start()), key=lambda time: time.end, default=None)
        begun = (since if not times else None) if here is None else here.low if here.low == here.high else None
        minutes = _minutes(match)
        if begun is None or minutes is None or begun + minutes < 0 or (times and begun + minutes >= MIDNIGHT):
            continue
        now = (begun + minutes) % MIDNIGHT
        found.append(ClockTime(match.start(), match.end(), now, now, told=here is None or here.told, since=begun))
    return tuple(sorted(found, key=lambda time: time.start))


def _minutes(match: re.Match[str]) -> int | None:
    """How many minutes went by, below zero where the text goes back; None for “a few hours”."""
    if match["half"] or match["another_half"]:
        passed = 30
    else:
        least, most = words.count(match["count"]) if match["count"] else (1, 1)
        if least != most:
            return None
        passed = least * (1 if match["minutes"] else 60)
    more = match["within"] or match["behind"] or match["beyond"]
    passed += 30 if more and not match["minutes"] else 0
    return -passed if (match["way"] or "").lower() in ("earlier", "previously") else passed
