"""Page numbers: which of the numbers that stand apart count the pages, and which count chapters or list entries."""

from __future__ import annotations

import calendar
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from annotator.reading.text.divisions import is_division
from annotator.reading.text.lines import Layout, Line

_BARE = re.compile(r"[-–—\[(|•]?\s*(?:[Pp]age\s+|p\.\s*)?(\d{1,4})(?:\s*(?:/|of)\s*\d{1,4})?\s*[-–—\])|•]?")
_WITH_HEAD = re.compile(r"(?P<first>\d{1,4})\s+(?P<after>[^\d\s].*)|(?P<before>.*[^\d\s])\s+(?P<last>\d{1,4})")
_ROMAN = re.compile(r"(?=[ivxlc])(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})")
_ROMAN_DIGITS = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_MONTHS = {name.casefold() for name in (*calendar.month_name, *calendar.month_abbr) if name}

#: How many characters a printed page may hold: below it is a list, above it a chapter.
_FEWEST, LONGEST_PAGE = 300, 8000
#: The count of the pages goes through so much of a text.
_LEAST_FILLED = 0.1
#: So many marks such as [12] behind words show that one that stands alone is none of a page.
_NOTE_MARK, _FEWEST_MARKS = re.compile(r"\S\s?\[\d{1,3}\]"), 3
#: How many candidates back the count may go on from; bounds the work on hostile input.
_REACH = 60


@dataclass(frozen=True, slots=True)
class Folio:
    """A line that may bear a page number."""

    index: int
    number: int
    start: int
    head: str = ""
    """The running head beside it."""
    roman: bool = False


def folios(lines: Sequence[Line], layout: Layout) -> tuple[list[Folio], list[Folio]]:
    """The lines that bear page numbers, roman and arabic: those that count on as text fills pages."""
    candidates = list(_candidates(lines, layout))
    arabic = _filling(_counted([folio for folio in candidates if not folio.roman]), lines)
    roman = _counted([folio for folio in candidates if folio.roman])
    return [folio for folio in roman if not arabic or folio.start < arabic[0].start], arabic


def _filling(chain: list[Folio], lines: Sequence[Line]) -> list[Folio]:
    """The count, if it goes through the text; years or chapters count through the contents alone."""
    spanned = chain[-1].start - chain[0].start if chain else 0
    return chain if spanned >= _LEAST_FILLED * (lines[-1].end if lines else 0) else []


def _counted(candidates: Sequence[Folio]) -> list[Folio]:
    chain = _longest_count(candidates, _FEWEST, LONGEST_PAGE)
    if len(chain) < 3:
        return []
    pace = median((b.start - a.start) / (b.number - a.number) for a, b in pairwise(chain))
    chain = _longest_count(candidates, 0.35 * pace, 2.5 * pace)
    return _with_neighbours(chain, candidates) if len(chain) >= 3 else []


def _with_neighbours(chain: list[Folio], candidates: Sequence[Folio]) -> list[Folio]:
    """The count with the page before and the page after it, which may be short."""
    first, last = chain[0], chain[-1]
    before = [
        one for one in candidates if one.number == first.number - 1 and 0 < first.start - one.start < LONGEST_PAGE
    ]
    after = [one for one in candidates if one.number == last.number + 1 and 0 < one.start - last.start < LONGEST_PAGE]
    return [*before[-1:], *chain, *after[:1]]


def _candidates(lines: Sequence[Line], layout: Layout) -> Iterator[Folio]:
    heads = Counter(head.casefold() for line in lines if (head := _parted(line.text)[1]))
    texts = Counter(line.text.casefold() for line in lines)
    noted = sum(bool(_NOTE_MARK.search(line.text)) for line in lines) >= _FEWEST_MARKS
    for index, line in enumerate(lines):
        after = lines[index + 1] if index + 1 < len(lines) else None
        if not (set_off(line, layout) or after is None or set_off(after, layout)):
            continue
        number, head = _parted(line.text)
        if noted and line.text.startswith("["):
            continue
        if number and (not head or _is_head(head, heads, texts)):
            yield Folio(index, number, line.start, head)
        elif _ROMAN.fullmatch(line.text):
            yield Folio(index, _value(line.text), line.start, roman=True)


def _value(roman: str) -> int:
    digits = [_ROMAN_DIGITS[letter] for letter in roman]
    return sum(-digit if digit < after else digit for digit, after in zip(digits, [*digits[1:], 0], strict=True))


def _is_head(head: str, heads: Counter[str], texts: Counter[str]) -> bool:
    """Whether words beside a number are a running head; “APRIL, 1791” and “CHAPTER 2” are dates and titles."""
    last = head.casefold().split()[-1]
    if len(head) > 90 or head.endswith(",") or last in _MONTHS or is_division(f"{head.capitalize()} 1"):
        return False
    return head.isupper() or heads[head.casefold()] > 2 or texts[head.casefold()] > 1


def _parted(text: str) -> tuple[int, str]:
    """The number of a line and the words beside it; 0 where it has none."""
    if found := _BARE.fullmatch(text):
        return int(found[1]), ""
    if len(text) <= 100 and (text[:1].isdigit() or text[-1:].isdigit()) and (found := _WITH_HEAD.fullmatch(text)):
        return int(found["first"] or found["last"]), (found["after"] or found["before"]).strip()
    return 0, ""


def set_off(line: Line, layout: Layout) -> bool:
    """Whether more or less space than between two lines of a paragraph stands before it."""
    return line.feed or line.gap != layout.spacing


def _longest_count(candidates: Sequence[Folio], fewest: float, most: float) -> list[Folio]:
    """The longest run of numbers that rise by one for each ``fewest`` to ``most`` characters of text."""
    best: list[tuple[int, int]] = []
    for index, folio in enumerate(candidates):
        length, origin = 1, -1
        for earlier in range(max(0, index - _REACH), index):
            pages = folio.number - candidates[earlier].number
            if pages > 0 and fewest <= (folio.start - candidates[earlier].start) / pages <= most:
                length, origin = max((length, origin), (best[earlier][0] + 1, earlier))
        best.append((length, origin))
    if not best:
        return []
    chain, at = [], max(range(len(best)), key=lambda index: best[index][0])
    while at >= 0:
        chain.append(candidates[at])
        at = best[at][1]
    return chain[::-1]


def page_breaks(lines: Sequence[Line], layout: Layout) -> list[int]:
    """The lines that begin a page by their own look: after a form feed, or closer than double-spaced lines are."""
    return [
        index
        for index, line in enumerate(lines)
        if line.feed or (index and layout.wrapped and line.gap < layout.spacing and line.indent > 0)
    ]
