"""Which line goes on in the next: the marks of a paragraph's end, and of its going on over a page or a picture."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from annotator.reading.dates.date_lines import is_date_heading
from annotator.reading.text.headings import heading_length
from annotator.reading.text.lines import Layout, Line
from annotator.reading.text.paragraph import Paragraph
from models.vocabulary import ClaimKind

#: What opens an entry of a list, whatever stands before it.
_ITEM = re.compile(r"[•·]\s|\[\d{1,3}\]\s+\S")


def paragraphs_in(lines: Sequence[Line], before: Line | None, layout: Layout) -> Iterator[Paragraph]:
    """The headings and paragraphs of a piece; ``before`` is the last line of running text above it."""
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


def goes_on(last: Line, line: Line, layout: Layout, breaks: Collection[int]) -> bool:
    """Whether a paragraph goes on after a page end or a picture."""
    if _ITEM.match(line.text):
        return False
    if last.hyphenated and line.text[:1].isalpha():
        return True
    if last.hanging and not line.opens_quotation:
        return True
    if line.continues:
        return not last.finished or last.text.endswith((";", "…", "..."))
    return not last.finished and len(last.text) > (0.6 if line.start in breaks else 0.85) * layout.width
