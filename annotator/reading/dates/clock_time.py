"""Hours of the day as a text gives them: “2.10 am”, “at about noon”, “between 7 and 8 o’clock”, “towards midnight”."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from annotator.reading.dates import date_words as words

_HOUR = r"(?:[01]?\d|2[0-4])"
_CLOCK = rf"(?P<h>{_HOUR})(?:[.:](?P<m>[0-5]\d))?"
_HALF = r"(?P<half>a\.?\s?m\b\.?|p\.?\s?m\b\.?)"
_PART = r"(?:\s+(?:in|of|at)\s+(?:the\s+)?(?P<part>morning|afternoon|evening|night))"
_SPOKEN = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_FORMS = re.compile(
    rf"(?<![\d.,])(?:{_CLOCK}(?:\s*(?:-|–|to|and|or)\s*(?P<h2>{_HOUR})(?:[.:](?P<m2>[0-5]\d))?)?"
    rf"\s*(?:{_HALF}|o[’']clock(?:{_PART})?)"
    rf"|(?P<h24>(?:[01]?\d|2[0-3])):(?P<m24>[0-5]\d)(?!\d)(?:{_PART})?"
    rf"|\b(?P<word>{'|'.join(_SPOKEN)})\s+o[’']clock(?:{_PART})?"
    rf"|\b(?P<past>half|quarter)[\s-]+(?P<to>past|to)\s+(?P<of>{'|'.join(_SPOKEN)})\b(?:{_PART})?"
    rf"|\b(?P<after>{words.COUNT})\s+hours?\s+(?P<side>after|before)\s+(?P<from>midnight|noon)\b"
    rf"|(?P<named>\b(?:midnight|noon|midday|daybreak|dawn|sunrise|sunset|dusk|nightfall)\b))".replace(
        "(?P<part>", "(?:"
    ),
    re.I,
)
#: Without one of these no form can match; it is far quicker to look for.
_HINT = re.compile(
    r"\d:\d|\b[ap]\.?\s?m\b|o[’']clock|noon|mid(?:night|day)|past|quarter|d(?:aybreak|awn|usk)|sun|nightf", re.I
)
_PARTS = re.compile(r"\b(?:in|of|at)\s+(?:the\s+)?(?P<part>morning|afternoon|evening|night)\b", re.I)
#: What the named hours of the day span, in minutes from midnight, without regard to the season.
NAMED = {
    "midnight": (24 * 60, 24 * 60),
    "noon": (720, 720),
    "midday": (720, 720),
    "daybreak": (240, 480),
    "dawn": (240, 480),
    "sunrise": (240, 480),
    "sunset": (960, 1260),
    "dusk": (960, 1260),
    "nightfall": (1020, 1320),
}


@dataclass(frozen=True, slots=True)
class ClockTime:
    """An hour of the day, or a stretch of hours, in minutes from midnight."""

    start: int
    end: int
    low: int
    high: int

    @property
    def iso(self) -> str:
        """``HH:MM``, or two of them with a stroke between."""
        ends = dict.fromkeys(f"{n // 60 % 24:02d}:{n % 60:02d}" for n in (self.low, self.high))
        return "/".join(ends)


@lru_cache(maxsize=65536)
def find_times(text: str) -> tuple[ClockTime, ...]:
    """The hours that the text names, left to right; they are kept, since both the clock and the counts ask for them."""
    if not _HINT.search(text):
        return ()
    return tuple(ClockTime(m.start(), m.end(), *_span(m)) for m in _FORMS.finditer(text))


def _span(match: re.Match[str]) -> tuple[int, int]:
    found = {key: value for key, value in match.groupdict().items() if value}
    if name := found.get("named"):
        return NAMED[name.lower()]
    if "from" in found:
        base = 1440 if found["from"].lower() == "midnight" else 720
        hours = words.count(found["after"])[0] * (60 if found["side"].lower() == "after" else -60)
        return (base + hours) % 1440, (base + hours) % 1440
    part = _PARTS.search(match[0])
    low = _minutes(found)
    late = _is_late(found.get("half", ""), part["part"].lower() if part else "", low)
    high = int(found["h2"]) * 60 + int(found.get("m2", 0)) if "h2" in found else low
    return _on_day(low, late), _on_day(high, late)


def _minutes(found: dict[str, str]) -> int:
    if "of" in found:
        hour = (_SPOKEN.index(found["of"].lower()) + 1) * 60
        step = 30 if found["past"].lower() == "half" else 15
        return hour + (step if found["to"].lower() == "past" else -step)
    if "word" in found:
        return (_SPOKEN.index(found["word"].lower()) + 1) * 60
    return int(found.get("h24") or found["h"]) * 60 + int(found.get("m24") or found.get("m") or 0)


def _is_late(half: str, part: str, minutes: int) -> bool | None:
    """Whether after noon; None where the text does not say. At night, one to five are the small hours."""
    if half:
        return half[0].lower() == "p"
    return {"morning": False, "afternoon": True, "evening": True, "night": 360 <= minutes < 720}.get(part)


def _on_day(minutes: int, late: bool | None) -> int:
    if late is True and minutes < 720:
        return minutes + 720
    if late is False and 720 <= minutes < 780:
        return minutes - 720
    return minutes
