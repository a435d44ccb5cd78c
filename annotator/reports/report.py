"""What a contradiction report holds, as frozen values: gathered once, rendered in every format."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime

from annotator.evaluation.estimating import Estimate
from annotator.reports.choosing import Choice
from annotator.reports.point import Point
from annotator.reports.quotation import Quotation, Source


@dataclass(frozen=True, slots=True)
class Telling:
    """What one account tells of an event, in short: a line of its synopsis."""

    source: Source
    dates: tuple[str, ...]
    """EDTF."""
    actors: tuple[str, ...]
    first: str
    """Its first sentence on the event."""


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
    """Each account that tells of it, with the number of its claims that are at home in it."""
    touching: tuple[Source, ...] = ()
    """Those that only touch on it."""
    silent: tuple[Source, ...] = ()
    """Those that pass it over, though their text covers those days or nobody knows when it was."""
    outside: tuple[Source, ...] = ()
    """Those that tell nothing of it, and whose text lies elsewhere."""
    synopsis: tuple[Telling, ...] = ()
    questions: tuple[str, ...] = ()
    """To discuss it by, as a whole."""
    lead: tuple[str, Source] | None = None
    """In the list of events, in short, what an account says of it."""

    @property
    def points(self) -> tuple[Point, ...]:
        """All, part by part."""
        return self.contradictions + self.framing + self.apparent

    @property
    def mixed(self) -> tuple[Point, ...]:
        """All by their numbers, which give no verdict away."""
        return tuple(sorted(self.points, key=lambda point: int(point.number.rpartition(".")[2])))

    def read(self, edition: str) -> tuple[Point, ...]:
        """All, in the order in which that edition has them."""
        return self.mixed if edition == "worksheet" else self.points

    def each_point(self, change: Callable[[Point], Point]) -> EventReport:
        """The event with every point of it changed."""
        parts = ("contradictions", "framing", "apparent")
        return replace(self, **{part: tuple(map(change, getattr(self, part))) for part in parts})


@dataclass(frozen=True, slots=True)
class AccountPair:
    """How often two accounts were found to stand in each relation."""

    a: str
    b: str
    counts: tuple[tuple[str, int], ...]
    """Pairs suggested."""
    standing: tuple[tuple[str, float], ...] = ()
    """About how many there are, a suggestion counting as often as such prove right."""


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
    """Krippendorff's, of the relations that people gave before they saw others', in the whole project, however little
    of it the report holds; None where no two judged one pair."""
    left_out: int = 0
    """Unlikely suggestions on claims that share no event, which a report does not hold until somebody judges them."""
    contested: int = 0
    """Points that there are on its events, also those beyond the most that it was to hold of each."""

    @property
    def edition(self) -> str:
        """``key`` with the verdicts, or ``worksheet`` with room to write one's own."""
        return self.choice.edition

    @property
    def judged_only(self) -> bool:
        """Whether what nobody has judged is left out."""
        return self.choice.judged_only

    @property
    def lists_events(self) -> bool:
        """Whether it begins with a list of its events: a list of one says nothing."""
        return "contents" in self.choice.parts and len(self.events) > 1

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
        shown = sum(1 for _ in self.points)
        points = _count(max(shown, self.contested), "point")
        events, accounts = _count(len(self.events), "event"), _count(len(self.sources), "account")
        of_these = f"here the {self.choice.most} surest of each event, {shown:,} of {self.contested:,}; "
        of_these = of_these if shown < self.contested else ""
        return f"{points} in dispute on {events}, in {accounts}; {of_these}{self.judged or 'none'} judged by people."

    @property
    def judged(self) -> int:
        """How many points a person has judged."""
        return sum(point.judged for point in self.points)


def _agree(point: Point) -> bool:
    return len({opinion.verdict for opinion in point.opinions if not opinion.adjudicates}) == 1


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
