"""Paragraphs found again: which lines belong together, across line ends, page ends and the pictures between them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from annotator.reading.text.captions import is_caption, is_credit
from annotator.reading.text.divisions import is_division
from annotator.reading.text.headings import heading_length, is_capitals, is_title, is_torn
from annotator.reading.text.line_joins import goes_on, paragraphs_in
from annotator.reading.text.lines import Layout, Line
from annotator.reading.text.paragraph import Paragraph
from annotator.reading.text.pieces import Piece, pieces_of
from annotator.reading.text.set_in import is_set_in, with_set_in
from models.vocabulary import ClaimKind

#: In so many lines at the head of a piece a picture's credit is looked for.
_CAPTION_LINES = 6


def paragraphs(
    lines: Sequence[Line], layout: Layout, breaks: Collection[int], footnotes: Collection[int] = ()
) -> Iterator[Paragraph]:
    """The paragraphs in reading order; a caption or footnote within one comes after it.

    ``breaks`` and ``footnotes`` are the places in the original where a line begins a page or a footnote.
    """
    if layout.wrapped:
        found = _classified(pieces_of(lines, layout, breaks, footnotes), layout, footnotes)
        yield from with_set_in(list(_rejoined(found, layout, breaks)), layout)
    else:
        yield from _unwrapped(lines)


def _unwrapped(lines: Sequence[Line]) -> Iterator[Paragraph]:
    for line, after in zip_longest(lines, lines[1:]):
        title = is_title(line, after, first=line is lines[0]) or is_capitals(line.text) or is_division(line.text)
        title = title and not is_torn(line.text)
        yield Paragraph((line,), ClaimKind.HEADING if title else ClaimKind.CLAIM)


def _rejoined(found: Iterator[Paragraph], layout: Layout, breaks: Collection[int]) -> Iterator[Paragraph]:
    """Paragraphs that page ends and pictures had cut in two are one again."""
    current: Paragraph | None = None
    lines: list[Line] = []
    within: list[Paragraph] = []
    for paragraph in found:
        if paragraph.kind in (ClaimKind.CAPTION, ClaimKind.NOTE):
            within.append(paragraph)
            continue
        alike = current and current.kind is paragraph.kind is ClaimKind.CLAIM and current.quoted == paragraph.quoted
        if not (alike and goes_on(lines[-1], paragraph.lines[0], layout, breaks)):
            yield from [replace(current, lines=tuple(lines))] if current else []
            yield from within
            current, lines, within = paragraph, [], []
        lines.extend(paragraph.lines)
    yield from [replace(current, lines=tuple(lines))] if current else []
    yield from within


def _classified(pieces: Sequence[Piece], layout: Layout, footnotes: Collection[int]) -> Iterator[Paragraph]:
    """Each piece as a heading, caption or note, or as the paragraphs that its lines show."""
    before: Line | None = None
    headed = False
    illustrated = any(is_credit(line) for piece in pieces for line in piece.lines[:_CAPTION_LINES])
    for index, piece in enumerate(pieces):
        after = [below.lines[0] for below in pieces[index + 1 : index + 3]]
        if piece.lines[0].start in footnotes:
            yield Paragraph(piece.lines, ClaimKind.NOTE)
        elif not heading_length(piece.lines, 0, before, layout, alone=False) and is_caption(
            piece.lines,
            None if headed else before,
            after,
            layout,
            labelled=illustrated and (piece.begins_page or piece.ends_page),
        ):
            yield Paragraph(piece.lines, ClaimKind.CAPTION)
        else:
            quoted = is_set_in(piece.lines, layout)
            parts = list(paragraphs_in(piece.lines, before, layout))
            yield from (replace(part, quoted=quoted) for part in parts)
            before, headed = piece.lines[-1], parts[-1].kind is ClaimKind.HEADING and is_capitals(parts[-1].text)
