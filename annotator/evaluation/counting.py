"""Precision, recall, F1 and the area under the curve."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any


def f1(true: int, false: int, missed: int) -> dict[str, Any]:
    """From the counts of right, wrong and missed answers."""
    precision = true / (true + false) if true + false else 0.0
    recall = true / (true + missed) if true + missed else 0.0
    together = precision + recall
    return {
        "precision": precision,
        "recall": recall,
        "f1": 2 * precision * recall / together if together else 0.0,
        "support": true + missed,
    }


def auc(scored: Sequence[tuple[float, bool]]) -> float | None:
    """How often a positive is scored above a negative, ties counting half; None where one of them is missing."""
    positives = [score for score, positive in scored if positive]
    negatives = [score for score, positive in scored if not positive]
    if not positives or not negatives:
        return None
    wins = sum((p > n) + 0.5 * (p == n) for p in positives for n in negatives)
    return wins / (len(positives) * len(negatives))
