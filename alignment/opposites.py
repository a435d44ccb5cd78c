"""Which words say the opposite of which: WordNet's antonyms and the opposed outcomes of history."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from alignment.words import data, lemma


@cache
def opposites() -> dict[str, frozenset[str]]:
    """For a lemma, the lemmas of its opposites."""
    found: dict[str, set[str]] = defaultdict(set)
    for left, right in (*_antonyms(), *_outcomes()):
        if left != right:
            found[left].add(right)
            found[right].add(left)
    return {word: frozenset(others) for word, others in found.items()}


@cache
def outcome_words() -> frozenset[str]:
    """The lemmas that name an outcome."""
    return frozenset(word for pair in _outcomes() for word in pair)


@cache
def contraries() -> dict[str, frozenset[str]]:
    """For a lemma, what the same thing cannot be at the same time: its opposites, by a prefix or by nature."""
    found = defaultdict(set, {word: set(others) for word, others in opposites().items()})
    as_they_stand = (tuple(pair.split()) for pair in data("antonyms")["contraries"])  # “lower” is a verb too
    for left, right in (*as_they_stand, *_pairs("contraries")):
        found[left].add(right)
        found[right].add(left)
    return {word: frozenset(others) for word, others in found.items()}


def _antonyms() -> list[tuple[str, str]]:
    return _pairs("pairs")


def _pairs(name: str) -> list[tuple[str, str]]:
    return [(lemma(left), lemma(right)) for left, right in (pair.split() for pair in data("antonyms")[name])]


def _outcomes() -> list[tuple[str, str]]:
    rows = [[side.split() for side in row.split("|")] for row in data("outcomes")["opposed"]]
    return [(lemma(left), lemma(right)) for ours, theirs in rows for left in ours for right in theirs]
