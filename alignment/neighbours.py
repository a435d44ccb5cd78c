"""The nearest claims of one account to each claim of another: exact while that is quick, approximate beyond."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Rows = Any  # a float32 array [rows, d] of unit rows, or a sparse matrix of such rows
Indices = NDArray[np.intp]
Block = NDArray[np.float32]

#: Cells of similarity held at once (32 MB), whatever the size of the accounts.
CELLS = 8_000_000
#: Claims above which neighbours are sought in a graph (HNSW, recall@10 about 0.98) and not by comparing all.
EXACT = 200_000


@dataclass(frozen=True)
class Road:
    """A likeness by which partners are sought: the product of one row of either account, and its weight."""

    a: Rows
    b: Rows
    weight: float = 1.0

    @property
    def back(self) -> Road:
        """The same seen from the other account."""
        return Road(self.b, self.a, self.weight)


def nearest(roads: Sequence[Road], k: int) -> tuple[Indices, Indices]:
    """The up to ``k`` nearest of either account to every claim of the other on all roads together, as index arrays.

    Only likenesses above zero count; a pair may come twice. Where an account is longer than ``EXACT``, each road is
    searched for itself.
    """
    if max(roads[0].a.shape[0], roads[0].b.shape[0]) <= EXACT:
        return _exact(roads, k)
    there = [_one_way(road, k) for road in roads]
    back = [_one_way(road.back, k)[::-1] for road in roads]
    return _joined([rows for rows, _ in there + back]), _joined([columns for _, columns in there + back])


def _exact(roads: Sequence[Road], k: int) -> tuple[Indices, Indices]:
    """Both directions from one pass over the blocks: the nearest of a column are those of the best of every block."""
    rows, columns, back_rows, back_columns, values = [], [], [], [], []
    for start, block in blocks(roads):
        at, there = _top(block, k)
        rows.append(at + start)
        columns.append(there)
        there, at = _top(block.T, k)
        back_rows.append(at + start)
        back_columns.append(there)
        values.append(block[at, there])
    kept = _first(_joined(back_columns), np.concatenate([np.zeros(0, dtype=np.float32), *values]), k)
    return _joined([*rows, _joined(back_rows)[kept]]), _joined([*columns, _joined(back_columns)[kept]])


def _one_way(road: Road, k: int) -> tuple[Indices, Indices]:
    return _approximate(road, k) if isinstance(road.b, np.ndarray) else _rare(road, k)


def blocks(roads: Sequence[Road]) -> Iterator[tuple[int, Block]]:
    """The weighted likenesses of all claims, a bounded block of rows of ``a`` at a time, with its first row."""
    rows, width = roads[0].a.shape[0], roads[0].b.shape[0]
    step = max(1, CELLS // max(1, width))
    for start in range(0, rows, step):
        total = np.zeros((min(step, rows - start), width), dtype=np.float32)
        for road in roads:
            total += np.float32(road.weight) * _dense(road.a[start : start + step] @ road.b.T)
        yield start, total


def _dense(block: Any) -> Block:
    return block if isinstance(block, np.ndarray) else block.toarray()


def _top(block: Block, k: int) -> tuple[Indices, Indices]:
    """For every row of a block its up to ``k`` greatest columns above zero."""
    width = block.shape[1]
    k = min(k, width)
    columns = np.argpartition(block, width - k, axis=1)[:, width - k :]
    rows, at = np.nonzero(np.take_along_axis(block, columns, axis=1) > 0)
    return rows, columns[rows, at]


def _first(owner: Indices, values: NDArray[np.float32], k: int) -> Indices:
    """Where the ``k`` greatest values of each owner stand."""
    order = np.lexsort((-values, owner))
    places = np.arange(len(order)) - np.searchsorted(owner[order], owner[order])
    return order[places < k]


def _joined(parts: Sequence[Indices]) -> Indices:
    return np.concatenate([np.zeros(0, dtype=np.intp), *parts])


def _approximate(road: Road, k: int) -> tuple[Indices, Indices]:
    from usearch.index import Index

    index = Index(ndim=road.b.shape[1], metric="ip", dtype="f16")
    index.add(np.arange(len(road.b)), road.b)
    keys = index.search(road.a, k).keys
    return np.repeat(np.arange(len(road.a)), keys.shape[1]), keys.astype(np.intp).ravel()


def _rare(road: Road, k: int, *, common: int = 300) -> tuple[Indices, Indices]:
    """By the terms that at most ``common`` claims of ``b`` share: what most claims name finds nobody."""
    from scipy import sparse

    having = np.bincount(road.b.indices, minlength=road.b.shape[1])
    rare = sparse.diags_array((having <= common).astype(np.float32)).tocsr()
    a, other = road.a @ rare, (road.b @ rare).T.tocsr()
    step = 10_000
    found = [_top_sparse(start, (a[start : start + step] @ other).tocsr(), k) for start in range(0, a.shape[0], step)]
    return _joined([rows for rows, _ in found]), _joined([columns for _, columns in found])


def _top_sparse(start: int, block: Any, k: int) -> tuple[Indices, Indices]:
    rows = np.repeat(np.arange(block.shape[0]), np.diff(block.indptr))
    kept = _first(rows, block.data, k)
    return (rows[kept] + start).astype(np.intp), block.indices[kept].astype(np.intp)
