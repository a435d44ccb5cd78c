"""Roman numbers and those in words: at the end of a monarch's name, before a regiment's."""

from __future__ import annotations

import re
from collections.abc import Iterable

from annotator.reading.names.words import folds

ROMAN = re.compile(r"X{0,2}(?:IX|IV|V?I{0,3})")
ORDINAL = re.compile(r"(\d+)th")
_LETTERS = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def number_of(name: str) -> int | None:
    """The number that a name ends in, Roman or in words."""
    last = name.rpartition(" ")[2]
    if ROMAN.fullmatch(last):
        return sum(-value if value < following else value for value, following in _values(last))
    ordinal = ORDINAL.fullmatch(next(iter(folds(last)), ""))
    return int(ordinal[1]) if ordinal and last.isalpha() else None


def ordinal(fold: str) -> str:
    """The folded number of a body as other accounts write it: the “XII Army” is the “12th Army” and the “Twelfth”."""
    number = number_of(fold.upper()) if fold and ROMAN.fullmatch(fold.upper()) else None
    return f"{number}th" if number else fold


def _values(roman: str) -> Iterable[tuple[int, int]]:
    values = [{"I": 1, "V": 5, "X": 10}[letter] for letter in roman]
    return zip(values, [*values[1:], 0], strict=True)


def with_number(name: str, number: int) -> str:
    """A monarch's name as it is commonly written."""
    for value, letters in _LETTERS:
        name, number = name + letters * (number // value), number % value
    return name
