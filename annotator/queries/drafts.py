"""What a person has begun to say of two claims, in this window or another, here or in another browser."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from annotator.queries.judgements import PairKey
from models.draft import Draft


@dataclass(frozen=True, slots=True)
class Begun:
    """A judgement in the making."""

    window: str
    revision: int
    at: datetime
    verdict: str
    types: tuple[str, ...]
    certainty: str
    note: str

    @property
    def mark(self) -> str:
        """By which it is named when it is taken over or given."""
        return f"{self.window}:{self.revision}"


def begun(session: Session, person_id: int | None, pair: PairKey) -> tuple[Begun, ...]:
    """All that person's drafts on the pair, the newest first. One statement, none for nobody."""
    if person_id is None:
        return ()
    query = select(Draft).where(Draft.person_id == person_id, Draft.a_id == pair[0], Draft.b_id == pair[1])
    return tuple(_begun(row) for row in session.scalars(query.order_by(Draft.at.desc(), Draft.window)))


def _begun(row: Draft) -> Begun:
    said = row.said
    return Begun(
        window=row.window,
        revision=row.revision,
        at=row.at,
        verdict=said.get("verdict", ""),
        types=tuple(said.get("types", ())),
        certainty=said.get("certainty", ""),
        note=said.get("note", ""),
    )
