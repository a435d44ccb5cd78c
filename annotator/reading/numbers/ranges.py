"""Two numbers that are one interval, “20 or 30”, and two that are not: a vote of ten to two, what grew from 7 to 21."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from annotator.reading.numbers.counting import noun_before_and
from annotator.reading.numbers.numerals import Numeral, number_words
from annotator.reading.numbers.shared_units import is_vote

_RANGE = re.compile(r"\s*[-–—]\s*|\s+(?:to|or)\s+", re.I)
#: “Increased from”, “fell in that year from about”.
_CHANGED = re.compile(
    r"\b(?:gr[eo]w\w*|ris(?:e|en|ing)|rose|f[ae]ll(?:en|ing)?|(?:increas|declin|dropp|swell|reduc|shr[aiu]nk|cut|rais|lower|climb)\w*|swelled)"
    r"\b[^.;]{0,30}?\bfrom\s+(?:\w+\s+)?$",
    re.I,
)
_HALF = re.compile(r"(?:an?\s+)?half\b(?!\s+(?:of|the)\b)", re.I)
_BETWEEN = re.compile(r"\bbetween\s+$", re.I)


def ranges(text: str, found: Iterable[Numeral]) -> list[Numeral]:
    """With “20 or 30” and “ten to twelve thousand” made one interval; a vote of ten to two stays two numbers."""
    joined: list[Numeral] = []
    for one in found:
        last = joined[-1] if joined else None
        range_ = last and (_and_a_half(text, last, one) or _range(text, last, one))
        if range_:
            joined[-1] = range_
        else:
            joined[-1:] = [_scaled(text, last, one), one] if last else [one]
    return joined


def _scaled(text: str, last: Numeral, one: Numeral) -> Numeral:
    """“Fell from 58 to 37 million”: the first is of millions too."""
    scale = _said_scale(text, one)
    if text[last.end : one.start] != " to " or last.value >= scale or not _has_changed(text, last):
        return last
    return replace(last, value=last.value * scale, low=last.low * scale, high=last.high * scale)


def _and_a_half(text: str, last: Numeral, one: Numeral) -> Numeral | None:
    """“Two months and a half”: the half is of the noun, and no share of anything, as in “and a half of the guns”."""
    half = _HALF.match(text, one.start)
    if not half or half.end() != one.end or noun_before_and(text, one.start) != last.end:
        return None
    return replace(last, value=last.value + 0.5, low=last.low + 0.5, high=last.high + 0.5)


def _range(text: str, last: Numeral, one: Numeral) -> Numeral | None:
    between = text[last.end : one.start]
    spanned = between.strip() == "and" and _BETWEEN.search(text, max(0, last.start - 10), last.start)
    if not (spanned or _RANGE.fullmatch(between)) or (between.strip() == "to" and _are_two(text, last, one)):
        return None
    low = last.value * _scale(text, last, one)
    if low >= one.value:
        return None
    return Numeral(last.start, one.end, (low + one.value) / 2, low, one.value, times=one.times)


def _are_two(text: str, last: Numeral, one: Numeral) -> bool:
    """Whether “to” stands between the votes of a ballot, or what grew or fell from one to the other."""
    return is_vote(text, last.start, one.end) or _has_changed(text, last)


def _has_changed(text: str, one: Numeral) -> bool:
    return bool(_CHANGED.search(text, max(0, one.start - 60), one.start))


def _scale(text: str, last: Numeral, one: Numeral) -> float:
    """What “three or four hundred” leaves unsaid of the three."""
    scale = _said_scale(text, one)
    return scale if last.value < scale and last.value * scale < one.value else 1


def _said_scale(text: str, one: Numeral) -> float:
    said = text[one.start : one.end].rsplit(maxsplit=1)[-1].lower().removesuffix("s")
    scales: dict[str, float] = {**number_words()["groups"], **number_words()["scales"]}
    return scales.get(said, 1)
