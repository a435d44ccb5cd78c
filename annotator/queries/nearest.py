"""The claims nearest in meaning to a question, by the vectors that aligning kept: all of them held in memory.

Five accounts of 13,000 claims are 20 MB and one product of a matrix with a vector, some milliseconds; reading them from
the database each time would take a hundred times as long. A million would be 1.5 GB in every process: of so many,
PostgreSQL's graph names those that come into question.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from annotator.queries.claims import ClaimView, around, claims
from annotator.queries.vector_table import found_in_table
from models.alignment import AlignmentState, Embedding
from models.claim import COMPARED, Claim

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

#: Claims that are shown.
MOST = 8
#: Code points of context on either side.
REACH = 140
#: Below this cosine two sentences have little more in common than their language.
LEAST = 0.2


@dataclass(frozen=True, slots=True)
class Near:
    """A claim, the sentences around it, and the cosine of its vector with that of the question."""

    claim: ClaimView
    before: str
    after: str
    likeness: float


@dataclass(frozen=True, slots=True)
class _Space:
    state: tuple[Any, ...]
    """What the vectors belong to: another alignment makes another space."""
    ids: NDArray[np.str_]
    accounts: NDArray[np.int64]
    vectors: NDArray[np.float32]


_spaces: WeakKeyDictionary[Engine, dict[str, _Space]] = WeakKeyDictionary()
_building = threading.Lock()


def is_embedded(session: Session) -> bool:
    """Whether there is anything to compare with. One statement."""
    return session.scalar(select(Embedding.encoder).limit(1)) is not None


def nearest(
    session: Session, vector: NDArray[np.float32], *, encoder: str, account: int | None = None, without: frozenset[str]
) -> tuple[Near, ...]:
    """The claims whose vectors point the same way as that one (of length 1), the nearest first, but none `without`.

    Seven statements on SQLite and up to twelve on PostgreSQL, and one more after each alignment.
    """
    import numpy as np

    found = found_in_table(session, vector, encoder=encoder, account=account)
    space = _space(session, encoder) if found is None else _laid(found, ())
    if not len(space.ids):
        return ()
    likeness = space.vectors @ vector
    if account is not None:
        likeness = np.where(space.accounts == account, likeness, -1.0)
    order = np.argsort(-likeness)[: MOST + len(without)]
    chosen = {str(space.ids[at]): float(likeness[at]) for at in order if likeness[at] >= LEAST}
    return _told(session, {key: like for key, like in chosen.items() if key not in without})


def _told(session: Session, chosen: dict[str, float]) -> tuple[Near, ...]:
    here = set(session.scalars(select(Claim.id).where(Claim.id.in_(chosen), Claim.position.is_not(None))))
    keys = [key for key in chosen if key in here][:MOST]
    found = claims(session, keys) if keys else {}
    context = around(session, list(found.values()), reach=1)
    return tuple(Near(found[key], *_sides(context[key]), likeness=chosen[key]) for key in keys)


def _sides(context: tuple[tuple[ClaimView, ...], ...]) -> tuple[str, str]:
    """The end of what stands before a claim and the beginning of what follows it, cut between words."""
    before, after = (" ".join(one.text for one in side) for side in context)
    early = f"… {before[-REACH:].partition(' ')[2]}" if len(before) > REACH else before
    return early, f"{after[:REACH].rpartition(' ')[0]} …" if len(after) > REACH else after


def _space(session: Session, encoder: str) -> _Space:
    engine = session.get_bind().engine
    state = tuple(session.scalars(select(AlignmentState.digest).order_by(AlignmentState.part)))
    with _building:
        kept = _spaces.setdefault(engine, {}).get(encoder)
        if kept is None or kept.state != state:
            kept = _spaces[engine][encoder] = _built(session, encoder, state)
    return kept


def _built(session: Session, encoder: str, state: tuple[Any, ...]) -> _Space:
    query = (
        select(Claim.id, Claim.account_id, Embedding.vector)
        .join(Embedding, Embedding.text_digest == Claim.text_digest)
        .where(Embedding.encoder == encoder, *COMPARED)
    )
    return _laid(session.execute(query).all(), state)


def _laid(rows: Sequence[Any], state: tuple[Any, ...]) -> _Space:
    import numpy as np

    vectors = np.frombuffer(b"".join(vector for _, _, vector in rows), dtype="<f4").reshape(len(rows), -1)
    return _Space(state, np.array([row[0] for row in rows]), np.array([row[1] for row in rows]), vectors)
