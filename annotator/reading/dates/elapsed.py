"""Hours counted from the one that was named last: “two hours later”, “half an hour earlier”, “in another hour”."""

from __future__ import annotations

import re

from annotator.reading.dates import date_words as words
from annotator.reading.dates.clock_time import MIDNIGHT, ClockTime

#: An hour that was named more sentences ago is none to count from: others may have passed unnamed.
NEAR = 8
_HOURS, _MINUTES = r"hours?", r"minutes?|mins?"
_ELAPSED = re.compile(
    rf"\b(?:(?P<half>half\s+an?\s+hour)|(?:(?P<an>an?)|(?P<count>{words.COUNT}))\s+(?:(?P<hours>{_HOURS})|(?P<minutes>{_MINUTES})))"
    r"(?P<more>\s+and\s+a\s+half)?\s+(?P<way>later|afterwards?|earlier|previously)\b"
    r"|\b(?:in|within|after)\s+another\s+(?:(?P<another_half>half\s+)|(?P<further>hour))(?:hour)?\b",
    re.IGNORECASE,
)


def counts_hours(text: str) -> bool:
    """Whether the text counts hours or minutes from an hour that was named before."""
    return ("hour" in text or "minute" in text) and bool(_ELAPSED.search(text))


def elapsed(text: str, since: int | None) -> tuple[ClockTime, ...]:
    """The hours so counted, left to right, each from the one before; ``since`` in minutes of the day."""
    found = []
    for match in _ELAPSED.finditer(text) if since is not None else ():
        minutes = _minutes(match)
        if since is None or minutes is None or since + minutes < 0:
            continue
        now = (since + minutes) % MIDNIGHT
        found.append(ClockTime(match.start(), match.end(), now, now, since=since))
        since = now
    return tuple(found)


def _minutes(match: re.Match[str]) -> int | None:
    """How many minutes went by, below zero where the text goes back; None for “a few hours”."""
    if match["half"] or match["another_half"]:
        passed = 30
    elif match["an"] or match["further"]:
        passed = 1 if match["minutes"] else 60
    else:
        least, most = words.count(match["count"])
        if least != most:
            return None
        passed = least * (1 if match["minutes"] else 60)
    passed += 30 if match["more"] and not match["minutes"] else 0
    return -passed if (match["way"] or "").lower() in ("earlier", "previously") else passed
