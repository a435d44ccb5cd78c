"""The passage in which a claim stands: what its neighbours in the text say, the nearer the more.

A sentence seldom repeats where and of whom the passage is. The mean of the rows around it does, for vectors and for
terms alike, and needs no second encoding (decontextualising before pairing: Zhang et al., NAACL 2025).
"""

from __future__ import annotations

from typing import Any

import numpy as np


def passages(rows: Any, *, reach: int) -> Any:
    """Each row with its neighbours up to ``reach`` rows away, weighted down in a straight line; not normalised."""
    from scipy.sparse import diags_array

    claims = rows.shape[0]
    offsets = [offset for offset in range(-reach, reach + 1) if abs(offset) < claims]
    weights = [np.float32(1 - abs(offset) / (reach + 1)) for offset in offsets]
    if not offsets:
        return rows
    band = diags_array(weights, offsets=offsets, shape=(claims, claims), dtype=np.float32).tocsr()
    return band @ rows
