"""Who copied whom: agreement between dependent claims corroborates nothing.

Near-verbatim reuse is found by shared runs of words (shingles, as text-reuse tools block by). Reuse through a
translation or a paraphrase shares no runs, but tells the same facts in the same order: pairs that are alike follow
each other on both sides, some of them in nearly the same words, as independent tellings seldom do for long.
"""

from __future__ import annotations

from collections import defaultdict

import numpy as np
from numpy.typing import NDArray

from alignment.facets import Facets
from alignment.likeness import Column
from alignment.neighbours import Indices
from alignment.reuse import reused, shingles

#: A chain: so many pairs, each next one at most so many claims on in both accounts, each so surely of one thing.
CHAIN, STEP, SURE = 4, 3, 0.66
#: At least two of its claims must be this alike in their words, weighted by rarity: the stepping stones of a copy.
WORDED, STONES = 0.45, 2


def copied(a: Facets, b: Facets, rows: Indices, columns: Indices) -> NDArray[np.bool_]:
    """Whether two claims share so many runs of words that one was copied from the other or both from a third."""
    ours = {int(row): shingles(a.records[row].text) for row in np.unique(rows)}
    theirs = {int(column): shingles(b.records[column].text) for column in np.unique(columns)}
    return np.array([reused(ours[r], theirs[c]) for r, c in zip(rows.tolist(), columns.tolist(), strict=True)], bool)


def retold(rows: Indices, columns: Indices, scores: Column, worded: Column) -> NDArray[np.bool_]:
    """Whether a pair stands in a chain of pairs that runs in the same order through both accounts.

    ``worded`` is each pair's likeness of words, 0..1.
    """
    sure = np.flatnonzero(scores >= SURE)
    order = sure[np.lexsort((columns[sure], rows[sure]))].tolist()
    best: dict[int, list[int]] = {}
    at_row: dict[int, list[int]] = defaultdict(list)
    for pair in order:
        row, column = int(rows[pair]), int(columns[pair])
        before = [
            one
            for earlier in range(row - STEP, row)
            for one in at_row[earlier]
            if 0 < column - int(columns[one]) <= STEP
        ]
        best[pair] = [*max((best[one] for one in before), key=len, default=[]), pair]
        at_row[row].append(pair)
    found = np.zeros(len(rows), dtype=bool)
    for chain in best.values():
        stones = {int(rows[pair]) for pair in chain if worded[pair] >= WORDED}
        if len(chain) >= CHAIN and len(stones) >= STONES:
            found[chain] = True
    return found
