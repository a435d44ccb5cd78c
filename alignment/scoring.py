"""The alignment score: how surely two claims speak of one event or fact, from measures that each mean something."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np

from alignment.likeness import Column


@dataclass(frozen=True)
class Scoring:
    """A logistic regression over named measures. Fitted by ``fitting/alignment_score.py``."""

    intercept: float
    coefficients: dict[str, float]
    floor: float
    """Below this score a pair is not worth a look."""

    def scores(self, measures: dict[str, Column]) -> Column:
        """The score of each pair, 0..1. Raises ValueError where a measure is missing."""
        missing = self.coefficients.keys() - measures.keys()
        if missing:
            raise ValueError(f"the alignment score needs {', '.join(sorted(missing))}")
        total = np.full(len(next(iter(measures.values()))), self.intercept, dtype=np.float32)
        for name, weight in self.coefficients.items():
            total += np.float32(weight) * measures[name]
        return np.asarray(1 / (1 + np.exp(-total)), dtype=np.float32)


@cache
def default_scoring() -> Scoring:
    """The model that comes with the program."""
    return Scoring(**json.loads((files("alignment") / "data" / "scoring.json").read_text(encoding="utf-8")))
