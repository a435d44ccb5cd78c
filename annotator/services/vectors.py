"""Vectors, kept by text digest and encoder name: no sentence is ever embedded twice."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import insert, select
from sqlalchemy.orm import Session, sessionmaker

from annotator import settings
from annotator.errors import InputError
from annotator.queries.batches import batches
from annotator.services.encoders import kept_encoder
from annotator.services.engine import engine, in_turn
from models.rows import Embedding

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from alignment.embedding import Encoder

#: A batch is committed when it is done, so that a run that was broken off goes on where it stopped.
_BATCH = 2048
#: Vectors read by one statement.
_ASKED = 5000


def embed_missing(
    sessions: sessionmaker[Session], texts: Mapping[str, str], encoder: Encoder, *, progress: Callable[[int], None]
) -> int:
    """Embed the texts (by digest) that the database has no vector of; how many that were."""
    with sessions() as session:
        present = set(session.scalars(select(Embedding.text_digest).where(Embedding.encoder == encoder.name)))
    missing = sorted((digest for digest in texts if digest not in present), key=lambda digest: len(texts[digest]))
    portions = list(batches(missing, _BATCH))
    with _encoded(encoder, ([texts[digest] for digest in some] for some in portions), progress) as encoded:
        for digests, vectors in zip(portions, encoded, strict=True):
            rows = [_row(d, encoder.name, v) for d, v in zip(digests, vectors, strict=True)]
            with sessions.begin() as session:
                session.execute(insert(Embedding), rows)
    return len(missing)


@contextmanager
def _encoded(
    encoder: Encoder, batches: Iterable[list[str]], progress: Callable[[int], None]
) -> Iterator[Iterator[NDArray[np.float32]]]:
    """The vectors of each batch: from Dask's workers where there is a scheduler, else made here on every core."""
    if not settings.get("dask_scheduler"):
        yield (encoder.encode(texts, progress=progress) for texts in batches)
        return
    with engine() as executor:
        yield _told(in_turn(executor, Encode(settings.get("encoder"), encoder.name), batches), progress)


def _told(made: Iterator[NDArray[np.float32]], progress: Callable[[int], None]) -> Iterator[NDArray[np.float32]]:
    for vectors in made:
        progress(len(vectors))
        yield vectors


@dataclass(frozen=True, slots=True)
class Encode:
    """The task of encoding a batch. Raises InputError where the worker has other weights than whoever asks."""

    model: str
    name: str

    def __call__(self, texts: list[str]) -> NDArray[np.float32]:
        """The vectors, ``[n, d]``."""
        encoder = kept_encoder(self.model)
        if encoder.name != self.name:
            raise InputError(f"a worker has the encoder {encoder.name}, not {self.name}: install the same there")
        return encoder.encode(texts)


def _row(digest: str, encoder: str, vector: NDArray[np.float32]) -> dict[str, object]:
    return {"text_digest": digest, "encoder": encoder, "vector": vector.astype("<f4").tobytes()}


def load_vectors(session: Session, digests: Iterable[str], encoder: str) -> NDArray[np.float32]:
    """The vectors of these texts, in their order: float32 [n, d]."""
    import numpy as np

    said = list(digests)
    asked = select(Embedding.text_digest, Embedding.vector).where(Embedding.encoder == encoder)
    kept: dict[str, bytes] = {}
    for some in batches(said, _ASKED):
        kept |= dict(session.execute(asked.where(Embedding.text_digest.in_(some))).all())
    wanted = [kept[digest] for digest in said]
    return np.frombuffer(b"".join(wanted), dtype="<f4").reshape(len(wanted), -1)
