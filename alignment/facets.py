"""What is compared of an account's claims, laid out in rows, one a claim, in reading order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from alignment.embedding.encoder import Vectors, unit
from alignment.passages import passages
from alignment.record import ClaimRecord
from alignment.terms import Sparse, term_rows
from alignment.words import words

#: How many claims on either side belong to the passage of a claim, and to its wider scene.
PASSAGE, SCENE = 3, 12


@dataclass(frozen=True)
class Facets:
    """The rows of one account. Made once, used for every other account."""

    records: tuple[ClaimRecord, ...]
    vectors: Vectors
    passages: Vectors
    scenes: Vectors
    words: Sparse
    passage_words: Sparse
    actors: Sparse
    passage_actors: Sparse
    places: Sparse
    passage_places: Sparse
    numbers: Sparse
    days: NDArray[np.float32]
    """First and last day of each claim as ordinals, ``[claims, 2]``; NaN where it has no date."""
    lengths: NDArray[np.float32]
    """Content words of each claim."""

    @property
    def account(self) -> str:
        """The account's key."""
        return self.records[0].account

    @staticmethod
    def of(records: Sequence[ClaimRecord], vectors: Vectors) -> Facets:
        """Lay out the claims of one account with their vectors, ``[claims, d]``, in the same order.

        Raises ValueError where there is not one vector a claim.
        """
        if len(records) != len(vectors):
            raise ValueError(f"{len(records)} claims, but {len(vectors)} vectors")
        said = term_rows(words(record.text).content for record in records)
        actors = term_rows([*(n.name for n in record.actors)] for record in records)
        carried = term_rows([*(n.name for n in record.actors), *record.carried] for record in records)
        places = term_rows([n.name for n in record.places] for record in records)
        headed = term_rows(words(record.section or "").content for record in records)
        return Facets(
            records=tuple(records),
            vectors=vectors,
            passages=unit(passages(vectors, reach=PASSAGE)),
            scenes=unit(passages(vectors, reach=SCENE)),
            words=said,
            passage_words=passages(said, reach=PASSAGE) + headed,
            actors=actors,
            passage_actors=passages(carried, reach=PASSAGE),
            places=places,
            passage_places=passages(places, reach=SCENE),
            numbers=term_rows([f"{n.value:g}" for n in record.numbers if n.value != 1] for record in records),
            days=_days(records),
            lengths=np.asarray(said.sum(axis=1), dtype=np.float32).ravel(),
        )


def _days(records: Sequence[ClaimRecord]) -> NDArray[np.float32]:
    unknown = (np.nan, np.nan)
    return np.array(
        [(r.date.first.toordinal(), r.date.last.toordinal()) if r.date else unknown for r in records], dtype=np.float32
    ).reshape(-1, 2)
