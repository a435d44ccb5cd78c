"""Learns from the historians' judgements what they add to the model that comes with the program."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from alignment.choosing import likeliest
from alignment.forest import Floats, Ints
from alignment.judged import Judged, columns, evidence, folds, matrix
from alignment.relation_model import RELATIONS, RelationModel, Tags, mix

#: So many judgements make the historians' model count as much as the prior,
HALF_WAY = 50
#: or as much less as serves better on judgements that it was not shown.
PARTS = (1.0, 0.7, 0.5, 0.35, 0.2, 0.1, 0.0)
#: Fewer judgements, or of one relation only, teach nothing yet.
FEWEST = 8
#: In so many parts judgements are measured: it is done again and again.
FOLDS = 10


def learn(prior: RelationModel, judged: Sequence[Judged]) -> RelationModel:
    """The prior with what the judgements teach, weighed up to n / (n + 50): as far as serves best, events left out.

    A pair that was judged in several ways counts for each of them in part. The gain is in the model's figures: how many
    of the pairs the suggestion would have got right with and without learning, judged events left out.
    """
    kinds = {pair.relation for pair in judged}
    if len(judged) < FEWEST or len(kinds) < 2:
        return replace(prior, tags=None)
    table, wanted, doubt = matrix(judged, prior.names), columns(judged), _doubt(judged)
    known = prior.forest.probabilities(table)
    unseen, against = _left_out(judged, table, wanted, doubt, known), evidence(judged)
    grown = float(doubt.sum() / (doubt.sum() + HALF_WAY))
    right = [int((likeliest(mix(known, unseen, grown * part), against) == wanted).sum()) for part in PARTS]
    best = int(np.argmax(right))
    tags = _tags(table, wanted, doubt, weight=grown * PARTS[best])
    version = f"{prior.version.split('+')[0]}+{len(judged)}"
    figures = {"judged": len(judged), "right before": right[-1], "right after": right[best]}
    return replace(prior, version=version, tags=tags, figures={**prior.figures, **figures})


def _left_out(judged: Sequence[Judged], table: Floats, wanted: Ints, doubt: Floats, known: Floats) -> Floats:
    """What the judgements alone say of each pair, its event left out in turn; where they can't, what is ``known``."""
    shares = known.copy()
    for seen, unseen in folds(judged, most=FOLDS):
        if len(set(wanted[seen])) > 1:
            shares[unseen] = _tags(table[seen], wanted[seen], doubt[seen], weight=1.0).probabilities(table[unseen])
    return shares


def _tags(table: Floats, wanted: Ints, counts: Floats, *, weight: float) -> Tags:
    from sklearn.linear_model import LogisticRegression

    mean, scale = table.mean(0), table.std(0)
    scale[scale == 0] = 1.0
    model = LogisticRegression(C=0.05, class_weight="balanced", max_iter=500)
    model.fit((table - mean) / scale, wanted, sample_weight=counts)
    coefficients, intercept = _all_rows(model)
    return Tags(mean, scale, coefficients, intercept, weight)


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
