"""What was learned of relations, as names and numbers that a person can read and git can compare."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from operator import itemgetter
from typing import Any

import numpy as np

from alignment.forest import Floats, Forest, Ints
from models.vocabulary import Relation

#: The relations in the order of the model's columns.
RELATIONS = tuple(Relation)
_UNRELATED, _CONTRADICTION = map(RELATIONS.index, (Relation.UNRELATED, Relation.CONTRADICTION))


@dataclass(frozen=True, slots=True)
class Tags:
    """What the historians' own judgements taught: a linear model over the same signals."""

    mean: Floats
    scale: Floats
    coefficients: Floats
    intercept: Floats
    weight: float
    """0..1: how much it counts against the prior; at most n / (n + 50) for n judgements."""

    def probabilities(self, matrix: Floats) -> Floats:
        """(pairs, relations)."""
        logits = (matrix - self.mean) / self.scale @ self.coefficients.T + self.intercept
        logits -= logits.max(1, keepdims=True)
        odds = np.exp(logits)
        shares: Floats = odds / odds.sum(1, keepdims=True)
        return shares

    def to_dict(self) -> dict[str, Any]:
        """Numbers only."""
        rows = {name: getattr(self, name).tolist() for name in ("mean", "scale", "coefficients", "intercept")}
        return {**rows, "weight": self.weight}

    @staticmethod
    def from_dict(numbers: Mapping[str, Any]) -> Tags:
        """Raises KeyError where a row is missing."""
        mean, scale = np.array(numbers["mean"], float), np.array(numbers["scale"], float)
        coefficients, intercept = np.array(numbers["coefficients"], float), np.array(numbers["intercept"], float)
        return Tags(mean, scale, coefficients, intercept, float(numbers["weight"]))


@dataclass(frozen=True, slots=True)
class RelationModel:
    """Signals in, probabilities of the relations out."""

    version: str
    names: tuple[str, ...]
    forest: Forest
    calibration: Floats
    """(relations, 2): what the log-odds of a chosen relation's share say of its being right, were both claims of one
    thing (Platt's sigmoid: slope and intercept)."""
    one_thing: Floats
    """(2,): what the log-odds of the alignment score say of whether they are, among all that alignment proposes."""
    tags: Tags | None = None
    figures: Mapping[str, float] = field(default_factory=dict)
    """What was measured when it was learned."""

    def matrix(self, pairs: Sequence[Mapping[str, float]]) -> Floats:
        """(pairs, signals). Raises KeyError where a signal that the model knows is missing."""
        return np.array(list(map(itemgetter(*self.names), pairs)), float).reshape(-1, len(self.names))

    def shares(self, matrix: Floats) -> Floats:
        """(pairs, relations): how strongly each relation is suggested, all classes weighed alike."""
        return self.mixed(self.forest.probabilities(matrix), matrix)

    def mixed(self, prior: Floats, matrix: Floats) -> Floats:
        """The same where it is known already what the ``prior`` says."""
        if self.tags is None:
            return prior
        return mix(prior, self.tags.probabilities(matrix), self.tags.weight)

    def confidence(self, shares: Floats, chosen: Ints, scores: Floats, assurance: Floats) -> Floats:
        """For each pair: the calibrated probability that the chosen relation is right."""
        right = sigmoid(log_odds(assured(shares, chosen, assurance)), *self.calibration[chosen].T)
        one_thing = self.of_one_thing(scores)
        return np.where(chosen == _UNRELATED, 1 - one_thing * (1 - right), one_thing * right)

    def of_one_thing(self, scores: Floats) -> Floats:
        """For each alignment score: how likely both claims speak of one event or fact."""
        return sigmoid(log_odds(scores), *self.one_thing)

    def to_json(self) -> str:
        """Names and numbers only; ``from_json`` gives the same model back."""
        table: dict[str, Any] = {
            "version": self.version,
            "relations": [str(relation) for relation in RELATIONS],
            "signals": list(self.names),
            "figures": dict(self.figures),
            "calibration": self.calibration.tolist(),
            "one_thing": self.one_thing.tolist(),
            "tags": self.tags and self.tags.to_dict(),
            "forest": self.forest.to_dict(),
        }
        return json.dumps(table, ensure_ascii=False, separators=(",", ":"))

    @staticmethod
    def from_json(text: str) -> RelationModel:
        """Raises ValueError where the text is no model of these relations."""
        try:
            table = json.loads(text)
            if table["relations"] != [str(relation) for relation in RELATIONS]:
                raise ValueError(f"a model of other relations: {table['relations']}")
            return RelationModel(
                version=table["version"],
                names=tuple(table["signals"]),
                forest=Forest.from_dict(table["forest"]),
                calibration=np.array(table["calibration"], float),
                one_thing=np.array(table["one_thing"], float),
                tags=table["tags"] and Tags.from_dict(table["tags"]),
                figures=table["figures"],
            )
        except (KeyError, TypeError, json.JSONDecodeError) as error:
            raise ValueError(f"not a relation model: {error}") from error


def mix(prior: Floats, tags: Floats, weight: float) -> Floats:
    """The shares of the prior with those that judgements teach, which count ``weight`` (0..1)."""
    return (1 - weight) * prior + weight * tags


def assured(shares: Floats, chosen: Ints, assurance: Floats) -> Floats:
    """For each pair the share of the chosen relation; of a contradiction by as much as its evidence assures of it."""
    share = shares[np.arange(len(shares)), chosen]
    return np.where(chosen == _CONTRADICTION, share * assurance, share)


def log_odds(probability: Floats) -> Floats:
    """The logarithm of the odds, kept finite."""
    kept = np.clip(probability, 1e-3, 1 - 1e-3)
    odds: Floats = np.log(kept / (1 - kept))
    return odds


def sigmoid(evidence: Floats, slope: Floats | float, intercept: Floats | float) -> Floats:
    """The probability that a logistic curve gives to log-odds."""
    odds: Floats = 1 / (1 + np.exp(-(slope * evidence + intercept)))
    return odds


@cache
def default_model(*, lone: bool = False) -> RelationModel:
    """The model that comes with the project; ``lone``: that of two sentences with nothing around them."""
    name = "relation_lone.json" if lone else "relation.json"
    return RelationModel.from_json((files("alignment") / "data" / name).read_text(encoding="utf-8"))
