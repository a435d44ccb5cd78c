"""Who stands beside a word of office, command or authorship, and whether two spellings are two names."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.fuzz import ratio

from alignment.record import ClaimRecord, NameIn, Span
from alignment.words import lemma, words

#: A name belongs to a word of office that stands within so many characters of it, with no full stop between.
NEAR = 28
#: Words between them that part them: “the mayor, and Vane”, “Vane: "The mayor"”, “Vane? The mayor”.
_PARTS = re.compile(r"[.;:!?\"“”]|\b(?:and|or|nor|but|with|against|instead)\b", re.IGNORECASE)
#: A name beside a word of office, a comma between: only where what follows closes it, “Vane, the mayor, came”.
_CLOSED = re.compile(r"\s*(?:[,;.:!?)—–]|of\b|for\b|$)|[’']s\b")
#: “Minister of Justice”, “Council of Commissars”: an office or a body by itself, and nobody who holds it.
_OF = re.compile(r"\b(?:of|for)\b")
#: From this likeness of 100 on (edits of the last word) two forms of a name are spellings of it.
ALIKE = 65


@dataclass(frozen=True, slots=True)
class Bearer:
    """A named actor beside a word of office or authorship, and the stretch that says so."""

    name: str
    span: Span


@lru_cache(maxsize=1 << 16)
def bearers(claim: ClaimRecord, roles: frozenset[str]) -> dict[str, list[Bearer]]:
    """For each of these roles in the claim: the persons and bodies named right beside it."""
    found: dict[str, list[Bearer]] = defaultdict(list)
    people = [name for name in claim.actors if name.what in ("person", "body") and not name.by_pronoun]
    if not people:
        return found
    for word in words(claim.text).all:
        if word.lemma not in roles:
            continue
        near = [name for name in people if _near(claim.text, name.span, word.span)]
        if near:
            nearest = min(near, key=lambda name: _gap(name.span, word.span))
            found[word.lemma].append(Bearer(nearest.name, _both(nearest.span, word.span)))
    return found


def spelled_apart(x: NameIn, y: NameIn) -> bool:
    """Whether two mentions of one name are spelled in different ways, not merely shortened."""
    last_x, last_y = _surname(x.text), _surname(y.text)
    return last_x != last_y and ratio(last_x, last_y) >= ALIKE and not x.by_pronoun and not y.by_pronoun


def has_word_alike(x: NameIn, y: NameIn) -> bool:
    """Whether a word of one mention is one of the other, perhaps spelled in another way: “Varn-on-Sea”, “the Warn”."""
    ours, theirs = (words(its.text.replace("-", " ")).lemmas for its in (x, y))
    return any(ratio(one, other) >= ALIKE for one in ours for other in theirs)


def _surname(text: str) -> str:
    """The last word in lower case, without the endings of the genitive and the plural."""
    return lemma(text.rsplit(maxsplit=1)[-1]).removesuffix("s") if text.split() else ""


def _near(text: str, name: Span, word: Span) -> bool:
    between = text[min(name.end, word.end) : max(name.start, word.start)]
    apart = _PARTS.search(between) or ("," in between and not _CLOSED.match(text, max(name.end, word.end)))
    called_by_it = name.holds(word) and _OF.search(text, name.start, name.end)
    return _gap(name, word) <= NEAR and not apart and not called_by_it


def _gap(x: Span, y: Span) -> int:
    return max(x.start - y.end, y.start - x.end, 0)


def _both(x: Span, y: Span) -> Span:
    return Span(min(x.start, y.start), max(x.end, y.end))
