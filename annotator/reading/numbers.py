"""The counts of a sentence: how many of what, how exactly, and of which whole. Dates, hours and labels are none."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from annotator.reading.claim import NumberMention, Sentence
from annotator.reading.clock_time import find_times
from annotator.reading.counting import counted, money, scope
from annotator.reading.dates import date_forms
from annotator.reading.numerals import Numeral, number_words, numerals
from annotator.reading.qualifiers import qualified
from models.vocabulary import Qualifier

_UNITS = "|".join(number_words()["units"])
_ANY = re.compile(rf"\d|\b(?:{_UNITS}|hundreds?|thousands?|millions?|dozens?|half|couple|third|quarter)\b", re.I)
_LABEL = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, number_words()['labels']['before']))})\.?\s*$")
_RANGE = re.compile(r"\s*[-–—]\s*|\s+(?:to|or)\s+", re.I)
_VOTES = re.compile(r"\s+(?:(?P<against>(?:votes?\s+)?(?:against|to))|votes\s+to)\s+$", re.I)
_VOTED = re.compile(r"\b(?:vot(?:e|ed|es|ing)|carried|adopted|passed|rejected|defeated|majority|margin)\b", re.I)
_OUT_OF = re.compile(r"^(?P<noun>[^,;.]{0,40}?)\s+out\s+of\s+(?:a\s+total\s+of\s+)?(?:the\s+)?$", re.I)
_WERE = re.compile(r"\s+(?:(?:of\s+(?:them|whom|which)\s+)?(?:were|are)|supported|for)\s+(?:the\s+)?", re.I)
_PRONOUN = re.compile(r"\s+(?:of|another|day|night|morning|evening|time|side|hand|after|by|and|more|such)\b")
_NOT_ONE = re.compile(r"\b(?:no|any|this|that|every|each)\s+$", re.I)


@dataclass(frozen=True, slots=True)
class _Count:
    """A number on its way to a mention."""

    numeral: Numeral
    unit: str | None = None
    scope: str | None = None


def find_numbers(sentence: Sentence) -> tuple[NumberMention, ...]:
    """The counts that the sentence states, left to right, their spans in the account."""
    text = sentence.text
    if not _ANY.search(text):
        return ()
    taken = [(one.start, one.end) for one in date_forms(text)] + [(one.start, one.end) for one in find_times(text)]
    free = [one for one in numerals(text) if not any(a < one.end and one.start < b for a, b in taken)]
    counts = _shared(text, [_counted(text, one) for one in _ranges(text, free) if _counts(text, one)])
    return tuple(_mention(text, count, sentence.start) for count in counts)


def _counts(text: str, one: Numeral) -> bool:
    """Whether the number counts something: no label, no footnote mark, no “one of them”."""
    if _LABEL.search(text, max(0, one.start - 12), one.start):
        return False
    if text[one.start - 1 : one.start] == "[" and text[one.end : one.end + 1] == "]":
        return False
    if text[one.start : one.end].lower() != "one":
        return True
    return not _PRONOUN.match(text, one.end) and not _NOT_ONE.search(text, max(0, one.start - 8), one.start)


def _ranges(text: str, found: list[Numeral]) -> list[Numeral]:
    """With “20 or 30” and “ten to twelve thousand” made one interval; a vote of ten to two stays two numbers."""
    joined: list[Numeral] = []
    for one in found:
        last = joined[-1] if joined else None
        if last and _RANGE.fullmatch(text[last.end : one.start]) and not _VOTED.search(text):
            low = last.value if last.value * 1000 > one.value else last.value * _scale(one.value)
            if low < one.value:
                joined[-1] = Numeral(last.start, one.end, (low + one.value) / 2, low, one.value)
                continue
        joined.append(one)
    return joined


def _scale(value: float) -> float:
    return 1000.0 if value < 1_000_000 else 1_000_000.0


def _counted(text: str, one: Numeral) -> _Count:
    coin = money(text, one.start)
    unit, end = counted(text, one.end, one=one.value == 1)
    end = end or one.end
    return _Count(one, coin or unit, scope(text, end))


def _shared(text: str, counts: list[_Count]) -> list[_Count]:
    """With the unit that a number has from its neighbour: “390 out of 670 delegates”, “97 votes against 72”."""
    for at in range(len(counts)):
        if at + 1 < len(counts):
            counts[at : at + 2] = _pair(text, counts[at], counts[at + 1])
        if counts[at].unit is None and (were := _WERE.match(text, counts[at].numeral.end)):
            counts[at] = replace(counts[at], unit=counted(text, were.end(), one=False)[0])
        if counts[at].unit is None and at and not counts[at].numeral.share:
            counts[at] = replace(counts[at], unit=counts[at - 1].unit)
    return counts


def _pair(text: str, one: _Count, two: _Count) -> tuple[_Count, _Count]:
    between = text[one.numeral.end : two.numeral.start]
    votes = _VOTES.search(between) and _VOTED.search(text)
    if votes and (one.unit is None or one.unit.startswith("vote")):
        return replace(one, unit="vote", scope="for"), replace(two, unit="vote", scope="against")
    if _OUT_OF.match(between):
        return replace(one, unit=one.unit or two.unit), replace(two, unit=two.unit or one.unit)
    return one, two


def _mention(text: str, count: _Count, start: int) -> NumberMention:
    one = count.numeral
    (qualifier, low, high), begin = qualified(text, one.start, one.end)
    if one.low < one.high and qualifier is Qualifier.EXACT:
        qualifier = Qualifier.OVER if one.value == one.low else Qualifier.ABOUT
    return NumberMention(
        text=text[begin : one.end],
        start=start + begin,
        end=start + one.end,
        value=one.value,
        low=one.low * low,
        high=one.high * high,
        unit=count.unit,
        scope=count.scope,
        qualifier=qualifier,
    )
