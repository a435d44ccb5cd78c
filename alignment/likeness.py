"""How alike two claims are: the ordered list of measures from which the alignment score is made."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from alignment.candidates import Road
from alignment.facets import Facets
from alignment.neighbours import Indices, Rows, blocks

Column = NDArray[np.float32]
#: Dense products are about a hundred times as fast a cell as gathering two rows for one.
_GATHER = 100
_CHUNK = 100_000


def likeness(a: Facets, b: Facets, found: dict[str, Road], rows: Indices, columns: Indices) -> dict[str, Column]:
    """The measures of each candidate pair by name, each one column; 0 where nothing is stated."""
    measures = {name: products(road.a, road.b, rows, columns) for name, road in found.items()}
    cosine, passage = measures["vectors"], measures["passages"]
    measures |= _ranks("vector", cosine, rows, columns) | _ranks("passage", passage, rows, columns)
    measures |= _ranks("word", measures["words"], rows, columns)
    mixed = cosine + passage + measures["words"] + measures["passage_words"]
    measures |= _ranks("mixed", mixed, rows, columns) | {"margin": _margin(cosine, rows, columns)}
    measures["passage_margin"] = _margin(passage, rows, columns)
    measures |= _times(a.days[rows], b.days[columns])
    measures |= _stated("actors", a, b, rows, columns) | _stated("places", a, b, rows, columns)
    measures |= _stated("numbers", a, b, rows, columns)
    shorter = np.minimum(a.lengths[rows], b.lengths[columns])
    longer = np.maximum(a.lengths[rows], b.lengths[columns])
    measures["shorter"] = np.log1p(shorter)
    measures["longer"] = np.log1p(longer)
    return measures


def products(a: Rows, b: Rows, rows: Indices, columns: Indices) -> Column:
    """The product of row ``rows[n]`` of ``a`` with row ``columns[n]`` of ``b`` for every n, in bounded memory."""
    out = np.zeros(len(rows), dtype=np.float32)
    if a.shape[0] * b.shape[0] < _GATHER * len(rows):
        for start, block in blocks(a, b):
            first, last = np.searchsorted(rows, [start, start + len(block)])
            out[first:last] = block[rows[first:last] - start, columns[first:last]]
        return out
    for at in range(0, len(rows), _CHUNK):
        left, right = a[rows[at : at + _CHUNK]], b[columns[at : at + _CHUNK]]
        dense = isinstance(left, np.ndarray)
        out[at : at + _CHUNK] = np.einsum("nd,nd->n", left, right) if dense else left.multiply(right).sum(axis=1).A1
    return out


def _ranks(name: str, value: Column, rows: Indices, columns: Indices) -> dict[str, Column]:
    """The logarithm of the better and of the worse of a pair's two places among the candidates of either claim."""
    there, back = rank(value, rows), rank(value, columns)
    return {f"{name}_rank": np.log(np.minimum(there, back)), f"{name}_rank_back": np.log(np.maximum(there, back))}


def rank(value: Column, owner: Indices) -> Column:
    """The place of each pair among those of its owner, 1 for the greatest value."""
    order = np.lexsort((-value, owner))
    starts = np.searchsorted(owner[order], owner[order])
    ranks = np.empty(len(value), dtype=np.float32)
    ranks[order] = np.arange(len(value)) - starts + 1
    return ranks


def _margin(value: Column, rows: Indices, columns: Indices) -> Column:
    """Cosine over the mean of either claim's nearest four (ratio margin: Artetxe and Schwenk, arXiv 1811.01136)."""
    usual = _best_mean(value, rows)[rows] + _best_mean(value, columns)[columns]
    return np.asarray(2 * value / np.maximum(usual, 1e-6), dtype=np.float32)


def _best_mean(value: Column, owner: Indices, best: int = 4) -> Column:
    among = rank(value, owner) <= best
    size = int(owner.max(initial=-1)) + 1
    total = np.bincount(owner[among], weights=value[among], minlength=size)
    return np.asarray(total / np.maximum(np.bincount(owner[among], minlength=size), 1), dtype=np.float32)


def _times(a: Column, b: Column) -> dict[str, Column]:
    gap = np.maximum(0, np.maximum(b[:, 0] - a[:, 1], a[:, 0] - b[:, 1]))
    width = np.maximum(a[:, 1] - a[:, 0], b[:, 1] - b[:, 0])
    known = ~np.isnan(gap)
    gap, width = np.where(known, gap, 0), np.where(known, width, 0)
    return {
        "dated": known.astype(np.float32),
        "same_day": (known & (gap == 0) & (width == 0)).astype(np.float32),
        "overlap": (known & (gap == 0)).astype(np.float32),
        "days_apart": np.log1p(gap).astype(np.float32),
        "near_days": (known & (gap > 0) & (gap <= 2)).astype(np.float32),
        "style_apart": (known & (np.abs(gap - 13) <= 1)).astype(np.float32),
        "vague": np.log1p(np.minimum(width, 400)).astype(np.float32),
    }


def _stated(name: str, a: Facets, b: Facets, rows: Indices, columns: Indices) -> dict[str, Column]:
    """Whether both claims name any, so that a lack of common ones means something."""
    left = np.diff(getattr(a, name).indptr)[rows] > 0
    right = np.diff(getattr(b, name).indptr)[columns] > 0
    return {f"both_{name}": (left & right).astype(np.float32), f"one_{name}": (left ^ right).astype(np.float32)}
