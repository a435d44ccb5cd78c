"""The counts of a sentence: how many of what, how exactly, and of which whole. Dates, hours and labels are none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.reading.claim import NumberMention, Sentence
from annotator.reading.dates.clock_time import find_times
from annotator.reading.dates.dates import date_forms
from annotator.reading.numbers.counting import counted, money
from annotator.reading.numbers.numerals import Numeral, number_words, numerals
from annotator.reading.numbers.qualifiers import Bounds, qualified
from annotator.reading.numbers.ranges import ranges
from annotator.reading.numbers.scopes import half_of, scope, whole
from annotator.reading.numbers.shared_units import Count, shared
from annotator.reading.numbers.uncounted import counts
from annotator.reading.phrase_lists import word_set
from models.vocabulary import Qualifier

_WORDS = frozenset(
    form
    for table in ("units", "scales", "groups", "fractions")
    for word in number_words()[table]
    for form in (word, f"{word}s", f"{word}fold")
) | {"twice", "thrice", "double", "treble"}
_FIGURE = re.compile(r"[\d½¼¾⅓⅔]")
_YEAR = re.compile(r"(?:1[0-9]|20)\d\d")
_SEVERAL = re.compile(r"\s+(?:were|are|have|of\s+(?:them|these|those|whom|which))\b")
_WHEN = re.compile(r"\b(?:in|by|since|until|till|from|before|after)\s+$", re.I)
_OR = re.compile(r"\s+(?:or|to)\s+")


def find_numbers(sentence: Sentence) -> tuple[NumberMention, ...]:
    """The counts that the sentence states, left to right, their spans in the account."""
    text = sentence.text
    if _WORDS.isdisjoint(word_set(text)) and not _FIGURE.search(text):
        return ()
    found = shared(text, [_count(text, one) for one in ranges(text, _free(text)) if counts(text, one)])
    return tuple(_mention(text, count, sentence.start) for count in found if count.unit or _tells(text, count))


def _tells(text: str, count: Count) -> bool:
    """Whether a number without a noun says anything: neither “one” nor the figures of a year do, “in 1915 and 1916”.

    “Some 1500 fled” and “1500 were taken” give no year.
    """
    one = count.numeral
    if not _YEAR.fullmatch(text, one.start, one.end):
        return one.value != 1
    when = count.begin == one.start or _WHEN.search(text, max(0, count.begin - 8), count.begin)
    return not when or bool(_SEVERAL.match(text, one.end))


def _free(text: str) -> Iterator[Numeral]:
    """The numbers of no date and no hour, nor of a range of which the rest is one: “two or three days ago”."""
    taken = [(one.start, one.end) for one in date_forms(text)] + [(one.start, one.end) for one in find_times(text)]
    for one in numerals(text):
        if not any(start <= _goes_on(text, one) and one.start < end for start, end in taken):
            yield one


def _goes_on(text: str, one: Numeral) -> int:
    """Where the other number of a range may begin; else the last sign of this one."""
    between = _OR.match(text, one.end)
    return between.end() if between else one.end - 1


def _count(text: str, one: Numeral) -> Count:
    """The number with its own noun and scope."""
    _, begin, end = qualified(text, one.start, one.end)
    if one.share:
        return Count(one, begin, end, "per cent", scope(text, end) or whole(text, end) or half_of(text, end))
    if one.times:
        return Count(one, begin, end, "times", None)
    unit, after = counted(text, end, one=one.value == 1)
    return Count(one, begin, end, money(text, one.start) or unit, scope(text, after or end))


def _mention(text: str, count: Count, start: int) -> NumberMention:
    one = count.numeral
    qualifier, low, high = _bounds(text, one)
    return NumberMention(
        text=text[count.begin : one.end],
        start=start + count.begin,
        end=start + one.end,
        value=one.value,
        low=one.low * low,
        high=one.high * high,
        unit=count.unit,
        scope=count.scope,
        qualifier=qualifier,
    )


def _bounds(text: str, one: Numeral) -> Bounds:
    """The qualifier with its factors; a range is about its middle, “several thousand” is over a thousand."""
    bounds, _, _ = qualified(text, one.start, one.end)
    if one.low < one.high and bounds[0] is Qualifier.EXACT:
        return Qualifier.OVER if one.value == one.low else Qualifier.ABOUT, 1.0, 1.0
    return bounds
