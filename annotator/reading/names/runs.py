"""Runs of capitalised words that no list covers, and what the words around them tell of their kind."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.reading.names.authority import Authority
from annotator.reading.names.name_words import (
    HEADS,
    INSTITUTIONS,
    MILITARY_TITLES,
    NO_NAME_ENDINGS,
    NO_NAMES,
    PAPERS,
    PARTICLES,
    PLACE_PREFIXES,
    SHORTENED,
    SITE_PREFIXES,
    SITES,
    THINGS,
    TITLES,
    is_given,
)
from annotator.reading.names.regnal import numbered
from annotator.reading.names.spotting import spots
from annotator.reading.names.usage import Usage
from annotator.reading.names.words import Word

#: Longer words in capitals alone are shouted, not abbreviated.
_ACRONYM = 5
_OWNS = re.compile(r"['’]s?$")
_OWNED = ("’ ", "' ")
_NO_NAME_ALONE = HEADS | SITES | NO_NAMES | PLACE_PREFIXES | TITLES


def runs(text: str, words: list[Word], authority: Authority, usage: Usage) -> Iterator[tuple[int, int]]:
    """The first and the end word of each run, without what only begins a sentence or is a rank."""
    ordinary = usage.ordinary
    known = [spot for spot in spots(text, words, authority, usage) if spot.role not in ("head", "monarch")]
    covered = {at for spot in known for at in range(spot.first, spot.last)}
    for first, last in _bodies(text, words, covered, usage):
        covered.update(range(first, last))
        yield first, last
    end = 0
    for first, word in enumerate(words):
        if first < end or not word.capital:
            continue
        end = _end(text, words, first, covered, ordinary)
        if end > first and not _says_nothing(text, words, first, end, usage):
            yield first, end


def _bodies(text: str, words: list[Word], covered: set[int], usage: Usage) -> Iterator[tuple[int, int]]:
    """What a capitalised “Committee” or “Regiment” ends, with all capitals and ordinals before it, and what it is of.

    One of these must be a word that the account uses for nothing else: “the Regional Committee” names none.
    """
    end = 0
    for at, word in enumerate(words):
        if at < end or not word.capital or word.fold not in HEADS or at in covered:
            continue
        first = at
        while first and _qualifies(text, words, first - 1, usage.ordinary) and _together(text, words, first):
            first -= 1
        head = _last_head(text, words, at, covered)
        end = _of_what(words, head, covered, usage.ordinary)
        own = [words[part].fold for part in (*range(first, at), *range(at + 1, end)) if part not in covered]
        common = usage.common if end - first == 2 and len(own) == 1 else frozenset[str]()
        is_whole = end == len(words) or not _goes_on(text, words, end) or text[words[end - 1].end] == " "
        if is_whole and any(fold not in common and not is_common(fold, usage.ordinary) for fold in own):
            yield first, end


def _last_head(text: str, words: list[Word], at: int, covered: set[int]) -> int:
    """The end of a name that goes on behind its first head: “37th Infantry Regiment”, “Artillery School”."""
    end = here = at + 1
    while here < len(words) and here not in covered and _goes_on(text, words, here):
        here += 1
        end = here if words[here - 1].fold in HEADS | SITES else end
    return end


def _goes_on(text: str, words: list[Word], at: int) -> bool:
    """“Metal Workers’ Union”, “the Workers’ and Employees’ Union”: words of one name, an owner’s apostrophe between."""
    gap = text[words[at - 1].end : words[at].start]
    if words[at].fold == "and":
        return gap in _OWNED and at + 1 < len(words) and words[at + 1].capital
    return words[at].capital and words[at].fold not in TITLES and gap in (" ", *_OWNED)


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
    if word.fold in TITLES or word.fold in ("the", "a", "an", "and", "of", "commanding", "acting"):
        return False
    if _OWNS.search(text[word.start : word.end]) and words[at + 1].fold not in SITES:
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
        if word.capital and not _may_name(text, words, last, ordinary):
            break
        if monarch := numbered(text, words, last):
            return monarch if last == first or words[first].fold in SITE_PREFIXES else end
        last += 1
        end = last if word.capital else end
        owns = _OWNS.search(text[word.start : word.end]) and word.fold not in ordinary
        if owns and not (last < len(words) and words[last].fold in SITES | HEADS):
            break
    return end


def _together(text: str, words: list[Word], at: int) -> bool:
    """Whether only a space, a hyphen or the full stop of an initial parts a word from the one before it."""
    gap = text[words[at - 1].end : words[at].start]
    before = words[at - 1].fold
    return gap in (" ", "-", "\u00a0", " -") or (gap in (". ", ".") and (len(before) <= 2 or before in SHORTENED))


def _may_name(text: str, words: list[Word], at: int, ordinary: frozenset[str]) -> bool:
    word = words[at]
    if at + 1 < len(words) and words[at + 1].fold in TITLES and text[word.end : words[at + 1].start] == "-":
        return False  # “Sub-Lieutenant”
    if word.fold[0].isdigit():
        return at + 1 < len(words) and words[at + 1].capital and not words[at + 1].fold[0].isdigit()
    if len(word.fold) == 1:
        return text[word.end : word.end + 1] == "."
    if word.fold in TITLES or (word.fold in NO_NAMES and word.fold not in PLACE_PREFIXES):
        return False
    is_loud = text[word.start : word.end].isupper() and len(word.fold) > _ACRONYM
    return not is_loud and (at > 0 or word.fold not in ordinary)


def _says_nothing(text: str, words: list[Word], first: int, end: int, usage: Usage) -> bool:
    """Whether it is only ordinary words, heads, prefixes, initials or a given name, or too short for a name."""
    run, before = words[first:end], words[first - 1] if first else None
    last = run[-1].fold
    if last in PAPERS or last in THINGS or (len(run) == 1 and last[0].isdigit()):
        return True
    if len(run) == 1 and is_given(last):
        return not before or before.fold not in ("in", "at", "near")
    if len(run) == 1 and last in SITES and before and before.capital and before.fold in MILITARY_TITLES:
        return bool(_OWNS.search(text[before.start : before.end]))  # “General Hill”
    if len(run) > 1 and last in SITES - INSTITUTIONS:
        return all(word.fold in NO_NAMES for word in run[:-1])  # “Five Forks”
    common = usage.common if last in INSTITUTIONS or last in HEADS else frozenset[str]()
    return all(word.fold in common or is_common(word.fold, usage.ordinary) for word in run)


def is_common(fold: str, ordinary: frozenset[str]) -> bool:
    """Whether a word by itself names nobody and no place."""
    singulars = {fold, fold.removesuffix("s"), fold.removesuffix("es")}
    known = fold in ordinary or not _NO_NAME_ALONE.isdisjoint(singulars)
    return len(fold) < 3 or known or fold.endswith(NO_NAME_ENDINGS)
