"""Where a paragraph stands: under which headings, and how these stand to one another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import groupby, pairwise

from annotator.reading.text.divisions import BOOK, PART, division_rank, is_bare_division, part_of_book
from annotator.reading.text.headings import is_capitals, is_numbered, is_numeral
from annotator.reading.text.paragraph import Paragraph
from models.vocabulary import ClaimKind


class Depth(IntEnum):
    """How deep a heading stands that names no division: below all that do."""

    NUMBER = 60
    """A number alone over a title, as a chapter has it."""
    STRONG = 70
    """In capitals, or with a number before it."""
    SECTION = 75
    """A number alone over text."""
    PLAIN = 80


#: A volume stands at 10, a chapter at 40, a title over several chapters half a step above.
_STEP = 10


@dataclass(frozen=True, slots=True)
class Place:
    """How deep a heading stands, and whether it is the title of the number right above it."""

    depth: int
    entitles: bool = False


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

    def under(self, title: str, place: Place) -> None:
        """A heading begins; a title is read with the number that it stands below: “Chapter 2 The Siege”."""
        number = f"{self._titles.pop()[1]} " if place.entitles and self._titles else ""
        self._titles = [(above, kept) for above, kept in self._titles if above < place.depth]
        self._titles.append((place.depth, number + title))


def places(found: Sequence[Paragraph]) -> list[Place]:
    """Where each paragraph stands that is a heading of the account, at depth 0 the others.

    Where no format tells it, the names of divisions do, the look, and what stands right above and below.
    """
    headed = groupby(found, key=lambda paragraph: paragraph.kind is ClaimKind.HEADING and not paragraph.quoted)
    runs = [(heading, list(run)) for heading, run in headed]
    looks = _Looks([[paragraph.text for paragraph in run] for heading, run in runs if heading])
    result: list[Place] = []
    for heading, run in runs:
        own = looks.places([paragraph.text for paragraph in run]) if heading else (Place(0) for _ in run)
        result.extend(Place(one.level) if one.level else place for one, place in zip(run, own, strict=True))
    return result


class _Looks:
    """What the headings of a text look like, given as runs that stand together; then their places, run after run."""

    def __init__(self, runs: Sequence[Sequence[str]]) -> None:
        ranks = (division_rank(text) for run in runs for text in run)
        books_first = next((rank for rank in ranks if rank in (PART, BOOK)), PART) == BOOK
        self._turned = {PART: BOOK, BOOK: PART} if books_first else {}
        """Of parts and books those are the higher that begin first."""
        self._strong = any(is_numeral(above) and is_capitals(below) for run in runs for above, below in pairwise(run))
        """Whether chapters have a number over a title in capitals: then one over a plain title is a section’s."""
        self._divided = False

    def places(self, run: Sequence[str]) -> Iterator[Place]:
        """The places of headings that stand together."""
        ranks = [self._rank(text) for text in run]
        number: Place | None = None
        for at, (text, rank) in enumerate(zip(run, ranks, strict=True)):
            below = ranks[at + 1] if at + 1 < len(run) else None
            if rank:
                place = Place(_STEP * rank)
            elif number and not is_numeral(text):
                place = Place(number.depth, entitles=True)
            elif below and self._divided and not at and not part_of_book(text):
                place = Place(_STEP * below - _STEP // 2)
            else:
                place = Place(self._depth(text, "" if below else " ".join(run[at + 1 : at + 2])))
            number = place if is_bare_division(text) or (is_numeral(text) and not below) else None
            yield place
        self._divided = self._divided or any(ranks)

    def _rank(self, text: str) -> int | None:
        rank = division_rank(text)
        return self._turned.get(rank, rank) if rank else None

    def _depth(self, text: str, below: str) -> Depth:
        """The depth of a heading that names no division, by that right below it."""
        if is_numeral(text):
            return Depth.NUMBER if below and not is_numeral(below) and self._heads(below) else Depth.SECTION
        return Depth.STRONG if is_capitals(text) or is_numbered(text) else Depth.PLAIN

    def _heads(self, title: str) -> bool:
        """Whether a title below a number is a chapter’s."""
        return is_capitals(title) or not self._strong
