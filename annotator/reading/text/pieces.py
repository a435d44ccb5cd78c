"""Pieces of pages: lines that stand together, parted by space or the end of a page from what is above and below."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from annotator.reading.text.captions import credit_end
from annotator.reading.text.lines import Layout, Line


@dataclass(frozen=True, slots=True)
class Piece:
    """Lines that stand together on one page, and how they stand to the page's edges."""

    lines: tuple[Line, ...]
    begins_page: bool
    ends_page: bool


def pieces_of(
    lines: Sequence[Line], layout: Layout, breaks: Collection[int], footnotes: Collection[int]
) -> list[Piece]:
    """The pieces of a text; ``breaks`` and ``footnotes`` are where a line begins a page or a footnote."""
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
