"""Vectors from words alone, for tests and for machines without any weights."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from alignment.embedding.encoder import Progress, Vectors, unit

_WORD = re.compile(r"\w+")


class HashingEncoder:
    """Each word has a fixed random direction; a text is the sum of its words. Texts that share words are near."""

    def __init__(self, dimensions: int = 256) -> None:
        self.name = f"hashing-{dimensions}"
        self._dimensions = dimensions
        self._directions: dict[str, Vectors] = {}

    def encode(self, texts: Sequence[str], *, progress: Progress | None = None) -> Vectors:
        """See :class:`Encoder`."""
        rows = np.zeros((len(texts), self._dimensions), dtype=np.float32)
        for row, text in enumerate(texts):
            for word in _WORD.findall(text.lower()):
                rows[row] += self._direction(word)
        if progress:
            progress(len(texts))
        return unit(rows)

    def _direction(self, word: str) -> Vectors:
        if word not in self._directions:
            seed = np.frombuffer(word.encode(), dtype=np.uint8)
            random = np.random.default_rng(seed.tolist())
            self._directions[word] = random.standard_normal(self._dimensions, dtype=np.float32)
        return self._directions[word]
