"""All that comparison may see of a claim. Spans are in code points of the claim's own text."""

from __future__ import annotations

from dataclasses import dataclass

from models.historical_date import HistoricalDate
from models.vocabulary import ClaimKind, Technique


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the claim's text: ``record.text[start:end]``."""

    start: int
    end: int

    def holds(self, other: Span) -> bool:
        """Whether another begins within it."""
        return self.start <= other.start < self.end


@dataclass(frozen=True, slots=True)
class DateIn:
    """A date that the claim names: the words, the days (Gregorian), whether written in Old Style, the hour."""

    text: str
    span: Span
    date: HistoricalDate
    old_style: bool = False
    time: str | None = None
    assumed: bool = False
    """Whether its year, or its day, is none that anybody gave: only how far two such dates lie apart means anything."""


@dataclass(frozen=True, slots=True)
class NameIn:
    """A person, body, place or ship that the claim names, by its canonical name."""

    text: str
    span: Span
    name: str
    what: str
    by_pronoun: bool = False
    extent: str | None = None
    """Of a place: ``site``, ``town`` or ``land``, where it is known."""


@dataclass(frozen=True, slots=True)
class NumberIn:
    """A number in the claim as an interval, with what is counted and of what."""

    text: str
    span: Span
    value: float
    low: float
    high: float
    unit: str | None = None
    scope: str | None = None
    qualifier: str = "exact"


@dataclass(frozen=True, slots=True)
class CueIn:
    """A negation or a hedge in the claim, and what it governs."""

    what: str
    span: Span
    scope: Span


@dataclass(frozen=True, slots=True)
class FramingIn:
    """Words of the claim by which it takes sides: the technique, ``for`` or ``against`` (or empty), the weight 0..1."""

    span: Span
    technique: Technique
    direction: str = ""
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class ClaimRecord:
    """One claim of one account, as alignment sees it."""

    id: str
    account: str
    text: str
    position: int = 0
    """Its place in the account's reading order."""
    kind: ClaimKind = ClaimKind.CLAIM
    quoted: bool = False
    section: str | None = None
    date: HistoricalDate | None = None
    """When what it asserts happened, from its words or its context."""
    dates: tuple[DateIn, ...] = ()
    actors: tuple[NameIn, ...] = ()
    places: tuple[NameIn, ...] = ()
    numbers: tuple[NumberIn, ...] = ()
    cues: tuple[CueIn, ...] = ()
    attributed_to: str | None = None
    author: str | None = None
    """Who wrote its account."""
    carried: tuple[str, ...] = ()
    """Actors last named before it in its passage, canonical."""
    before: str = ""
    """The sentence before it, for its context."""
    rendering: int | None = None
    """The number of the original that it quotes, where other accounts quote the same in other words."""
    two_styles: bool = True
    """Whether days of the Old Style may be meant: not where no account of the project dates in it."""
    framing: float = 0.0
    """0..1: how partisan its wording is."""
    framing_spans: tuple[FramingIn, ...] = ()

    def __hash__(self) -> int:
        """By its words alone: what is kept of a claim is asked for in hundreds of pairs."""
        return hash(self.text)
