"""Claims made by hand for the tests of comparison, their spans found in their words."""

from __future__ import annotations

from itertools import count

from alignment.record import ClaimRecord, CueIn, DateIn, NameIn, NumberIn, Span
from models.historical_date import HistoricalDate

_ids = count(1)


def claim(text: str, **fields: object) -> ClaimRecord:
    """A claim of its own id, with whatever else is said of it."""
    number = next(_ids)
    return ClaimRecord(id=f"c{number}", account=f"account-{number}", text=text, **fields)  # type: ignore[arg-type]


def span(text: str, words: str) -> Span:
    at = text.index(words)
    return Span(at, at + len(words))


def dated(text: str, words: str, edtf: str, *, old_style: bool = False, time: str | None = None) -> ClaimRecord:
    date = HistoricalDate.parse(edtf)
    return claim(text, date=date, dates=(DateIn(words, span(text, words), date, old_style, time),))


def person(text: str, words: str, name: str) -> NameIn:
    return NameIn(words, span(text, words), name, "person")


def place(text: str, words: str, name: str) -> NameIn:
    return NameIn(words, span(text, words), name, "place")


def number(text: str, words: str, value: float, unit: str | None, **fields: object) -> NumberIn:
    around = {"low": value, "high": value, **fields}
    return NumberIn(words, span(text, words), value, unit=unit, **around)  # type: ignore[arg-type]


def negation(text: str, cue: str, scope: str) -> CueIn:
    return CueIn("negation", span(text, cue), span(text, scope))
