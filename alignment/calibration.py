"""Whether stated confidence can be trusted: precision at k, reliability, Brier score, expected calibration error."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Bin:
    """Suggestions of about one confidence: how many, how sure on average, how often right."""

    count: int
    confidence: float
    right: float


def precision_at(confidence: Sequence[float], right: Sequence[bool], k: int) -> float | None:
    """How many of the k most confident were right. None where there are fewer than k."""
    if len(confidence) < k:
        return None
    order = np.argsort(-np.asarray(confidence, float), kind="stable")[:k]
    return float(np.asarray(right, float)[order].mean())


def reliability(confidence: Sequence[float], right: Sequence[bool], bins: int = 10) -> list[Bin]:
    """The reliability curve over bins of equal mass, which small samples fill evenly."""
    sure, good = _arrays(confidence, right)
    order = np.argsort(sure, kind="stable")
    parts = [part for part in np.array_split(order, bins) if len(part)]
    return [Bin(len(part), float(sure[part].mean()), float(good[part].mean())) for part in parts]


def brier(confidence: Sequence[float], right: Sequence[bool]) -> float | None:
    """Mean squared distance of confidence from what came true: 0 is perfect, 0.25 is a coin. None of nothing."""
    sure, good = _arrays(confidence, right)
    return float(((sure - good) ** 2).mean()) if len(sure) else None


def expected_error(confidence: Sequence[float], right: Sequence[bool], bins: int = 10) -> float | None:
    """Expected calibration error: the mean distance of the reliability curve from the diagonal. None of nothing."""
    curve = reliability(confidence, right, bins)
    total = sum(part.count for part in curve)
    return sum(part.count * abs(part.confidence - part.right) for part in curve) / total if total else None


def _arrays(confidence: Sequence[float], right: Sequence[bool]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    if len(confidence) != len(right):
        raise ValueError(f"{len(confidence)} confidences for {len(right)} outcomes")
    return np.asarray(confidence, float), np.asarray(right, float)
