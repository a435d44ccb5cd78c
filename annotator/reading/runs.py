"""Runs of capitalised words that no list covers, and what the words around them tell of their kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from annotator.reading.authority import Authority
from annotator.reading.name_words import (
    HEADS,
    NO_NAME_ENDINGS,
    NO_NAMES,
    PAPERS,
    PARTICLES,
    PLACE_NOUNS,
    PLACE_PREFIXES,
    PLACE_PREPOSITIONS,
    SAID,
    SHIPS,
    SITES,
    TITLES,
    is_given,
    is_patronymic,
)
from annotator.reading.spotting import spots
from annotator.reading.words import Word

#: So much evidence makes a name; "at" or "in" before it is as much, "to" or "from" is half, a rank is sure.
ENOUGH = 2
SURE = 2 * ENOUGH
_WHERE = frozenset({"in", "at", "near", "outside"})
_NO_NAME_ALONE = HEADS | SITES | NO_NAMES | PLACE_PREFIXES | TITLES


def runs(text: str, words: list[Word], authority: Authority, ordinary: frozenset[str]) -> Iterator[tuple[int, int]]:
    """The first and the end word of each run, without what only begins a sentence or is a rank."""
    known = [spot for spot in spots(text, words, authority, ordinary) if spot.role != "head"]
    covered = {at for spot in known for at in range(spot.first, spot.last)}
    for first, last in _bodies(text, words, covered, ordinary):
        covered.update(range(first, last))
        yield first, last
    first = 0
    while first < len(words):
        last = _end(text, words, first, covered, ordinary)
        if last > first and not _says_nothing(words[first:last], ordinary):
            yield first, last
        first = max(last, first + 1)


def _bodies(text: str, words: list[Word], covered: set[int], ordinary: frozenset[str]) -> Iterator[tuple[int, int]]:
    """What ends in a capitalised “Committee” or “Regiment”, with all capitals and ordinals before it.

    One of these must be a word that the account uses for nothing else: “the Regional Committee” names none.
    """
    for at, word in enumerate(words):
        if not word.capital or word.fold not in HEADS or at in covered:
            continue
        first = at
        while first and _qualifies(words[first - 1], first - 1, ordinary) and _together(text, words, first):
            first -= 1
        own = [words[part].fold for part in range(first, at) if part not in covered]
        if any(not _is_common(fold, ordinary) for fold in own):
            yield first, at + 1


def _qualifies(word: Word, at: int, ordinary: frozenset[str]) -> bool:
    if word.fold in TITLES or word.fold in ("the", "a", "an", "and", "of"):
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
    is_loud = text[word.start : word.end].isupper() and len(word.fold) > 3
    return not is_loud and (at > 0 or word.fold not in ordinary)


def _says_nothing(run: list[Word], ordinary: frozenset[str]) -> bool:
    """Whether it is only ordinary words, heads, prefixes, initials or a given name, or too short for a name."""
    if run[-1].fold in PAPERS or (len(run) == 1 and is_given(run[0].fold)):
        return True
    return all(_is_common(word.fold, ordinary) for word in run)


def _is_common(fold: str, ordinary: frozenset[str]) -> bool:
    """Whether a word by itself names nobody and no place."""
    known = fold in _NO_NAME_ALONE or fold.removesuffix("s") in _NO_NAME_ALONE or fold in ordinary
    return len(fold) < 3 or known or fold.endswith(NO_NAME_ENDINGS)


def evidence(words: list[Word], first: int, last: int) -> Counter[str]:
    """What speaks for each kind of name: ``person``, ``place``, ``body``, ``ship``, or ``thing`` for none of them."""
    run, found = words[first:last], Counter[str]()
    before = words[first - 1].fold if first else ""
    after = words[last].fold if last < len(words) else ""
    if len(run) > 1 and run[-1].fold in HEADS:
        return Counter(body=SURE)
    if len(run) > 1 and run[-1].fold in SITES:
        return Counter(place=SURE)
    found["ship"] = SURE * (before in SHIPS)
    found["person"] = _person_evidence(run, before, after)
    found["place"] = ENOUGH * (before in _WHERE) + (before in PLACE_PREPOSITIONS) + _named_as_place(words, first)
    found["thing"] = ENOUGH * (before == "the")
    return +found


def _person_evidence(run: list[Word], before: str, after: str) -> int:
    named = len(run) > 1 and (is_given(run[0].fold) or len(run[0].fold) == 1)
    patronymic = len(run) > 1 and any(is_patronymic(word.fold) for word in run[:-1])
    return SURE * (before in TITLES or named or patronymic) + (after in SAID and before != "the")


def _named_as_place(words: list[Word], first: int) -> int:
    """“The village of X”, “the river X”, “on the Somme”."""
    before = [word.fold for word in words[max(0, first - 2) : first]]
    noun = before[-1:] if before[-1:] != ["of"] else before[:1]
    river = before[-1:] == ["the"] and before[0] in PLACE_PREPOSITIONS | {"on", "across", "along", "crossed"}
    return SURE * bool(noun and noun[0] in PLACE_NOUNS) + (ENOUGH + 1) * river
