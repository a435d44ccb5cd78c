"""How surely claims that were drawn together tell of one happening: by their strongest bond and rarest common words.

Two long accounts of the same weeks have thousands of sentences that are alike by chance: the same day, the same people
and one word. Of 195 groups that were read as they had been drawn, 70 told of one happening.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import combinations
from math import exp, log

from alignment.grouping import Bond
from alignment.record import ClaimRecord
from alignment.words import words

#: So many of the rarest words that several accounts of a group have in common count.
RAREST = 3
#: From this probability on a group is proposed as an event: rather one happening than not.
PROBABLE = 0.5
#: What stands for a bond that alignment keeps no more, of a group that was read when it did: the least that it keeps.
_NO_BOND = 0.26


@dataclass(frozen=True, slots=True)
class Weights:
    """A logistic regression over two measures. Fitted by ``fitting/sureness.py``."""

    intercept: float
    strongest_bond: float
    rarest_words: float


@dataclass(frozen=True)
class Sureness:
    """What the words and the bonds of all claims say of a group of them."""

    claims: int
    having: Counter[str]
    bonds: Mapping[tuple[str, str], float]

    @staticmethod
    def of(records: Collection[ClaimRecord], bonds: Iterable[Bond]) -> Sureness:
        """Count once over all claims."""
        having = Counter(word for record in records for word in words(record.text).content)
        scores = {(min(bond.a, bond.b), max(bond.a, bond.b)): bond.score for bond in bonds}
        return Sureness(len(records), having, scores)

    def probability(self, claims: Sequence[ClaimRecord]) -> float:
        """0..1: how surely claims of several accounts tell of one happening."""
        weights = default_weights()
        bond, rare = self.measures(claims)
        return 1 / (1 + exp(-(weights.intercept + weights.strongest_bond * bond + weights.rarest_words * rare)))

    def measures(self, claims: Sequence[ClaimRecord]) -> tuple[float, float]:
        """The log-odds of the strongest bond between two accounts, and how rare elsewhere the rarest common words are.

        A word that no claim has but those counts 1, one that all have 0, whatever the number of all claims.
        """
        pairs = combinations(sorted(claims, key=lambda claim: claim.id), 2)
        scores = (self.bonds.get((a.id, b.id), _NO_BOND) for a, b in pairs if a.account != b.account)
        strongest = min(max(scores, default=_NO_BOND), 0.999)
        return log(strongest / (1 - strongest)), sum(sorted(self._rarities(claims), reverse=True)[:RAREST])

    def _rarities(self, claims: Sequence[ClaimRecord]) -> Iterable[float]:
        having, accounts = Counter[str](), defaultdict(set)
        for claim in claims:
            for word in words(claim.text).content:
                having[word] += 1
                accounts[word].add(claim.account)
        for word, telling in accounts.items():
            if len(telling) > 1:
                yield log((1 + self.claims) / (1 + self.having[word] - having[word])) / log(1 + self.claims)


def probable(
    groups: Sequence[Sequence[str]],
    records: Mapping[str, ClaimRecord],
    bonds: Iterable[Bond],
    *,
    unasked: Set[str] = frozenset(),
) -> list[Sequence[str]]:
    """The groups, each claim in one at most, that rather tell of one happening than not, or hold ``unasked`` claims."""
    home = {claim: at for at, own in enumerate(groups) for claim in own}
    within = (bond for bond in bonds if bond.a in home and home[bond.a] == home.get(bond.b))
    sureness = Sureness.of(records.values(), within)
    return [
        own
        for own in groups
        if not unasked.isdisjoint(own) or sureness.probability([records[claim] for claim in own]) >= PROBABLE
    ]


@cache
def default_weights() -> Weights:
    """The weights that come with the program."""
    return Weights(**json.loads((files("alignment") / "data" / "sureness.json").read_text(encoding="utf-8")))
