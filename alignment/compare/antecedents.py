"""What a number counts whose noun stands before it: “the delegates numbered 80”, “guns, two of which”."""

from __future__ import annotations

import re
from collections.abc import Iterable

from alignment.record import NumberIn
from alignment.words import Word, word_class, words

_ABOUT = r"(?:\s+(?:about|around|some|nearly|almost|over|only|roughly|perhaps|at|a))*\s+$"
#: Before a number these lead back to whatever was told last: “390 out of a total of 650”, “formed a group of 60”.
_GATHERED = re.compile(rf"\b(?:total|sum|group|body|force|party|detachment|crowd)\s+of{_ABOUT}", re.IGNORECASE)
#: These lead back to the subject: “the guests from the hills numbered about 80”.
_NUMBERED = re.compile(rf"\b(?:number(?:ed|s|ing)|total(?:led|ed|s|ling|ing)|amount(?:ed|s|ing)\s+to){_ABOUT}", re.I)
#: “The number of killed was 200”, “the strength of the riders at 900”.
_NUMBER_OF = re.compile(rf"\b(?:number|strength)\s+of\s+([^.;:!?]*?)\s+(?:was|were|is|are|at|as|to){_ABOUT}", re.I)
_OF_WHICH = re.compile(r"\s+of\s+(?:which|whom)\b", re.IGNORECASE)
_CLAUSE = re.compile(r"[.;:!?]\s")


def counted_before(text: str, number: NumberIn) -> str | None:
    """The noun before a number that it counts, where none follows. None where none is said to be counted."""
    before = _CLAUSE.split(text[: number.span.start])[-1]
    if named := _NUMBER_OF.search(before):
        counted = [word for word in words(named[1]).all if not word.text[0].isdigit()]
        return _plural(counted) or _noun(counted)
    if _NUMBERED.search(before):
        return _plural(words(before).all)
    if _GATHERED.search(before) or _OF_WHICH.match(text, number.span.end):
        return _plural(words(before).all[::-1])
    return None


def _plural(among: Iterable[Word]) -> str | None:
    """The first word that is written like the plural of a noun."""
    return _noun(word for word in among if word.text.endswith("s") and word.text.lower() != word.lemma)


def _noun(among: Iterable[Word]) -> str | None:
    return next((word.lemma for word in among if word.lemma not in word_class("function")), None)
