"""What the machine proposes of a pair of claims, with the words that its reasons rest on."""

from __future__ import annotations

from dataclasses import dataclass

from alignment.record import Span
from models.vocabulary import Apparent, Relation


@dataclass(frozen=True, slots=True)
class Finding:
    """What one comparison says of two claims. A comparison that finds nothing stated returns None instead."""

    score: float
    """-1 (they cannot both be true) .. 0 (undecided) .. +1 (the same)."""
    type: str
    """A ContradictionType or FramingType value: what was compared."""
    reason: str
    """One short sentence that names the words it rests on."""
    a: tuple[Span, ...] = ()
    b: tuple[Span, ...] = ()
    apparent: Apparent | None = None
    """What explains the difference, where it is only apparent."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A proposed pair: how surely it is of one event or fact, and how its claims stand to each other."""

    a: str
    b: str
    score: float
    relation: Relation
    types: tuple[str, ...]
    confidence: float
    reasons: tuple[str, ...]
    findings: tuple[Finding, ...] = ()
    dependent: bool = False
    apparent: tuple[Apparent, ...] = ()
    basis: bytes = b""
    """What it was made from, as ``alignment.basis`` packs it."""


@dataclass(frozen=True, slots=True)
class EventGroup:
    """Claims of several accounts on one happening."""

    id: str
    title: str
    edtf: str | None
    place: str | None
    claims: tuple[str, ...]
    touching: frozenset[str] = frozenset()
    """Those of its claims that tell of something else, and of this too. They don't name, date or place it."""
    lead: str | None = None
    """The claim by which it is known in a list."""

    @property
    def at_home(self) -> frozenset[str]:
        """Those of its claims that don't merely touch on it."""
        return frozenset(self.claims) - self.touching
