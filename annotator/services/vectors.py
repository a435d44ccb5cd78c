"""Vectors, kept by text digest and encoder name: no sentence is ever embedded twice."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from sqlalchemy import insert, select
from sqlalchemy.orm import Session, sessionmaker

from models.rows import Embedding

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from alignment.embedding import Encoder

#: A batch is committed when it is done, so that a run that was broken off goes on where it stopped.
_BATCH = 2048
#: Vectors read by one statement: no statement grows with the corpus.
_ASKED = 5000


def embed_missing(
    sessions: sessionmaker[Session], texts: Mapping[str, str], encoder: Encoder, *, progress: Callable[[int], None]
) -> int:
    """Embed the texts (by digest) that the database has no vector of; how many that were."""
    with sessions() as session:
        present = set(session.scalars(select(Embedding.text_digest).where(Embedding.encoder == encoder.name)))
    missing = sorted((digest for digest in texts if digest not in present), key=lambda digest: len(texts[digest]))
    for at in range(0, len(missing), _BATCH):
        digests = missing[at : at + _BATCH]
        vectors = encoder.encode([texts[digest] for digest in digests], progress=progress)
        with sessions.begin() as session:
            session.execute(
                insert(Embedding), [_row(d, encoder.name, v) for d, v in zip(digests, vectors, strict=True)]
            )
    return len(missing)


def _row(digest: str, encoder: str, vector: NDArray[np.float32]) -> dict[str, object]:
    return {"text_digest": digest, "encoder": encoder, "vector": vector.astype("<f4").tobytes()}


def load_vectors(session: Session, digests: Iterable[str], encoder: str) -> NDArray[np.float32]:
    """The vectors of these texts, in their order: float32 [n, d]."""
    import numpy as np

    said = list(digests)
    asked = select(Embedding.text_digest, Embedding.vector).where(Embedding.encoder == encoder)
    kept: dict[str, bytes] = {}
    for at in range(0, len(said), _ASKED):
        kept |= dict(session.execute(asked.where(Embedding.text_digest.in_(said[at : at + _ASKED]))).all())
    wanted = [kept[digest] for digest in said]
    return np.frombuffer(b"".join(wanted), dtype="<f4").reshape(len(wanted), -1)
