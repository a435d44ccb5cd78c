"""The register of the forms in which a date is written: each a pattern, and what a match of it means."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from annotator.reading.dates.date_meaning import Meaning
from annotator.reading.phrase_lists import word_set

Fields = dict[str, str]
Build = Callable[[Fields], Meaning | None]
_FORMS: dict[str, tuple[str, Build]] = {}
#: By one word of each: all the words of which a text must have one set so that it may hold a form.
_NEEDED: dict[str, list[frozenset[str]]] = defaultdict(list)
#: Figures that make a date without any such word: a year, or a day with its ending.
_FIGURE = re.compile(r"(?<!\d)(?:1\d|2[01])\d\d|\d(?:st|nd|rd|th|d)\b")


@dataclass(frozen=True, slots=True)
class Form:
    """A stretch of a text that dates, and its meaning."""

    start: int
    end: int
    meaning: Meaning
    name: str = ""


def form(pattern: str, *, needs: Iterable[str] = (), first: bool = False) -> Callable[[Build], Build]:
    """Register a form by its pattern; where two begin at the same letter, the one registered first is tried first.

    ``needs`` are words or phrases of which each match has all the words of one, unless it has a year or a day in
    figures: most sentences are passed over by them. ``first`` puts it before all that are there.
    """
    for phrase in map(word_set, needs):
        _NEEDED[max(phrase, key=len)].append(phrase)

    def register(build: Build) -> Build:
        others = dict(_FORMS)
        if first:
            _FORMS.clear()
        _FORMS[build.__name__.strip("_")] = (pattern, build)
        _FORMS.update(others)
        return build

    return register


def forms(text: str) -> Iterator[Form]:
    """The dates that stand in the text, left to right, none over another."""
    whole, single = _compiled()
    at = 0
    while match := whole.search(text, at):
        name = match.lastgroup or ""
        found = single[name].match(text, match.start())
        assert found is not None, f"the form {name} matches alone as it does among all"
        meaning = _FORMS[name][1]({key: value for key, value in found.groupdict().items() if value})
        if meaning is not None:
            yield Form(match.start(), match.end(), meaning, name)
        at = match.end()


def may_hold_a_form(text: str) -> bool:
    """Whether the text has what every form needs: quickly told, and of most sentences it is not so."""
    found = word_set(text)
    return any(phrase <= found for word in _NEEDED.keys() & found for phrase in _NEEDED[word]) or bool(
        _FIGURE.search(text)
    )


@cache
def _compiled() -> tuple[re.Pattern[str], dict[str, re.Pattern[str]]]:
    unnamed = {name: re.sub(r"\(\?P<\w+>", "(?:", pattern) for name, (pattern, _) in _FORMS.items()}
    whole = "|".join(f"(?P<{name}>{pattern})" for name, pattern in unnamed.items())
    return re.compile(rf"(?<!\w)(?<!\d[.,])(?:{whole})"), {n: re.compile(p) for n, (p, _) in _FORMS.items()}
