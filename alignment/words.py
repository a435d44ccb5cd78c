"""The words of a claim, lemmatised once: what every comparison of wording starts from."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from alignment.record import Span

_WORD = re.compile(r"(?<![^\W_])[^\W\d_]+(?:[-’'][^\W\d_]+)*|\d[\d,.]*\d|\d")
_POSSESSIVE = re.compile(r"[’']s?$")


@dataclass(frozen=True, slots=True)
class Word:
    """A word where it stands, with its lemma in lower case."""

    text: str
    lemma: str
    span: Span

    @property
    def proper(self) -> bool:
        """Whether it is written like a name."""
        return self.text[0].isupper()


@dataclass(frozen=True, slots=True)
class Words:
    """All words of a text in their order, and the lemmas of those that carry content."""

    all: tuple[Word, ...]
    content: frozenset[str]
    lemmas: frozenset[str]

    def first(self, lemma: str) -> Word:
        """The first word with that lemma. Raises StopIteration where there is none."""
        return next(word for word in self.all if word.lemma == lemma)


@lru_cache(maxsize=1 << 18)
def words(text: str) -> Words:
    """The words of a text. Kept, because one claim takes part in hundreds of pairs."""
    found = tuple(_word(match) for match in _WORD.finditer(text))
    lemmas = frozenset(word.lemma for word in found)
    content = frozenset(lemma for lemma in lemmas - word_class("function") if len(lemma) > 1 and not lemma[0].isdigit())
    return Words(found, content, lemmas)


@cache
def data(name: str) -> dict[str, Any]:
    """A table of ``alignment/data``."""
    return tomllib.loads((files("alignment") / "data" / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def word_class(name: str) -> frozenset[str]:
    """A closed class of words: ``function``, ``absolutes``, ``denials``, ``hedges`` or ``motives``."""
    return frozenset(data("words")[name].split())


@lru_cache(maxsize=1 << 16)
def lemma(word: str) -> str:
    """The dictionary form of a word, in lower case."""
    from simplemma import lemmatize

    bare = _POSSESSIVE.sub("", word).lower()
    if bare in word_class("function"):
        return bare
    if word[:1].islower() and bare in data("words")["pasts"]:
        return str(data("words")["pasts"][bare])
    found = str(lemmatize(bare, lang="en")).lower()
    unknown_plural = found == bare and bare.endswith("s") and not bare.endswith(("ss", "us", "is")) and len(bare) > 3
    return found[:-1] if unknown_plural else found


def _word(match: re.Match[str]) -> Word:
    text = match[0]
    return Word(text, lemma(text), Span(match.start(), match.end()))
