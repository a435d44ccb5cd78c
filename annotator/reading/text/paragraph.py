"""A paragraph as cleaning passes it from step to step: its lines, and what is known of them so far."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotator.reading.source import Passage
from annotator.reading.text.lines import Line
from models.vocabulary import ClaimKind


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that read as one, and what they are."""

    lines: tuple[Line, ...]
    kind: ClaimKind = ClaimKind.CLAIM
    note: str | None = None
    label_length: int = 0
    """How many characters at its start are its note's label."""
    closed: bool = False
    """Whether its last character closes the bracket that its note's label opens: “[Footnote 3: …]”."""
    level: int = 0
    """Of a heading that a format marks as such: 1 for the outermost."""
    quoted: bool = False
    entry: str | None = None
    """The date of the chronology's or diary's entry that it belongs to."""

    @property
    def text(self) -> str:
        """As its lines have it: for telling what it is, not for reading."""
        return " ".join(line.text for line in self.lines)


def marked_paragraphs(lines: Sequence[Line], passages: Sequence[Passage]) -> Iterator[Paragraph]:
    """The paragraphs that a format marks; a text without passages of its own gives none."""
    starts = [passage.start for passage in passages]
    for line in lines:
        passage = passages[max(0, bisect_right(starts, line.start) - 1)]
        yield Paragraph((line,), passage.kind, passage.note, level=passage.level, quoted=passage.quoted)
