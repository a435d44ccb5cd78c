"""How alike two claims are: the named measures from which the alignment score is made."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from alignment.candidates import weighed
from alignment.facets import Facets
from alignment.neighbours import Indices, Road, blocks

Column = NDArray[np.float32]

#: The terms that are held against each other.
COMPARED_TERMS = (
    *("words", "passage words", "scene words"),
    *("actors", "passage actors", "scene actors"),
    *("places", "scene places", "numbers"),
)
#: Multiplying all rows with all is about a hundred times as fast, a cell, as gathering two rows for one.
_GATHERING = 100
_CHUNK = 50_000
#: Days beyond which it does not matter how many.
_FAR = 400


def likeness(a: Facets, b: Facets, rows: Indices, columns: Indices) -> dict[str, Column]:
    """The measures of each pair by name, one column each; 0 where nothing is stated. ``rows`` must ascend."""
    measures = {
        "cosine": products(Road(a.vectors, b.vectors), rows, columns),
        "passage cosine": products(Road(a.passages, b.passages), rows, columns),
        "claim in passage": np.maximum(
            products(Road(a.vectors, b.passages), rows, columns), products(Road(a.passages, b.vectors), rows, columns)
        ),
    }
    for name in COMPARED_TERMS:
        measures[name] = products(Road(*weighed(a, b, name)), rows, columns)
    for name in ("actors", "places", "numbers"):
        measures |= _stated(name, a, b, rows, columns)
    lengths = a.lengths[rows], b.lengths[columns]
    measures |= {"shorter": np.log1p(np.minimum(*lengths)), "longer": np.log1p(np.maximum(*lengths))}
    return measures | _times(a.days[rows], b.days[columns])


def products(road: Road, rows: Indices, columns: Indices) -> Column:
    """The likeness of claims ``rows[n]`` and ``columns[n]`` for every n, in bounded memory."""
    out = np.zeros(len(rows), dtype=np.float32)
    if road.a.shape[0] * road.b.shape[0] < _GATHERING * len(rows):
        for start, block in blocks([road]):
            first, last = np.searchsorted(rows, [start, start + len(block)])
            out[first:last] = block[rows[first:last] - start, columns[first:last]]
        return out
    for at in range(0, len(rows), _CHUNK):
        left, right = road.a[rows[at : at + _CHUNK]], road.b[columns[at : at + _CHUNK]]
        dense = isinstance(left, np.ndarray)
        out[at : at + _CHUNK] = (
            np.einsum("nd,nd->n", left, right) if dense else np.asarray(left.multiply(right).sum(axis=1)).ravel()
        )
    return out


def rank(value: Column, owner: Indices) -> Column:
    """The place of each pair among those of its owner, 1 for the greatest value."""
    order = np.lexsort((-value, owner))
    ranks = np.empty(len(value), dtype=np.float32)
    ranks[order] = np.arange(len(value)) - np.searchsorted(owner[order], owner[order]) + 1
    return ranks


def _times(a: Column, b: Column) -> dict[str, Column]:
    gap = np.maximum(0, np.maximum(b[:, 0] - a[:, 1], a[:, 0] - b[:, 1]))
    width = np.maximum(a[:, 1] - a[:, 0], b[:, 1] - b[:, 0])
    dated = ~np.isnan(gap)
    gap, width = np.where(dated, np.minimum(gap, _FAR), 0), np.where(dated, np.minimum(width, _FAR), 0)
    flags = {
        "dated": dated,
        "days overlap": dated & (gap == 0),
        "same day": dated & (gap == 0) & (width <= 1),
        "two days apart": dated & (gap > 0) & (gap <= 2),
        "a week apart": dated & (gap > 0) & (gap <= 7),
    }
    sizes = {"days apart": np.log1p(gap), "vagueness in days": np.log1p(width)}
    return {name: value.astype(np.float32) for name, value in (flags | sizes).items()}


def _stated(name: str, a: Facets, b: Facets, rows: Indices, columns: Indices) -> dict[str, Column]:
    """Whether both claims name any, or only one of them, so that a lack of common ones means something."""
    here = np.diff(a.terms[name].indptr)[rows] > 0
    there = np.diff(b.terms[name].indptr)[columns] > 0
    return {
        f"both state {name}": (here & there).astype(np.float32),
        f"one states {name}": (here ^ there).astype(np.float32),
    }
