"""Runs of capitalised words that no list covers, and what the words around them tell of their kind."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.reading.names.authority import Authority
from annotator.reading.names.name_words import (
    HEADS,
    NO_NAME_ENDINGS,
    NO_NAMES,
    PAPERS,
    PARTICLES,
    PLACE_PREFIXES,
    SITES,
    TITLES,
    is_given,
)
from annotator.reading.names.spotting import spots
from annotator.reading.names.words import Word

#: Longer words in capitals alone are shouted, not abbreviated.
_ACRONYM = 5
_OWNS = re.compile(r"['’]s?$")
_NO_NAME_ALONE = HEADS | SITES | NO_NAMES | PLACE_PREFIXES | TITLES


def runs(text: str, words: list[Word], authority: Authority, ordinary: frozenset[str]) -> Iterator[tuple[int, int]]:
    """The first and the end word of each run, without what only begins a sentence or is a rank."""
    known = [spot for spot in spots(text, words, authority, ordinary) if spot.role != "head"]
    covered = {at for spot in known for at in range(spot.first, spot.last)}
    for first, last in _bodies(text, words, covered, ordinary):
        covered.update(range(first, last))
        yield first, last
    end = 0
    for first, word in enumerate(words):
        if first < end or not word.capital:
            continue
        end = _end(text, words, first, covered, ordinary)
        if end > first and not _says_nothing(words[first:end], ordinary):
            yield first, end


def _bodies(text: str, words: list[Word], covered: set[int], ordinary: frozenset[str]) -> Iterator[tuple[int, int]]:
    """What a capitalised “Committee” or “Regiment” ends, with all capitals and ordinals before it, and what it is of.

    One of these must be a word that the account uses for nothing else: “the Regional Committee” names none.
    """
    for at, word in enumerate(words):
        if not word.capital or word.fold not in HEADS or at in covered:
            continue
        first = at
        while first and _qualifies(text, words, first - 1, ordinary) and _together(text, words, first):
            first -= 1
        last = _of_what(words, at + 1, covered, ordinary)
        own = [words[part].fold for part in (*range(first, at), *range(at + 1, last)) if part not in covered]
        if any(not is_common(fold, ordinary) for fold in own):
            yield first, last


def _of_what(words: list[Word], at: int, covered: set[int], ordinary: frozenset[str]) -> int:
    """The end of “of the Potomac” after “Army”; the same place where nothing unknown and capitalised follows."""
    here = at
    while here < len(words) and words[here].fold in ("of", "the"):
        here += 1
    if here == at or words[at].fold != "of" or here >= len(words):
        return at
    is_name = words[here].capital and here not in covered and not is_common(words[here].fold, ordinary)
    goes_on = here + 1 < len(words) and words[here + 1].capital
    return here + 1 if is_name and not goes_on and words[here].fold.isalpha() else at


def _qualifies(text: str, words: list[Word], at: int, ordinary: frozenset[str]) -> bool:
    word = words[at]
    if word.fold in TITLES or word.fold in ("the", "a", "an", "and", "of") or _OWNS.search(text[word.start : word.end]):
        return False
    is_ordinal = word.fold[0].isdigit() and word.fold.endswith("th")
    return is_ordinal or (word.capital and (at > 0 or word.fold not in ordinary))


def _end(text: str, words: list[Word], first: int, covered: set[int], ordinary: frozenset[str]) -> int:
    """The end of the run that begins at a word; the word itself where none does."""
    last = end = first
    while last < len(words) and last not in covered and (last == first or _together(text, words, last)):
        word = words[last]
        if not word.capital and not (last > first and word.fold in PARTICLES):
            break
        if word.capital and not _may_name(text, word, last, ordinary):
            break
        last += 1
        end = last if word.capital else end
        if last - first > 1 and _OWNS.search(text[word.start : word.end]):
            break
    return end


def _together(text: str, words: list[Word], at: int) -> bool:
    """Whether only a space, a hyphen or the full stop of an initial parts a word from the one before it."""
    gap = text[words[at - 1].end : words[at].start]
    return gap in (" ", "-", "\u00a0", " -") or (gap in (". ", ".") and len(words[at - 1].fold) <= 2)


def _may_name(text: str, word: Word, at: int, ordinary: frozenset[str]) -> bool:
    if len(word.fold) == 1:
        return text[word.end : word.end + 1] == "."
    if word.fold in TITLES or (word.fold in NO_NAMES and word.fold not in PLACE_PREFIXES):
        return False
    is_loud = text[word.start : word.end].isupper() and len(word.fold) > _ACRONYM
    return not is_loud and (at > 0 or word.fold not in ordinary)


def _says_nothing(run: list[Word], ordinary: frozenset[str]) -> bool:
    """Whether it is only ordinary words, heads, prefixes, initials or a given name, or too short for a name."""
    if run[-1].fold in PAPERS or (len(run) == 1 and is_given(run[0].fold)):
        return True
    return all(is_common(word.fold, ordinary) for word in run)


def is_common(fold: str, ordinary: frozenset[str]) -> bool:
    """Whether a word by itself names nobody and no place."""
    singulars = {fold, fold.removesuffix("s"), fold.removesuffix("es")}
    known = fold in ordinary or not _NO_NAME_ALONE.isdisjoint(singulars)
    return len(fold) < 3 or known or fold.endswith(NO_NAME_ENDINGS)
