"""Agreement among any number of people who each labelled some of the units: Krippendorff's alpha and plain shares.

Alpha is 1 minus the observed over the expected disagreement, from the values that can be paired: Krippendorff,
*Computing Krippendorff's Alpha-Reliability* (2011). With MASI as the distance it takes sets: Passonneau, *Measuring
Agreement on Set-valued Items* (LREC 2006). The library of that name is under the GPL, so this is our own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Hashable, Iterable
from dataclasses import dataclass
from typing import Any

from annotator.evaluation.estimating import Estimate, estimate

Distance = Callable[[Any, Any], float]


@dataclass(frozen=True, slots=True)
class Rated:
    """Units that at least two people labelled, those with the same labels counted together."""

    labels: tuple[Any, ...]
    patterns: Any
    """Array (kinds, labels): how many people gave each label."""
    weights: Any
    """Array (kinds,): how many units are of that kind."""


def rated(units: Iterable[Collection[Hashable]]) -> Rated | None:
    """The units, each given as the labels that people put on it; None where no unit has two."""
    import numpy as np

    kept = [Counter(unit) for unit in units if len(unit) > 1]
    if not kept:
        return None
    labels = tuple(sorted({label for unit in kept for label in unit}, key=_name))
    counts = np.array([[unit[label] for label in labels] for unit in kept], dtype=float)
    return Rated(labels, *np.unique(counts, axis=0, return_counts=True))


def against_rest(units: Rated, label: Any) -> Rated:
    """The same units with that one label and “another” only."""
    import numpy as np

    given = units.patterns[:, units.labels.index(label)]
    return Rated((label, None), np.column_stack([given, units.patterns.sum(axis=1) - given]), units.weights)


def nominal(a: Any, b: Any) -> float:
    """0 for the same label, 1 for two."""
    return float(a != b)


def masi(a: frozenset[str], b: frozenset[str]) -> float:
    """1 minus Jaccard times monotonicity: 1 for equal sets, 2/3 for one within the other, 1/3 for overlap, else 0."""
    if a == b:
        return 0.0
    shared = a & b
    monotonic = 2 / 3 if shared in (a, b) else 1 / 3
    return 1 - (len(shared) / len(a | b)) * (monotonic if shared else 0)


def alpha(units: Rated, distance: Distance = nominal) -> Estimate | None:
    """Krippendorff's alpha. None where everybody always said the same one thing: then nothing can be told by chance."""
    import numpy as np

    apart = np.array([[distance(a, b) for b in units.labels] for a in units.labels])
    people = units.patterns.sum(axis=1)
    within = np.einsum("ua,ab,ub->u", units.patterns, apart, units.patterns) / (people - 1)

    def statistic(drawn: Any) -> Any:
        totals = drawn @ units.patterns
        expected = np.einsum("ra,ab,rb->r", totals, apart, totals) / (totals.sum(axis=1) - 1)
        return 1 - (drawn @ within) / np.where(expected > 0, expected, np.nan)

    return estimate(statistic, units.weights)


def raw(units: Rated) -> Estimate | None:
    """The share of pairs of people, over all units, who gave the same label."""
    people = units.patterns.sum(axis=1)
    same = (units.patterns * (units.patterns - 1)).sum(axis=1)
    return estimate(lambda drawn: (drawn @ same) / (drawn @ (people * (people - 1))), units.weights)


def prevalence(units: Rated, label: Any) -> Estimate | None:
    """Which share of all labels is this one."""
    given = units.patterns[:, units.labels.index(label)]
    return estimate(lambda drawn: (drawn @ given) / (drawn @ units.patterns.sum(axis=1)), units.weights)


def specific(units: Rated, label: Any) -> Estimate | None:
    """Given that one person gave this label, how likely another did too (Fleiss, *Statistical Methods*, 1981, 13.1)."""
    given = units.patterns[:, units.labels.index(label)]
    could = given * (units.patterns.sum(axis=1) - 1)
    return estimate(lambda drawn: (drawn @ (given * (given - 1))) / (drawn @ could), units.weights)


def _name(label: Any) -> str:
    return "+".join(sorted(label)) if isinstance(label, frozenset) else str(label)
