"""What stands around a text at its two ends: title page, imprint, the menus of a web page."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import takewhile

from annotator.reading.text.divisions import is_chrome, is_division, is_imprint, part_of_book
from annotator.reading.text.paragraph import Paragraph
from models.vocabulary import ClaimKind

#: Where an electronic edition says that the text itself begins and ends.
_EDITION = re.compile(
    r"\*{3}\s*(?P<which>start|end) of (?:the|this) .*\bebook\b|(?P<closing>end) of (?:the |this )?project gutenberg",
    re.IGNORECASE,
)
#: What its makers say of themselves right behind that.
_MADE = re.compile(
    r"\W*(?:(?:produced|transcribed|scanned|digiti[sz]ed|proofread|(?:e-?text )?prepared) by\b|transcriber.?s. note)",
    re.IGNORECASE,
)
_FINISHED = re.compile(r"[.!?…:][”’\"')\]\d*_]*$")
#: From so many characters on a paragraph is prose, not an entry of a list.
_PROSE = 200
_SENTENCE = 60
#: How far from an end it is looked for, in paragraphs, and how many of them may stand between two signs.
_REACH, _BETWEEN = 80, 12
#: Contents have so many lines, and stand at the head of a book where at most this share of it comes before them.
_LISTED, _AT_HEAD = 5, 0.15
#: What stands behind an account: what comes before it is no title page, however short.
_BEHIND = frozenset({ClaimKind.NOTE, ClaimKind.BIBLIOGRAPHY, ClaimKind.INDEX})
#: The most that a title page holds, in characters, and the most prose about a book between two signs of its imprint.
_TITLE_PAGE, _BLURB = 1_500, 2_000


def is_prose(paragraph: Paragraph) -> bool:
    """Whether it is as long and as finished as a paragraph of an account is."""
    text = paragraph.text
    return paragraph.kind is ClaimKind.CLAIM and len(text) >= _PROSE and bool(_FINISHED.search(text[-20:]))


def is_told(paragraph: Paragraph) -> bool:
    """Whether it is a sentence at least: longer than a title, and finished."""
    return len(paragraph.text) >= _SENTENCE and bool(_FINISHED.search(paragraph.text[-20:]))


def is_long(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether they are together as long as a paragraph of prose, and as finished."""
    return sum(len(one.text) for one in paragraphs) >= _PROSE and all(_FINISHED.search(one.text) for one in paragraphs)


def around(found: Sequence[Paragraph], parts: Mapping[int, ClaimKind]) -> dict[int, ClaimKind]:
    """The kinds of the paragraphs at the two ends that are no account; ``parts`` are those of a book."""
    front = _before_contents(found, parts) or _imprint(found, parts) or _title_page(found, parts)
    kinds = {index: ClaimKind.FRONT_MATTER for index in front if index not in parts}
    chrome = _chrome(found)
    return kinds | dict.fromkeys(chrome if len(chrome) < len(found) else (), ClaimKind.CHROME)


def _before_contents(found: Sequence[Paragraph], parts: Mapping[int, ClaimKind]) -> range:
    """All that stands before the contents at the head of a book: title page, preface, another's introduction."""
    at = next((index for index, kind in parts.items() if kind is ClaimKind.CONTENTS), 0)
    listed = sum(len(found[index].lines) for index, kind in parts.items() if kind is ClaimKind.CONTENTS)
    before = sum(len(paragraph.text) for paragraph in found[:at])
    whole = sum(len(paragraph.text) for paragraph in found)
    return range(at if listed >= _LISTED and before <= _AT_HEAD * whole else 0)


def _imprint(found: Sequence[Paragraph], parts: Mapping[int, ClaimKind]) -> range:
    """Everything up to the last sign of the back of a title page."""
    signs, end, prose = 0, 0, 0
    for index, paragraph in enumerate(found[:_REACH]):
        prose += len(paragraph.text) * is_prose(paragraph)
        if prose > _BLURB or index - end > _BETWEEN:
            break
        if is_imprint(paragraph.text):
            signs, end, prose = signs + 1, index + 1, 0
    while signs > 1 and end < len(found) and end not in parts and _is_scrap(found[end]):
        end += 1
    return range(end if signs > 1 else 0)


def _is_scrap(paragraph: Paragraph) -> bool:
    return not is_prose(paragraph) and paragraph.kind is not ClaimKind.HEADING


def _title_page(found: Sequence[Paragraph], parts: Mapping[int, ClaimKind]) -> list[int]:
    """The scattered words before the contents or the first chapter."""
    length = 0
    for index, paragraph in enumerate(found[:_REACH]):
        if parts.get(index) in _BEHIND:
            break
        if index in parts or is_division(paragraph.text):
            return list(range(index))
        length += len(paragraph.text)
        if is_prose(paragraph) or length > _TITLE_PAGE:
            break
    return []


def _chrome(found: Sequence[Paragraph]) -> list[int]:
    """Short paragraphs at the two ends, from the edge to the innermost sign of a web page; all around an edition."""
    reach = min(_REACH, len(found) // 2 + 1)
    first, last = _fringe(found[:reach]), len(found) - _fringe(found[: -reach - 1 : -1])
    signs = [(index, sign) for index, paragraph in enumerate(found) if (sign := _EDITION.match(paragraph.text))]
    begins = [index + 1 for index, sign in signs if (sign["which"] or "").lower() == "start"]
    first = max([first, *begins])
    first += sum(1 for _ in takewhile(lambda paragraph: _MADE.match(paragraph.text), found[first:]))
    last = min([last, *(index for index, _ in signs if index >= first)])
    return [*range(first), *range(last, len(found))]


def _fringe(outermost_first: Sequence[Paragraph]) -> int:
    """How many paragraphs from an edge on belong to the page around the text."""
    depth = 0
    for index, paragraph in enumerate(outermost_first):
        sign = is_chrome(paragraph.text)
        if (is_prose(paragraph) and not sign) or paragraph.kind is ClaimKind.NOTE or index - depth > _BETWEEN:
            break
        if is_division(paragraph.text) or part_of_book(paragraph.text):
            break
        if sign:
            depth = index + 1
    return depth
