"""The partners that a historian is shown: at most five of a claim in another account, the best first."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from alignment.candidates import candidates
from alignment.citing import cited
from alignment.dependence import copied, retold
from alignment.facets import Facets
from alignment.likeness import Column, likeness, rank
from alignment.neighbours import Indices
from alignment.scoring import Scoring

#: The reviewer's budget.
PARTNERS = 5


@dataclass(frozen=True)
class Partners:
    """The kept pairs of two accounts: indices of the claims in either, and what is known of each pair."""

    rows: Indices
    columns: Indices
    scores: Column
    dependent: NDArray[np.bool_]
    """Whether one claim seems taken from the other, or both from a third."""
    measures: dict[str, Column]
    """What the score was made from, by name."""


@dataclass(frozen=True)
class Pool:
    """Where the claims of either side stand in a project of many accounts, by their numbers in it."""

    rows: Indices
    columns: Indices


def partners(a: Facets, b: Facets, *, scoring: Scoring) -> Partners:
    """The pairs that are among the best five of either of their claims and not below the floor."""
    return chosen(a, b, *candidates(a, b), scoring=scoring)


def chosen(
    a: Facets, b: Facets, rows: Indices, columns: Indices, *, scoring: Scoring, pool: Pool | None = None
) -> Partners:
    """The candidates among the best five of either of their claims; ``rows`` must ascend.

    Of a ``pool`` the columns are of many accounts, and only the row's best five of all of them count.
    """
    measures = likeness(a, b, rows, columns)
    scores = scoring.scores(measures)
    ranked = rank(scores, rows)
    best = (ranked if pool else np.minimum(ranked, rank(scores, columns))) <= PARTNERS
    best &= scores >= scoring.floor
    kept = {name: column[best] for name, column in measures.items()}
    rows, columns, scores = rows[best], columns[best], scores[best]
    stand = (pool.rows[rows], pool.columns[columns]) if pool else (rows, columns)
    dependent = copied(a, b, rows, columns) | retold(*stand, scores, kept["words"])
    dependent |= cited(a, b, rows, columns, scores)
    return Partners(rows, columns, scores, dependent, kept)
