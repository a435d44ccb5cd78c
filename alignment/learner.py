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
from alignment.relation_model import RELATIONS, RelationModel, Tags

#: So many judgements make the historians' model count as much as the prior.
HALF_WAY = 50
#: Fewer judgements, or of one relation only, teach nothing yet.
FEWEST = 8
#: In so many parts judgements are measured: it is done again and again.
FOLDS = 10


def learn(prior: RelationModel, judged: Sequence[Judged]) -> RelationModel:
    """The prior with what the judgements teach, weighed n / (n + 50); the prior itself where they are too few.

    A pair that was judged in several ways counts for each of them in part. The gain is in the model's figures:
    how many of the pairs the suggestion would have got right with and without learning, judged events left out.
    """
    kinds = {pair.relation for pair in judged}
    if len(judged) < FEWEST or len(kinds) < 2:
        return replace(prior, tags=None)
    table, wanted = matrix(judged, prior.names), columns(judged)
    known = prior.forest.probabilities(table)
    before = likeliest(prior.mixed(known, table), evidence(judged))
    after = _learned_left_out(prior, judged, table, wanted, known)
    right = {"right before": int((before == wanted).sum()), "right after": int((after == wanted).sum())}
    tags = _tags(table, wanted, _doubt(judged))
    version = f"{prior.version.split('+')[0]}+{len(judged)}"
    return replace(prior, version=version, tags=tags, figures={**prior.figures, "judged": len(judged), **right})


def _learned_left_out(
    prior: RelationModel, judged: Sequence[Judged], table: Floats, wanted: Ints, known: Floats
) -> Ints:
    """What is chosen with learning, each event left out in turn, where it is ``known`` what the forest says."""
    shares, doubt = prior.mixed(known, table).copy(), _doubt(judged)
    for seen, unseen in folds(judged, most=FOLDS):
        if len(set(wanted[seen])) > 1:
            model = replace(prior, tags=_tags(table[seen], wanted[seen], doubt[seen]))
            shares[unseen] = model.mixed(known[unseen], table[unseen])
    return likeliest(shares, evidence(judged))


def _tags(table: Floats, wanted: Ints, weights: Floats) -> Tags:
    from sklearn.linear_model import LogisticRegression

    mean, scale = table.mean(0), table.std(0)
    scale[scale == 0] = 1.0
    model = LogisticRegression(C=0.05, class_weight="balanced", max_iter=500)
    model.fit((table - mean) / scale, wanted, sample_weight=weights)
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
