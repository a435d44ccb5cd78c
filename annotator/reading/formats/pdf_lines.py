"""The lines of a PDF page as they stand on it: space between lines becomes blank lines, indents become spaces."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

#: What PDFium writes for a hyphen at a line end.
_HYPHENS = str.maketrans({"\x02": "-", "\ufffe": "-", "\f": " ", "\r": " ", "\n": " "})
#: More than the usual distance of two lines by so much parts two paragraphs.
_APART = 1.35


@dataclass(frozen=True, slots=True)
class Box:
    """A stretch of text in one font on one line, in points from the lower left corner of the page."""

    left: float
    bottom: float
    right: float
    top: float
    text: str

    @property
    def height(self) -> float:
        return self.top - self.bottom


def laid_out(boxes: Iterable[Box]) -> str:
    """The text of a page with its layout in plain text, as a typist would set it."""
    lines = list(_lines(boxes))
    if not lines:
        return ""
    downs = [down for before, line in pairwise(lines) if (down := before[0].bottom - line[0].bottom) > 0]
    leading = median(downs) if downs else 0.0
    margin = median(sorted(line[0].left for line in lines))
    parts: list[str] = []
    before: Sequence[Box] | None = None
    for line in lines:
        down = before[0].bottom - line[0].bottom if before else 0.0
        if before:
            parts.append("\n\n" if down > _APART * leading or down < 0 else "\n")
        indented = margin + 0.8 * line[0].height < line[0].left < margin + 6 * line[0].height
        parts.append("  " * indented + _joined(line))
        before = line
    return "".join(parts)


def _lines(boxes: Iterable[Box]) -> Iterator[list[Box]]:
    """Boxes side by side are one line, in the order in which the page draws them."""
    line: list[Box] = []
    for box in boxes:
        if not box.text.strip():
            continue
        middle = (box.top + box.bottom) / 2
        if line and line[0].bottom - 1 <= middle <= line[0].top + line[0].height and box.left > line[-1].left:
            line.append(box)
            continue
        if line:
            yield line
        line = [box]
    if line:
        yield line


def _joined(line: Sequence[Box]) -> str:
    parts = [line[0].text.translate(_HYPHENS)]
    for before, box in pairwise(line):
        apart = box.left - before.right > 0.15 * max(before.height, 1.0)
        spaced = parts[-1].endswith(" ") or box.text.startswith(" ")
        parts.append(" " * (apart and not spaced) + box.text.translate(_HYPHENS))
    return "".join(parts).rstrip()
