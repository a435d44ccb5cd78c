"""Laying what people put right over what the machine read: the one place where a correction takes effect.

Rows of claims and mentions hold what is in force, so that pages, search, exports and alignment need know of nothing.
The machine's own reading is kept beside it, in ``Claim.machine``, and comes back when the correction is taken back.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session, undefer

from annotator.queries.corrections import CorrectionView, standing_corrections
from annotator.services.corrected import Reading, corrected
from annotator.services.naming import agree_on_names
from annotator.services.placing import place_pairs
from models.historical_date import as_columns
from models.rows import Claim, Mention

_KEPT = ("what", "start", "end", "text", "value", "detail")


def settle(session: Session) -> None:
    """After whatever changed readings or names: the names of all accounts agreed on, then every correction in force."""
    _lift(session)
    agree_on_names(session)
    _lay(session)


def lay_again(session: Session, claims: Iterable[str]) -> None:
    """After whatever changed corrections of those claims: the ones in force over the machine's own reading."""
    if known := list(claims):
        _lift(session, known)
        _lay(session, known)


def _lift(session: Session, claims: Iterable[str] | None = None) -> None:
    """Put the machine's own reading back into those claims, by default into all."""
    query = select(Claim).options(undefer(Claim.machine)).where(Claim.machine.is_not(None))
    if claims is not None:
        query = query.where(Claim.id.in_(list(claims)))
    for claim in session.scalars(query).all():
        own = claim.machine or {}
        _write(session, claim, Reading(own["date"], own["date_reason"], tuple(own["mentions"])))
        claim.machine = None
    session.flush()


def _lay(session: Session, claims: Iterable[str] | None = None) -> None:
    """Put the corrections that stand into claims that hold the machine's own reading."""
    of_claim: dict[str, list[CorrectionView]] = defaultdict(list)
    for row in standing_corrections(session, claims):
        of_claim[row.claim].append(row)
    query = select(Claim).where(Claim.id.in_(of_claim), Claim.position.is_not(None))
    for claim in session.scalars(query).all():
        own = _own(session, claim)
        claim.machine = {"date": own.date, "date_reason": own.date_reason, "mentions": list(own.mentions)}
        _write(session, claim, corrected(own, of_claim[claim.id], text=claim.text))
    session.flush()
    place_pairs(session, claims)


def _own(session: Session, claim: Claim) -> Reading:
    rows = session.scalars(select(Mention).where(Mention.claim_id == claim.id).order_by(Mention.start, Mention.id))
    mentions = ({name: getattr(row, name) for name in _KEPT} for row in rows)
    based = ({**row, "start": row["start"] - claim.start, "end": row["end"] - claim.start} for row in mentions)
    return Reading(claim.date, claim.date_reason, tuple(based))


def _write(session: Session, claim: Claim, reading: Reading) -> None:
    claim.date_reason = reading.date_reason
    for name, value in as_columns(reading.date).items():
        setattr(claim, name, value)
    session.execute(delete(Mention).where(Mention.claim_id == claim.id))
    if reading.mentions:
        session.execute(insert(Mention), [_row(claim, mention) for mention in reading.mentions])


def _row(claim: Claim, mention: dict[str, Any]) -> dict[str, Any]:
    return {
        **mention,
        "claim_id": claim.id,
        "account_id": claim.account_id,
        "start": claim.start + mention["start"],
        "end": claim.start + mention["end"],
    }
