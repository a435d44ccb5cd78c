"""Words of which a thing can be only one, with what may have them: “first”, “Latvian”, “old”."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import islice

from alignment.opposites import contraries
from alignment.words import Word, data, words

#: What has the quality is among the next two content words of the clause, no further than so many words on.
NEAR, NAMED = 4, 2
_STOPS = frozenset(",;:.!?()—")
_ORDINAL = ("st", "nd", "rd", "th")


@dataclass(frozen=True, slots=True)
class Quality:
    """A word of which a thing can be only one, and the class of what it excludes."""

    word: Word
    kind: str
    """The name of its class; ``""`` where only its opposites exclude it."""
    value: str
    """Which of the class: a lemma, of an ordinal its number."""
    bearer: Word
    """What may have the quality."""
    next: bool
    """Whether no other word of content stands between them."""


@lru_cache(maxsize=1 << 16)
def qualities(text: str) -> dict[str, tuple[Quality, ...]]:
    """The qualities in a text, by the lemma of each content word that may be what has them."""
    everything, found = words(text).all, defaultdict(list)
    for at, word in enumerate(everything):
        if known := _known(text, word, everything[at - 1].lemma if at else ""):
            for number, bearer in enumerate(_bearers(text, everything, at)):
                found[bearer.lemma].append(Quality(word, *known, bearer, next=not number))
    return {bearer: tuple(its) for bearer, its in found.items()}


def ordinal(text: str, word: Word) -> str | None:
    """The number of an ordinal: “3” of “third” and “3rd”."""
    kind, number = _known(text, word, "") or ("", "")
    return number if kind == "ordinal" else None


def _known(text: str, word: Word, before: str) -> tuple[str, str] | None:
    """Of which class a word is, and which of it; None where it excludes nothing, as in “at first” and “at last”."""
    if word.text.isdigit() and text[word.span.end : word.span.end + 2] in _ORDINAL:
        return "ordinal", word.text
    plain = word.text.lower()  # of “seventh” the lemma is “seven”
    known = _classes().get(plain) or _classes().get(word.lemma)
    return None if before == "at" else known or (("", word.lemma) if word.lemma in contraries() else None)


def _bearers(text: str, everything: tuple[Word, ...], at: int) -> Iterator[Word]:
    """The content words next behind a word in its clause, at most two, else the one before (“in secret”)."""
    behind = islice(_beside(text, everything[at], everything[at + 1 : at + 1 + NEAR]), NAMED)
    before = islice(_beside(text, everything[at], everything[max(0, at - NEAR) : at][::-1]), 1)
    first = next(behind, None)
    yield from before if first is None else (first, *behind)


def _beside(text: str, word: Word, others: Iterable[Word]) -> Iterator[Word]:
    """The content words among others, as far as no stop parts them from the word."""
    for other in others:
        between = text[min(word.span.end, other.span.end) : max(word.span.start, other.span.start)]
        if _STOPS & set(between):
            return
        if other.lemma in words(text).content:
            yield other


@cache
def _classes() -> dict[str, tuple[str, str]]:
    """For a lemma the class of which it is one, and which of it."""
    found = {}
    for kind, its in data("exclusive").items():
        for place, lemma in enumerate(its["words"].split(), start=1):
            found[lemma] = (kind, str(place) if kind == "ordinal" else lemma)
    return found
