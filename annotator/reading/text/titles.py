"""Which paragraphs are titles, or the argument below one, by the contents and by the number above."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from annotator.reading.text.contents import keys, title_key
from annotator.reading.text.divisions import is_bare_division
from annotator.reading.text.documents import is_label
from annotator.reading.text.headings import is_capitals, is_numeral
from annotator.reading.text.paragraph import Paragraph
from models.vocabulary import ClaimKind

#: An argument has so many parts, of so many characters on average.
_FEWEST_PARTS, _LONGEST_PART = 3, 90
_PARTS = re.compile(r"--+|[—–]")
#: Words in italics without a stop, as transcribers mark them.
_ITALIC = re.compile(r"_[^_.!?:;]+_")
#: A title that is known from the contents alone is short.
_SHORT = 120


def with_titles(found: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs, with the headings that the contents announce or that stand as a title below “Chapter 2”.

    An argument below the title of a chapter announces what it tells, as the contents do.
    """
    listed = {key for paragraph in found if paragraph.kind is ClaimKind.CONTENTS for key in keys(paragraph)}
    result: list[Paragraph] = []
    for paragraph in found:
        above = result[-1] if result and result[-1].kind is ClaimKind.HEADING else None
        kind = paragraph.kind
        if _is_title(paragraph, above, listed):
            kind = ClaimKind.HEADING
        elif above and kind is ClaimKind.CLAIM and _is_argument(paragraph.text):
            kind = ClaimKind.CONTENTS
        result.append(replace(paragraph, kind=kind))
    return result


def _is_title(paragraph: Paragraph, above: Paragraph | None, listed: set[str]) -> bool:
    """Whether the contents announce it, or it is the title of a division or section whose number stands above."""
    text = paragraph.text
    told = paragraph.kind in (ClaimKind.CLAIM, ClaimKind.CAPTION) and not (paragraph.level or paragraph.quoted)
    if not told or not text.lstrip("_")[:1].isupper():
        return False
    if len(text) <= _SHORT and title_key(text) in listed:
        return True
    numbered = above is not None and (is_bare_division(above.text) or is_numeral(above.text))
    return numbered and (is_capitals(text) or is_label(text.strip("_")) or bool(_ITALIC.fullmatch(text)))


def _is_argument(text: str) -> bool:
    """Whether it is what heads a chapter in older books: “The fort is taken—Flight of Marsh—The harbour burns.”"""
    parts = _PARTS.split(text.strip("_"))
    begun = sum(part.strip()[:1].isupper() for part in parts)
    return len(parts) >= _FEWEST_PARTS and begun > 0.8 * len(parts) and len(text) < _LONGEST_PART * len(parts)
