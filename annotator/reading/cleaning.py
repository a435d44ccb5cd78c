"""From a text as it came to a text as people read it; the order of the steps, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from annotator.reading.assembly import Assembly
from annotator.reading.cleaned import Block, Cleaned, PageMark
from annotator.reading.furniture import furniture
from annotator.reading.hyphens import Words
from annotator.reading.lines import Line, lines_of, measured
from annotator.reading.marks import marks
from annotator.reading.paragraphs import Paragraph, paragraphs
from models.vocabulary import ClaimKind


def clean(original: str) -> Cleaned:
    """The cleaned text of an account, whatever it was extracted from.

    Page furniture and note marks are lifted out, captions and notes moved behind the paragraph that they interrupt,
    lines unwrapped. `annotator.reading.cleaned.unaccounted` proves that nothing was lost.
    """
    lines = lines_of(original)
    layout = measured(lines)
    page = furniture(lines, layout)
    kept = [line for index, line in enumerate(lines) if index not in page.taken]
    breaks = frozenset(lines[index].start for index in page.breaks if index < len(lines))
    assembly = Assembly(original, marks(kept), Words.of(kept))
    taken = [(lines[index], kind) for index, kind in sorted(page.taken.items())]
    blocks = tuple(_assembled(assembly, list(paragraphs(kept, layout, breaks)), taken))
    labels = {lines[index].start: label for index, label in page.labels if index < len(lines)}
    return Cleaned(
        text=assembly.text,
        segments=tuple(assembly.segments),
        removed=tuple(assembly.removed),
        mended=tuple(assembly.mended),
        blocks=blocks,
        pages=tuple(_pages(assembly, labels)),
    )


def _assembled(assembly: Assembly, found: Sequence[Paragraph], taken: list[tuple[Line, str]]) -> Iterator[Block]:
    titles: list[str] = []
    for paragraph in found:
        assembly.part()
        start = assembly.length
        while taken and taken[0][0].start < paragraph.lines[-1].end:
            line, kind = taken.pop(0)
            assembly.remove(kind, line.start, line.end)
        assembly.paragraph(paragraph.lines)
        text = assembly.text_from(start)
        if paragraph.kind is ClaimKind.HEADING:
            titles = [text]
        yield Block(start, assembly.length, paragraph.kind, " › ".join(titles) or None)
    for line, kind in taken:
        assembly.remove(kind, line.start, line.end)


def _pages(assembly: Assembly, labels: dict[int, str]) -> Iterator[PageMark]:
    """Where in the cleaned text each page begins: at the first segment that comes from it or from below."""
    waiting = sorted(labels.items())
    segments = sorted(assembly.segments, key=lambda segment: segment.original_start)
    at = 0
    for start, label in waiting:
        while at < len(segments) and segments[at].original_end <= start:
            at += 1
        if at < len(segments):
            segment = segments[at]
            shift = max(0, start - segment.original_start)
            yield PageMark(min(segment.start + shift, segment.end), label)
