"""Which bodies an account speaks of at all: else “the government” is none of those of 1917."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from annotator.reading.claim import Sentence
from annotator.reading.names.authority import Authority
from annotator.reading.names.entry import Entry

#: A shorter text has no occasion to name everything in full.
_SHORT = 100


def of_account(authority: Authority, sentences: Sequence[Sentence]) -> Authority:
    """The authority in which a small word means a body only where the account names that body in full somewhere."""
    if len(sentences) < _SHORT:
        return authority
    text = _plain(" ".join(sentence.text for sentence in sentences))
    unnamed = {entry.name: _without_small_words(entry) for entry in authority.entries if _is_unnamed(entry, text)}
    entries = tuple(unnamed.get(entry.name, entry) for entry in authority.entries)
    return Authority(entries, authority.offices) if unnamed else authority


def _is_unnamed(entry: Entry, text: str) -> bool:
    """Whether a body that small words may mean is never named; of what every town has, one goes without saying."""
    if entry.local or not any(bare.islower() for bare in entry.bare):
        return False
    in_full = (entry.name, *entry.also, *(bare for bare in entry.bare if " " in bare))
    return not any(_plain(name) in text for name in in_full)


def _without_small_words(entry: Entry) -> Entry:
    small = {bare for bare in entry.bare if bare.islower()}
    return replace(entry, bare=tuple(bare for bare in entry.bare if bare.lower() not in small))


def _plain(text: str) -> str:
    return text.lower().replace("’", "'").replace("-", " ")
