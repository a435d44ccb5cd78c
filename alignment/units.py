"""Whether two numbers count the same thing: the same noun, nouns that count alike, or measures of one kind."""

from __future__ import annotations

from functools import cache, lru_cache

from alignment.words import data, lemma, words


@lru_cache(maxsize=1 << 14)
def kinds(unit: str | None) -> frozenset[str]:
    """What a counted noun can be held against: itself, its row of like nouns, or the kind of its measure."""
    found = words(unit or "").lemmas - {"of", "the"}
    rows = {_alike()[noun] for noun in found if noun in _alike()}
    measures = {_measures()[noun][0] for noun in found if noun in _measures()}
    return frozenset(measures or rows or words(unit or "").content)


@lru_cache(maxsize=1 << 14)
def factor(unit: str | None) -> float:
    """How many of the first measure of its kind one of them is; 1 for what is merely counted."""
    return next((_measures()[noun][1] for noun in words(unit or "").lemmas if noun in _measures()), 1.0)


def is_measure(unit: str) -> bool:
    """Whether it measures a length, a time or a weight, and counts nothing."""
    return any(noun in _measures() for noun in words(unit).lemmas)


def is_duration(unit: str | None) -> bool:
    """Whether it measures how long something lasts."""
    return "duration" in kinds(unit) if unit else False


@cache
def _alike() -> dict[str, str]:
    rows = (row.split() for row in data("units")["alike"])
    return {lemma(noun): row[0] for row in rows for noun in row}


@cache
def _measures() -> dict[str, tuple[str, float]]:
    table = data("units")["measures"]
    return {lemma(noun): (kind, float(size)) for kind, sizes in table.items() for noun, size in sizes.items()}
