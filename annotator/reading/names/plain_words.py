"""Words that an account writes with a capital though they are no names: “History”, “a Patriot”, “the Third Estate”."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from annotator.reading.names.candidate import Candidate
from annotator.reading.names.evidence import SURE
from annotator.reading.names.name_words import (
    HEADS,
    NO_NAME_ENDINGS,
    NO_NAMES,
    PLACE_PREFIXES,
    SITE_PREFIXES,
    SITES,
    TITLES,
)
from annotator.reading.names.usage import Usage

#: Of so many mentions of a word that is written small too, one must call it a person's, or stand after “in”.
_OF_MANY = 5
_AGAIN = 3
_NO_NAME_ALONE = HEADS | SITES | NO_NAMES | PLACE_PREFIXES | TITLES


def plain_words(candidates: Mapping[tuple[str, ...], Candidate], usage: Usage) -> frozenset[str]:
    """Last words that the account writes small too and seldom calls a person's: “History” after one “Roman History”."""
    times, told = Counter[str](), Counter[str]()
    for run, found in candidates.items():
        times[run[-1]] += found.spellings.total()
        told[run[-1]] += found.sure["person"] // SURE
    often = {word: max(count, usage.capital.get(word, 0)) for word, count in times.items()}
    return frozenset(word for word in often if word in usage.nouns and _OF_MANY * told[word] < often[word])


def is_plain(run: tuple[str, ...], found: Candidate, plain: frozenset[str], usage: Usage) -> bool:
    """Whether it is no name but a word with a capital: a person's or a place's name that ends in a plain word.

    A place has no plural: “Curate” may be one only where it stands after “in” time and again.
    """
    if found.what != "place":
        return found.what == "person" and run[-1] in plain
    if run[-1] in SITES or single(run[-1]) in SITES or run[0] in SITE_PREFIXES:
        return False
    times = found.spellings.total()
    if len(run) == 1 and run[0] in usage.kinds and found.where < max(_AGAIN, times // _OF_MANY):
        return True
    told = found.where * 4 // 3 if len(run) == 1 else found.evidence["place"]
    return run[-1] in plain and told < times


def single(last: str) -> str:
    """A last word such as “streets” as one says it of a single one: “the Third and Fifth Armies”."""
    single = last[:-3] + "y" if last.endswith("ies") else last.removesuffix("s")
    return single if single in HEADS | SITES else last


def is_common(fold: str, ordinary: frozenset[str]) -> bool:
    """Whether a word by itself names nobody and no place."""
    singulars = {fold, fold.removesuffix("s"), fold.removesuffix("es")}
    known = fold in ordinary or not _NO_NAME_ALONE.isdisjoint(singulars)
    return len(fold) < 3 or known or fold.endswith(NO_NAME_ENDINGS)
