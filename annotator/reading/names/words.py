"""The words of a sentence as names are looked up in them: folded, with their place and their capital."""

from __future__ import annotations

import re
from functools import lru_cache, partial
from typing import NamedTuple

from anyascii import anyascii

_WORD = re.compile(
    r"\d+(?:st|nd|rd|th|d)?\b|[^\W\d_\u0300-\u036f](?:[^\W\d_]|[\u0300-\u036f\ufe20\ufe21]|['’ʹʺʼ](?=[^\W\d_]))*"
)
_POSSESSIVE = re.compile(r"['’]s$|['’]$", re.IGNORECASE)
_OWNS = re.compile(r"['’]s?$")
_NUMBERED = (
    ("first", "1st"), ("second", "2nd", "2d"), ("third", "3rd", "3d"), ("fourth",), ("fifth",), ("sixth",),
    ("seventh",), ("eighth",), ("ninth",), ("tenth",), ("eleventh",), ("twelfth",),
    ("thirteenth",), ("fourteenth",), ("fifteenth",), ("sixteenth",), ("seventeenth",), ("eighteenth",),
    ("nineteenth",), ("twentieth",),
)  # fmt: skip
_ORDINALS = {form: f"{number}th" for number, forms in enumerate(_NUMBERED, start=1) for form in forms}


class Word(NamedTuple):
    """One word: the form that it is looked up by, ``text[start:end]``, and whether it is capitalised."""

    fold: str
    start: int
    end: int
    capital: bool


#: Makes a Word of its fields at a third of the cost of calling the class; a text is nothing but words.
_word = partial(tuple.__new__, Word)


@lru_cache(maxsize=262_144)
def fold(word: str) -> str:
    """Lower case, plain letters, without the possessive; an ordinal as digits ("third" is ``3th``, as is "3rd")."""
    plain = _POSSESSIVE.sub("", word)
    plain = plain if plain.isascii() else anyascii(plain.replace("\u0361", ""))
    plain = plain.lower().replace("'", "")
    return _ORDINALS.get(plain, plain)


def words(text: str) -> list[Word]:
    """The words of a text in order; what stands between hyphens or full stops counts as a word of its own."""
    return [_word((fold(found[0]), *found.span(), _is_capital(found[0]))) for found in _WORD.finditer(text)]


def _is_capital(word: str) -> bool:
    """Whether a word is capitalised, an elided article aside: “d'Herbois”."""
    return word[0].isupper() or (word[1:2] in ("'", "’") and word[0] in "dl" and word[2:3].isupper())


def folds(phrase: str) -> tuple[str, ...]:
    """The folded words of a phrase without its articles, as phrases are keyed."""
    return tuple(word.fold for word in words(phrase) if word.fold != "the")


def owns(text: str, word: Word) -> bool:
    """Whether it is a genitive in small letters: “Marsh's”, “the delegates'”."""
    return bool(_OWNS.search(text[word.start : word.end]))
