"""What claims name, as sparse rows: words, actors, places, numbers; the rarer a term, the more it weighs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np
from numpy.typing import NDArray

#: Columns to which terms are hashed: stable across accounts and runs, without a vocabulary that all must share.
COLUMNS = 1 << 18

Sparse = Any  # scipy.sparse.csr_matrix
#: One number a column.
Weights = NDArray[np.float32]


def term_rows(rows: Iterable[Iterable[str]]) -> Sparse:
    """One row of ones and zeros a claim: float32 ``[claims, COLUMNS]``."""
    from sklearn.feature_extraction import FeatureHasher

    hasher = FeatureHasher(COLUMNS, input_type="string", alternate_sign=False, dtype=np.float32)
    hashed = hasher.transform(rows)
    hashed.data[:] = 1
    return hashed


def rarity(*accounts: Sparse) -> Weights:
    """The inverse document frequency of every column over the claims of some accounts."""
    having = sum(np.bincount(rows.indices, minlength=COLUMNS) for rows in accounts)
    return rareness(sum(rows.shape[0] for rows in accounts), having)


def rareness(claims: int, having: Any) -> Weights:
    """The same from how many claims there are and how many of them have each term."""
    return np.asarray(np.log((1 + claims) / (1 + having)), dtype=np.float32)


def weigh(rows: Sparse, weights: Weights) -> Sparse:
    """The rows with each column weighted, brought to unit length; a row without terms stays empty."""
    from sklearn.preprocessing import normalize

    weighted = rows.copy()
    weighted.data = weighted.data * weights[weighted.indices]
    return normalize(weighted, copy=False)
