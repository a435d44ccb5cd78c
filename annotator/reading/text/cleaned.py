"""A cleaned text: what was kept, where it came from, what was taken out, and the proof that nothing was lost."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from models.vocabulary import ClaimKind


class Segment(NamedTuple):
    """A stretch of the cleaned text and the stretch of the original that it stands for.

    Of equal length it maps code point by code point, else as a whole (a ligature, say).
    """

    start: int
    end: int
    original_start: int
    original_end: int


class Removed(NamedTuple):
    """What was taken out of the text: its span in the original, and where in the cleaned text it stood."""

    kind: str
    """``running-head``, ``page-number``, ``ornament``, ``line-break-hyphen``, ``note-mark``, ``note-label``,
    ``emphasis-mark`` or ``control``."""
    start: int
    end: int
    at: int
    label: str | None = None
    """Of a note mark: its note's label."""


class Mended(NamedTuple):
    """Characters that were put right, reversibly: a span of the cleaned text and what the original has there."""

    kind: str
    """``ligature``, ``ocr`` or ``dash``."""
    start: int
    end: int
    original: str


class PageMark(NamedTuple):
    """From this place of the cleaned text on, the page is this one."""

    at: int
    label: str


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, caption, note or list entry: never broken by a line end."""

    start: int
    end: int
    kind: ClaimKind = ClaimKind.CLAIM
    section: str | None = None
    quoted: bool = False
    note: str | None = None
    entry: str | None = None


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The text as people read it, with a map back to the original."""

    text: str
    segments: tuple[Segment, ...]
    """In the order of the cleaned text; not always in that of the original, where a caption was moved."""
    removed: tuple[Removed, ...]
    mended: tuple[Mended, ...]
    blocks: tuple[Block, ...]
    pages: tuple[PageMark, ...]
    quoted: tuple[tuple[int, int], ...] = ()
    """Stretches that the source's format marks as somebody else's words, in order."""

    def page_at(self, at: int) -> str | None:
        """The page that a place of the cleaned text stands on, as printed, where the text tells."""
        index = bisect_right(self.pages, at, key=lambda mark: mark.at)
        return self.pages[index - 1].label if index else None


def moved_spans(segments: Sequence[Sequence[int]]) -> Iterator[tuple[int, int, int]]:
    """What stands elsewhere than it stood: the place of the cleaned text where it was, and its span there now.

    The segments come in the order of the cleaned text; one that goes back in the original was moved.
    """
    ahead = 0
    found: list[tuple[int, int, int]] = []
    places = sorted((one[2], one[1]) for one in segments)
    for start, end, original_start, original_end in segments:
        if original_start < ahead:
            index = bisect_left(places, (original_start, 0))
            at = places[index - 1][1] if index else 0
            if found and found[-1][2] >= start - 1 and at in (found[-1][0], found[-1][2]):
                found[-1] = (found[-1][0], found[-1][1], end)
            else:
                found.append((at, start, end))
        else:
            ahead = original_end
    yield from found


def unaccounted(original: str, cleaned: Cleaned) -> list[str]:
    """What speaks against ``cleaned text + taken out + folded white space = original``: an empty list is the proof.

    Every code point of the original must be in one segment or one removal, or be white space; every code point of
    the cleaned text must come from the original, or be a separator or a listed mend.
    """
    return [*_lost(original, cleaned), *_invented(original, cleaned)]


def _lost(original: str, cleaned: Cleaned) -> Iterator[str]:
    spans = [(s.original_start, s.original_end) for s in cleaned.segments]
    spans += [(r.start, r.end) for r in cleaned.removed]
    at = 0
    for start, end in sorted(spans):
        if start < at:
            yield f"{start}:{min(at, end)} is used twice: {original[start : min(at, end)]!r}"
        elif original[at:start].strip():
            yield f"{at}:{start} is lost: {original[at:start]!r}"
        at = max(at, end)
    if original[at:].strip():
        yield f"{at}: is lost: {original[at:]!r}"


def _invented(original: str, cleaned: Cleaned) -> Iterator[str]:
    mends = {(mend.start, mend.end): mend.original for mend in cleaned.mended}
    at = 0
    for segment in cleaned.segments:
        if cleaned.text[at : segment.start].strip():
            yield f"{at}:{segment.start} is nowhere in the original: {cleaned.text[at : segment.start]!r}"
        now, was = cleaned.text[segment.start : segment.end], original[segment.original_start : segment.original_end]
        if not (now == was or _blank_alike(now, was) or mends.get((segment.start, segment.end)) == was):
            yield f"{segment.start}:{segment.end} differs without a mend: {was!r} became {now!r}"
        at = segment.end
    if cleaned.text[at:].strip():
        yield f"{at}: is nowhere in the original: {cleaned.text[at:]!r}"


def _blank_alike(now: str, was: str) -> bool:
    return len(now) == len(was) and all(a == b or (a.isspace() and b.isspace()) for a, b in zip(now, was, strict=True))
