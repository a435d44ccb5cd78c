"""Whom the authority file knows by a name that no rule makes of theirs: births, pseudonyms, names that were changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

from annotator.reading.names.authority import Authority
from annotator.reading.names.entry import Entry
from annotator.reading.names.skeleton import skeleton


def known_as(authority: Authority, words: str) -> frozenset[str]:
    """The canonical names that go by those words, however romanised; persons also by the last of them."""
    key = skeleton(words)
    below = known_as(authority.base, words) if authority.base else frozenset()
    return below | _aliases(authority).get(key, frozenset()) if len(key) > 2 else frozenset()


@lru_cache(maxsize=8)
def _aliases(authority: Authority) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for entry in authority.own:
        for words in (entry.name, *entry.also):
            for key in _keys(entry, words):
                found[key].add(entry.name)
    return {key: frozenset(names) for key, names in found.items()}


def _keys(entry: Entry, words: str) -> tuple[str, ...]:
    last = words.rpartition(" ")[2]
    return (skeleton(words), skeleton(last)) if entry.what == "person" else (skeleton(words),)
