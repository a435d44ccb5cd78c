"""Learns what comes with the program from labelled pairs: a forest, and how far to trust it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from alignment.choosing import likeliest
from alignment.forest import Floats, Forest, Ints
from alignment.judged import Judged, assurance, columns, evidence, folds, matrix
from alignment.relation_model import RELATIONS, RelationModel, assured, log_odds, sigmoid
from models.vocabulary import Relation

TREES = 100
SMALLEST_LEAF = 2
#: Fewer right or wrong ones make no curve.
FEWEST = 5
#: How strongly log-odds are taken for what they say: few of what was proposed proved right, and forests differ.
STEADY = 2.0
#: Labelled pairs in so many parts: each event is left out once, several together.
LEFT_OUT = 20
_AGREEMENT, _PARTIAL, _UNRELATED = map(RELATIONS.index, (Relation.AGREEMENT, Relation.PARTIAL, Relation.UNRELATED))


def fit(
    pairs: Sequence[Judged], *, version: str, proposed: Sequence[Judged] = (), unseen: Floats | None = None
) -> RelationModel:
    """The prior: a forest over all pairs, and how far it can be trusted.

    How sure a suggestion is, is taken from what alignment ``proposed`` and somebody judged: a reader seeks out pairs
    that are of one thing, and taken from those alone, confidence would promise too much. Of a proposal that is among
    the pairs the forest says what it would without having been shown it. ``unseen`` is what `left_out` says of the
    pairs, where that is known already.
    """
    names = tuple(pairs[0].signals)
    table, wanted = matrix(pairs, names), columns(pairs)
    unseen = left_out(pairs) if unseen is None else unseen
    forest, chosen = grow(table, wanted), likeliest(unseen, evidence(pairs))
    read = proposed or pairs
    shares, one_thing = _unshown(read, forest.probabilities(matrix(read, names)), pairs, unseen), _one_thing(read)
    return RelationModel(
        version=version,
        names=names,
        forest=forest,
        calibration=_calibration(read, shares, one_thing),
        one_thing=one_thing,
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


def _unshown(read: Sequence[Judged], shares: Floats, pairs: Sequence[Judged], unseen: Floats) -> Floats:
    """The ``shares`` of the proposals, those that are among the pairs by the forests that were not shown them."""
    shown = {pair.texts: row for row, pair in enumerate(pairs)}
    known = [(at, shown[pair.texts]) for at, pair in enumerate(read) if pair.texts in shown]
    honest = shares.copy()
    honest[[at for at, _ in known]] = unseen[[row for _, row in known]]
    return honest


def _calibration(read: Sequence[Judged], shares: Floats, one_thing: Floats) -> Floats:
    """For each relation: what its share says of the chance that choosing it is right, were both claims of one thing."""
    chosen, wanted = likeliest(shares, evidence(read)), columns(read)
    likely, chances = sigmoid(log_odds(_scores(read)), *one_thing), assured(shares, chosen, assurance(read))
    curves = np.zeros((len(RELATIONS), 2))
    for column in range(len(RELATIONS)):
        rows = chosen == column
        said, right = log_odds(chances[rows]), wanted[rows] == column
        if column == _UNRELATED:  # of two things it is right by itself: it is wrong only of one
            slope, intercept = _platt(-said, ~right, likely[rows])
            curves[column] = slope, -intercept
        else:
            curves[column] = _platt(said, right, likely[rows])
    return curves


def _one_thing(pairs: Sequence[Judged]) -> Floats:
    """What the alignment score says of the chance that two claims are of one thing."""
    right = columns(pairs) != _UNRELATED
    return _platt(log_odds(_scores(pairs)), right, np.ones(len(right)))


def _scores(pairs: Sequence[Judged]) -> Floats:
    return np.array([pair.score for pair in pairs])


def _platt(said: Floats, right: NDArray[np.bool_], most: Floats) -> Floats:
    """Slope and intercept of the logistic curve which, times ``most``, is likeliest to give what came out right.

    Where the curve would fall or there is too little to draw it from, it is a level.
    """
    from scipy.optimize import minimize

    def unlikelihood(curve: Floats) -> float:
        chance = np.clip(most * sigmoid(said, *curve), 1e-6, 1 - 1e-6)
        return float(-np.log(np.where(right, chance, 1 - chance)).sum() + STEADY * (curve[0] - 1) ** 2)

    if min(right.sum(), (~right).sum()) >= FEWEST:
        slope, intercept = minimize(unlikelihood, [1.0, 0.0]).x
        if slope > 0:
            return np.array([slope, intercept])
    level = (right.sum() + 0.5) / (most.sum() + 1)
    return np.array([0.0, np.log(level / max(1 - level, 1e-3))])


def _weights(wanted: Ints) -> dict[int, float]:
    counts = Counter(wanted.tolist())
    same = [_AGREEMENT, _PARTIAL]
    together = sum(counts[column] for column in same)
    return {column: 1.0 / (together if column in same else count) for column, count in counts.items()}


def _all_classes(forest: Forest, classes: NDArray[np.int64]) -> Forest:
    shares = np.zeros((len(forest.shares), len(RELATIONS)))
    shares[:, classes] = forest.shares
    return replace(forest, shares=shares)
