"""Abbreviations that an account brings in itself: “the Military Revolutionary Committee (MRC)”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from annotator.reading.claim import Sentence
from annotator.reading.names.authority import Authority
from annotator.reading.names.entry import Entry
from annotator.reading.names.spotting import spots
from annotator.reading.names.usage import Usage
from annotator.reading.names.words import words

_BRACKET = re.compile(r"\s*[(\[][“‘\"']?(?P<short>[A-Z][A-Za-z.]*[A-Z][A-Za-z.]*)[”’\"']?(?:,[^)]*)?[)\]]")
_CAPITAL = r"[A-ZÀ-ÖØ-ÞŁŚŠŽČ][\w’'-]*"
_LINKS = "of|for|the|and|to|in|de|des|du|la|las|los|del|di|et|y|e|der|die|des|und|für|van|voor"
_LONG = re.compile(rf"{_CAPITAL}(?:[\s-]+(?:{_LINKS}|{_CAPITAL}))*$")


def introduced(sentences: Sequence[Sentence], authority: Authority, usage: Usage) -> Authority:
    """The authority with the abbreviations that the account explains in brackets, of listed and of unlisted bodies."""
    brought: dict[str, Entry] = {}
    for sentence in sentences:
        for bracket in _BRACKET.finditer(sentence.text):
            entry = _listed(sentence.text[: bracket.start()], authority, usage) or _spelled_out(sentence.text, bracket)
            if entry:
                known = brought.get(entry.name, entry)
                brought[entry.name] = replace(known, also=(*known.also, bracket["short"]))
    return authority.extended(brought.values()) if brought else authority


def _listed(before: str, authority: Authority, usage: Usage) -> Entry | None:
    """The listed body whose name ends right before the bracket."""
    text_words = words(before)
    found = spots(before, text_words, authority, usage)
    if not found or found[-1].last != len(text_words) or found[-1].role not in ("name", "bare"):
        return None
    entry = found[-1].entries[0]
    return entry if isinstance(entry, Entry) and entry.what == "body" else None


def _spelled_out(text: str, bracket: re.Match[str]) -> Entry | None:
    """An unlisted body whose capitals, read backwards from the bracket, are the abbreviation's letters."""
    long = _LONG.search(text[: bracket.start()])
    if not long:
        return None
    letters = [letter for letter in bracket["short"] if letter.isupper()]
    parts = re.split(r"[\s-]+", long[0])
    for first in range(len(parts)):
        initials = [part[0] for part in parts[first:] if part[0].isupper()]
        if parts[first][0].isupper() and initials == letters:
            return Entry(" ".join(parts[first:]), "body", found=True)
    return None
