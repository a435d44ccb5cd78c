"""Parts of a book or page that are no account of the past: contents, glossary, imprint, index, menus of a web site."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from annotator.reading.divisions import is_chrome, is_imprint, part_of_book
from annotator.reading.headings import is_division
from annotator.reading.paragraphs import Paragraph
from models.vocabulary import ClaimKind

_NUMBER = re.compile(r"[\divxlcIVXLC]{1,6}\.?")
_PAGE_REFERENCE = re.compile(r",\s*\d{1,4}(?:[–-]\d{1,4})?(?:n\.?\d*)?\b")
_YEAR = re.compile(r"\b1[4-9]\d\d\b|\b20\d\d\b")
_NUMBERED = re.compile(r"\W{0,3}(?:\d{1,3}\b|[*†‡])")
#: From so many characters on a paragraph is prose, not an entry of a list.
_PROSE = 200
#: So many paragraphs without a sign may stand between two with one.
_BETWEEN = 8
#: How far into a text its front matter and the menus around it are looked for, in paragraphs, and how far from its end.
_EDGE = 80


def in_regions(found: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs with the kinds of the parts that they stand in; headings of the text itself stay as they are."""
    kinds = _titled(found)
    for index in _imprint(found, kinds):
        kinds[index] = ClaimKind.FRONT_MATTER
    for index in chrome if len(chrome := _chrome(found)) < len(found) else ():
        kinds[index] = ClaimKind.CHROME
    return [replace(paragraph, kind=kinds.get(index, paragraph.kind)) for index, paragraph in enumerate(found)]


def _titled(found: Sequence[Paragraph]) -> dict[int, ClaimKind]:
    """What stands under a title that names a part of a book."""
    kinds: dict[int, ClaimKind] = {}
    region: ClaimKind | None = None
    for index in range(len(found)):
        title = part_of_book(found[index].text)
        if title and _opens(found, index, title, region):
            region = title
        elif region and _ends(found, index, region):
            region = None
        if region:
            kinds[index] = region
    return kinds


def _opens(found: Sequence[Paragraph], index: int, title: ClaimKind, region: ClaimKind | None) -> bool:
    """Whether a title heads its part here and is not an entry of the contents: what follows must look like the part."""
    after = [paragraph.text for paragraph in found[index + 1 : index + 9]]
    if region is ClaimKind.CONTENTS and any(_NUMBER.fullmatch(text) or part_of_book(text) for text in after[:4]):
        return False
    if not after or _NUMBER.fullmatch(after[0]) or part_of_book(after[0]):
        return title is ClaimKind.CONTENTS and bool(after)
    looks_so = {
        ClaimKind.INDEX: _PAGE_REFERENCE.search,
        ClaimKind.BIBLIOGRAPHY: _YEAR.search,
        ClaimKind.NOTE: _NUMBERED.match,
    }.get(title)
    if title is ClaimKind.INDEX and len(_PAGE_REFERENCE.findall(after[0])) > 2:
        return True
    return looks_so is None or sum(len(text) for text in after if looks_so(text)) >= sum(map(len, after)) / 2


def _ends(found: Sequence[Paragraph], index: int, region: ClaimKind) -> bool:
    """Whether the account itself begins (again) here: with a heading over prose, in a list with prose alone."""
    paragraph = found[index]
    following = found[index + 1 : index + 3]
    if is_division(paragraph.text) and any(map(_is_prose, found[index + 1 : index + 6])):
        return True
    if region is ClaimKind.CONTENTS and _is_prose(paragraph):
        return True
    if paragraph.kind is not ClaimKind.HEADING or not following or part_of_book(following[0].text):
        return False
    if region in (ClaimKind.NOTE, ClaimKind.INDEX, ClaimKind.BIBLIOGRAPHY):
        return len(following) > 1 and all(_is_prose(after) and not _NUMBERED.match(after.text) for after in following)
    return _is_prose(following[0])


def _is_prose(paragraph: Paragraph) -> bool:
    text = paragraph.text
    return (
        paragraph.kind is ClaimKind.CLAIM and len(text) >= _PROSE and bool(re.search(r"[.!?…:][”’\"')\]\d*]*$", text))
    )


def _imprint(found: Sequence[Paragraph], kinds: dict[int, ClaimKind]) -> list[int]:
    """Everything up to the last sign of a title page's back, near the start of the text."""
    signs = [index for index in range(min(_EDGE, len(found))) if is_imprint(found[index].text)]
    if len(signs) < 2:
        return _title_page(found, kinds)
    end = signs[-1] + 1
    while (
        end < len(found) and end not in kinds and not _is_prose(found[end]) and found[end].kind is not ClaimKind.HEADING
    ):
        end += 1
    return list(range(end))


def _title_page(found: Sequence[Paragraph], kinds: dict[int, ClaimKind]) -> list[int]:
    """The scattered words before the contents or the first chapter."""
    for index, paragraph in enumerate(found[:_EDGE]):
        if _is_prose(paragraph):
            break
        if index in kinds or is_division(paragraph.text):
            return [at for at in range(index) if found[at].kind is not ClaimKind.HEADING]
    return []


def _chrome(found: Sequence[Paragraph]) -> list[int]:
    """Short paragraphs at the two ends, from the edge to the innermost sign of a web page."""
    reach = min(_EDGE, len(found) // 2 + 1)
    first, last = _fringe(found[:reach]), _fringe(found[: -reach - 1 : -1])
    return [*range(first), *range(len(found) - last, len(found))]


def _fringe(outermost_first: Sequence[Paragraph]) -> int:
    """How many paragraphs from an edge on belong to the page around the text."""
    depth = 0
    for index, paragraph in enumerate(outermost_first):
        sign = is_chrome(paragraph.text)
        if (_is_prose(paragraph) and not sign) or paragraph.kind is ClaimKind.NOTE or index - depth > _BETWEEN:
            break
        if is_division(paragraph.text) or part_of_book(paragraph.text):
            break
        if sign:
            depth = index + 1
    return depth
