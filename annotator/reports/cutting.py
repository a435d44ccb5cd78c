"""How much of a quotation a report shows: no more words than the limit allows, with […] for what is left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from alignment.leading import cut
from annotator.reports.quotation import Quotation

_WORD = re.compile(r"\S+")
_SINGLE = str.maketrans('“”"', "‘’'")
#: Words of a sentence in a table.
_IN_A_CELL = 30


@dataclass(frozen=True, slots=True)
class Stretch:
    """A run of a quotation that is set off, or is not."""

    text: str
    why: str = ""


def stretches(quotation: Quotation, longest: int = 0, *, plain: bool = False) -> Iterator[Stretch]:
    """The quotation cut at its marks; joined again it is the quotation.

    Of more than `longest` words only a window is given, begun just before the first mark, with […] for what is left
    out; 0 is no limit. `plain` sets nothing off.
    """
    first, last = window(quotation, longest)
    yield from (Stretch("[…] "),) if first else ()
    at = first
    for mark in () if plain else quotation.marks:
        start, end = max(mark.start, at), min(mark.end, last)
        if start < end:
            yield from (Stretch(quotation.text[at:start]),) if at < start else ()
            yield Stretch(quotation.text[start:end], mark.why)
            at = end
    yield from (Stretch(quotation.text[at:last]),) if at < last else ()
    yield from (Stretch(" […]"),) if last < len(quotation.text) else ()


def window(quotation: Quotation, longest: int) -> tuple[int, int]:
    """First and last code point of what is shown, at the bounds of words."""
    words = list(_WORD.finditer(quotation.text))
    if not longest or len(words) <= longest:
        return 0, len(quotation.text)
    marked = quotation.marks[0].start if quotation.marks else 0
    before = sum(word.end() <= marked for word in words)
    begin = max(0, min(before - longest // 4, len(words) - longest))
    end = len(quotation.text) if begin + longest == len(words) else words[begin + longest - 1].end()
    return (words[begin].start() if begin else 0), end


def shown(quotation: Quotation, longest: int) -> str:
    """The words that may be quoted of it, as text."""
    return "".join(stretch.text for stretch in stretches(quotation, longest, plain=True))


def shortened(text: str, longest: int) -> str:
    """The beginning of a sentence as a cell of a table takes it, with […] where more follows."""
    parts, words = text.split(), min(longest or _IN_A_CELL, _IN_A_CELL)
    return text if len(parts) <= words else " ".join(parts[:words]) + " […]"


def in_short(text: str, *, at: int = 0) -> str:
    """One line of it, to stand within double quotation marks: its own are single ones there."""
    return cut(text, at=at).translate(_SINGLE)


def nearby(text: str, before: Sequence[str], after: Sequence[str], longest: int) -> tuple[str, str]:
    """The sentences around a quotation, as far as the limit of words leaves room: the nearest first, each whole."""
    room = longest - len(text.split()) if longest else None
    kept: dict[bool, list[str]] = {True: [], False: []}
    for sentence, is_before in _nearest_first(before, after):
        words = len(sentence.split())
        if room is not None:
            if words > room:
                break
            room -= words
        kept[is_before].append(sentence)
    return " ".join(reversed(kept[True])), " ".join(kept[False])


def _nearest_first(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[str, bool]]:
    for sentences in zip_longest(reversed(before), after):
        yield from ((sentence, side) for sentence, side in zip(sentences, (True, False), strict=True) if sentence)
