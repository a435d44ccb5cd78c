"""Paragraphs found again: which lines belong together, across line ends, page ends and the pictures between them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from annotator.reading.captions import credit_end, is_caption, is_credit
from annotator.reading.date_lines import is_date_heading
from annotator.reading.headings import heading_length, is_capitals, is_division, is_title
from annotator.reading.lines import Layout, Line
from annotator.reading.source import Passage
from models.vocabulary import ClaimKind

#: In so many lines at the head of a piece a picture's credit is looked for.
_CAPTION_LINES = 6
#: What opens an entry of a list, whatever stands before it.
_ITEM = re.compile(r"[•·]\s|\[\d{1,3}\]\s+\S")
#: So many spaces more than the lines of the text set a piece in.
_SET_IN = 3


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that read as one, and what they are."""

    lines: tuple[Line, ...]
    kind: ClaimKind = ClaimKind.CLAIM
    note: str | None = None
    label_length: int = 0
    """How many characters at its start are its note's label."""
    level: int = 0
    """Of a heading that a format marks as such: 1 for the outermost."""
    quoted: bool = False
    entry: str | None = None
    """The date of the chronology's or diary's entry that it belongs to."""

    @property
    def text(self) -> str:
        """As its lines have it: for telling what it is, not for reading."""
        return " ".join(line.text for line in self.lines)


@dataclass(frozen=True, slots=True)
class Piece:
    """Lines that stand together on one page, parted by space from what is above and below."""

    lines: tuple[Line, ...]
    begins_page: bool
    ends_page: bool


def paragraphs(
    lines: Sequence[Line], layout: Layout, breaks: Collection[int], footnotes: Collection[int] = ()
) -> Iterator[Paragraph]:
    """The paragraphs in reading order; a caption or footnote within one comes after it.

    ``breaks`` and ``footnotes`` are the places in the original where a line begins a page or a footnote.
    """
    if not layout.wrapped:
        yield from _unwrapped(lines)
        return
    current: Paragraph | None = None
    waiting: list[Paragraph] = []
    for found in _runs(_pieces(lines, layout, breaks, footnotes), layout, footnotes):
        if found.kind in (ClaimKind.CAPTION, ClaimKind.NOTE):
            waiting.append(found)
        elif current and found.kind is ClaimKind.CLAIM and _goes_on(current, found, layout, breaks):
            current = replace(current, lines=current.lines + found.lines)
        else:
            yield from _closed(current, waiting)
            current, waiting = found, []
    yield from _closed(current, waiting)


def _closed(current: Paragraph | None, waiting: list[Paragraph]) -> Iterator[Paragraph]:
    """A paragraph, and what stood within it."""
    if current:
        yield current
    yield from waiting


def marked_paragraphs(lines: Sequence[Line], passages: Sequence[Passage]) -> Iterator[Paragraph]:
    """The paragraphs that a format marks; a text without passages of its own gives none."""
    starts = [passage.start for passage in passages]
    for line in lines:
        passage = passages[max(0, bisect_right(starts, line.start) - 1)]
        yield Paragraph((line,), passage.kind, passage.note, level=passage.level, quoted=passage.quoted)


def _unwrapped(lines: Sequence[Line]) -> Iterator[Paragraph]:
    for line, after in zip_longest(lines, lines[1:]):
        title = is_title(line, after, first=line is lines[0]) or is_capitals(line.text) or is_division(line.text)
        yield Paragraph((line,), ClaimKind.HEADING if title else ClaimKind.CLAIM)


def _pieces(lines: Sequence[Line], layout: Layout, breaks: Collection[int], footnotes: Collection[int]) -> list[Piece]:
    pieces: list[Piece] = []
    current: list[Line] = []
    for line in lines:
        parted = line.start in breaks or line.start in footnotes or line.gap > layout.spacing
        if current and (parted or _is_credited(current, breaks)):
            pieces.append(Piece(tuple(current), current[0].start in breaks, line.start in breaks))
            current = []
        current.append(line)
    if current:
        pieces.append(Piece(tuple(current), current[0].start in breaks, True))
    return pieces


