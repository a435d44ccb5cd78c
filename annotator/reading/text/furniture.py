"""What belongs to the page and not to the text: running heads and feet, page numbers."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from annotator.reading.text.folios import LONGEST_PAGE, Folio, folios, page_breaks, set_off
from annotator.reading.text.lines import Layout, Line
from annotator.reading.text.pagination import page_labels

#: Stars and rules between two parts of a text.
_ORNAMENT = re.compile(r"[*•·—–_=~#⁂❦.\s-]*(?:[*•·—_=~#⁂❦]|-\s*-)[*•·—–_=~#⁂❦.\s-]*")
#: So often a line comes back that is a head: fewer times where pages show, since a title may stand in the contents,
#: over its part and over that of another.
_TIMES, _TIMES_WITHOUT_PAGES = 3, 8
#: A head comes back after a page; what repeats within fewer characters is a refrain or a table.
_CLOSEST = 800


@dataclass(frozen=True, slots=True)
class Furniture:
    """The lines to take out, by index, with their kind; the lines that begin a page; the pages' labels."""

    taken: Mapping[int, str]
    breaks: frozenset[int]
    labels: Sequence[tuple[int, str]]

    @classmethod
    def none(cls) -> Furniture:
        """Of a text whose format has no pages."""
        return cls({}, frozenset(), ())


def furniture(lines: Sequence[Line], layout: Layout) -> Furniture:
    """What repeats at the edges of pages, and the numbers that count them."""
    roman, arabic = folios(lines, layout)
    taken = {folio.index: "running-head" if folio.head else "page-number" for folio in (*roman, *arabic)}
    taken |= {index: "ornament" for index, line in enumerate(lines) if _ORNAMENT.fullmatch(line.text)}
    breaks = page_breaks(lines, layout)
    # A head broken over two lines is found from its neighbour: hence twice.
    for _ in range(2):
        taken |= dict.fromkeys(_repeated(lines, layout, taken), "running-head")
        taken |= dict.fromkeys(_beside_folios(lines, taken), "running-head")
    of_pages = [index for index, kind in taken.items() if kind != "ornament"]
    begins = sorted({_next_kept(index, taken, len(lines)) for index in (0, *breaks, *of_pages)})
    begins = [index for index in begins if index < len(lines)]
    labels = page_labels(_anchors(lines, arabic, taken), begins, lines)
    return Furniture(taken, frozenset(begins[1:]), [(page.line, page.label) for page in labels])


def _beside_folios(lines: Sequence[Line], taken: Mapping[int, str]) -> list[int]:
    """Titles that come back, in small letters perhaps, beside a page number."""
    titles = Counter(line.text.casefold() for line in lines)
    beside = {index + step for index, kind in taken.items() if kind == "page-number" for step in (-1, 1)}
    return [
        index
        for index in sorted(beside - taken.keys())
        if 0 <= index < len(lines) and titles[lines[index].text.casefold()] > 1 and _may_be_head(lines[index].text)
    ]


#: Three letters, and no numeral: “III” stands over a section of every chapter.
_NAMES = re.compile(r"(?![IVXLC]+[.)]?$)(?:.*?[^\W\d_]){3}")


def _repeated(lines: Sequence[Line], layout: Layout, taken: Mapping[int, str]) -> list[int]:
    places = defaultdict[str, list[int]](list)
    for index, line in enumerate(lines):
        if index not in taken and _may_be_head(line.text):
            places[" ".join(line.text.split())].append(index)
    paged = any(kind != "ornament" for kind in taken.values()) or any(line.feed for line in lines)
    found = []
    for indices in places.values():
        if len(indices) < 2:
            continue
        edges = [index for index in indices if _at_edge(index, lines, layout, taken)]
        at_feed = sum(lines[index].feed or _before_feed(index, lines) for index in edges)
        enough = len(edges) >= (_TIMES if paged else _TIMES_WITHOUT_PAGES) or at_feed >= 2
        if enough and len(edges) >= 0.6 * len(indices) and _page_apart(edges, lines):
            found.extend(edges)
    return found


def _may_be_head(text: str) -> bool:
    """Whether it is short and ends as a title does: what is signed below a decree ends with a comma."""
    ending = text.rstrip("_ ")[-1:]
    return len(text) <= 100 and ending not in tuple(".:!?,;") and bool(_NAMES.match(text))


def _page_apart(indices: Sequence[int], lines: Sequence[Line]) -> bool:
    return median(lines[b].start - lines[a].start for a, b in pairwise(indices)) >= _CLOSEST


def _at_edge(index: int, lines: Sequence[Line], layout: Layout, taken: Mapping[int, str]) -> bool:
    beside_taken = not index or index - 1 in taken or index + 1 in taken
    return set_off(lines[index], layout) or beside_taken or _before_feed(index, lines)


def _before_feed(index: int, lines: Sequence[Line]) -> bool:
    return index + 1 == len(lines) or lines[index + 1].feed


def _next_kept(index: int, taken: Mapping[int, str], count: int) -> int:
    while index in taken and index < count:
        index += 1
    return index


def _anchors(lines: Sequence[Line], numbered: Sequence[Folio], taken: Mapping[int, str]) -> list[tuple[int, int]]:
    """Where each numbered page begins: at its number where it is printed at the top, else at the number before."""
    if not numbered:
        return []
    leaning = sum(_leaning(lines, folio.index) for folio in numbered)
    at_foot = leaning > 0 or (leaning == 0 and numbered[0].index > 1)
    after = [(_next_kept(folio.index, taken, len(lines)), folio.number) for folio in numbered]
    after = [(line, number) for line, number in after if line < len(lines)]
    if not at_foot:
        return after
    one_page = numbered[0].number == 1 or lines[numbered[0].index].start - lines[0].start <= LONGEST_PAGE
    first = [(0, numbered[0].number)] if one_page else []
    return first + [(line, number + 1) for line, number in after]


def _leaning(lines: Sequence[Line], index: int) -> int:
    """1 where a page number stands at the foot of its page, -1 where at its head, 0 where the space does not tell."""
    before, after = lines[index], lines[index + 1] if index + 1 < len(lines) else None
    if after is None or after.feed or before.feed:
        return -1 if before.feed else 1
    return (after.gap > before.gap) - (after.gap < before.gap)
