"""The cells of a table: a row reads as one passage, but a day and what happened on it as an entry of a chronology."""

from __future__ import annotations

from itertools import islice

from annotator.reading.dates.date_lines import is_date_heading
from annotator.reading.formats.markup import Element
from annotator.reading.formats.transcript import Style, Transcript


def begin_cell(cell: Element, style: Style, transcript: Transcript) -> None:
    """A cell goes on with its row, unless the one before is nothing but a date: that stands over its entry."""
    before = cell.getprevious()
    if before is not None and is_date_heading(_opening(before)):
        transcript.begin(style)
    else:
        transcript.write(" ")


def is_row(element: Element) -> bool:
    """Whether several of its cells have words: a table that only lays out a page has one a row."""
    return sum(any(map(str.strip, cell.itertext())) for cell in element) > 1


def _opening(cell: Element) -> str:
    """As much of a cell's words as tells whether it is a date: a cell may hold half the page."""
    return " ".join("".join(islice(cell.itertext(), 10))[:200].split())
