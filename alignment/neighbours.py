"""The nearest rows of one account to each row of another: exact while that is quick, approximate beyond."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

Rows = Any  # a float32 array [rows, d] of unit rows, or a sparse matrix of such rows
Indices = NDArray[np.intp]

#: Cells of similarity held at once (64 MB), whatever the size of the accounts.
CELLS = 16_000_000
#: Rows above which dense neighbours are sought in a graph (HNSW, recall@10 about 0.98) and not by comparing all.
EXACT = 200_000


def nearest(queries: Rows, base: Rows, k: int) -> tuple[Indices, Indices]:
    """The up to ``k`` nearest base rows of every query row, as two arrays: query indices and base indices.

    Only rows with a similarity above zero count, so that a claim without any term has no lexical neighbours.
    """
    if isinstance(base, np.ndarray) and len(base) > EXACT:
        return _approximate(queries, base, k)
    found = [_top(start, block, k) for start, block in blocks(queries, base)]
    return _joined([rows for rows, _ in found]), _joined([columns for _, columns in found])


def blocks(queries: Rows, base: Rows) -> Iterator[tuple[int, NDArray[np.float32]]]:
    """The similarities of all queries to all base rows, a bounded block of rows at a time, with its first row."""
    step = max(1, CELLS // max(1, base.shape[0]))
    other = base.T
    for start in range(0, queries.shape[0], step):
        block = queries[start : start + step] @ other
        yield start, block if isinstance(block, np.ndarray) else block.toarray()


def _top(start: int, block: NDArray[np.float32], k: int) -> tuple[Indices, Indices]:
    k = min(k, block.shape[1])
    columns = np.argpartition(block, block.shape[1] - k, axis=1)[:, block.shape[1] - k :]
    rows, at = np.nonzero(np.take_along_axis(block, columns, axis=1) > 0)
    return rows + start, columns[rows, at]


def _approximate(queries: Rows, base: Rows, k: int) -> tuple[Indices, Indices]:
    from usearch.index import Index

    index = Index(ndim=base.shape[1], metric="ip", dtype="f16")
    index.add(np.arange(len(base)), base)
    keys = index.search(queries, k).keys
    rows = np.repeat(np.arange(len(queries)), keys.shape[1])
    return rows, keys.astype(np.intp).ravel()


def _joined(parts: list[Indices]) -> Indices:
    return np.concatenate(parts) if parts else np.zeros(0, dtype=np.intp)
