"""The wordings by which accounts take sides, read from ``data/framing``, and where a text has them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib.resources import files
from itertools import product
from typing import Any

from models.vocabulary import Technique

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
#: What may stand between the words of one phrase: a space, a hyphen, an apostrophe that ends a plural.
GAP = re.compile(r"['’]?[\s\-‐‑–]{1,2}")
ANY = "_"


@dataclass(frozen=True, slots=True)
class Wording:
    """A phrase of the lexicon and what it shows."""

    phrase: str
    """Its words; ``a|b`` are alternatives, ``stem*`` leaves the ending open, ``_`` stands for any word."""
    technique: Technique
    direction: str
    weight: float


@dataclass(frozen=True, slots=True)
class Match:
    """Where a text has a wording, in code points of that text."""

    start: int
    end: int
    wording: Wording


@dataclass(eq=False, slots=True)
class Node:
    """A place in the tree of phrases: what may follow, as a whole word or a stem, and which wordings end here."""

    words: dict[str, Node] = field(default_factory=dict)
    stems: dict[str, Node] = field(default_factory=dict)
    ends: list[Wording] = field(default_factory=list)

    def child(self, word: str) -> Node:
        """The place that a word of a phrase leads to, made where there is none."""
        return (self.stems if word.endswith("*") else self.words).setdefault(word.removesuffix("*"), Node())

    def following(self, word: str) -> list[Node]:
        """The places that a word of a text leads to."""
        found = [node for node in (self.words.get(word), self.words.get(ANY)) if node]
        if len(self.stems) > len(word):
            found += [self.stems[word[:length]] for length in range(1, len(word) + 1) if word[:length] in self.stems]
        elif self.stems:
            found += [node for stem, node in self.stems.items() if word.startswith(stem)]
        return found


def match_wordings(text: str) -> Iterator[Match]:
    """Every wording of the lexicons that the text has, in order of its first word."""
    words = list(WORD.finditer(text))
    keys = [_key(word[0]) for word in words]
    for at, key in enumerate(keys):
        places, last = _beginning(key), at
        while places:
            yield from (Match(words[at].start(), words[last].end(), w) for place in places for w in place.ends)
            last += 1
            if last == len(words) or not GAP.fullmatch(text, words[last - 1].end(), words[last].start()):
                break
            places = [node for place in places for node in place.following(keys[last])]


@lru_cache(maxsize=65_536)
def _key(word: str) -> str:
    return word.casefold().replace("’", "'").removesuffix("'s")


@cache
def _beginning(key: str) -> Sequence[Node]:
    return _tree().following(key)


@cache
def _tree() -> Node:
    """All wordings by their words, so that a text is read once however many there are."""
    root = Node()
    for wording in read_lexicons():
        for words in product(*(word.split("|") for word in wording.phrase.split())):
            place = root
            for word in words:
                place = place.child(_key(word))
            place.ends.append(wording)
    return root


@cache
def read_lexicons() -> tuple[Wording, ...]:
    """All wordings of all techniques."""
    folder = files("annotator.reading") / "data" / "framing"
    lexicons = (tomllib.loads(f.read_text("utf-8")) for f in folder.iterdir() if f.name.endswith(".toml"))
    return tuple(w for lexicon in lexicons for entry in lexicon["entry"] for w in _wordings(lexicon, entry))


def _wordings(lexicon: dict[str, Any], entry: dict[str, Any]) -> Iterator[Wording]:
    given: dict[str, Any] = {"direction": "", "weight": 1.0} | lexicon | entry
    for phrase in entry["words"]:
        yield Wording(phrase, Technique(given["technique"]), given["direction"], given["weight"])
