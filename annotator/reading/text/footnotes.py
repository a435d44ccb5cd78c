"""Footnotes at the feet of pages: where they begin, told by the marks on the page that call them."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from annotator.reading.text.lines import Line
from annotator.reading.text.marks import Mark, between

_SIGN = re.compile(r"(\*{1,2}(?!\*)|[†‡§¶]+|[¹²³⁴⁵⁶⁷⁸⁹⁰]+)\s*\S")
_NUMBER = re.compile(r"\[?(\d{1,3})[\].)]?\s+[“‘\"'(]?[^\W\d_]")
#: A text that sets its notes so has other numbered lists beside.
_BRACKETED = re.compile(r"\[(\d{1,3})\]\s+[“‘\"'(]?[^\W\d_]")
#: Notes stand in the lower part of a page.
_UPPER_PART = 0.4


def footnote_starts(lines: Sequence[Line], breaks: Collection[int], marks: Sequence[Mark]) -> frozenset[int]:
    """Where (in the original) the lines begin that open a footnote.

    A sign such as * opens one wherever it stands first; a number only in the lower part of a page on which a mark
    calls it, since a sentence may begin with a number too.
    """
    if not lines:
        return frozenset()
    signs = (line.start for line in lines if _SIGN.match(line.text))
    return frozenset((*signs, *_numbered(lines, breaks, marks)))


def _numbered(lines: Sequence[Line], breaks: Collection[int], marks: Sequence[Mark]) -> list[int]:
    """Numbered footnotes, if most pages with marks have them."""
    form = _BRACKETED if any(_BRACKETED.match(line.text) for line in lines) else _NUMBER
    edges = [0, *(index for index, line in enumerate(lines) if index and line.start in breaks), len(lines)]
    found: list[int] = []
    complete = calling = 0
    for first, last in pairwise(edges):
        page = lines[first:last]
        called = {mark.label for mark in between(marks, page[0].start, page[-1].end)}
        notes = [line for line in page[int(_UPPER_PART * len(page)) :] if _number(line, form) in called]
        calling += bool(called)
        complete += bool(called) and called <= {_number(line, form) for line in notes}
        found.extend(line.start for line in notes)
    return found if complete > 0.5 * calling else []


def _number(line: Line, form: re.Pattern[str]) -> str | None:
    found = form.match(line.text)
    return found[1] if found else None
