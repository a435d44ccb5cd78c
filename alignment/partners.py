"""The partners that a historian is shown: at most five of a claim in another account, the best first."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from alignment.candidates import candidates
from alignment.facets import Facets
from alignment.likeness import Column, likeness, rank
from alignment.neighbours import Indices
from alignment.scoring import Scoring

#: The reviewer's budget.
PARTNERS = 5


@dataclass(frozen=True)
class Partners:
    """The kept pairs of two accounts: indices of the claims in either, the score and the cosine of each pair."""

    rows: Indices
    columns: Indices
    scores: Column
    cosines: Column
    measures: dict[str, Column]
    """What the score was made from, by name."""


def partners(a: Facets, b: Facets, *, scoring: Scoring) -> Partners:
    """The pairs that are among the best five of either of their claims and not below the floor."""
    rows, columns = candidates(a, b)
    measures = likeness(a, b, rows, columns)
    scores = scoring.scores(measures)
    best = np.minimum(rank(scores, rows), rank(scores, columns)) <= PARTNERS
    best &= scores >= scoring.floor
    kept = {name: column[best] for name, column in measures.items()}
    return Partners(rows[best], columns[best], scores[best], kept["cosine"], kept)
