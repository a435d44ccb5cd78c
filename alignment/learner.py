"""Learns relations: the prior from a labelled set, and what the historians' judgements add to it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from alignment.choosing import likeliest
from alignment.forest import Floats, Forest, Ints
from alignment.relation_model import RELATIONS, RelationModel, Tags, log_odds
from models.vocabulary import Relation

TREES = 100
SMALLEST_LEAF = 2
#: So many judgements make the historians' model count as much as the prior.
HALF_WAY = 50
#: Fewer judgements, or of one relation only, teach nothing yet.
FEWEST = 8
#: In so many parts judgements are measured: it is done again and again.
FOLDS = 10
_UNRELATED = RELATIONS.index(Relation.UNRELATED)
#: Labelled pairs in so many: each event is left out once, several together.
LEFT_OUT = 20


@dataclass(frozen=True, slots=True)
class Judged:
    """A pair with its signals and the relation that somebody gave it."""

    signals: Mapping[str, float]
    relation: Relation
    event: str = ""
    texts: tuple[str, str] = ("", "")
    """Its two claims, so that no claim is both learned from and measured on."""
    score: float = 1.0
    """How surely alignment takes them for one event or fact."""


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
    matrix, wanted = _matrix(pairs, names), _columns(pairs)
    unseen = left_out(pairs) if unseen is None else unseen
    chosen = likeliest(unseen, np.ones(len(unseen), dtype=bool))
    return RelationModel(
        version=version,
        names=names,
        forest=grow(matrix, wanted),
        calibration=_calibration(unseen, chosen, wanted),
        one_thing=_one_thing(proposed or pairs),
        figures={"pairs": float(len(pairs)), "right on events left out": float((chosen == wanted).mean())},
    )


def left_out(pairs: Sequence[Judged]) -> Floats:
    """(pairs, relations): what a forest says that saw neither the pair's event nor any of its claims."""
    names = tuple(pairs[0].signals)
    matrix, wanted = _matrix(pairs, names), _columns(pairs)
    shares = np.zeros((len(pairs), len(RELATIONS)))
    for seen, unseen in folds(pairs, most=LEFT_OUT):
        shares[unseen] = grow(matrix[seen], wanted[seen]).probabilities(matrix[unseen])
    return shares


def folds(pairs: Sequence[Judged], *, most: int | None = None) -> Iterator[tuple[Ints, Ints]]:
    """One fold an event, or ``most`` of several events each: the rows to learn from and the rows to measure on.

    Those of one event are in one fold, and no claim is on both sides.
    """
    events = {event: number for number, event in enumerate(dict.fromkeys(pair.event for pair in pairs))}
    held: dict[int, list[int]] = defaultdict(list)
    for row, pair in enumerate(pairs):
        held[events[pair.event] % (most or len(events))].append(row)
    for rows in held.values():
        inside = set(rows)
        claims = {text for row in rows for text in pairs[row].texts if text}
        apart = [row for row, pair in enumerate(pairs) if row not in inside and not claims & set(pair.texts)]
        if apart:
            yield np.array(apart), np.array(rows)


def grow(matrix: Floats, wanted: Ints) -> Forest:
    """A forest in which agreement and partial together weigh as much as each other relation."""
    from sklearn.ensemble import RandomForestClassifier

    estimator = RandomForestClassifier(
        TREES, min_samples_leaf=SMALLEST_LEAF, max_features="sqrt", random_state=0, class_weight=_weights(wanted)
    )
    return _all_classes(Forest.of(estimator.fit(matrix, wanted)), estimator.classes_)