def _is_credited(lines: Sequence[Line], breaks: Collection[int]) -> bool:
    """Whether they are a caption with its credit at the head of a page, whatever follows without a gap."""
    return lines[0].start in breaks and credit_end(lines) == len(lines)


def _runs(pieces: Sequence[Piece], layout: Layout, footnotes: Collection[int]) -> Iterator[Paragraph]:
    """Each piece as a heading, caption or note, or as the paragraphs that its lines show."""
    before: Line | None = None
    illustrated = any(is_credit(line) for piece in pieces for line in piece.lines[:_CAPTION_LINES])
    for index, piece in enumerate(pieces):
        after = [below.lines[0] for below in pieces[index + 1 : index + 3]]
        if piece.lines[0].start in footnotes:
            yield Paragraph(piece.lines, ClaimKind.NOTE)
        elif not heading_length(piece.lines, 0, before, layout, alone=False) and is_caption(
            piece.lines, before, after, layout, labelled=illustrated and (piece.begins_page or piece.ends_page)
        ):
            yield Paragraph(piece.lines, ClaimKind.CAPTION)
        else:
            quoted = _is_indented(piece.lines, layout)
            yield from (replace(part, quoted=quoted) for part in _split(piece.lines, before, layout))
            before = piece.lines[-1]


def _is_indented(lines: Sequence[Line], layout: Layout) -> bool:
    """Whether a whole piece stands further in than the text: a letter, a speech or a poem set apart."""
    return len(lines) > 1 and all(line.indent >= layout.indent + _SET_IN for line in lines)


def _split(lines: Sequence[Line], before: Line | None, layout: Layout) -> Iterator[Paragraph]:
    current: list[Line] = []
    at = 0
    while at < len(lines):
        length = heading_length(lines, at, before, layout)
        if length:
            yield from [Paragraph(tuple(current))] if current else []
            yield Paragraph(tuple(lines[at : at + length]), ClaimKind.HEADING)
            current = []
        elif current and (
            is_date_heading(lines[at].text) or not _same_paragraph(current, lines[at], _room(lines, at - 1, layout))
        ):
            yield Paragraph(tuple(current))
            current = [lines[at]]
        else:
            current.append(lines[at])
        at += length or 1
        before = lines[at - 1]
    if current:
        yield Paragraph(tuple(current))


def _room(lines: Sequence[Line], at: int, layout: Layout) -> float:
    """How long a full line is hereabouts: beside a picture the column is narrow."""
    near = sorted(len(line.text) for line in lines[max(0, at - 3) : at + 4])
    return max(0.4 * layout.width, min(layout.width, near[len(near) // 2]))


def _same_paragraph(current: Sequence[Line], line: Line, room: float) -> bool:
    last = current[-1]
    if _ITEM.match(line.text):
        return False
    if is_date_heading(last.text) and len(current) == 1:
        return False
    if last.hyphenated or (last.hanging and not line.opens_quotation):
        return True
    short = len(last.text) + 1 + len(line.text.split(" ", 1)[0]) < 0.8 * room
    if not last.finished:
        return line.continues or not short
    if last.text.endswith((":", ";")) and len(last.text) < (0.93 if line.opens_quotation else 0.88) * room:
        return line.continues and not line.opens_quotation
    return not short and line.indent <= last.indent


def _goes_on(current: Paragraph, found: Paragraph, layout: Layout, breaks: Collection[int]) -> bool:
    """Whether a paragraph goes on after a page end or a picture."""
    last, line = current.lines[-1], found.lines[0]
    if current.kind is not ClaimKind.CLAIM or current.quoted != found.quoted or _ITEM.match(line.text):
        return False
    if last.hyphenated and line.text[:1].isalpha():
        return True
    if last.hanging and not line.opens_quotation:
        return True
    if line.continues:
        return not last.finished or last.text.endswith((";", "…", "..."))
    return not last.finished and len(last.text) > (0.6 if line.start in breaks else 0.85) * layout.width
