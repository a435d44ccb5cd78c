"""What people have put right in the reading of claims: what of it stands, and all that was ever written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from annotator.queries.standing import CORRECTION_TAKEN_BACK
from annotator.reading.text.limits import Limit
from models.account import Account
from models.claim import Claim
from models.correction import Correction
from models.judgement import Person
from models.vocabulary import Corrected


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """One row: a correction, or the taking back of one."""

    id: int
    at: datetime
    person_id: int
    person: str
    claim: str
    what: Corrected | None
    """None for the row that takes another back."""
    words: str
    start: int
    value: Mapping[str, Any] | None
    before: str
    undoes: int | None
    undone: bool
    quote: str

    @property
    def now(self) -> str:
        """What holds by it, in words."""
        value = self.value
        if value is None:
            return "nothing"
        return str(value.get("name") or value.get("edtf") or value.get("said") or "other limits")


def corrections(
    session: Session, *, claims: Iterable[str] | None = None, limit: int | None = None
) -> tuple[CorrectionView, ...]:
    """Every row, of those claims or of all, newest first. One statement."""
    query = (
        select(Correction, Person.name, CORRECTION_TAKEN_BACK)
        .join(Person, Person.id == Correction.person_id)
        .order_by(Correction.id.desc())
        .limit(limit)
    )
    if claims is not None:
        query = query.where(Correction.claim_id.in_(list(claims)))
    return tuple(_view(*row) for row in session.execute(query))


def standing_corrections(session: Session, claims: Iterable[str] | None = None) -> tuple[CorrectionView, ...]:
    """Those that count, oldest first, so that a later one has the last word. One statement."""
    return tuple(row for row in reversed(corrections(session, claims=claims)) if row.what and not row.undone)


def limits(session: Session, account: str) -> tuple[Limit, ...]:
    """The limits of an account's sentences that people drew, oldest first. Two statements."""
    of_account = select(Claim.id).join(Account, Account.id == Claim.account_id).where(Account.key == account)
    drawn = select(Correction.claim_id).where(Correction.what == Corrected.LIMITS, Correction.claim_id.in_(of_account))
    rows = standing_corrections(session, set(session.scalars(drawn)))
    return tuple(
        Limit(row.claim, row.value["joined"], row.value["cut"], row.value["after"])
        for row in rows
        if row.what is Corrected.LIMITS and row.value
    )


def _view(row: Correction, person: str, undone: bool) -> CorrectionView:
    return CorrectionView(
        id=row.id,
        at=row.at,
        person_id=row.person_id,
        person=person,
        claim=row.claim_id,
        what=row.what,
        words=row.words,
        start=row.start,
        value=row.value,
        before=row.before,
        undoes=row.undoes_id,
        undone=undone,
        quote=row.quote,
    )
