"""From a text as it came to a text as people read it; the order of the steps, and nothing else."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import replace

from annotator.reading.source import Structure
from annotator.reading.text.assembly import Assembly
from annotator.reading.text.block_quotations import with_block_quotations
from annotator.reading.text.cleaned import Block, Cleaned, PageMark
from annotator.reading.text.divisions import is_end, part_of_book
from annotator.reading.text.documents import belongs_to_a_document
from annotator.reading.text.entries import with_entries
from annotator.reading.text.footnotes import footnote_starts
from annotator.reading.text.furniture import Furniture, furniture
from annotator.reading.text.hyphens import Words
from annotator.reading.text.inline_notes import with_inline_notes
from annotator.reading.text.lines import Line, lines_of, measured
from annotator.reading.text.marks import Mark, marks
from annotator.reading.text.notes import with_notes
from annotator.reading.text.outline import Depth, Outline, places
from annotator.reading.text.page_marks import page_marks
from annotator.reading.text.paragraph import Paragraph, marked_paragraphs
from annotator.reading.text.paragraphs import paragraphs
from annotator.reading.text.regions import in_regions
from models.vocabulary import ClaimKind

__all__ = ["Cleaned", "clean"]

#: What is no account stands under none of its headings.
_BESIDE = frozenset(
    {ClaimKind.CONTENTS, ClaimKind.INDEX, ClaimKind.BIBLIOGRAPHY, ClaimKind.FRONT_MATTER, ClaimKind.CHROME}
)


def clean(original: str, structure: Structure = Structure()) -> Cleaned:  # noqa: B008 (frozen)
    """The cleaned text of an account, whatever it was extracted from.

    Page furniture and note marks are lifted out, captions and notes moved behind the paragraph that they interrupt,
    lines unwrapped; what the source's format says of its structure goes before what the layout tells.
    `annotator.reading.text.cleaned.unaccounted` proves that nothing was lost.
    """
    paged = page_marks(lines_of(original))
    lines = paged.lines
    if structure.passages:
        page, kept = Furniture.none(), lines
        called = marks(lines, structure.calls)
        found = list(marked_paragraphs(lines, structure.passages))
    else:
        page, kept, called, found = _laid_out(lines)
    found = with_block_quotations(with_entries(with_notes(list(with_inline_notes(in_regions(found))), called)))
    assembly = Assembly(original, sorted([*called, *paged.within], key=lambda mark: mark.start), Words.of(kept))
    taken = [(lines[index], kind) for index, kind in page.taken.items()]
    taken += [(mark, "page-number") for mark in paged.at_edges]
    blocks = tuple(_assembled(assembly, found, sorted(taken, key=lambda one: one[0].start)))
    printed = paged.labels or [(lines[index].start, label) for index, label in page.labels]
    return Cleaned(
        text=assembly.text,
        segments=tuple(assembly.segments),
        removed=tuple(assembly.removed),
        mended=tuple(assembly.mended),
        blocks=blocks,
        pages=tuple(_pages(assembly, printed or [(page.start, page.label) for page in structure.pages])),
        quoted=tuple(_carried_over(assembly, structure.quoted)),
    )


def _laid_out(lines: list[Line]) -> tuple[Furniture, list[Line], list[Mark], list[Paragraph]]:
    """The furniture of pages, the lines without it, their note marks and paragraphs, as the layout tells them."""
    layout = measured(lines)
    page = furniture(lines, layout)
    kept = list(_kept(lines, page))
    breaks = frozenset(lines[index].start for index in page.breaks)
    called = marks(kept)
    return page, kept, called, list(paragraphs(kept, layout, breaks, footnote_starts(kept, breaks, called)))


def _kept(lines: Sequence[Line], page: Furniture) -> Iterator[Line]:
    """The lines that are no furniture; an ornament parts what stands around it, as the space around it does."""
    gap = 0
    for index, line in enumerate(lines):
        if index not in page.taken:
            yield replace(line, gap=line.gap + gap) if gap else line
        gap = gap + line.gap if page.taken.get(index) == "ornament" else 0


def _assembled(assembly: Assembly, found: Sequence[Paragraph], taken: list[tuple[Line, str]]) -> list[Block]:
    outline, before, in_document = Outline(), "", False
    waiting = deque(taken)
    blocks: list[Block] = []
    for paragraph, place in zip(found, places(found), strict=True):
        assembly.part()
        start = assembly.length
        while waiting and waiting[0][0].start < paragraph.lines[-1].end:
            line, kind = waiting.popleft()
            assembly.remove(kind, line.start, line.end)
        assembly.paragraph(paragraph.lines, label_length=paragraph.label_length, closed=paragraph.closed)
        text = assembly.text_from(start)
        if paragraph.kind is not ClaimKind.HEADING or paragraph.quoted:
            in_document = False
        elif not place.entitles:
            its_own = not paragraph.level and place.depth > Depth.NUMBER and outline.holds(place.depth)
            in_document = its_own and belongs_to_a_document(text, before, in_document=in_document)
        if paragraph.kind is ClaimKind.HEADING and not (paragraph.quoted or in_document or _ends_part(text)):
            outline.under(text, place)
            if place.entitles:
                blocks[-1] = replace(blocks[-1], section=outline.section)
        before = text
        blocks.append(_block(start, assembly.length, paragraph, outline))
    for line, kind in waiting:
        assembly.remove(kind, line.start, line.end)
    return blocks


def _ends_part(title: str) -> bool:
    """Whether a heading begins no part of the account: “The End”, “Notes”."""
    return is_end(title) or part_of_book(title) is ClaimKind.NOTE


def _block(start: int, end: int, paragraph: Paragraph, outline: Outline) -> Block:
    section = None if paragraph.kind in _BESIDE else outline.section
    kind, note, entry = paragraph.kind, paragraph.note, paragraph.entry
    return Block(start, end, kind, section=section, quoted=paragraph.quoted, note=note, entry=entry)


def _carried_over(assembly: Assembly, stretches: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Stretches of the original as they stand in the cleaned text."""
    segments = sorted(assembly.segments, key=lambda segment: segment.original_start)
    for start, end in stretches:
        first = bisect_right(segments, start, key=lambda segment: segment.original_end)
        last = bisect_left(segments, end, key=lambda segment: segment.original_start) - 1
        if first <= last:
            shift = max(0, start - segments[first].original_start)
            over = max(0, segments[last].original_end - end)
            yield segments[first].start + shift, segments[last].end - over


def _pages(assembly: Assembly, labels: list[tuple[int, str]]) -> Iterator[PageMark]:
    """Where in the cleaned text each page begins: at the first segment that comes from it or from below."""
    segments = sorted(assembly.segments, key=lambda segment: segment.original_start)
    at = 0
    for start, label in sorted(labels):
        while at < len(segments) and segments[at].original_end <= start:
            at += 1
        if at < len(segments):
            segment = segments[at]
            shift = max(0, start - segment.original_start)
            yield PageMark(min(segment.start + shift, segment.end), label)
