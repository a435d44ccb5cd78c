"""What a contradiction report holds, as frozen values: gathered once, rendered in every format."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from annotator.evaluation.estimating import Estimate
from annotator.reports.choosing import Choice


@dataclass(frozen=True, slots=True)
class Source:
    """An account as the report cites it."""

    key: str
    title: str
    tradition: str
    author: str | None
    year: int | None
    calendar: str
    claims: int
    """How many of its sentences took part in the comparison."""
    card: tuple[tuple[str, str], ...] = ()
    """The rest of its source card, name and value."""
    reference: dict[str, Any] = field(default_factory=dict)
    """The work as an item of CSL-JSON."""

    @property
    def name(self) -> str:
        """How it is called in running text: its author where it has one, else its title."""
        return self.author or self.title


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a quotation, in its code points, and why it is set off."""

    start: int
    end: int
    why: str


@dataclass(frozen=True, slots=True)
class Quotation:
    """A sentence of an account, letter for letter, with where it stands and when it says that things happened."""

    claim: str
    source: Source
    text: str
    page: str | None = None
    section: str | None = None
    date: str | None = None
    """EDTF, Gregorian."""
    date_reason: str = ""
    attributed_to: str | None = None
    marks: tuple[Mark, ...] = ()
    techniques: tuple[str, ...] = ()
    agreeing: tuple[Source, ...] = ()
    """Other accounts that say the same."""
    witnesses: int = 1
    """How many of all that say it are independent of each other, its own account included."""
    present: bool = True
    """Whether the account's current text still has the sentence."""
    position: int = 0
    """Its place in the account's reading order."""
    start: int = 0
    end: int = 0
    """Where it stands in the account's cleaned text, in code points."""
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    """The sentences around it, for it to be fair; no part of the claim."""
    agents: tuple[str, ...] = ()
    """Who acts in it, by canonical name."""

    @property
    def place(self) -> str:
        """The innermost section and the page, as far as the account has them."""
        section = self.section.split(" › ")[-1] if self.section else ""
        return ", ".join(part for part in (section, self.page and f"p. {self.page}") if part)


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


@dataclass(frozen=True, slots=True)
class Telling:
    """What one account tells of an event, in short: a line of its synopsis."""

    source: Source
    claims: int
    dates: tuple[str, ...]
    """EDTF."""
    actors: tuple[str, ...]
    first: str
    """Its first sentence on the event."""
    place: str


@dataclass(frozen=True, slots=True)
class EventReport:
    """What is in dispute about one event, who speaks of it and who is silent."""

    id: str
    number: int
    title: str
    date: str | None
    place: str | None
    contradictions: tuple[Point, ...] = ()
    framing: tuple[Point, ...] = ()
    apparent: tuple[Point, ...] = ()
    voices: tuple[tuple[Source, int], ...] = ()
    """Each account that speaks of it, with the number of its claims."""
    silent: tuple[Source, ...] = ()
    """Those that pass it over, though their text covers those days or nobody knows when it was."""
    outside: tuple[Source, ...] = ()
    """Those that tell nothing of it, and whose text lies elsewhere."""
    synopsis: tuple[Telling, ...] = ()

    @property
    def points(self) -> tuple[Point, ...]:
        """All, in the order in which they are read."""
        return self.contradictions + self.framing + self.apparent

    @property
    def shuffled(self) -> tuple[Point, ...]:
        """All, in the order of the first account's text, which gives no verdict away."""
        return tuple(sorted(self.points, key=lambda point: (point.a.position, point.b.position, point.anchor)))


@dataclass(frozen=True, slots=True)
class AccountPair:
    """How often two accounts were found to stand in each relation."""

    a: str
    b: str
    counts: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class ContradictionReport:
    """Everything that a renderer may say. It asks nobody further."""

    title: str
    made: datetime
    program: str
    choice: Choice
    """By what options it was made."""
    longest_quotation: int
    """In words; what is longer is shown cut, with […] where something is left out."""
    sources: tuple[Source, ...]
    events: tuple[EventReport, ...]
    calendars: frozenset[str] = field(default_factory=frozenset)
    """The styles in which the accounts date: each date is given in all of them."""
    account_pairs: tuple[AccountPair, ...] = ()
    alpha: Estimate | None = None
    """Krippendorff's, of the relations that people gave before they saw others'; None where no two judged one pair."""
    left_out: int = 0
    """Unlikely suggestions on claims that share no event, which a report does not hold until somebody judges them."""

    @property
    def edition(self) -> str:
        """``key`` with the verdicts, or ``worksheet`` with room to write one's own."""
        return self.choice.edition

    @property
    def judged_only(self) -> bool:
        """Whether what nobody has judged is left out."""
        return self.choice.judged_only

    @property
    def compared(self) -> int:
        """Pairs that the program has compared and kept."""
        return sum(number for pair in self.account_pairs for _, number in pair.counts)

    @property
    def points(self) -> Iterator[Point]:
        """Every point of every event."""
        return (point for event in self.events for point in event.points)

    @property
    def quotations(self) -> tuple[Quotation, ...]:
        """Every quotation once, by account and in reading order."""
        both = {one.claim: one for point in self.points for one in (point.a, point.b)}
        order = {source.key: place for place, source in enumerate(self.sources)}
        return tuple(sorted(both.values(), key=lambda one: (order[one.source.key], one.position, one.claim)))

    @property
    def judges(self) -> tuple[str, ...]:
        """The names of all who judged, in alphabetical order."""
        return tuple(sorted({opinion.by for point in self.points for opinion in point.opinions}))

    @property
    def judged_by_several(self) -> tuple[int, int]:
        """Points that two people or more have judged, and on how many of them they agree."""
        several = [point for point in self.points if point.several]
        return len(several), sum(_agree(point) for point in several)

    @property
    def size(self) -> str:
        """In one sentence: how much is in dispute, and how much of it is judged."""
        points = _count(sum(1 for _ in self.points), "point")
        events, accounts = _count(len(self.events), "event"), _count(len(self.sources), "account")
        return f"{points} in dispute on {events}, in {accounts}; {self.judged} judged by people."

    @property
    def judged(self) -> int:
        """How many points a person has judged."""
        return sum(point.judged for point in self.points)


def _agree(point: Point) -> bool:
    return len({opinion.verdict for opinion in point.opinions if not opinion.adjudicates}) == 1


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
