"""The lines of a text as it came, and how it is laid out: wrapped or not, how widely spaced, how wide."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

_BREAK = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
#: Closing punctuation and note marks that may follow the stop of a sentence.
CLOSERS = r"[”’\"'»›)\]*†‡_]"
_FINISHED = re.compile(rf"[.!?…:;]\s*{CLOSERS}*\s*(?:\[?\d{{1,3}}\]?|\(\*\d{{1,3}}\))?{CLOSERS}*$|[—–-][”’»\"]$")
#: What breaks a word at the end of a line.
HYPHENS = ("-", "‐", "\u00ad", "¬")

_HANGING = re.compile(
    r",$|\b(?:the|an?|of|and|or|to|in|at|by|for|from|with|on|into|upon|that|which|who|as|than|its|their|his|her|our"
    r"|was|were|is|are|had|has|have|be|been|not|but|de|la|le|les|du|des|der|die|das|und)$"
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank, without the white space around it."""

    text: str
    start: int
    """Of its first code point that is not white space, in the original."""
    indent: int
    gap: int
    """How many line ends stand between it and the line before."""
    feed: bool = False
    """Whether a form feed, and so a new page, stands before it."""

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def finished(self) -> bool:
        """Whether a sentence may end with it."""
        return bool(_FINISHED.search(self.text[-16:]))

    @property
    def hyphenated(self) -> bool:
        return self.text.endswith(HYPHENS) and self.text[-2:-1].isalpha()

    @property
    def hanging(self) -> bool:
        """Whether it ends in the midst of a phrase: with a comma, an article or a preposition."""
        return bool(_HANGING.search(self.text[-12:]))

    @property
    def opens_quotation(self) -> bool:
        return self.text.startswith(("“", "‘", "«", "„", '"'))

    @property
    def continues(self) -> bool:
        """Whether it starts as the middle of a sentence does."""
        return self.text[:8].lstrip("(“‘\"'[…—–-")[:1].islower()


@dataclass(frozen=True, slots=True)
class Layout:
    """How the lines of a text stand to its paragraphs."""

    wrapped: bool
    """Whether a paragraph runs over several lines."""
    spacing: int
    """How many line ends part two lines of one paragraph: 2 in text that was extracted double-spaced."""
    width: int
    """The length of a full line, in characters."""
    indent: int = 0
    """How many spaces stand before most lines."""


def lines_of(text: str) -> list[Line]:
    """The lines that are not blank."""
    lines: list[Line] = []
    gap, feed = 0, False
    for start, end, separator in _raw(text):
        stripped = text[start:end].strip()
        if stripped:
            at = start + len(text[start:end]) - len(text[start:end].lstrip())
            lines.append(Line(stripped, at, at - start, gap, feed))
            gap, feed = 0, False
        gap += 1
        feed = feed or separator == "\f"
    return lines


def _raw(text: str) -> Iterator[tuple[int, int, str]]:
    at = 0
    for found in _BREAK.finditer(text):
        yield at, found.start(), found.group()
        at = found.end()
    yield at, len(text), ""


def measured(lines: Sequence[Line]) -> Layout:
    """The layout, from the places where one line plainly goes on in the next."""
    lengths = sorted(len(line.text) for line in lines)
    width = lengths[int(0.9 * len(lengths))] if lengths else 0
    pairs, runs_on = Counter[int](), Counter[int]()
    for before, line in pairwise(lines):
        if len(before.text) < 0.5 * width:
            continue
        pairs[line.gap] += 1
        runs_on[line.gap] += line.continues and not before.finished
    if not runs_on:
        return Layout(False, 1, width)
    spacing, count = max(runs_on.items(), key=lambda item: item[1])
    indent = sorted(line.indent for line in lines)[len(lines) // 2]
    return Layout(count >= 0.2 * pairs[spacing] and width <= 200, spacing, width, indent)
