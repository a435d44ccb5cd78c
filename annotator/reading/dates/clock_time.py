"""Hours of the day as a text gives them: “2.10 am”, “at about noon”, “between 7 and 8 o’clock”, “towards midnight”."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from annotator.reading.dates import date_words as words
from annotator.reading.dates.hour_forms import FORMS, MINUTES_SPOKEN, SPOKEN
from annotator.reading.phrase_lists import word_set

#: Without one of these no form can match; it is far quicker to look for.
_HINTS = frozenset(SPOKEN) | word_set("am pm m clock past quarter hours hour hrs morning afternoon evening night light")
_FIGURES = re.compile(r"\d[:.h]\d")
_BARE, _NUMBERS = frozenset(("at", "until", "till", "just", "exactly")), frozenset(SPOKEN)
_HALVES = re.compile(r"(?<![^\W\d_])[ap]\.?\s?m\b", re.I)
_PARTS = re.compile(
    rf"\b(?:in|of|at|that|this|same|{words.WEEKDAY})\s+(?:the\s+)?(?P<part>morning|afternoon|evening|night)\b", re.I
)
_HOURS, _MINUTES = ("h24", "hd", "hs", "hm", "hq", "hf", "h"), ("m24", "md", "ms", "mm", "mq", "mf", "m")
#: The minutes of a day.
MIDNIGHT = 24 * 60
#: What the named hours of the day span, in minutes from midnight, without regard to the season.
NAMED = {
    "midnight": (24 * 60, 24 * 60),
    "noon": (720, 720),
    "midday": (720, 720),
    "daybreak": (240, 480),
    "dawn": (240, 480),
    "first light": (240, 480),
    "sunrise": (240, 480),
    "sunset": (960, 1260),
    "sundown": (960, 1260),
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
    told: bool = True
    """Whether it is said which half of the day it is in; “at six o’clock” may be either."""
    is_broad: bool = False
    """Whether it is a part of the day: “in the morning”."""
    since: int | None = None
    """The hour from which it is counted, of “two hours later”."""

    @property
    def is_small(self) -> bool:
        """Whether it is only said to lie after midnight."""
        return self.low == 0 and self.high > 0 and not self.is_broad

    @property
    def iso(self) -> str:
        """``HH:MM``, or two of them with a stroke between."""
        return "/".join(dict.fromkeys(map(on_the_clock, (self.low, self.high))))


def on_the_clock(minutes: int) -> str:
    """``HH:MM`` of so many minutes from midnight."""
    return f"{minutes // 60 % 24:02d}:{minutes % 60:02d}"


def find_times(text: str) -> tuple[ClockTime, ...]:
    """The hours that the text names, left to right."""
    found = word_set(text)
    bare = not _BARE.isdisjoint(found) and not _NUMBERS.isdisjoint(found)
    if not bare and _HINTS.isdisjoint(found) and NAMED.keys().isdisjoint(found) and not _FIGURES.search(text):
        return ()
    return _times(text)


@lru_cache(maxsize=32768)
def _times(text: str) -> tuple[ClockTime, ...]:
    """They are kept, since both the clock and the counts ask for them."""
    return tuple(_time(match) for match in FORMS.finditer(text))


def _time(match: re.Match[str]) -> ClockTime:
    low, high, told = _span(match)
    return ClockTime(match.start(), match.end(), low, high, told)


def _span(match: re.Match[str]) -> tuple[int, int, bool]:
    """From when to when, and whether it is told in which half of the day."""
    found = {key: value for key, value in match.groupdict().items() if value}
    if name := found.get("named"):
        return *NAMED[" ".join(name.lower().split())], True
    if "from" in found:
        base = 1440 if found["from"].lower() == "midnight" else 720
        hours = words.count(found["after"])[0] * (60 if found["side"].lower() == "after" else -60)
        return (base + hours) % 1440, (base + hours) % 1440, True
    part, half = _PARTS.search(match[0]), _HALVES.search(match[0])
    low = _minutes(found)
    low -= MIDNIGHT if low > MIDNIGHT else 0  # “half past midnight”
    late = _is_late(half[0] if half else "", part["part"].lower() if part else "", low)
    high = _later(found, low)
    told = late is not None or low >= 780 or low < 60 or "mm" in found or match[0].startswith("0")
    told |= (found.get("on") or found.get("of", "")).lower() in NAMED
    return _on_day(low, late), _on_day(high, late), told


def _later(found: dict[str, str], low: int) -> int:
    """The second hour of “between seven and eight”, or the only one."""
    second = found.get("h2") or found.get("hp2") or found.get("word2") or found.get("wordm2")
    return _hour(second) + int(found.get("m2", 0)) if second else low


def _hour(words_or_figure: str) -> int:
    """The minutes from midnight to an hour in words or figures, or to noon and midnight."""
    if words_or_figure.lower() in NAMED:
        return NAMED[words_or_figure.lower()][0]
    if words_or_figure.isdigit():
        return int(words_or_figure) * 60
    return (SPOKEN.index(words_or_figure.lower()) + 1) * 60


def _minutes(found: dict[str, str]) -> int:
    if "of" in found:
        step = 30 if found["past"].lower() == "half" else 15
        return _hour(found["of"]) + (step if found["to"].lower() == "past" else -step)
    if "on" in found:
        return _hour(found["on"]) + words.count(found["beside"])[0] * (
            1 if found["turn"].split()[-1] in ("past", "after") else -1
        )
    if "than" in found:
        return _hour(found["than"]) - MINUTES_SPOKEN[found["short"].lower()]
    if named := next((found[key] for key in ("word", "hp", "bare", "wordm", "words") if key in found), None):
        minutes = found.get("minute") or found.get("minutes")
        return _hour(named) + (MINUTES_SPOKEN[minutes.lower()] if minutes else 0)
    hour, minute = (next((found[key] for key in keys if key in found), "0") for keys in (_HOURS, _MINUTES))
    return int(hour) * 60 + int(minute)


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
