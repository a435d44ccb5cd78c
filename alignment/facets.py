"""What is compared of an account's claims, laid out in rows, one a claim, in reading order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from alignment.embedding.encoder import Vectors, unit
from alignment.passages import PASSAGE, SCENE, passages, situated
from alignment.record import ClaimRecord
from alignment.terms import Sparse, Weights, term_rows
from alignment.words import words


@dataclass(frozen=True)
class Facets:
    """The rows of one account. Made once, used for every other account."""

    records: Sequence[ClaimRecord]
    vectors: Vectors
    passages: Vectors
    situated: Vectors
    terms: dict[str, Sparse]
    """Terms of the claim, its passage or its scene: ``words``, ``passage words``, ``scene words``, ``actors`` …"""
    days: NDArray[np.float32]
    """First and last day of each claim as ordinals, ``[claims, 2]``; NaN where it has no date."""
    lengths: NDArray[np.float32]
    """Content words of each claim."""
    weights: Mapping[str, Weights] | None = None
    """How rare each term is in the whole project, where that is more than the two accounts that are compared."""

    @staticmethod
    def of(records: Sequence[ClaimRecord], vectors: Vectors) -> Facets:
        """Lay out the claims of one account with their vectors, ``[claims, d]``, in the same order.

        Raises ValueError where there is not one vector a claim.
        """
        if len(records) != len(vectors):
            raise ValueError(f"{len(records)} claims, but {len(vectors)} vectors")
        terms = _terms(records)
        return Facets(
            records=tuple(records),
            vectors=vectors,
            passages=unit(passages(vectors, reach=PASSAGE)),
            situated=unit(situated(vectors)),
            terms=terms,
            days=_days(records),
            lengths=np.asarray(terms["words"].sum(axis=1), dtype=np.float32).ravel(),
        )


def _terms(records: Sequence[ClaimRecord]) -> dict[str, Sparse]:
    said = term_rows(words(record.text).content for record in records)
    headed = term_rows(words(record.section or "").content for record in records)
    actors = term_rows([name.name for name in record.actors] for record in records)
    carried = term_rows([*(name.name for name in record.actors), *record.carried] for record in records)
    places = term_rows([name.name for name in record.places] for record in records)
    return {
        "words": said,
        "passage words": passages(said, reach=PASSAGE) + headed,
        "scene words": passages(said, reach=SCENE),
        "situated words": situated(said),
        "actors": actors,
        "passage actors": passages(carried, reach=PASSAGE),
        "scene actors": passages(actors, reach=SCENE),
        "situated actors": situated(actors),
        "places": places,
        "scene places": passages(places, reach=SCENE),
        "numbers": term_rows([f"{number.value:g}" for number in record.numbers] for record in records),
    }


def _days(records: Sequence[ClaimRecord]) -> NDArray[np.float32]:
    unknown = (np.nan, np.nan)
    days = [(r.date.first.toordinal(), r.date.last.toordinal()) if r.date else unknown for r in records]
    return np.array(days, dtype=np.float32).reshape(-1, 2)
