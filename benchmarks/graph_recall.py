"""How many of the nearest claims a graph finds, held against comparing with all of them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np

from alignment.sheets import Sheets
from annotator.services.scale.blocks import Block, Place
from annotator.services.scale.pairing import Compare

#: Claims whose neighbours are sought exactly, so many of one place.
SAMPLE, EACH = 500, 20


def recall(place: Place, cut: list[Block]) -> dict[str, float]:
    """Of the ten nearest by comparing with all, the share among the ten and the twenty that the graph gave."""
    sheets, random = Sheets.open(Path(place.folder)), np.random.default_rng(5)
    asked, found = [], []
    for block in random.choice(len(cut), min(len(cut), SAMPLE // EACH)).tolist():
        own = cut[block]
        start = int(random.integers(0, own.size - EACH))
        piece = replace(own, number=own.number + start, size=EACH)
        rows, columns = Compare(place, ()).candidates(piece)
        found += [columns[rows == number] for number in range(piece.number, piece.number + EACH)]
        asked += [(own.account, row) for row in sheets.situated(block)[start : start + EACH]]
    best = _exact(sheets, cut, asked)
    shares = [
        [len(np.intersect1d(exact, its[:k])) / 10 for exact, its in zip(best, found, strict=True)] for k in (10, 20)
    ]
    return {"recall@10": round(float(np.mean(shares[0])), 4), "recall@20 of ten": round(float(np.mean(shares[1])), 4)}


def _exact(sheets: Sheets, cut: list[Block], asked: list[tuple[int, np.ndarray]]) -> np.ndarray:
    """The ten nearest of other accounts, ``[asked, 10]``, block by block."""
    owners, rows = np.array([account for account, _ in asked]), np.stack([row for _, row in asked])
    values, numbers = np.full((len(asked), 10), -2.0, np.float32), np.zeros((len(asked), 10), np.intp)
    for block in cut:
        like = rows @ sheets.situated(block.at).T
        like[owners == block.account] = -2
        both = np.hstack([values, like])
        which = np.hstack([numbers, np.tile(np.arange(block.number, block.number + block.size), (len(asked), 1))])
        top = np.argpartition(-both, 10, axis=1)[:, :10]
        values, numbers = np.take_along_axis(both, top, 1), np.take_along_axis(which, top, 1)
    return numbers
