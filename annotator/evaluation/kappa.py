"""Agreement of exactly two: Cohen, *A Coefficient of Agreement for Nominal Scales* (1960)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable
from typing import Any

from annotator.evaluation.estimating import Estimate, estimate


def kappa(pairs: Iterable[tuple[Hashable, Hashable]]) -> Estimate | None:
    """Cohen's kappa of what two people said of the same units. None without units, or where both only said one thing.

    Written out, though scikit-learn has it, because a thousand draws of every pair of thirty people must take seconds;
    a test holds the two together.
    """
    import numpy as np

    cells, first, second = _cells(pairs)
    same = np.array([float(a == b) for a, b in cells])

    def statistic(drawn: Any) -> Any:
        total = drawn.sum(axis=1)
        expected = ((drawn @ first) * (drawn @ second)).sum(axis=1) / total**2
        return ((drawn @ same) / total - expected) / np.where(expected < 1, 1 - expected, np.nan)

    return estimate(statistic, list(cells.values())) if cells else None


def same_share(pairs: Iterable[tuple[Hashable, Hashable]]) -> Estimate | None:
    """The share of units of which both said the same."""
    import numpy as np

    cells, _, _ = _cells(pairs)
    same = np.array([float(a == b) for a, b in cells])
    return estimate(lambda drawn: (drawn @ same) / drawn.sum(axis=1), list(cells.values())) if cells else None


def _cells(pairs: Iterable[tuple[Hashable, Hashable]]) -> tuple[Counter[tuple[Hashable, Hashable]], Any, Any]:
    """How often each combination was said, and for either person an array (combinations, labels) of what it says."""
    import numpy as np

    cells = Counter(pairs)
    labels = sorted({label for cell in cells for label in cell}, key=str)
    said = [np.array([[float(cell[who] == label) for label in labels] for cell in cells]) for who in (0, 1)]
    return cells, *said
