"""Two sentences without an account around them: no ranks, no neighbours, only what they say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import exp

from alignment.embedding.encoder import Vectors
from alignment.framing import frame
from alignment.judging import Pair, judge_all
from alignment.record import ClaimRecord
from alignment.suggestion import Suggestion

#: Where cosine leaves it open whether two sentences speak of one thing, and how steeply it decides on either side.
#: By the mean cosines of entailing, contradicting and neutral pairs of SICK (.86, .76, .53).
OPEN, STEEP = 0.5, 10.0


def judge_lone(pairs: Sequence[tuple[ClaimRecord, ClaimRecord]], vectors: Vectors, *, encoder: str) -> list[Suggestion]:
    """Judge each pair; ``vectors`` [2n, d] are of a, b, a, b …"""
    records = [record for pair in pairs for record in pair]
    framed = frame(records, vectors, encoder=encoder) if records else []
    ready = [replace(record, framing=framing.score) for record, framing in zip(records, framed, strict=True)]
    made = []
    for n in range(len(pairs)):
        cosine = float(vectors[2 * n] @ vectors[2 * n + 1])
        made.append(Pair(ready[2 * n], ready[2 * n + 1], score=same_thing(cosine), cosine=cosine))
    return judge_all(made)


def same_thing(cosine: float) -> float:
    """0..1: how surely two sentences speak of one thing, where there is nothing to go by but their likeness."""
    return 1 / (1 + exp(-STEEP * (cosine - OPEN)))
