"""Pairing the claims of very many accounts: neighbours are sought among all of them at once, block by block.

Held pair by pair, a hundred accounts are 4,950 comparisons of everything with everything. Here each claim seeks its
nearest in one index over all claims, so that work grows with the claims and memory with the block.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from alignment.aligning import Judge, paired
from alignment.neighbours import Indices
from alignment.partners import Pool, chosen
from alignment.scoring import Scoring, default_scoring
from alignment.sheets import Sheets
from alignment.suggestion import Suggestion
from alignment.words import words

#: Neighbours of a claim among all other accounts. The graph has so many at hand anyway; twenty lose 5 of 100 partners
#: more (docs/alignment.md).
DEPTH = 40
#: Claims compared at once: with their candidates some 400 MB.
STRETCH = 1_000


def pooled(
    sheets: Sheets,
    rows: Indices,
    columns: Indices,
    *,
    judge: Judge,
    scoring: Scoring | None = None,
    stretch: int = STRETCH,
) -> Iterator[list[Suggestion]]:
    """What to suggest of the candidates ``rows[n]``, ``columns[n]``: of each row's claim the best, a stretch at a time.

    Both are numbers of claims in the sheets; ``rows`` must ascend. A pair comes twice where either is the other's.
    """
    claims = np.unique(rows)
    for first in range(0, len(claims), stretch):
        own = claims[first : first + stretch]
        here = slice(*np.searchsorted(rows, [own[0], own[-1] + 1]))
        found, at = np.unique(columns[here], return_inverse=True)
        a, b = sheets.gather(own), sheets.gather(found)
        pool = Pool(own, found)
        kept = chosen(a, b, np.searchsorted(own, rows[here]), at, scoring=scoring or default_scoring(), pool=pool)
        yield list(judge(paired(a, b, kept)))
        words.cache_clear()  # what was kept of these claims serves the next ones little
