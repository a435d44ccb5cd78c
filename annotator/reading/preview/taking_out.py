"""What cleaning took out, mended and moved, as a person is shown it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from annotator.reading.preview import Group
from annotator.reading.text.cleaned import Cleaned, Removed, moved_spans

_EXAMPLES = 6
_WORD_AROUND = 24


def taken_out(original: str, cleaned: Cleaned) -> Iterator[Group]:
    """By kind; each example once, the most frequent first, with how often it stands."""
    shown: dict[str, Counter[str]] = defaultdict(Counter)
    for removed in cleaned.removed:
        shown[removed.kind][_shown(removed, original, cleaned.text)] += 1
    for kind, words in shown.items():
        examples = (f"{one} (×{number})" if number > 1 else one for one, number in words.most_common(_EXAMPLES))
        yield Group(kind, words.total(), tuple(examples))


def mended(cleaned: Cleaned) -> Iterator[Group]:
    """By kind: the word as it is now, and in brackets what the original has."""
    shown: dict[str, Counter[str]] = defaultdict(Counter)
    for mend in cleaned.mended:
        now = _word(cleaned.text, mend.start, mend.end)
        shown[mend.kind][f"{now} (the original has “{mend.original}”)"] += 1
    for kind, words in shown.items():
        yield Group(kind, words.total(), tuple(one for one, _ in words.most_common(_EXAMPLES)))


def moved(cleaned: Cleaned) -> Iterator[str]:
    """What stood within a paragraph and now stands behind it."""
    return (cleaned.text[start:end] for _, start, end in moved_spans(cleaned.segments))


def _shown(removed: Removed, original: str, text: str) -> str:
    """A joined word whole; a mark with the word that it stood at; all else as it stood."""
    words = " ".join(original[removed.start : removed.end].split())
    if removed.kind == "line-break-hyphen":
        return _word(text, removed.at, removed.at)
    if removed.kind == "note-mark":
        return f"{_word(text, removed.at, removed.at)} {words}"
    return words[:120] or repr(original[removed.start : removed.end])


def _word(text: str, start: int, end: int) -> str:
    before = re.search(r"\S*$", text[max(0, start - _WORD_AROUND) : start])
    after = re.match(r"\S*", text[end : end + _WORD_AROUND])
    return f"{before[0] if before else ''}{text[start:end]}{after[0] if after else ''}"
