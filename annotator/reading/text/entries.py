"""Dated entries: the date that heads each entry of a chronology or diary, kept with the entry's text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from annotator.reading.dates.date_lines import is_date_heading, leading_date
from annotator.reading.text.paragraph import Paragraph
from models.vocabulary import ClaimKind

#: The entries of a chronology are short and many: a date that stands alone, with no other so near, is the date line of
#: a letter, or turns the page of a diary; and an entry that is longer is none.
_LONGEST = 8
_YEAR = re.compile(r"\d{4}")


def with_entries(found: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs, each with the date of its entry; a date that stands over its entry is read with it."""
    result: list[Paragraph] = []
    entry: str | None = None
    own = [_date(paragraph) for paragraph in found]
    length = 0
    for paragraph, its, dated in zip(found, own, _in_company(own), strict=True):
        if paragraph.kind is ClaimKind.HEADING or length == _LONGEST:
            entry = None
        if paragraph.kind is not ClaimKind.CLAIM:
            result.append(paragraph)
            continue
        entry, length = (dated, 0) if dated else (entry, length + 1)
        lone = its == paragraph.text
        over = () if dated or not result or not _stands_over(result[-1]) else result.pop().lines
        result.append(replace(paragraph, lines=over + paragraph.lines, entry=entry or (None if lone else its)))
    return result


def _date(paragraph: Paragraph) -> str | None:
    """The date that a paragraph is or opens with."""
    if paragraph.kind is not ClaimKind.CLAIM:
        return None
    return paragraph.text if is_date_heading(paragraph.text) else leading_date(paragraph.text)


def _in_company(dates: Sequence[str | None]) -> list[str | None]:
    """The dates that have another of their kind, with a year or without, close by."""
    places = {
        with_year: [at for at, date in enumerate(dates) if date and _has_year(date) is with_year]
        for with_year in (True, False)
    }
    near = {
        at
        for its in places.values()
        for one, other in pairwise(its)
        if other - one <= 2 * _LONGEST
        for at in (one, other)
    }
    return [date if at in near else None for at, date in enumerate(dates)]


def _has_year(date: str) -> bool:
    return bool(_YEAR.search(date))


def _stands_over(paragraph: Paragraph) -> bool:
    return paragraph.entry is not None and paragraph.entry == paragraph.text
