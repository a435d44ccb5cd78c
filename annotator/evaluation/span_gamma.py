"""Gamma: agreement of two people on marks that differ in place and kind at once.

Mathet, Widlöcher and Métivier, *The Unified and Holistic Method Gamma for Inter-Annotator Agreement Measure and
Alignment* (Computational Linguistics 41, 2015). No permissively licensed library has it: pygamma-agreement requires
cvxopt, which is under the GPL. This is our own for two people, where the best alignment of marks is an assignment that
SciPy solves exactly.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from annotator.evaluation.span_overlap import Marked, Marks

#: What it costs that a mark has no partner, as in the paper.
_ALONE = 1.0
_DRAWS = 30


def gamma(one: Marks, other: Marks, lengths: Mapping[str, int]) -> float | None:
    """Gamma of two people: 1 minus the disorder of the best alignment over that of marks strewn by chance.

    1 is perfect, 0 is what chance gives, below it is worse. Chance moves each person's marks, as they are, to places of
    their own within their texts (seeded). None where neither marked anything or nobody has anything to compare with.
    """
    import numpy as np

    shared = [text for text in sorted(one.keys() & other.keys()) if one[text] or other[text]]
    if not shared:
        return None
    random = np.random.default_rng(1917)
    observed = sum(_disorder(one[text], other[text]) for text in shared)
    strewn = [
        sum(
            _disorder(_moved(one[t], lengths[t], random.integers), _moved(other[t], lengths[t], random.integers))
            for t in shared
        )
        for _ in range(_DRAWS)
    ]
    expected = sum(strewn) / _DRAWS
    return 1 - observed / expected if expected else None


def _moved(marks: Sequence[Marked], length: int, draw: Callable[[int], Any]) -> list[Marked]:
    moved = []
    for mark in marks:
        start = int(draw(max(1, length - (mark.end - mark.start) + 1)))
        moved.append(Marked(start, start + mark.end - mark.start, mark.technique))
    return moved


def _disorder(one: Sequence[Marked], other: Sequence[Marked]) -> float:
    """What the cheapest alignment of two people's marks costs: each with one of the other's, or with none."""
    import numpy as np
    from scipy.optimize import linear_sum_assignment

    if not one or not other:
        return _ALONE * (len(one) + len(other))
    costs = np.array([[_dissimilarity(a, b) for b in other] for a in one])
    saved = np.minimum(costs - 2 * _ALONE, 0)
    return float(saved[linear_sum_assignment(saved)].sum()) + _ALONE * (len(one) + len(other))


def _dissimilarity(a: Marked, b: Marked) -> float:
    """Of place (the paper's 4.3.1) and of technique, weighed alike."""
    apart = (abs(a.start - b.start) + abs(a.end - b.end)) / ((a.end - a.start) + (b.end - b.start))
    return apart**2 * _ALONE + float(a.technique != b.technique) * _ALONE
