"""Claims set out as in a synopsis of the Gospels: one column an account, what is told alike on one row.

An aligned row holds at most one claim of each account. Such rows are made greedily, best pair first, and never by
chains: a claim comes into a row only by a pair with one that is in it and likely tells of the same, and only while the
row has no claim of its account. What has no parallel stands between the aligned rows, each account's own by itself in
its column. Claims that only touch on the event stand in a row beside one that is at home in it, else after all rows,
unless their account says nothing else of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from alignment.witnesses import independent
from annotator.queries.claims import ClaimView, Mark
from annotator.queries.pairs import PairView
from annotator.queries.witnesses import copied_marks, corroborates
from models.vocabulary import Verdict

#: Marks that say that two claims don't go together.
_AT_ODDS = frozenset({"conflict", "dispute"})


@dataclass(frozen=True, slots=True)
class Row:
    """Claims side by side, by account id, and the pairs between them; without pairs they only share a place."""

    cells: Mapping[int, tuple[ClaimView, ...]]
    pairs: tuple[PairView, ...] = ()
    across: tuple[PairView, ...] = ()
    """Conflicts of its claims with claims of other rows."""

    def holds(self, claim: str) -> bool:
        """Whether that claim stands in it."""
        return any(one.id == claim for cell in self.cells.values() for one in cell)

    @property
    def counting(self) -> tuple[PairView, ...]:
        """The pairs that count, conflicts first; the words are marked by these alone."""
        return tuple(sorted((pair for pair in self.pairs if pair.counts), key=lambda pair: not pair.contested))

    @property
    def waiting(self) -> tuple[PairView, ...]:
        """The suggestions that are too unlikely to count before somebody has judged them."""
        return tuple(pair for pair in self.pairs if not pair.counts)

    def findings_on(self, claim: str) -> tuple[Mark, ...]:
        """The words of that claim on which its pairs rest, within this row and across, and those that were copied.

        Words are at odds only where their pair counts as a conflict.
        """
        texts = {one.id: one.text for cell in self.cells.values() for one in cell}
        found = [(pair, mark) for pair in (*self.counting, *self.across) for mark in pair.findings_on(claim)]
        copied = (mark for pair in self.counting for mark in copied_marks(pair, claim, texts))
        return (*(mark for pair, mark in found if pair.contested or mark.what not in _AT_ODDS), *copied)

    @property
    def agreeing(self) -> frozenset[int]:
        """The accounts, by id, of which two or more say alike here."""
        return frozenset(account for pair in self._alike for account in self._accounts(pair))

    @property
    def witnesses(self) -> int:
        """How many independent witnesses those are: what was copied counts once."""
        return independent(self.agreeing, [self._accounts(pair) for pair in self._alike if pair.dependent])

    @property
    def _alike(self) -> tuple[PairView, ...]:
        return tuple(pair for pair in self.counting if corroborates(pair.verdict, judged=bool(pair.judgements)))

    def _accounts(self, pair: PairView) -> tuple[int, int]:
        of_claim = {claim.id: claim.account.id for cell in self.cells.values() for claim in cell}
        return of_claim[pair.a], of_claim[pair.b]


@dataclass(frozen=True, slots=True)
class Parallels:
    """What is told of an event: its rows, and what only touches on it."""

    rows: tuple[Row, ...]
    touching: Row | None
    """Each account's own in its column; None where nothing does."""

    @property
    def loose(self) -> frozenset[str]:
        """The ids of the claims of the latter."""
        cells = self.touching.cells.values() if self.touching else ()
        return frozenset(claim.id for cell in cells for claim in cell)


def parallels(told: Sequence[ClaimView], pairs: Iterable[PairView], *, touching: Collection[str] = ()) -> Parallels:
    """The rows, in an order that keeps each account's own as far as it can; ``touching``: ids of what only does."""
    here = {claim.id for claim in told}
    related = [pair for pair in pairs if pair.verdict is not Verdict.UNRELATED and here >= set(pair.key)]
    groups = _groups(told, [pair for pair in related if pair.parallel])
    ranks = _ranks(told)
    between: dict[int, list[PairView]] = defaultdict(list)
    for pair in related:
        if groups[pair.a] is groups[pair.b]:
            between[id(groups[pair.a])].append(pair)
    distinct = {id(group): group for group in groups.values()}
    ordered = sorted(distinct.values(), key=lambda group: _rank(group, ranks))
    at_home = {claim.account.id for group in ordered if not _loose(group, touching) for claim in group}
    kept = [group for group in ordered if not _loose(group, touching) or {c.account.id for c in group} - at_home]
    across = [pair for pair in related if pair.contested and groups[pair.a] is not groups[pair.b]]
    rows = tuple(
        _with_those_across(row, across)
        for alone, run in groupby(kept, key=lambda group: len(group) == 1)
        for row in ([_together(run)] if alone else [_aligned(group, between[id(group)]) for group in run])
    )
    held = {claim.id for group in kept for claim in group}
    loose = [[claim] for claim in told if claim.id not in held]
    return Parallels(rows, _with_those_across(_together(loose), across) if loose else None)


def _loose(group: Sequence[ClaimView], touching: Collection[str]) -> bool:
    return all(claim.id in touching for claim in group)


def _aligned(group: Sequence[ClaimView], pairs: Sequence[PairView]) -> Row:
    return Row({claim.account.id: (claim,) for claim in group}, tuple(pairs))


def _together(alone: Iterable[Sequence[ClaimView]]) -> Row:
    cells: dict[int, list[ClaimView]] = defaultdict(list)
    for (claim,) in alone:
        cells[claim.account.id].append(claim)
    return Row({account: tuple(claims) for account, claims in cells.items()})


def _with_those_across(row: Row, across: Iterable[PairView]) -> Row:
    return replace(row, across=tuple(pair for pair in across if row.holds(pair.a) or row.holds(pair.b)))


def _groups(told: Sequence[ClaimView], pairs: Sequence[PairView]) -> dict[str, list[ClaimView]]:
    groups = {claim.id: [claim] for claim in told}
    for pair in sorted(pairs, key=lambda pair: (-pair.score, pair.key)):
        one, other = groups[pair.a], groups[pair.b]
        if one is other or {c.account.id for c in one} & {c.account.id for c in other}:
            continue
        if min(len(one), len(other)) > 1:
            continue
        one.extend(other)
        groups.update({claim.id: one for claim in other})
    return groups


def _ranks(told: Sequence[ClaimView]) -> dict[str, float]:
    of_account: dict[int, list[ClaimView]] = defaultdict(list)
    for claim in told:
        of_account[claim.account.id].append(claim)
    return {
        claim.id: (place + 0.5) / len(column) for column in of_account.values() for place, claim in enumerate(column)
    }


def _rank(group: Sequence[ClaimView], ranks: Mapping[str, float]) -> tuple[float, str]:
    return sum(ranks[claim.id] for claim in group) / len(group), group[0].id
