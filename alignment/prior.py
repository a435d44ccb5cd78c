"""Learns what comes with the program from labelled pairs: a forest, and how far to trust it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from alignment.choosing import likeliest
from alignment.forest import Floats, Forest, Ints
from alignment.judged import Judged, columns, evidence, folds, matrix
from alignment.relation_model import RELATIONS, RelationModel, log_odds
from models.vocabulary import Relation

TREES = 100
SMALLEST_LEAF = 2
#: Fewer right or wrong ones make no curve.
FEWEST = 8
#: Labelled pairs in so many parts: each event is left out once, several together.
LEFT_OUT = 20
_AGREEMENT, _PARTIAL, _UNRELATED = map(RELATIONS.index, (Relation.AGREEMENT, Relation.PARTIAL, Relation.UNRELATED))


def fit(
    pairs: Sequence[Judged], *, version: str, proposed: Sequence[Judged] = (), unseen: Floats | None = None
) -> RelationModel:
    """The prior: a forest over all pairs, and how far it can be trusted.

    How often a relation is right of two claims that are of one thing is taken from what the forest says of events that
    it was not shown; how often two claims are of one thing, from what alignment ``proposed`` and somebody judged. A
    reader seeks out pairs that are: taken from those alone, confidence would promise too much. ``unseen`` is what
    `left_out` says of the pairs, where that is known already.
    """
    names = tuple(pairs[0].signals)
    table, wanted = matrix(pairs, names), columns(pairs)
    unseen = left_out(pairs) if unseen is None else unseen
    chosen = likeliest(unseen, evidence(pairs))
    return RelationModel(
        version=version,
        names=names,
        forest=grow(table, wanted),
        calibration=_calibration(unseen, chosen, wanted),
        one_thing=_one_thing(proposed or pairs),
        figures={"pairs": float(len(pairs)), "right on events left out": float((chosen == wanted).mean())},
    )


def left_out(pairs: Sequence[Judged]) -> Floats:
    """(pairs, relations): what a forest says that saw neither the pair's event nor any of its claims."""
    names = tuple(pairs[0].signals)
    table, wanted = matrix(pairs, names), columns(pairs)
    shares = np.zeros((len(pairs), len(RELATIONS)))
    for seen, unseen in folds(pairs, most=LEFT_OUT):
        shares[unseen] = grow(table[seen], wanted[seen]).probabilities(table[unseen])
    return shares


def grow(table: Floats, wanted: Ints) -> Forest:
    """A forest in which agreement and partial together weigh as much as each other relation."""
    from sklearn.ensemble import RandomForestClassifier

    estimator = RandomForestClassifier(
        TREES, min_samples_leaf=SMALLEST_LEAF, max_features="sqrt", random_state=0, class_weight=_weights(wanted)
    )
    return _all_classes(Forest.of(estimator.fit(table, wanted)), estimator.classes_)


def _calibration(shares: Floats, chosen: Ints, wanted: Ints) -> Floats:
    """For each relation: what its share says of the chance that choosing it is right of two claims of one thing."""
    curves = np.zeros((len(RELATIONS), 2))
    for column in range(len(RELATIONS)):
        rows = (chosen == column) & ((wanted != _UNRELATED) | (column == _UNRELATED))
        curves[column] = _platt(log_odds(shares[rows, column]), wanted[rows] == column)
    return curves


def _one_thing(pairs: Sequence[Judged]) -> Floats:
    """What the alignment score says of the chance that two claims are of one thing."""
    return _platt(log_odds(np.array([pair.score for pair in pairs])), columns(pairs) != _UNRELATED)


def _platt(evidence: Floats, right: NDArray[np.bool_]) -> Floats:
    """Slope and intercept of a logistic curve; where that would fall or there is too little, of a level line."""
    from sklearn.linear_model import LogisticRegression

    if min(right.sum(), (~right).sum()) >= FEWEST:
        model = LogisticRegression(C=1.0).fit(evidence[:, None], right)
        if model.coef_[0, 0] > 0:
            return np.array([model.coef_[0, 0], model.intercept_[0]])
    level = (right.sum() + 0.5) / (len(right) + 1)
    return np.array([0.0, np.log(level / (1 - level))])


def _weights(wanted: Ints) -> dict[int, float]:
    counts = Counter(wanted.tolist())
    same = [_AGREEMENT, _PARTIAL]
    together = sum(counts[column] for column in same)
    return {column: 1.0 / (together if column in same else count) for column, count in counts.items()}


def _all_classes(forest: Forest, classes: NDArray[np.int64]) -> Forest:
    shares = np.zeros((len(forest.shares), len(RELATIONS)))
    shares[:, classes] = forest.shares
    return replace(forest, shares=shares)
