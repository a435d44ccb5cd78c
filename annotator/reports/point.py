"""A point of dispute: two quotations, what the machine proposed of them and what each person judged."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from annotator.reports.quotation import Quotation


@dataclass(frozen=True, slots=True)
class Opinion:
    """What one person judged of a pair."""

    by: str
    at: datetime
    verdict: str
    types: tuple[str, ...] = ()
    certainty: str | None = None
    note: str = ""
    adjudicates: bool = False
    """Whether it decides what others judged; it counts before them, and takes none of them away."""


@dataclass(frozen=True, slots=True)
class Suggested:
    """What the machine proposed of a pair."""

    relation: str
    types: tuple[str, ...]
    confidence: float
    score: float
    reasons: tuple[str, ...] = ()
    apparent: tuple[str, ...] = ()
    dependent: bool = False


@dataclass(frozen=True, slots=True)
class Point:
    """Two claims in dispute, or seemingly so."""

    number: str
    """Of the event and within it, as ``3.2``."""
    a: Quotation
    b: Quotation
    relation: str
    """The newest judgement's; where nobody judged, the machine's."""
    types: tuple[str, ...] = ()
    suggested: Suggested | None = None
    opinions: tuple[Opinion, ...] = ()
    questions: tuple[str, ...] = ()
    """To discuss it by."""

    @property
    def judged(self) -> bool:
        """Whether a person stands behind the relation; else it is only the machine's."""
        return bool(self.opinions)

    @property
    def adjudicated(self) -> bool:
        """Whether somebody decided it."""
        return any(opinion.adjudicates for opinion in self.opinions)

    @property
    def several(self) -> bool:
        """Whether two people or more have judged it; who decides is none of them."""
        return sum(not opinion.adjudicates for opinion in self.opinions) > 1

    @property
    def dissent(self) -> bool:
        """Whether people who said what it is disagree."""
        return len({opinion.verdict for opinion in self.opinions}) > 1

    @property
    def anchor(self) -> str:
        """By which the point is linked to, the same in each report: it is made of the claims."""
        return f"{self.a.claim}-{self.b.claim}"
