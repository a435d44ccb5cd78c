"""Learns from the historians' judgements what they add to the model that comes with the program."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from alignment.choosing import Flags, likeliest
from alignment.forest import Floats, Ints
from alignment.judged import Judged, columns, folds, matrix
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
    evidence = np.array([pair.evidence for pair in judged])
    before = _chosen(prior, table, evidence) == wanted
    after = _learned_left_out(prior, judged, table, wanted) == wanted
    figures = {"judged": len(judged), "right before": int(before.sum()), "right after": int(after.sum())}
    tags = _tags(table, wanted, _doubt(judged))
    version = f"{prior.version.split('+')[0]}+{len(judged)}"
    return replace(prior, version=version, tags=tags, figures={**prior.figures, **figures})


def _learned_left_out(prior: RelationModel, judged: Sequence[Judged], table: Floats, wanted: Ints) -> Ints:
    evidence = np.array([pair.evidence for pair in judged])
    chosen = _chosen(prior, table, evidence)
    doubt = _doubt(judged)
    for seen, unseen in folds(judged, most=FOLDS):
        if len(set(wanted[seen])) > 1:
            model = replace(prior, tags=_tags(table[seen], wanted[seen], doubt[seen]))
            chosen[unseen] = _chosen(model, table[unseen], evidence[unseen])
    return chosen


def _chosen(model: RelationModel, table: Floats, evidence: Flags) -> Ints:
    return likeliest(model.shares(table), evidence)


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
