"""Where a paragraph stands: under which headings, and how these stand to one another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
    headed = groupby(found, key=lambda paragraph: paragraph.kind is ClaimKind.HEADING)
    runs = [(heading, list(run)) for heading, run in headed]
    looks = _Looks([[paragraph.text for paragraph in run] for heading, run in runs if heading])
    result: list[int] = []
    for heading, run in runs:
        own = looks.depths([paragraph.text for paragraph in run]) if heading else (0 for _ in run)
        result.extend(paragraph.level or depth for paragraph, depth in zip(run, own, strict=True))
    return result


class _Looks:
    """What the headings of a text look like, given as runs that stand together; then their depths, run after run."""

    def __init__(self, runs: Sequence[Sequence[str]]) -> None:
        ranks = (division_rank(text) for run in runs for text in run)
        books_first = next((rank for rank in ranks if rank in (PART, BOOK)), PART) == BOOK
        self._turned = {PART: BOOK, BOOK: PART} if books_first else {}
        """Of parts and books those are the higher that begin first."""
        self._strong = any(is_numeral(above) and is_capitals(below) for run in runs for above, below in pairwise(run))
        """Whether chapters have a number over a title in capitals: then one over a plain title is a section’s."""
        self._divided = False

    def depths(self, run: Sequence[str]) -> Iterator[int]:
        """The depths of headings that stand together."""
        ranks = [self._rank(text) for text in run]
        for at, (text, rank) in enumerate(zip(run, ranks, strict=True)):
            above, below = ranks[at - 1] if at else None, ranks[at + 1] if at + 1 < len(run) else None
            if rank:
                yield _STEP * rank
            elif above and is_bare_division(run[at - 1]):
                yield _STEP * above + _STEP // 2
            elif below and self._divided and not any(ranks[:at]) and not part_of_book(text):
                yield _STEP * below - _STEP // 2
            else:
                yield self._undivided(text, run[at - 1] if at else "", "" if below else " ".join(run[at + 1 : at + 2]))
        self._divided = self._divided or any(ranks)

    def _rank(self, text: str) -> int | None:
        rank = division_rank(text)
        return self._turned.get(rank, rank) if rank else None

    def _undivided(self, text: str, above: str, below: str) -> Depth:
        """The depth of a heading that names no division, by those right above and below it."""
        if is_numeral(text):
            return Depth.NUMBER if below and not is_numeral(below) and self._heads(below) else Depth.SECTION
        if above and is_numeral(above) and self._heads(text):
            return Depth.TITLE
        return Depth.STRONG if is_capitals(text) or is_numbered(text) else Depth.PLAIN

    def _heads(self, title: str) -> bool:
        """Whether a title below a number is a chapter’s."""
        return is_capitals(title) or not self._strong
