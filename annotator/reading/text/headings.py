"""Headings: lines in capitals, numerals and titles that stand alone above a text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from annotator.reading.dates.date_lines import is_date_heading
from annotator.reading.text.divisions import is_division, part_of_book
from annotator.reading.text.lines import Layout, Line

_LONGEST = 4
#: So many lines below a title show how wide the text is there.
_BELOW = 5
#: More words than this in capitals are a passage that is stressed, not a heading.
_MOST_WORDS = 24
#: A name as it stands under a letter or a decree: initials and surname, perhaps with another name in brackets.
_SIGNATURE = re.compile(r"(?:[A-Z]\w{0,2}\.\s?)+[A-Z][\w’'-]+(?:\s\(\w+\))?[.,]?[”’]?")
_QUOTED = re.compile(r"[”’»\"]")
_NUMERAL = re.compile(r"(?:\d{1,3}|[IVXLC]+|[ivxlc]{2,})\.?")


def is_numeral(text: str) -> bool:
    """Whether it is a number alone, as over a chapter or a section."""
    return bool(_NUMERAL.fullmatch(text))


def is_numbered(text: str) -> bool:
    """Whether it opens with a number: “3 THE SIEGE”."""
    numeral = _NUMERAL.match(text)
    return numeral is not None and text[numeral.end() : numeral.end() + 1] == " "


def is_capitals(text: str) -> bool:
    """Whether it is set in capitals, but for a word or two in brackets."""
    if text[1:6].islower():
        return False
    letters = sum(map(str.isalpha, text[:200]))
    return letters >= 3 and sum(map(str.isupper, text[:200])) >= 0.9 * letters


def heading_length(lines: Sequence[Line], at: int, before: Line | None, layout: Layout, *, alone: bool = True) -> int:
    """How many lines from ``at`` on are a heading; 0 where there is none.

    ``alone``: whether a short line may be one merely because it stands apart.
    """
    if before is not None and not before.finished and before.hyphenated:
        return 0
    if _SIGNATURE.fullmatch(lines[at].text.strip("_")) or _is_stressed(lines, at, layout) or is_torn(lines[at].text):
        return 0
    if part_of_book(lines[at].text):
        return 1
    length = _marked(lines, at)
    if not length and alone:
        length = _alone(lines, layout, before) if at == 0 else int(_between(lines, at, layout))
    return length


def _is_stressed(lines: Sequence[Line], at: int, layout: Layout) -> bool:
    """Whether capitals here stress words of a paragraph: they go on from the line above, or end as a speech does."""
    if not is_capitals(lines[at].text):
        return False
    first = at - sum(1 for _ in takewhile(lambda line: is_capitals(line.text), reversed(lines[:at])))
    above = lines[first - 1] if first else None
    if above and not above.finished and len(above.text) > 0.75 * layout.width:
        return True
    run = list(takewhile(lambda line: is_capitals(line.text), lines[first:]))
    spoken = run[0].opens_quotation and run[-1].finished
    return sum(len(line.text.split()) for line in run) > (_MOST_WORDS / 3 if spoken else _MOST_WORDS)


def is_torn(text: str) -> bool:
    """Whether a bracket only begins or ends in it: “[Illustration: THE HARBOUR.” and below “FROM A SKETCH.]”."""
    return any(text.count(opening) != text.count(closing) for opening, closing in ("[]", "{}"))


def _marked(lines: Sequence[Line], at: int) -> int:
    """Lines in capitals, or the name of a division, with their number."""
    length = 0
    telling = False
    for line in lines[at : at + _LONGEST + 2]:
        strong = is_capitals(line.text) or is_division(line.text)
        if not (strong or _NUMERAL.fullmatch(line.text) or (length and _ends_title(lines[at + length - 1], line))):
            break
        telling = telling or strong
        length += 1
    alone = length == len(lines)
    return length if telling or (length and alone) else 0


def _ends_title(above: Line, line: Line) -> bool:
    """Whether the year that a title ends with stands alone: “TO THE 2ND OF DECEMBER,” and “1804”."""
    return above.hanging and line.text.rstrip(".").isdigit()


def _alone(lines: Sequence[Line], layout: Layout, before: Line | None) -> int:
    """Short lines at the head of a piece, above a full line that opens a sentence."""
    length = 1 if len(lines) > 1 and _NUMERAL.fullmatch(lines[0].text) else 0
    while length < min(_LONGEST, len(lines)) and _is_short(lines[length], layout):
        if part_of_book(lines[length].text) or is_date_heading(lines[length].text):
            break
        length += 1
    if not length or length > _LONGEST or (before and not before.finished and lines[0].continues):
        return 0
    if length == len(lines):
        return length
    text = lines[length]
    width = min(layout.width, max(len(line.text) for line in lines[length : length + _BELOW]))
    ends = not lines[length - 1].hanging and _has_room(lines[length - 1], text, width)
    return length if ends and not text.continues and len(text.text) > 0.6 * layout.width else 0


def _between(lines: Sequence[Line], at: int, layout: Layout) -> bool:
    """Whether a line that nothing sets off is a heading: short and unfinished, between two paragraphs."""
    line = lines[at]
    if at + 1 == len(lines) or line.hanging or line.hyphenated or line.continues or line.opens_quotation:
        return False
    after = lines[at + 1]
    return (
        _has_room(line, after, layout.width)
        and not line.finished
        and lines[at - 1].finished
        and not after.continues
        and len(after.text) > 0.75 * layout.width
    )


def _has_room(line: Line, after: Line, width: int) -> bool:
    """Whether the first word of the next line would have stood in it, so that the line ends there on purpose."""
    return len(line.text) + 1 + len(after.text.split(" ", 1)[0]) < 0.85 * width


def _is_short(line: Line, layout: Layout) -> bool:
    if line.opens_quotation and ("," in line.text or not _QUOTED.search(line.text, 1)):
        return False
    return len(line.text) < 0.75 * layout.width and not line.finished and not line.text.endswith((",", "-", "—"))


def is_title(line: Line, after: Line | None, *, first: bool) -> bool:
    """Whether a line of a text that is not wrapped stands as a title above a longer one."""
    text = line.text
    if len(text) > 120 or after is None or len(after.text) <= len(text) or text[:1] in "“‘•-–[*":
        return False
    if text[:1].islower() or text.endswith((",", "”", "’")) or is_date_heading(text):
        return False
    return not line.finished or is_numeral(text) or (first and text.endswith(("?", "!")))
