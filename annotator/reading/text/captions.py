"""Captions and picture credits: what stands on the page in the midst of a text that goes on around it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from annotator.reading.text.lines import Layout, Line

_LONGEST = 6
_CREDIT = re.compile(
    r"[\[{](?:illust(?:\.|ration)|plate|map|figure|graphic|image|photograph|facsimile)\b"
    r"|(?:from|after) (?:a|an|the) ?(?:drawing|painting|photograph|engraving|sketch|poster|film|picture|original)\b"
    r"|(?:cartoon|drawing|painting|photo(?:graph)?|portrait|engraving|map|sketch|poster) by\b"
    r"|photo(?:graph)?s? ?(?::|courtesy|reproduced)|courtesy of\b|facsimile of\b"
    r"|(?:fig(?:ure|\.)|plate|map|table|ill(?:ustration|\.)|pl\.) ?(?:\d+|[ivxlc]+)\b(?! ?(?:shows|gives|and|in|on)\b)",
    re.IGNORECASE,
)


def is_credit(line: Line) -> bool:
    """Whether it names who drew, painted or photographed, or numbers a figure."""
    return bool(_CREDIT.match(line.text))


def credit_end(lines: Sequence[Line]) -> int:
    """How many lines at the head of a page are a caption that ends in a credit; 0 where the page opens with text."""
    if lines[0].continues:
        return 0
    return next((at + 1 for at, line in enumerate(lines[:_LONGEST]) if at and is_credit(line)), 0)


def is_caption(
    lines: Sequence[Line], before: Line | None, after: Sequence[Line], layout: Layout, *, labelled: bool
) -> bool:
    """Whether a piece that is parted by space is a caption: it interrupts a sentence, names an artist, or is a label.

    ``before`` is the last line of running text above; ``after`` the lines that open the next pieces below;
    ``labelled``: whether a mere label may be one here, at the edge of a page of a book with pictures.
    """
    if len(lines) > _LONGEST or lines[0].continues:
        return False
    if any(map(is_credit, lines)):
        return True
    full = len(lines[-1].text) > 0.85 * layout.width
    unfinished = not lines[-1].finished
    goes_on = len(lines) > 1 or any(line.continues for line in after)
    if full and unfinished and goes_on and (before is None or before.finished):
        return False
    return _interrupts(before, after[0] if after else None) or (labelled and unfinished)


def _interrupts(before: Line | None, after: Line | None) -> bool:
    """Whether the sentence above goes on below."""
    if before is None or after is None or before.finished:
        return False
    return after.continues or (before.hyphenated and after.text[:1].islower())