def learn(prior: RelationModel, judged: Sequence[Judged]) -> RelationModel:
    """The prior with what the judgements teach, weighed n / (n + 50); the prior itself where they are too few.

    A pair that was judged in several ways counts for each of them in part. The gain is in the model's figures:
    how many of the pairs the suggestion would have got right with and without learning, judged events left out.
    """
    kinds = {pair.relation for pair in judged}
    if len(judged) < FEWEST or len(kinds) < 2:
        return replace(prior, tags=None)
    matrix, wanted = _matrix(judged, prior.names), _columns(judged)
    before = prior.shares(matrix).argmax(1) == wanted
    after = _learned_left_out(prior, judged, matrix, wanted) == wanted
    figures = {"judged": len(judged), "right before": int(before.sum()), "right after": int(after.sum())}
    tags = _tags(matrix, wanted, _doubt(judged))
    version = f"{prior.version.split('+')[0]}+{len(judged)}"
    return replace(prior, version=version, tags=tags, figures={**prior.figures, **figures})


def _learned_left_out(prior: RelationModel, judged: Sequence[Judged], matrix: Floats, wanted: Ints) -> Ints:
    chosen: Ints = prior.shares(matrix).argmax(1)
    doubt = _doubt(judged)
    for seen, unseen in folds(judged, most=FOLDS):
        if len(set(wanted[seen])) > 1:
            model = replace(prior, tags=_tags(matrix[seen], wanted[seen], doubt[seen]))
            chosen[unseen] = model.shares(matrix[unseen]).argmax(1)
    return chosen


def _tags(matrix: Floats, wanted: Ints, weights: Floats) -> Tags:
    from sklearn.linear_model import LogisticRegression

    mean, scale = matrix.mean(0), matrix.std(0)
    scale[scale == 0] = 1.0
    model = LogisticRegression(C=0.05, class_weight="balanced", max_iter=500)
    model.fit((matrix - mean) / scale, wanted, sample_weight=weights)
    coefficients, intercept = _all_rows(model)
    count = float(weights.sum())
    return Tags(mean, scale, coefficients, intercept, count / (count + HALF_WAY))


def _all_rows(model: Any) -> tuple[Floats, Floats]:
    """Coefficients of all relations, also where only some were judged: the others are as good as ruled out."""
    rows = model.coef_ if len(model.classes_) > 2 else np.vstack([-model.coef_[0] / 2, model.coef_[0] / 2])
    offset = model.intercept_ if len(model.classes_) > 2 else np.array([-0.5, 0.5]) * model.intercept_[0]
    coefficients = np.zeros((len(RELATIONS), rows.shape[1]))
    intercept = np.full(len(RELATIONS), -4.0)
    coefficients[model.classes_], intercept[model.classes_] = rows, offset
    return coefficients, intercept


def _doubt(judged: Sequence[Judged]) -> Floats:
    """A pair that several people judged counts once in all."""
    times = Counter(pair.texts for pair in judged if any(pair.texts))
    return np.array([1.0 / times.get(pair.texts, 1) for pair in judged])


def _calibration(shares: Floats, chosen: Ints, wanted: Ints) -> Floats:
    """For each relation: what its share says of the chance that choosing it is right of two claims of one thing."""
    curves = np.zeros((len(RELATIONS), 2))
    for column in range(len(RELATIONS)):
        rows = (chosen == column) & ((wanted != _UNRELATED) | (column == _UNRELATED))
        curves[column] = _platt(log_odds(shares[rows, column]), wanted[rows] == column)
    return curves


def _one_thing(pairs: Sequence[Judged]) -> Floats:
    """What the alignment score says of the chance that two claims are of one thing."""
    return _platt(log_odds(np.array([pair.score for pair in pairs])), _columns(pairs) != _UNRELATED)


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
    same = [RELATIONS.index(Relation.AGREEMENT), RELATIONS.index(Relation.PARTIAL)]
    together = sum(counts[column] for column in same)
    return {column: 1.0 / (together if column in same else count) for column, count in counts.items()}


def _all_classes(forest: Forest, classes: NDArray[np.int64]) -> Forest:
    shares = np.zeros((len(forest.shares), len(RELATIONS)))
    shares[:, classes] = forest.shares
    return replace(forest, shares=shares)


def _matrix(pairs: Sequence[Judged], names: Sequence[str]) -> Floats:
    return np.array([[pair.signals[name] for name in names] for pair in pairs], float)


def _columns(pairs: Sequence[Judged]) -> Ints:
    return np.array([RELATIONS.index(pair.relation) for pair in pairs])
