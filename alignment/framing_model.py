"""The fitted coefficients of the framing model, and the chances that they give."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class FramingModel:
    """Logistic models side by side, a row each: “partisan”, then the techniques in the order of the vocabulary."""

    encoder: str
    """Whose vectors it reads."""
    features: tuple[str, ...]
    feature_weights: Floats
    """[rows, features]"""
    vector_weights: Floats
    """[rows, dimensions]"""
    bias: Floats
    words_alone: Floats
    """[rows, features + 1], the bias last: fitted without vectors, for the texts of any other encoder."""
    thresholds: Floats
    """From what chance on each technique is named."""

    def chances(self, features: Floats, vectors: Floats | None) -> Floats:
        """The chances [n, rows] from features [n, features] and vectors [n, dimensions], or from features alone."""
        if vectors is None:
            logits = features @ self.words_alone[:, :-1].T + self.words_alone[:, -1]
        else:
            logits = features @ self.feature_weights.T + vectors @ self.vector_weights.T + self.bias
        return np.asarray(1 / (1 + np.exp(-logits)), np.float32)


@cache
def read_model() -> FramingModel:
    """The model that ``fitting/framing.py`` keeps in ``data/framing.json``."""
    held = json.loads((files("alignment") / "data" / "framing.json").read_text("utf-8"))
    arrays = ("feature_weights", "vector_weights", "bias", "words_alone", "thresholds")
    numbers = {name: np.array(held[name], np.float32) for name in arrays}
    return FramingModel(encoder=held["encoder"], features=tuple(held["features"]), **numbers)
