"""How sure a figure is: a statistic with the interval in which it falls when the units are drawn anew."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

#: How often the units are drawn anew, and from which seed, so that the same judgements always give the same figures.
RESAMPLES = 1000
_SEED = 1917

#: With fewer units than that, drawing them anew gives an interval that is far too narrow, or no width at all.
_FEWEST = 5


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure, its 95 % bootstrap interval (percentiles; Efron and Tibshirani 1993) and the units behind it."""

    value: float
    low: float
    high: float
    units: int

    @property
    def tells_how_sure(self) -> bool:
        """Whether there are units enough for its interval to mean anything."""
        return self.units >= _FEWEST


def estimate(statistic: Callable[[Any], Any], weights: Any) -> Estimate | None:
    """The statistic of units, given how many there are of each kind; None where it is not defined.

    ``statistic`` takes an array (draws, kinds) of how often each kind was drawn and gives an array (draws,), NaN where
    it has no value.
    """
    import numpy as np

    counted = np.asarray(weights, dtype=float)
    total = int(counted.sum())
    if not total:
        return None
    with np.errstate(invalid="ignore", divide="ignore"):
        value = float(statistic(counted[None, :])[0])
        drawn = np.random.default_rng(_SEED).multinomial(total, counted / total, size=RESAMPLES)
        again = statistic(drawn.astype(float))
    if np.isnan(value):
        return None
    low, high = np.nanpercentile(again, (2.5, 97.5)) if not np.isnan(again).all() else (value, value)
    return Estimate(value, float(low), float(high), total)
