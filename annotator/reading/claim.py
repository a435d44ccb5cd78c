"""What reading finds: a claim and what it mentions. Every span is in code points of the cleaned text of the account."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from models.vocabulary import Calendar, ClaimKind, Qualifier, Technique

_ENDED = re.compile(r"[.!?:;,…—–][\W\d]*$")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence as cleaning and splitting leave it: ``cleaned.text[start:end] == text``."""

    text: str
    start: int
    end: int
    kind: ClaimKind = ClaimKind.CLAIM
    page: str | None = None
    section: str | None = None
    """The headings above it, outermost first, joined by “ › ”."""
    paragraph: int = 0
    quoted: bool = False
    """Whether it stands inside a quotation, block quotation or speech: not the author's own words."""
    set_apart: bool = False
    """Whether its whole paragraph is quoted so: its quotation marks are those of a quotation within."""
    entry: str | None = None
    """The date heading of the chronology entry that it stands in, as written."""
    notes: tuple[str, ...] = ()
    """The labels of the notes whose marks stood in it."""
    note: str | None = None
    """For a note: its label."""

    @property
    def is_told(self) -> bool:
        """Whether it is told to its end: a caption and a heading have none."""
        return bool(_ENDED.search(self.text))


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date as an account words it, and the days it means."""

    text: str
    start: int
    end: int
    calendar: Calendar
    edtf: str
    """In the Gregorian calendar."""
    reason: str = ""
    """Why this calendar, month and year: one short sentence for the historian."""
    time: str | None = None
    """The hour, ``HH:MM`` or ``HH:MM/HH:MM``, where it is given."""


@dataclass(frozen=True, slots=True)
class NameMention:
    """A person, body, place or ship as an account spells it, and its canonical name."""

    text: str
    start: int
    end: int
    name: str
    """The canonical name, the same for all accounts."""
    what: str
    """``person``, ``body``, ``place`` or ``ship``."""
    known: bool = True
    """Whether the authority file knows it; else it was found in the texts themselves."""
    by_pronoun: bool = False
    """Whether only “he”, “the latter” or “the Committee” stands there."""


@dataclass(frozen=True, slots=True)
class NumberMention:
    """A number with what it counts."""

    text: str
    start: int
    end: int
    value: float
    low: float
    high: float
    """The interval that the qualifier allows; equal to the value where it is exact."""
    unit: str | None
    """The counted noun, as a lemma where it is one word."""
    scope: str | None = None
    """Of what, where or when it is counted, as worded."""
    qualifier: Qualifier = Qualifier.EXACT

    @property
    def written(self) -> str:
        """The value in figures, of a large number every one."""
        return f"{self.value:g}" if self.value < 1e6 else repr(self.value)


@dataclass(frozen=True, slots=True)
class Attribution:
    """On whose word a claim rests."""

    source: str
    """The canonical name where it is known, else the words."""
    stance: str = "reports"
    """``affirms``, ``reports``, ``doubts`` or ``rejects``: how the account stands to it."""
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that turn a claim: a negation or a hedge, with the stretch that they govern."""

    what: str
    """``negation`` or ``hedge``."""
    start: int
    end: int
    scope_start: int
    scope_end: int


@dataclass(frozen=True, slots=True)
class FramingSpan:
    """Words by which a sentence takes sides."""

    start: int
    end: int
    technique: Technique
    direction: str = ""
    """``for`` or ``against`` whom it speaks of; empty where the words alone don't tell."""
    weight: float = 1.0
    """0..1: how surely such words take sides."""


@dataclass(frozen=True, slots=True)
class ReadClaim:
    """A sentence of an account with all that reading found in it."""

    id: str
    sentence: Sentence
    date: str | None = None
    """EDTF, Gregorian: when what it asserts happened, from its words or its context."""
    date_reason: str = ""
    dates: tuple[DateMention, ...] = ()
    names: tuple[NameMention, ...] = ()
    numbers: tuple[NumberMention, ...] = ()
    attribution: Attribution | None = None
    cues: tuple[Cue, ...] = ()
    framing: tuple[FramingSpan, ...] = ()
    carried: tuple[str, ...] = field(default=())
    """Canonical names of the actors last named before it in its passage."""
