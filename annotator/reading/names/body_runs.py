"""Bodies that no list has, by the “Committee” or “Regiment” that ends their name."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.reading.names.gaps import of_one_name, together
from annotator.reading.names.name_words import HEADS, SITES, TITLES
from annotator.reading.names.plain_words import is_common
from annotator.reading.names.usage import Usage
from annotator.reading.names.words import Word, owns

#: No titles before a regiment: “the Fourth Don Regiment”, “the 6th Engineer Battalion”.
_NO_TITLES = frozenset({"don", "engineer"})


def body_runs(text: str, words: list[Word], covered: set[int], usage: Usage) -> Iterator[tuple[int, int]]:
    """What a capitalised “Committee” or “Regiment” ends, with all capitals and ordinals before it, and what it is of.

    One of these must be a word that the account uses for nothing else: “the Regional Committee” names none.
    """
    end = 0
    for at, word in enumerate(words):
        if at < end or not word.capital or word.fold not in HEADS or at in covered:
            continue
        first = at
        while first and _qualifies(text, words, first - 1, usage.ordinary) and together(text, words, first):
            first -= 1
        head = _last_head(text, words, at, covered)
        end = _of_what(words, head, covered, usage.ordinary)
        own = [words[part].fold for part in (*range(first, at), *range(at + 1, end)) if part not in covered]
        common = usage.common if end - first == 2 and len(own) == 1 else frozenset[str]()
        is_whole = end == len(words) or not of_one_name(text, words, end) or text[words[end - 1].end] == " "
        if is_whole and any(fold not in common and not is_common(fold, usage.ordinary) for fold in own):
            yield first, end


def _last_head(text: str, words: list[Word], at: int, covered: set[int]) -> int:
    """The end of a name that goes on behind its first head: “37th Infantry Regiment”, “Artillery School”."""
    end = here = at + 1
    while here < len(words) and here not in covered and of_one_name(text, words, here):
        here += 1
        end = here if words[here - 1].fold in HEADS | SITES else end
    return end


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
    if word.fold in TITLES - _NO_TITLES or word.fold in ("the", "a", "an", "and", "of", "commanding", "acting"):
        return False
    if owns(text, word) and words[at + 1].fold not in SITES:
        return False
    is_ordinal = word.fold[0].isdigit() and word.fold.endswith("th")
    return is_ordinal or (word.capital and (at > 0 or word.fold not in ordinary))
