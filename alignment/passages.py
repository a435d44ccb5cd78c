"""The passage in which a claim stands: what its neighbours in the text say, the nearer the more.

A sentence seldom repeats where and of whom the passage is. The sum of the rows around it does, for vectors and for
terms alike, and needs no second encoding (decontextualising before pairing helps: Ahmed et al., arXiv 2305.05672).
"""

from __future__ import annotations

from typing import Any

import numpy as np

#: How many claims on either side belong to the passage of a claim, and to its wider scene.
PASSAGE, SCENE = 3, 12
#: How much a passage and a scene count beside the claim itself where they are added to it.
PASSAGE_SHARE, SCENE_SHARE = np.float32(0.2), np.float32(0.05)


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


def situated(rows: Any) -> Any:
    """Each row with something of its passage and its scene: one row by which a claim finds its like in its context."""
    return rows + PASSAGE_SHARE * passages(rows, reach=PASSAGE) + SCENE_SHARE * passages(rows, reach=SCENE)
