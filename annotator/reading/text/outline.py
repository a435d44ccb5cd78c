"""Where a paragraph stands: under which headings, and how these stand to one another."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from enum import IntEnum
from itertools import groupby

from annotator.reading.text.divisions import BOOK, PART, division_rank, is_bare_division, part_of_book
from annotator.reading.text.headings import is_capitals, is_numbered, is_numeral
from annotator.reading.text.paragraph import Paragraph
from models.vocabulary import ClaimKind


class Depth(IntEnum):
    """How deep a heading stands that names no division: below all that do."""

    NUMBER = 60
    """A number alone over a title, as a chapter has it."""
    TITLE = 65
    """The title below such a number."""
    STRONG = 70
    """In capitals, or with a number before it."""
    SECTION = 75
    """A number alone over text."""
    PLAIN = 80


#: A volume stands at 10, a chapter at 40; its title half a step below, that of several chapters half a step above.
_STEP = 10


class Outline:
    """Follows the headings of a text."""

    def __init__(self) -> None:
        self._titles: list[tuple[int, str]] = []

    @property
    def section(self) -> str | None:
        """The headings in force, outermost first."""
        return " › ".join(title for _, title in self._titles) or None

    def holds(self, depth: int) -> bool:
        """Whether a heading of a higher rank is in force."""
        return any(above < depth for above, _ in self._titles)

    def under(self, title: str, depth: int) -> None:
        """A heading begins."""
        self._titles = [(above, kept) for above, kept in self._titles if above < depth] + [(depth, title)]


def depths(found: Sequence[Paragraph]) -> list[int]:
    """How deep each paragraph stands that is a heading, 0 for the others.

    Where no format tells it, the names of divisions do, the look, and what stands right above and below.
    """
    result: list[int] = []
    divided = False
    rank = _ranking(found)
    for heading, run in groupby(found, key=lambda paragraph: paragraph.kind is ClaimKind.HEADING):
        paragraphs = list(run)
        texts = [paragraph.text for paragraph in paragraphs] if heading else []
        own = _depths(texts, [rank(text) for text in texts], divided=divided) if heading else (0 for _ in paragraphs)
        divided = divided or any(map(division_rank, texts))
        result.extend(paragraph.level or depth for paragraph, depth in zip(paragraphs, own, strict=True))
    return result


def _ranking(found: Sequence[Paragraph]) -> Callable[[str], int | None]:
    """How high each division stands: of parts and books those are the higher that begin first."""
    headings = (division_rank(paragraph.text) for paragraph in found if paragraph.kind is ClaimKind.HEADING)
    books_first = next((rank for rank in headings if rank in (PART, BOOK)), PART) == BOOK
    turned = {PART: BOOK, BOOK: PART} if books_first else {}
    return lambda text: (rank := division_rank(text)) and turned.get(rank, rank)


def _depths(run: Sequence[str], ranks: Sequence[int | None], *, divided: bool) -> Iterator[int]:
    """The depths of headings that stand together; ``divided``: whether a division has begun before them."""
    for at, (text, rank) in enumerate(zip(run, ranks, strict=True)):
        above, below = ranks[at - 1] if at else None, ranks[at + 1] if at + 1 < len(run) else None
        if rank:
            yield _STEP * rank
        elif above and is_bare_division(run[at - 1]):
            yield _STEP * above + _STEP // 2
        elif below and divided and not any(ranks[:at]) and not part_of_book(text):
            yield _STEP * below - _STEP // 2
        else:
            yield _undivided(text, run[at - 1] if at else "", run[at + 1] if at + 1 < len(run) and not below else "")


def _undivided(text: str, above: str, below: str) -> Depth:
    """The depth of a heading that names no division, by those right above and below it."""
    if is_numeral(text):
        return Depth.NUMBER if below and not is_numeral(below) else Depth.SECTION
    if above and is_numeral(above):
        return Depth.TITLE
    return Depth.STRONG if is_capitals(text) or is_numbered(text) else Depth.PLAIN
