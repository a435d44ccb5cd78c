"""Note marks: the [12], ”6, 1†, ¹ and * in a sentence that call a note and are none of its words."""

from __future__ import annotations

import calendar
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotator.reading.source import NoteCall
from annotator.reading.text.lines import Line

_FIGURES = r"\d{1,2}[lI]|[lI]\d{1,2}|\d{1,3}"
_STOPS = r"[.,;:!?…”’\"')\]]"
_MARK = re.compile(
    r"(?P<bracket>\s?\[(?P<inner>\d{1,3}|[*†‡]+|[ivx]{1,5})\]|\s?\(\*(?P<starred>\d{1,3})\))"
    r"|(?<=\S)(?P<sign>[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3})"
    r"|(?<=[^\W\d_])(?P<glued>\d{1,3})(?=[\s.,;:!?)”’*†‡]|$)"
    rf"|(?<=[^\W\d_]{_STOPS})(?P<after>{_FIGURES})(?=[\s*†‡—\]]|$)"
    rf"|(?:(?<={_STOPS}{_STOPS})|(?<=^[”’\"])|(?<=\s[”’]))(?P<closed>{_FIGURES})(?=[\s*†‡—\]]|$)"
    r"|(?<=\d\.)(?P<decimal>\d{1,3})(?=\s+[“‘]?[A-Z]|$)"
    r"|(?<=[^\s*†‡])(?P<star>\*{1,3}|[†‡]{1,2})(?=[\s.,;:!?”’)]|$)"
)
_ANY = re.compile(r"[\d\[¹²³⁴⁵⁶⁷⁸⁹⁰*†‡]")
#: The day of a month has no decimals.
_DATED = re.compile(rf"\b(?:{'|'.join(calendar.month_name[1:])}) \d{{1,2}}\.$")
_SUPERSCRIPT = str.maketrans("¹²³⁴⁵⁶⁷⁸⁹⁰", "1234567890")
_AS_DIGITS = str.maketrans("lI", "11")
#: How many marks may be missing between two that are found.
_MISSING = 12
#: So many marks that count on prove that the text sets its marks behind the stops; then the others are marks too.
_PROOF = 8


@dataclass(frozen=True, slots=True)
class Mark:
    """A note mark in the original, with the label of its note."""

    start: int
    end: int
    label: str
    how: str


def between(marks: Sequence[Mark], start: int, end: int) -> Sequence[Mark]:
    """Those of the marks, which are in order, that begin at ``start`` or after it and before ``end``."""
    return marks[bisect_left(marks, start, key=_start) : bisect_left(marks, end, key=_start)]


def _start(mark: Mark) -> int:
    return mark.start


def marks(lines: Sequence[Line], calls: Sequence[NoteCall] = ()) -> list[Mark]:
    """The note marks of a text in order; bare digits only where they count on, as notes do and numbers don't.

    Where the format marks its ``calls``, those and those in brackets are all.
    """
    if calls:
        known = [Mark(call.start, call.end, call.label, "call") for call in calls]
        spans = {call.start for call in calls}
        found = [mark for line in lines for mark in _in_line(line) if mark.how == "bracket" and mark.start not in spans]
        return sorted([*known, *_apart(known, found)], key=lambda mark: mark.start)
    found = [mark for line in lines for mark in _in_line(line)]
    bare = _counting([mark for mark in found if mark.how in ("glued", "closing", "decimal")])
    brackets = _counting([mark for mark in found if mark.how == "bracket"])
    signs = [mark for mark in found if mark.how in ("sign", "star")]
    return sorted([*brackets, *bare, *signs], key=lambda mark: mark.start)


def _apart(known: Sequence[Mark], found: Sequence[Mark]) -> list[Mark]:
    """The found marks that touch none of the known ones."""
    starts = [mark.start for mark in known]
    touching = (known[max(0, bisect_right(starts, mark.end - 1) - 1)] for mark in found)
    return [
        mark for mark, near in zip(found, touching, strict=True) if near.end <= mark.start or mark.end <= near.start
    ]


def _in_line(line: Line) -> Iterator[Mark]:
    for found in _MARK.finditer(line.text) if _ANY.search(line.text) else ():
        wrapped = line.gap == 1 and found.group() == line.text
        if not wrapped and not line.text[: found.start()].strip("•·–- "):
            continue  # what a line opens with is a note's label, not a mark
        how = found.lastgroup or ""
        how = {"inner": "bracket", "starred": "bracket", "after": "closing", "closed": "closing"}.get(how, how)
        if how == "decimal" and _DATED.search(line.text[: found.start()]):
            how = "closing"
        label = (found["inner"] or found["starred"] or found.group().strip()).translate(_SUPERSCRIPT)
        if how == "closing":
            label = label.translate(_AS_DIGITS)
        yield Mark(line.start + found.start(), line.start + found.end(), label, how)


def _counting(found: Sequence[Mark]) -> list[Mark]:
    """Those that go on counting, or begin again with a new chapter."""
    kept: list[Mark] = []
    last = 0
    for mark in found:
        number = int(mark.label) if mark.label.isdigit() else last
        reach = 2 if mark.how == "decimal" else _MISSING
        if (number <= 2 and mark.how != "decimal") or last - 2 <= number <= last + reach:
            kept.append(mark)
            last = number if number <= 2 else max(last, number)
    behind_stops = [mark for mark in found if mark.how == "closing"]
    if sum(mark.how == "closing" for mark in kept) >= max(_PROOF, 0.8 * len(behind_stops)):
        starts = {mark.start for mark in kept}
        kept = [mark for mark in found if mark.how == "closing" or mark.start in starts]
    return kept if len(kept) >= 2 else []
