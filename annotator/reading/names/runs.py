"""Runs of capitalised words that no list covers, and what the words around them tell of their kind."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.reading.names.authority import Authority
from annotator.reading.names.body_runs import body_runs
from annotator.reading.names.gaps import together
from annotator.reading.names.name_words import (
    HEADS,
    INSTITUTIONS,
    MILITARY_TITLES,
    NO_NAMES,
    PAPERS,
    PARTICLES,
    PLACE_PREFIXES,
    SITE_PREFIXES,
    SITES,
    THINGS,
    TITLES,
    is_given,
)
from annotator.reading.names.plain_words import is_common
from annotator.reading.names.regnal import numbered
from annotator.reading.names.ships import ship_initials
from annotator.reading.names.skeleton import skeleton
from annotator.reading.names.spotting import spots
from annotator.reading.names.usage import Usage
from annotator.reading.names.words import Word, owns

#: Longer words in capitals alone are shouted, not abbreviated.
_ACRONYM = 5
#: The longer ones by their keys: Izvestia, Izvestya.
_PAPERS = frozenset(skeleton(paper) for paper in PAPERS if len(paper) > 5)


def runs(text: str, words: list[Word], authority: Authority, usage: Usage) -> Iterator[tuple[int, int]]:
    """The first and the end word of each run, without what only begins a sentence or is a rank."""
    ordinary = usage.ordinary
    known = [spot for spot in spots(text, words, authority, usage) if spot.role not in ("head", "monarch")]
    covered = {at for spot in known for at in range(spot.first, spot.last)}
    for first, last in body_runs(text, words, covered, usage):
        covered.update(range(first, last))
        yield first, last
    end = 0
    for first, word in enumerate(words):
        if first < end or not word.capital:
            continue
        if before := ship_initials(words, first):
            end = first + before
            continue
        end = _end(text, words, first, covered, ordinary)
        if end > first and not _says_nothing(text, words, first, end, usage):
            yield first, end


def _end(text: str, words: list[Word], first: int, covered: set[int], ordinary: frozenset[str]) -> int:
    """The end of the run that begins at a word; the word itself where none does."""
    last = end = first
    while last < len(words) and last not in covered and (last == first or together(text, words, last)):
        word = words[last]
        if not word.capital and not (last > first and word.fold in PARTICLES):
            break
        if word.capital and not _may_name(text, words, last, ordinary):
            break
        if monarch := numbered(text, words, last):
            return monarch if last == first or words[first].fold in SITE_PREFIXES else end
        last += 1
        end = last if word.capital else end
        is_genitive = owns(text, word) and word.fold not in ordinary
        if is_genitive and not (last < len(words) and words[last].fold in SITES | HEADS):
            break
    return end


def _may_name(text: str, words: list[Word], at: int, ordinary: frozenset[str]) -> bool:
    word = words[at]
    if at + 1 < len(words) and words[at + 1].fold in TITLES and text[word.end : words[at + 1].start] == "-":
        return False  # “Sub-Lieutenant”
    if word.fold[0].isdigit():
        return at + 1 < len(words) and words[at + 1].capital and not words[at + 1].fold[0].isdigit()
    if len(word.fold) == 1:
        return text[word.end : word.end + 1] == "."
    if word.fold in TITLES or (word.fold in NO_NAMES and word.fold not in PLACE_PREFIXES):
        return is_given(word.fold) and at + 1 < len(words) and words[at + 1].fold in PARTICLES  # “Christian de Vries”
    is_loud = text[word.start : word.end].isupper() and len(word.fold) > _ACRONYM
    return not is_loud and (at > 0 or word.fold not in ordinary)


def _says_nothing(text: str, words: list[Word], first: int, end: int, usage: Usage) -> bool:
    """Whether it is only ordinary words, heads, prefixes, initials or a given name, or too short for a name."""
    run, before = words[first:end], words[first - 1] if first else None
    last = run[-1].fold
    if last in PAPERS or skeleton(last) in _PAPERS or last in THINGS or (len(run) == 1 and last[0].isdigit()):
        return True
    if len(run) == 1 and is_given(last):
        return not before or before.fold not in ("in", "at", "near")
    if len(run) == 1 and last in SITES and before and before.capital and before.fold in MILITARY_TITLES:
        return owns(text, before)  # “General Hill”
    if len(run) > 1 and last in SITES - INSTITUTIONS:
        return all(word.fold in NO_NAMES for word in run[:-1])  # “Five Forks”
    common = usage.common if last in INSTITUTIONS or last in HEADS else frozenset[str]()
    return all(word.fold in common or is_common(word.fold, usage.ordinary) for word in run)
