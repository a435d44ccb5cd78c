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
    """For every claim of ``a`` the up to ``k`` of ``b`` that are nearest on all roads together, as two index arrays.

    Only likenesses above zero count. Where ``b`` is longer than ``EXACT``, each road is searched for itself.
    """
    if roads[0].b.shape[0] > EXACT:
        found = [_approximate(road, k) if isinstance(road.b, np.ndarray) else _rare(road, k) for road in roads]
    else:
        found = [_top(start, block, k) for start, block in blocks(roads)]
    none = [np.zeros(0, dtype=np.intp)]
    return np.concatenate(none + [rows for rows, _ in found]), np.concatenate(none + [there for _, there in found])


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


def _top(start: int, block: Block, k: int) -> tuple[Indices, Indices]:
    width = block.shape[1]
    k = min(k, width)
    columns = np.argpartition(block, width - k, axis=1)[:, width - k :]
    rows, at = np.nonzero(np.take_along_axis(block, columns, axis=1) > 0)
    return rows + start, columns[rows, at]


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
    return np.concatenate([rows for rows, _ in found]), np.concatenate([there for _, there in found])


def _top_sparse(start: int, block: Any, k: int) -> tuple[Indices, Indices]:
    rows = np.repeat(np.arange(block.shape[0]), np.diff(block.indptr))
    order = np.lexsort((-block.data, rows))
    rows = rows[order]
    first = np.arange(len(rows)) - block.indptr[rows] < k
    return (rows[first] + start).astype(np.intp), block.indices[order][first].astype(np.intp)
