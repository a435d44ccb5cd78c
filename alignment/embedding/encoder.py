"""What an encoder is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]
#: Called with how many texts have been encoded since the last call.
Progress = Callable[[int], object]


class Encoder(Protocol):
    """Turns texts into vectors. Encoders of one name give the same vectors, so they share them."""

    @property
    def name(self) -> str:
        """The weights and their precision."""
        ...

    def encode(self, texts: Sequence[str], *, progress: Progress | None = None) -> Vectors:
        """One row of unit length a text: float32 ``[n, d]``."""
        ...


def unit(rows: Vectors) -> Vectors:
    """The rows brought to length one; a row of zeros stays."""
    length = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(rows / np.where(length > 0, length, 1), dtype=np.float32)
