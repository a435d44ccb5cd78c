"""The wordings by which accounts take sides, read from ``data/framing``, and where a text has them."""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Any

from models.vocabulary import Technique

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
#: What may stand between the words of one phrase: a space, a hyphen, an apostrophe that ends a plural.
GAP = re.compile(r"['’]?[\s\-‐‑–]{1,2}")


@dataclass(frozen=True, slots=True)
class Wording:
    """A phrase of the lexicon: for each of its words the alternatives, of which ``*`` leaves the ending open."""

    words: tuple[tuple[str, ...], ...]
    technique: Technique
    direction: str
    weight: float


@dataclass(frozen=True, slots=True)
class Match:
    """Where a text has a wording, in code points of that text."""

    start: int
    end: int
    wording: Wording


def match_wordings(text: str) -> Iterator[Match]:
    """Every wording of the lexicons that the text has, in order of its first word."""
    words = list(WORD.finditer(text))
    keys = [_key(word[0]) for word in words]
    for at, key in enumerate(keys):
        for wording in _beginning_with(key):
            last = at + len(wording.words) - 1
            if last < len(words) and _continues(wording, keys[at : last + 1]) and _unbroken(text, words[at : last + 1]):
                yield Match(words[at].start(), words[last].end(), wording)


def _key(word: str) -> str:
    return word.casefold().replace("’", "'").removesuffix("'s")


def _fits(alternatives: tuple[str, ...], key: str) -> bool:
    return any(a in ("_", key) or (a.endswith("*") and key.startswith(a[:-1])) for a in alternatives)


def _continues(wording: Wording, keys: Sequence[str]) -> bool:
    return all(_fits(alternatives, key) for alternatives, key in zip(wording.words, keys, strict=True))


def _unbroken(text: str, words: Sequence[re.Match[str]]) -> bool:
    return all(GAP.fullmatch(text, a.end(), b.start()) for a, b in pairwise(words))


@cache
def _beginning_with(key: str) -> tuple[Wording, ...]:
    exact, stems = _index()
    found = list(exact.get(key, ()))
    for length in range(1, len(key) + 1):
        found += stems.get(key[:length], ())
    return tuple(found)


@cache
def _index() -> tuple[dict[str, list[Wording]], dict[str, list[Wording]]]:
    """The wordings by their first word: those given whole, and those given by their stem."""
    exact: dict[str, list[Wording]] = defaultdict(list)
    stems: dict[str, list[Wording]] = defaultdict(list)
    for wording in read_lexicons():
        for first in wording.words[0]:
            (stems if first.endswith("*") else exact)[first.removesuffix("*")].append(wording)
    return exact, stems


@cache
def read_lexicons() -> tuple[Wording, ...]:
    """All wordings of all techniques."""
    folder = files("annotator.reading") / "data" / "framing"
    lexicons = (tomllib.loads(f.read_text("utf-8")) for f in folder.iterdir() if f.name.endswith(".toml"))
    return tuple(w for lexicon in lexicons for entry in lexicon["entry"] for w in _wordings(lexicon, entry))


def _wordings(lexicon: dict[str, Any], entry: dict[str, Any]) -> Iterator[Wording]:
    direction = entry.get("direction", lexicon.get("direction", ""))
    weight = entry.get("weight", lexicon.get("weight", 1.0))
    for phrase in entry["words"]:
        words = tuple(tuple(_key(a) for a in word.split("|")) for word in phrase.split())
        yield Wording(words, Technique(lexicon["technique"]), direction, weight)
