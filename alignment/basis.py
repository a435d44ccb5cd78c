"""What a suggestion was made from, as bytes: enough to make it anew when something was learned, without the texts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from alignment.forest import Floats
from alignment.relation_model import RELATIONS


@dataclass(frozen=True, slots=True)
class Bases:
    """The bases of many pairs, a row each."""

    signals: Floats
    """(pairs, signals), in the order of the model's names."""
    shares: Floats
    """(pairs, relations): what the model that comes with the program says."""
    evidence: Floats
    """(pairs,): how far what was found that contradicts counts."""
    assurance: Floats
    """(pairs,): how far it counts for how surely they contradict each other."""


def pack(bases: Bases) -> list[bytes]:
    """Each pair's basis as little-endian float32: its signals, its shares, its evidence and assurance."""
    table = np.column_stack([bases.signals, bases.shares, bases.evidence, bases.assurance]).astype("<f4")
    return [row.tobytes() for row in table]


def unpack(packed: Sequence[bytes], *, signals: int) -> Bases:
    """The bases of pairs of a model with so many signals. Raises ValueError where they are of another model."""
    width = signals + len(RELATIONS) + 2
    if any(len(row) != 4 * width for row in packed):
        raise ValueError("the suggestions were made by another model: align again")
    table = np.frombuffer(b"".join(packed), "<f4").reshape(len(packed), width).astype(float)
    return Bases(table[:, :signals], table[:, signals:-2], table[:, -2], table[:, -1])
