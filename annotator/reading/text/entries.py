"""Dated entries: the date that heads each entry of a chronology or diary, kept with the entry's text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from annotator.reading.dates.date_lines import is_date_heading, leading_date
from annotator.reading.text.paragraph import Paragraph
from models.vocabulary import ClaimKind

#: An entry of a chronology is short; below so many paragraphs a date that stands alone rules no more, as in a diary or
#: under a letter, and the narrative goes its way from there.
_LONGEST = 8


def with_entries(found: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs, each with the date of its entry; a date that stands over its entry is read with it."""
    result: list[Paragraph] = []
    entry: str | None = None
    length = 0
    for paragraph in found:
        if paragraph.kind is ClaimKind.HEADING or length == _LONGEST:
            entry, length = None, 0
        if paragraph.kind is not ClaimKind.CLAIM:
            result.append(paragraph)
            continue
        dated = paragraph.text if is_date_heading(paragraph.text) else leading_date(paragraph.text)
        entry, length = (dated, 0) if dated else (entry, length + 1)
        over = () if dated or not result or not _is_date(result[-1]) else result.pop().lines
        result.append(replace(paragraph, lines=over + paragraph.lines, entry=entry))
    return result


def _is_date(paragraph: Paragraph) -> bool:
    return paragraph.entry is not None and paragraph.entry == paragraph.text
