"""Which pairs of claims are worth comparing: several roads, both directions, united.

Plain nearest neighbours of the sentence alone hold 71 of 100 partners within the first twenty; with the passage around
it, its words and its names, each in both directions, 95 do. One account is always held against one other, so that a
long account does not fill the places of a short one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from alignment.facets import Facets
from alignment.neighbours import Indices, nearest
from alignment.terms import rarity, weigh

#: Neighbours by each road and direction.
DEPTH = 12


@dataclass(frozen=True)
class Road:
    """A likeness by which partners are sought: one matrix of unit rows for either account."""

    name: str
    a: Any
    b: Any


def roads(a: Facets, b: Facets) -> dict[str, Road]:
    """All likenesses that are a product of rows; terms are weighted by their rarity in the two accounts together."""
    found = {name: Road(name, getattr(a, name), getattr(b, name)) for name in ("vectors", "passages", "scenes")}
    for own, around in _TERMS.items():
        weights = rarity(getattr(a, own), getattr(b, own))
        for name in (own, around):
            found[name] = Road(name, weigh(getattr(a, name), weights), weigh(getattr(b, name), weights))
    return found


#: Each kind of term with the rows that hold the terms of the passage.
_TERMS = {"words": "passage_words", "actors": "passage_actors", "places": "passage_places", "numbers": "numbers"}
_WALKED = ("vectors", "passages", "words", "passage_words", "passage_actors")


def candidates(found: dict[str, Road], *, depth: int = DEPTH) -> tuple[Indices, Indices]:
    """The pairs to compare, as indices into either account, each pair once, in reading order."""
    width = found["vectors"].b.shape[0]
    keys = [np.zeros(0, dtype=np.intp)]
    for name in _WALKED:
        road = found[name]
        rows, columns = nearest(road.a, road.b, depth)
        keys.append(rows * width + columns)
        columns, rows = nearest(road.b, road.a, depth)
        keys.append(rows * width + columns)
    united = np.unique(np.concatenate(keys))
    return united // max(width, 1), united % max(width, 1)
