"""Parts of a book or page that are no account of the past: contents, glossary, imprint, index, menus of a web site."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import islice, takewhile

from annotator.reading.text.alphabet import in_alphabetical_order
from annotator.reading.text.contents import contents_end, places, title_key
from annotator.reading.text.divisions import is_division, part_of_book
from annotator.reading.text.edges import around, is_long, is_prose
from annotator.reading.text.headings import is_capitals, is_numbered
from annotator.reading.text.paragraph import Paragraph
from annotator.reading.text.titles import with_titles
from models.vocabulary import ClaimKind

_NUMBER = re.compile(r"[\divxlcIVXLC]{1,6}\.?")
_PAGE_REFERENCE = re.compile(r",\s*\d{1,4}(?:[–-]\d{1,4})?(?:n\.?\d*)?\b")
_YEAR = re.compile(r"\b1[4-9]\d\d\b|\b20\d\d\b")
_NUMBERED = re.compile(r"\W{0,3}(?:\d{1,3}\b|[*†‡])")
#: No part but the account takes more of a text than this.
_LARGEST = 0.5
#: So many paragraphs of prose on end are the account, whatever was thought before.
_CERTAIN = 5


def in_regions(found: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs with the kinds of the parts that they stand in; headings of the text itself stay as they are."""
    kinds = _believed(found, _titled(found))
    kinds |= around(found, kinds)
    known = [replace(paragraph, kind=kinds.get(index, paragraph.kind)) for index, paragraph in enumerate(found)]
    return with_titles(known)


def _believed(found: Sequence[Paragraph], kinds: dict[int, ClaimKind]) -> dict[int, ClaimKind]:
    """Those kinds whose parts leave the better half of the text to the account: else the end of a part was missed."""
    lengths = Counter[ClaimKind]()
    for index, kind in kinds.items():
        lengths[kind] += len(found[index].text)
    whole = sum(len(paragraph.text) for paragraph in found)
    return {index: kind for index, kind in kinds.items() if lengths[kind] <= _LARGEST * whole}


def _titled(found: Sequence[Paragraph]) -> dict[int, ClaimKind]:
    """What stands under a title that names a part of a book."""
    kinds: dict[int, ClaimKind] = {}
    region: ClaimKind | None = None
    begins = 0
    titles = [part_of_book(paragraph.text) for paragraph in found]
    where = places(found) if ClaimKind.CONTENTS in titles else {}
    for index, title in enumerate(titles):
        if index < begins and _interrupts(found, index, title, where):
            region, begins = None, index
            for above in takewhile(lambda at: _heads_preface(found, at, where), range(index - 1, 0, -1)):
                kinds.pop(above, None)
        if index < begins or (region is ClaimKind.CONTENTS and _is_entry(found, index, where)):
            pass
        elif title and _opens(found, index, title, region):
            region = title
            begins = (contents_end(found, index, where) or index) if title is ClaimKind.CONTENTS else index
        elif region and (index == begins or (_ends(found, index, region) and not _goes_on(found, index, region))):
            region = None
        if region or _is_listed(found, index, where):
            kinds[index] = region or ClaimKind.CONTENTS
    return kinds


def _interrupts(
    found: Sequence[Paragraph], index: int, title: ClaimKind | None, where: Mapping[str, Sequence[int]]
) -> bool:
    """Whether the contents end before the text that they announce: with prose, or a preface that follows them.

    One paragraph of prose below a title is its argument, two are none.
    """
    here, below = (
        is_prose(found[at]) and not (is_capitals(found[at].text) or _announces(found, at, where))
        for at in (index, index + 1)
    )
    return below and (here or title not in (None, ClaimKind.CONTENTS))


def _heads_preface(found: Sequence[Paragraph], index: int, where: Mapping[str, Sequence[int]]) -> bool:
    """Whether a heading right above what ends the contents belongs to that: one that announces a title is an entry."""
    return found[index].kind is ClaimKind.HEADING and not _announces(found, index, where)


def _is_listed(found: Sequence[Paragraph], index: int, where: Mapping[str, Sequence[int]]) -> bool:
    """Whether a heading over others announces a title by its number, as the list on the first leaf of a part does."""
    heads = all(one.kind is ClaimKind.HEADING for one in found[index : index + 2])
    return heads and is_numbered(found[index].text) and where.get(title_key(found[index].text), (-1,))[-1] > index


