"""The place for a natural language inference model: any CrossEncoder of sentence-transformers, named by its folder."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np

from alignment.forest import Floats


@dataclass(frozen=True, slots=True)
class Entailment:
    """A cross-encoder of three classes, one of them called contradiction and one entailment."""

    model: Any
    contradicts: int
    entails: int

    def judge(self, pairs: Sequence[tuple[str, str]], *, batch_size: int = 32) -> Floats:
        """(pairs,): -1 where the texts surely contradict each other .. +1 where either surely entails the other."""
        if not pairs:
            return np.zeros(0)
        there, back = self._shares(pairs, batch_size), self._shares([(b, a) for a, b in pairs], batch_size)
        against = np.minimum(there[:, self.contradicts], back[:, self.contradicts])
        together = np.maximum(there[:, self.entails], back[:, self.entails])
        says: Floats = together - against
        return says

    def _shares(self, pairs: Sequence[tuple[str, str]], batch_size: int) -> Floats:
        shares: Floats = self.model.predict(
            list(pairs), batch_size=batch_size, apply_softmax=True, show_progress_bar=False, convert_to_numpy=True
        )
        return shares


@cache
def load(path: str) -> Entailment:
    """The model in a folder. Raises ValueError where it can't be read or names no such classes."""
    from sentence_transformers import CrossEncoder

    try:
        model = CrossEncoder(path, device="cpu", local_files_only=True)
    except (OSError, ValueError) as error:
        raise ValueError(f"no cross-encoder in {path}: {error}") from error
    classes = {str(label).lower(): int(column) for column, label in model.config.id2label.items()}
    if not {"contradiction", "entailment"} <= classes.keys():
        raise ValueError(f"the cross-encoder in {path} tells {', '.join(classes)}, not contradiction and entailment")
    return Entailment(model, classes["contradiction"], classes["entailment"])
