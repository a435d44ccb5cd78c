"""Headings: lines in capitals, numerals and titles that stand alone above a text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from annotator.reading.lines import Layout, Line

_LONGEST = 4
_NUMERAL = re.compile(r"(?:\d{1,3}|[IVXLC]+|[ivxlc]{2,})\.?")
_DIVISION = re.compile(
    r"(?:chapter|part|book|section|volume|vol\.|appendix|act|canto|lecture)\s+(?:\d+|[ivxlc]+\b|[a-z]+)\b.{0,80}",
    re.IGNORECASE,
)


def is_capitals(text: str) -> bool:
    """Whether it is set in capitals, but for a word or two in brackets."""
    letters = [char for char in text if char.isalpha()]
    return len(letters) >= 3 and sum(char.isupper() for char in letters) >= 0.9 * len(letters)


def heading_length(lines: Sequence[Line], at: int, before: Line | None, layout: Layout) -> int:
    """How many lines from ``at`` on are a heading; 0 where there is none."""
    if before is not None and not before.finished and before.hyphenated:
        return 0
    length = _marked(lines, at)
    if not length and at == 0:
        length = _alone(lines, layout, before)
    return length


def _marked(lines: Sequence[Line], at: int) -> int:
    """Lines in capitals, or the name of a division, with their number."""
    length = 0
    telling = False
    for line in lines[at : at + _LONGEST + 2]:
        strong = is_capitals(line.text) or bool(_DIVISION.fullmatch(line.text) and not line.text.endswith((".", ",")))
        if not (strong or _NUMERAL.fullmatch(line.text)):
            break
        telling = telling or strong
        length += 1
    alone = length == len(lines)
    return length if telling or (length and alone) else 0


def _alone(lines: Sequence[Line], layout: Layout, before: Line | None) -> int:
    """Short lines at the head of a piece, above a full line that opens a sentence."""
    length = 1 if len(lines) > 1 and _NUMERAL.fullmatch(lines[0].text) else 0
    while length < min(_LONGEST, len(lines)) and _is_short(lines[length], layout):
        length += 1
    if not length or length > _LONGEST or (before and not before.finished and lines[0].continues):
        return 0
    if length == len(lines):
        return length
    return length if not lines[length].continues and len(lines[length].text) > 0.6 * layout.width else 0


def _is_short(line: Line, layout: Layout) -> bool:
    return len(line.text) < 0.75 * layout.width and not line.text.endswith((".", ",", ";", ":", "-", "—"))


def is_title(line: Line, after: Line | None) -> bool:
    """Whether a line of a text that is not wrapped stands as a title above a longer one."""
    if len(line.text) > 120 or line.text.endswith((".", ",", ";", ":", "”", "’")) or after is None:
        return False
    return len(after.text) > len(line.text) and not line.text.startswith(("“", "‘", "•", "-", "–", "["))
