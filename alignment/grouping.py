"""Claims drawn together by their bonds: the closest groups first, none too long in days or too large."""

from __future__ import annotations

import heapq
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from alignment.record import ClaimRecord

#: Claims that a group may hold, and days that it may last: a happening that takes more is several.
LARGEST, LONGEST = 40, timedelta(days=14)
#: Two groups are one while their bonds, summed and divided by the number of possible ones to this power, reach CLOSE.
SPREAD, CLOSE = 0.7, 0.3
#: A date that is vaguer than this many days says nothing of when a happening began or ended.
VAGUE = 7


@dataclass(frozen=True, slots=True)
class Bond:
    """Two claims that speak of one thing, and how surely."""

    a: str
    b: str
    score: float


@dataclass(frozen=True, slots=True)
class Days:
    """From when to when; nothing where no claim says."""

    first: date | None = None
    last: date | None = None

    @staticmethod
    def of(record: ClaimRecord) -> Days:
        """The days of one claim."""
        said = record.date
        return Days(said.first, said.last) if said and said.days <= VAGUE else Days()

    def with_(self, other: Days) -> Days:
        """The days from the first of both to the last."""
        first = [day for day in (self.first, other.first) if day]
        last = [day for day in (self.last, other.last) if day]
        return Days(min(first, default=None), max(last, default=None))

    @property
    def short(self) -> bool:
        """Whether one happening may last so long."""
        return self.first is None or self.last is None or self.last - self.first <= LONGEST


class _Grouping:
    """Groups by the claim that names them, with the summed bonds between them."""

    def __init__(self, records: Mapping[str, ClaimRecord], bonds: Iterable[Bond]) -> None:
        self.bonds: dict[str, dict[str, float]] = defaultdict(dict)
        for bond in bonds:
            for one, other in ((bond.a, bond.b), (bond.b, bond.a)):
                self.bonds[one][other] = self.bonds[one].get(other, 0.0) + bond.score
        self.members = {claim: [claim] for claim in sorted(self.bonds)}
        self.days = {claim: Days.of(records[claim]) for claim in self.members}
        self.changes: Counter[str] = Counter()
        self.queue: list[tuple[float, str, str, int, int]] = []
        for a in self.members:
            for b in self.bonds[a]:
                if a < b:
                    self._queue(a, b)

    def run(self) -> list[list[str]]:
        """Join the closest two until none is close enough."""
        while self.queue:
            _, a, b, *state = heapq.heappop(self.queue)
            current = a in self.members and b in self.members and state == [self.changes[a], self.changes[b]]
            if current and self._fit(a, b):
                self._join(a, b)
        return list(self.members.values())

    def _queue(self, a: str, b: str) -> None:
        """Queue two groups if they are close enough as they stand; they come again whenever one of them grows."""
        a, b = min(a, b), max(a, b)
        possible = len(self.members[a]) * len(self.members[b])
        closeness = self.bonds[a][b] / possible**SPREAD
        if closeness >= CLOSE:
            heapq.heappush(self.queue, (-closeness, a, b, self.changes[a], self.changes[b]))

    def _fit(self, a: str, b: str) -> bool:
        return len(self.members[a]) + len(self.members[b]) <= LARGEST and self.days[a].with_(self.days[b]).short

    def _join(self, a: str, b: str) -> None:
        self.members[a] += self.members.pop(b)
        self.days[a] = self.days[a].with_(self.days.pop(b))
        self.changes[a] += 1
        for other, score in self.bonds.pop(b).items():
            del self.bonds[other][b]
            if other != a:
                self.bonds[a][other] = self.bonds[other][a] = self.bonds[a].get(other, 0.0) + score
        for other in self.bonds[a]:
            self._queue(a, other)


def group(records: Mapping[str, ClaimRecord], bonds: Iterable[Bond]) -> list[list[str]]:
    """Groups of claims of at least two accounts, each claim in one of them at most."""
    return [own for own in _Grouping(records, bonds).run() if len({records[claim].account for claim in own}) > 1]


def widen(
    records: Mapping[str, ClaimRecord], groups: Sequence[Sequence[str]], bonds: Iterable[Bond], *, most: int = 2
) -> list[list[str]]:
    """The groups with the claims that speak of them too: a sentence may tell of two happenings, or sum several up.

    A claim joins up to ``most`` further groups, those to whose members it is bound most.
    """
    home = {claim: number for number, own in enumerate(groups) for claim in own}
    pulls: dict[str, Counter[int]] = defaultdict(Counter)
    for bond in bonds:
        for one, other in ((bond.a, bond.b), (bond.b, bond.a)):
            if other in home and home.get(one) != home[other]:
                pulls[one][home[other]] += bond.score  # type: ignore[assignment]
    wishes = [(-pull, claim, at) for claim, own in pulls.items() for at, pull in own.most_common(most)]
    wide = [list(own) for own in groups]
    days = [_days(records, own) for own in groups]
    for _, claim, at in sorted(wishes):
        if len(wide[at]) < 1.5 * LARGEST and days[at].with_(Days.of(records[claim])).short:
            wide[at].append(claim)
    return wide


def _days(records: Mapping[str, ClaimRecord], claims: Iterable[str]) -> Days:
    total = Days()
    for claim in claims:
        total = total.with_(Days.of(records[claim]))
    return total
