"""How an account writes its words: which it also writes small, and so are no names by themselves."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from annotator.reading.claim import Sentence
from annotator.reading.names.words import Word, words
from models.vocabulary import ClaimKind

#: Where capitals tell nothing: titles, tables, lists.
LISTED_KINDS = frozenset(
    {
        ClaimKind.HEADING,
        ClaimKind.FRONT_MATTER,
        ClaimKind.CONTENTS,
        ClaimKind.BIBLIOGRAPHY,
        ClaimKind.INDEX,
        ClaimKind.CHROME,
    }
)

_SMALL = re.compile(r"\b[a-z]{3,}\b")
_CAPITAL_WITHIN = re.compile(r"(?<=[a-z,;] )[A-Z][a-z]{2,}\b")
_MONSIEUR = re.compile(r"\bM\. d(?:e |u |es |['’])")
#: So often, and in one of so many cases, a common word may be written small by mistake.
_SELDOM, _RARELY = 2, 20


@dataclass(frozen=True, slots=True)
class Usage:
    """The words of an account that are no names by themselves."""

    ordinary: frozenset[str] = frozenset()
    """Written small more often than not."""
    common: frozenset[str] = frozenset()
    """Written small more than once or twice, though within names more often: “military”."""
    kinds: frozenset[str] = frozenset()
    """Written small at all, or in the plural: no given names, but maybe what somebody is, “Butcher Legendre”."""
    nouns: frozenset[str] = frozenset()
    """Written small more than once or twice, in the singular or the plural."""
    capital: Mapping[str, int] = field(default_factory=dict)
    """How often a word is capitalised within a sentence."""
    monsieur: bool = False
    """Whether “M.” is no initial: an account that says “M. de Brissac” calls everybody so."""


def usage_of(sentences: Sequence[Sentence]) -> Usage:
    """The words that the account writes small: at the start of a sentence they are no names."""
    narrated = [sentence.text for sentence in sentences if sentence.kind not in LISTED_KINDS]
    small = Counter(word for text in narrated for word in _SMALL.findall(text))
    capital = Counter(word.lower() for text in narrated for word in _CAPITAL_WITHIN.findall(text))
    words_met = {*small, *capital}
    return Usage(
        ordinary=frozenset(word for word, times in small.items() if times > capital[word]),
        common=frozenset(word for word, times in small.items() if _is_common(times, capital[word])),
        kinds=frozenset(word for word in words_met if _in_any_number(word, small) or _plural(word) in words_met),
        nouns=frozenset(word for word in words_met if _is_common(_in_any_number(word, small), capital[word])),
        capital=capital,
        monsieur=any(_MONSIEUR.search(text) for text in narrated),
    )


def read_words(text: str, usage: Usage) -> list[Word]:
    """The words of a sentence; “M.” as the title that it is in such an account."""
    read = words(text)
    return [_titled(word, text) for word in read] if usage.monsieur else read


def _titled(word: Word, text: str) -> Word:
    is_title = word.capital and word.fold == "m" and text[word.end : word.end + 1] == "."
    return word._replace(fold="monsieur") if is_title else word


def _is_common(small: int, capital: int) -> bool:
    return small > max(_SELDOM, capital // _RARELY)


def _in_any_number(word: str, times: Counter[str]) -> int:
    """How often a word stands there in the singular or the plural."""
    single = word[:-3] + "y" if word.endswith("ies") else word.removesuffix("s")
    return sum(times[form] for form in {word, single, _plural(single)})


def _plural(word: str) -> str:
    return word[:-1] + "ies" if word.endswith("y") else word + "s"