def _is_entry(found: Sequence[Paragraph], index: int, where: Mapping[str, Sequence[int]]) -> bool:
    """Whether it announces titles, as the contents do without page numbers; over prose of its own it is one itself."""
    after = range(index + 1, min(index + 4, len(found)))
    told = any(is_prose(found[at]) and not _announces(found, at, where) for at in after)
    return _announces(found, index, where) and (len(found[index].lines) > 1 or not told)


def _announces(found: Sequence[Paragraph], index: int, where: Mapping[str, Sequence[int]]) -> bool:
    """Whether most of the lines are titles that come later."""
    lines = found[index].lines
    later = sum(where.get(title_key(line.text), (-1,))[-1] > index for line in lines)
    return 2 * later > len(lines)


def _opens(found: Sequence[Paragraph], index: int, title: ClaimKind, region: ClaimKind | None) -> bool:
    """Whether a title heads its part here and is not an entry of the contents: what follows must look like the part."""
    below = found[index + 1 : index + 9]
    if title is ClaimKind.NOTE:
        below = list(takewhile(lambda paragraph: paragraph.kind is not ClaimKind.HEADING, below))
    after = [paragraph.text for paragraph in below]
    if region is ClaimKind.CONTENTS and any(_NUMBER.fullmatch(text) or part_of_book(text) for text in after[:4]):
        return False
    if not after or _NUMBER.fullmatch(after[0]) or part_of_book(after[0]):
        return title is ClaimKind.CONTENTS and bool(after)
    looks_so = {
        ClaimKind.INDEX: _PAGE_REFERENCE.search,
        ClaimKind.BIBLIOGRAPHY: _YEAR.search,
        ClaimKind.NOTE: _NUMBERED.match,
    }.get(title)
    if title is ClaimKind.INDEX and (len(_PAGE_REFERENCE.findall(after[0])) > 2 or in_alphabetical_order(after)):
        return True
    return looks_so is None or sum(len(text) for text in after if looks_so(text)) >= sum(map(len, after)) / 2


def _ends(found: Sequence[Paragraph], index: int, region: ClaimKind) -> bool:
    """Whether the account itself begins (again) here: with a heading over prose, in a list with prose alone."""
    paragraph = found[index]
    if all(map(_is_account, found[index : index + _CERTAIN])) and len(found) >= index + _CERTAIN:
        return region is not ClaimKind.FRONT_MATTER
    if is_division(paragraph.text) and any(map(is_prose, found[index + 1 : index + 6])):
        return True
    if region is ClaimKind.CONTENTS and is_prose(paragraph):
        return True
    after = found[index + 1 : index + 2]
    explained = region is ClaimKind.GLOSSARY and _is_abbreviation(paragraph.text)
    if paragraph.kind is not ClaimKind.HEADING or explained or not after or part_of_book(after[0].text):
        return False
    return _begins_account(found, index, region)


def _begins_account(found: Sequence[Paragraph], index: int, region: ClaimKind) -> bool:
    """Whether what stands below a heading is no more of the part that it stands in."""
    below = list(islice((one for one in found[index + 1 :] if one.kind is not ClaimKind.HEADING), 4))
    if region is ClaimKind.NOTE:
        return is_long(below) and not any(_NUMBERED.match(one.text) for one in below)
    if region in (ClaimKind.INDEX, ClaimKind.BIBLIOGRAPHY):
        return len(below) > 1 and all(map(_is_account, below[:2]))
    return is_prose(found[index + 1])


def _goes_on(found: Sequence[Paragraph], index: int, region: ClaimKind) -> bool:
    """Whether the entries of an index follow each other, long ones and those in capitals too."""
    return region is ClaimKind.INDEX and in_alphabetical_order([entry.text for entry in found[index : index + 9]])


def _is_abbreviation(text: str) -> bool:
    """Whether it is one that a glossary explains: one short word with capitals in it."""
    return len(text) <= 10 and " " not in text and sum(map(str.isupper, text)) > 1


def _is_account(paragraph: Paragraph) -> bool:
    return is_prose(paragraph) and not _NUMBERED.match(paragraph.text)
