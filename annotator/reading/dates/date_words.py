"""The words of dating as data, and the patterns that are made of them."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from models.vocabulary import Calendar


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(files("annotator.reading").joinpath("data/date_words.toml").read_text("utf-8"))


def either(words: Any) -> str:
    """A pattern for any of the words, the longest first, with any white space for a blank."""
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True))


def _lowered(table: str) -> dict[str, Any]:
    return {word.lower(): value for word, value in _data()[table].items()}


MONTHS: dict[str, int] = _lowered("months")
DAY_PARTS: dict[str, list[int]] = _lowered("day_parts")
REPUBLICAN_MONTHS: dict[str, int] = _lowered("republican_months")
WEEKDAYS: dict[str, int] = _lowered("weekdays")
SEASONS: dict[str, list[int]] = _lowered("seasons")
COUNTS: dict[str, list[int]] = _lowered("counts")
ORDINALS: dict[str, int] = _lowered("ordinals")
SPOKEN_DAYS: dict[str, int] = _lowered("spoken_days")
TENS: dict[str, int] = _lowered("tens")
CENTURIES: dict[str, int] = _lowered("centuries")
PARTS: dict[str, str] = {words: part for part, rows in _data()["parts"].items() for words in rows}
CONTEXT: dict[str, list[str]] = _data()["context"]
STATEMENTS: dict[str, list[str]] = _data()["calendar_statements"]
MARKS: dict[str, Calendar] = {mark: Calendar(name) for name, marks in _data()["marks"].items() for mark in marks}

_NAMES = list(_data()["months"])
_FULL = [name for name in _NAMES if len(name) > 4 or name in ("May", "June", "July")]
_SHORT = [name for name in _NAMES if name not in _FULL]
MONTH = rf"(?:(?:{either([*_FULL, *(name.upper() for name in _NAMES)])})\b|(?:{either(_SHORT)})\b\.?)"
REPUBLICAN_MONTH = rf"(?:{either(_data()['republican_months'])})\b"
SHORT_WEEKDAYS: dict[str, int] = _lowered("short_weekdays")
SHORT_WEEKDAY = rf"(?:{either(_data()['short_weekdays'])})\b\.?"
WEEKDAY = rf"(?:{either(_data()['weekdays'])})\b"
SEASON = rf"(?:{either(SEASONS)})\b"
COUNT = rf"(?:{either(COUNTS)}|\d{{1,3}})"
EXACT = frozenset(_data()["approximations"]["exact"])
LOOSE = rf"(?:{either([*_data()['approximations']['words'], *EXACT])})"
PART = rf"(?:{either(PARTS)})"
MARK = rf"(?:{either(MARKS)})(?!\w)"
ORDINAL_WORD = rf"(?i:{either(ORDINALS)})\b"
DAY_NUMBER = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th|d\b)?(?![\d%]|[.:]\d|,(?!\d{4}(?!\d))\d)"
YEAR = r"(?:1[0-9]|20|21)\d\d(?![\d%]|[,.]\d)"
DASH = r"(?:\s*[-–—]\s*|\s+to\s+|\s+and\s+|\s+or\s+|\s+until\s+|\s+till\s+|\s+through\s+)"


def preceded_by(kind: str) -> str:
    """A pattern that looks back for one of the words that the data name as standing before the kind."""
    return "|".join(rf"(?<=\b{re.escape(word)})" for word in CONTEXT["before_" + kind])


def number(words: str) -> int:
    """The day or year in “25”, “25th”, “twenty-fifth”."""
    ordinal = ORDINALS.get(" ".join(words.lower().split()))
    return ordinal if ordinal is not None else int(re.sub(r"\D", "", words))


def month(words: str) -> int:
    """The month of a name or its abbreviation."""
    return MONTHS[words.lower().rstrip(".")]


def count(words: str) -> tuple[int, int]:
    """The least and the most that “two”, “a few” or “10” mean."""
    row = COUNTS.get(" ".join(words.lower().split()))
    return (row[0], row[1]) if row else (int(words), int(words))


def republican_year(text: str | None) -> int | None:
    """The year of the Republic in “VIII”, “8” or “eight”."""
    if not text or text.isdigit():
        return int(text) if text else None
    if text.lower() in COUNTS:
        return COUNTS[text.lower()][0]
    values = [{"I": 1, "V": 5, "X": 10}[letter] for letter in text]
    return sum(-value if value < max(values[i:]) else value for i, value in enumerate(values))
