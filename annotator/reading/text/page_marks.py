"""Page marks that a transcriber set within the text: “[Pg 12]”, “{12}”, “[p. xii]” where a page of the print begins."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from annotator.reading.text.lines import Line
from annotator.reading.text.marks import Mark

_NUMBER = r"(?P<{0}>\d{{1,4}}|[ivxlc]{{1,8}})"
_PAGE = r"(?:[Pp]g\.?|[Pp]age|[Pp]\.)\s*"
_MARK = re.compile(rf"\[{_PAGE}{_NUMBER.format('square')}\]|\{{(?:{_PAGE})?{_NUMBER.format('curly')}\}}")
#: So many that count on are no accident.
_FEWEST = 3


@dataclass(frozen=True, slots=True)
class PageMarks:
    """The lines without the marks at their edges, those marks, those within a line, and where each page begins."""

    lines: list[Line]
    at_edges: list[Line]
    within: list[Mark]
    labels: list[tuple[int, str]]


def page_marks(lines: Sequence[Line]) -> PageMarks:
    """The page marks of a text, if it has any that count on as pages do."""
    found = [(line, list(_MARK.finditer(line.text)) if "[" in line.text or "{" in line.text else []) for line in lines]
    labels = [(line.start + mark.start(), mark["square"] or mark["curly"]) for line, marks in found for mark in marks]
    if not _counts([int(label) for _, label in labels if label.isdigit()]):
        return PageMarks(list(lines), [], [], [])
    kept, edges, within = [], list[Line](), list[Mark]()
    for line, marks in found:
        rest, cut = _trimmed(line, [mark.span() for mark in marks])
        kept.extend([rest] if rest.text else [])
        edges.extend(cut)
        spans = [(line.start + mark.start(), line.start + mark.end()) for mark in marks]
        within.extend(Mark(*span, "", "page") for span in spans if rest.start < span[0] and span[1] < rest.end)
    return PageMarks(kept, edges, within, labels)


def _counts(numbers: Sequence[int]) -> bool:
    """Whether nearly all go on from the one before, by a few pages at most."""
    steps = sum(0 < after - before <= 3 for before, after in pairwise(numbers))
    return len(numbers) >= _FEWEST and steps >= 0.8 * (len(numbers) - 1)


def _trimmed(line: Line, spans: Sequence[tuple[int, int]]) -> tuple[Line, list[Line]]:
    """The line without the marks that it begins and ends with, and these as lines of their own."""
    first, last = 0, len(line.text)
    for start, end in spans:
        if not line.text[first:start].strip():
            first = end
    for start, end in reversed(spans):
        if start >= first and not line.text[end:last].strip():
            last = start
    text = line.text[first:last].strip()
    at = first + len(line.text[first:last]) - len(line.text[first:last].lstrip())
    cut = [_part(line, start, end) for start, end in spans if end <= first or start >= last]
    return replace(line, text=text, start=line.start + at), cut


def _part(line: Line, start: int, end: int) -> Line:
    return replace(line, text=line.text[start:end], start=line.start + start)
