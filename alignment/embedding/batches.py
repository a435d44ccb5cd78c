"""In what order texts are encoded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

#: Enough rows to fill a core, few enough that padding and cache misses stay small (16 was fastest of 8 to 64).
BATCH = 16


def by_length(lengths: Sequence[int], size: int = BATCH) -> Iterator[NDArray[np.intp]]:
    """The indices in batches of like length, the longest first, so that little is padded and no long one comes last."""
    order = np.argsort(-np.asarray(lengths, dtype=np.intp), kind="stable")
    for start in range(0, len(order), size):
        yield order[start : start + size]
