"""How exactly a number is meant: “about”, “over”, “nearly”, “at most”, and the interval that each allows."""

from __future__ import annotations

import re
from functools import cache

from annotator.reading.dates.date_words import either
from annotator.reading.numbers.numerals import number_words
from models.vocabulary import Qualifier

Bounds = tuple[Qualifier, float, float]
_NEARLY = ("~", "≈")
EXACT: Bounds = (Qualifier.EXACT, 1.0, 1.0)


def qualified(text: str, start: int, end: int) -> tuple[Bounds, int, int]:
    """The qualifier of the number at that place with its factors, and where number and qualifier begin and end."""
    before, after, meaning = _patterns()
    if text[max(0, start - 1) : start] in _NEARLY:
        return meaning["about"], start - 1, end
    if match := before.search(text, max(0, start - 32), start):
        return meaning[" ".join(match["words"].lower().split())], match.start("words"), end
    if match := after.match(text, end):
        return meaning[match["words"].lower().replace(" ", " ", 1)], start, match.end()
    return EXACT, start, end


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], dict[str, Bounds]]:
    meaning = {
        words: (Qualifier(row["name"]), row["low"], row["high"])
        for row in number_words()["qualifier"]
        for words in row["words"]
    }
    ahead = [words for words in meaning if words[0] not in " -"]
    behind = [words for words in meaning if words[0] in " -"]
    return (
        re.compile(rf"(?<!\w)(?P<words>{either(ahead)}),?\s+(?:(?:the|a|an)\s+)?[$£€]?$", re.I),
        re.compile(rf"(?P<words>{either(behind)})\b", re.I),
        meaning,
    )
