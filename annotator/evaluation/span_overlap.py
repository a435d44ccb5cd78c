"""How far two people marked the same words: F1 over characters, and over marks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from annotator.evaluation.estimating import Estimate, estimate


@dataclass(frozen=True, slots=True)
class Marked:
    """Words of a text, by code points, and the technique that they show."""

    start: int
    end: int
    technique: str


Marks = Mapping[str, Sequence[Marked]]
"""By text, the marks of one person; a text that they read without marking anything has none."""


def character_f1(one: Marks, other: Marks) -> Estimate | None:
    """F1 over characters under any mark, of the texts that both read. None where neither marked anything."""
    shared = sorted(one.keys() & other.keys())
    return _f1([_characters(one[text]) for text in shared], [_characters(other[text]) for text in shared])


def mark_f1(one: Marks, other: Marks) -> Estimate | None:
    """F1 over marks: two agree where they share a character and the technique."""
    import numpy as np

    shared = sorted(one.keys() & other.keys())
    found = [(_partners(one[t], other[t]), len(one[t]), _partners(other[t], one[t]), len(other[t])) for t in shared]
    figures = np.array(found, dtype=float).reshape(-1, 4)
    return estimate(lambda drawn: _share(drawn @ figures), np.ones(len(shared)))


def _f1(one: list[set[int]], other: list[set[int]]) -> Estimate | None:
    import numpy as np

    rows = [(len(a & b), len(a), len(a & b), len(b)) for a, b in zip(one, other, strict=True)]
    figures = np.array(rows, dtype=float).reshape(-1, 4)
    return estimate(lambda drawn: _share(drawn @ figures), np.ones(len(rows)))


def _share(sums: Any) -> Any:
    return (sums[:, 0] + sums[:, 2]) / (sums[:, 1] + sums[:, 3])


def _characters(marks: Sequence[Marked]) -> set[int]:
    return {place for mark in marks for place in range(mark.start, mark.end)}


def _partners(marks: Sequence[Marked], others: Sequence[Marked]) -> int:
    return sum(any(m.technique == o.technique and m.start < o.end and o.start < m.end for o in others) for m in marks)
