"""People's present judgements: for each person and pair the newest that was not undone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select, tuple_
from sqlalchemy.orm import Session, aliased

from models.rows import Judgement, Person


@dataclass(frozen=True, slots=True)
class CurrentJudgement:
    """What one person now says of one pair."""

    id: int
    a_id: str
    b_id: str
    person: str
    at: datetime
    verdict: str
    types: tuple[str, ...]
    certainty: str | None
    note: str

    def as_tag(self) -> dict[str, Any]:
        """As the export of pairs writes it."""
        return {
            "by": self.person,
            "at": self.at.isoformat(),
            "relation": self.verdict,
            "types": list(self.types),
            "certainty": self.certainty,
            "note": self.note,
        }


def current_judgements(session: Session, pairs: Iterable[tuple[str, str]] | None = None) -> list[CurrentJudgement]:
    """In one statement, of all pairs or of those named, oldest first."""
    undoing = aliased(Judgement)
    rows = (
        select(Judgement, Person.name)
        .join(Person, Person.id == Judgement.person_id)
        .outerjoin(undoing, undoing.undoes_id == Judgement.id)
        .where(Judgement.verdict.is_not(None), undoing.id.is_(None))
        .order_by(Judgement.id)
    )
    if pairs is not None:
        rows = rows.where(tuple_(Judgement.a_id, Judgement.b_id).in_(list(pairs)))
    newest = {(row.person_id, row.a_id, row.b_id): _current(row, name) for row, name in session.execute(rows)}
    return sorted(newest.values(), key=lambda judgement: judgement.id)


def _current(row: Judgement, name: str) -> CurrentJudgement:
    return CurrentJudgement(
        id=row.id,
        a_id=row.a_id,
        b_id=row.b_id,
        person=name,
        at=row.at,
        verdict=str(row.verdict),
        types=tuple(row.types),
        certainty=row.certainty and str(row.certainty.value),
        note=row.note,
    )
