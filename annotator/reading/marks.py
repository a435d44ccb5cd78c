"""Note marks: the [12], ”6, 1†, ¹ and * in a sentence that call a note and are none of its words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotator.reading.lines import Line

_MARK = re.compile(
    r"(?P<bracket>\s?\[(?P<inner>\d{1,3}|[*†‡]+|[ivx]{1,5})\])"
    r"|(?<=\S)(?P<sign>[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3})"
    r"|(?<=[^\W\d_])(?P<glued>\d{1,3})(?=[\s.,;:!?)”’*†‡]|$)"
    r"|(?<=[^\W\d_][.,;:!?…”’\"')\]—–])(?P<after>\d{1,3}|\d{0,2}[lI]\d{0,2})(?=[\s*†‡—]|$)"
    r"|(?<=[.,;:!?…”’\"')\]][.,;:!?…”’\"')\]])(?P<closed>\d{1,3}|\d{0,2}[lI]\d{0,2})(?=[\s*†‡—]|$)"
    r"|(?<=[^\s*†‡])(?P<star>\*{1,3}|[†‡]{1,2})(?=[\s.,;:!?”’)]|$)"
)
_SUPERSCRIPT = str.maketrans("¹²³⁴⁵⁶⁷⁸⁹⁰", "1234567890")
_AS_DIGITS = str.maketrans("lI", "11")
#: How many marks may be missing between two that are found.
_MISSING = 6


@dataclass(frozen=True, slots=True)
class Mark:
    """A note mark in the original, with the label of its note."""

    start: int
    end: int
    label: str
    how: str


def marks(lines: Sequence[Line]) -> list[Mark]:
    """The note marks of a text in order; bare digits only where they count on, as notes do and numbers don't."""
    found = [mark for line in lines for mark in _in_line(line)]
    counted: list[Mark] = []
    for how in ("bracket", "glued", "closing"):
        counted += _counting([mark for mark in found if mark.how == how])
    signs = [mark for mark in found if mark.how in ("sign", "star")]
    return sorted([*counted, *signs], key=lambda mark: mark.start)


def _in_line(line: Line) -> Iterator[Mark]:
    for found in _MARK.finditer(line.text):
        how = found.lastgroup or ""
        how = {"inner": "bracket", "after": "closing", "closed": "closing"}.get(how, how)
        label = (found["inner"] or found.group().strip()).translate(_SUPERSCRIPT)
        if how == "closing":
            label = label.translate(_AS_DIGITS)
        yield Mark(line.start + found.start(), line.start + found.end(), label, how)


def _counting(found: Sequence[Mark]) -> list[Mark]:
    """Those that go on counting, or begin again with a new chapter."""
    kept: list[Mark] = []
    last = 0
    for mark in found:
        if not mark.label.isdigit():
            kept.append(mark)
            continue
        number = int(mark.label)
        if number <= 2 or last - 2 <= number <= last + _MISSING:
            kept.append(mark)
            last = number if number <= 2 else max(last, number)
    return kept if len(kept) >= 2 else []
