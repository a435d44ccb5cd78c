"""Judging the pairs of one claim again where its reading was put right, without aligning whole accounts.

Which claims are its partners, and how surely, stays as it is until the next alignment; what the two say of each other
is compared anew. What a former version of the program measured can't be read: such pairs wait for the next alignment,
which compares all accounts anew where the program is another one.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from sqlalchemy import or_, select, update
from sqlalchemy.orm import Session, undefer

from alignment.record import ClaimRecord
from annotator.services.alignment_rows import pair_row
from annotator.services.alignment_state import unlearn
from annotator.services.measured import measured
from annotator.services.records import load_records
from models.rows import Framing, Pair
from models.vocabulary import Relation


@dataclass(frozen=True, slots=True)
class Change:
    """That a pair is suggested to stand otherwise than before."""

    a: str
    b: str
    was: Relation
    now: Relation


@dataclass(frozen=True, slots=True)
class Rejudged:
    """How many pairs were judged again, which of them changed their relation, and how many wait for an alignment."""

    pairs: int
    changes: tuple[Change, ...]
    waiting: int


def rejudge(session: Session, claim_id: str) -> Rejudged:
    """Judge every suggested pair of a claim again. Five statements and one for the rows that are written."""
    from alignment.judging import Pair as Candidate
    from alignment.judging import judge_all

    query = select(Pair).options(undefer(Pair.basis)).where(or_(Pair.a_id == claim_id, Pair.b_id == claim_id))
    suggested = [(row, measured(row.basis)) for row in session.scalars(query) if row.basis]
    rows = [(row, known) for row, known in suggested if known]
    waiting = len(suggested) - len(rows)
    records = _records(session, {key for row, _ in rows for key in (row.a_id, row.b_id)})
    rows = [(row, known) for row, known in rows if row.a_id in records and row.b_id in records]
    candidates = [
        Candidate(*_in_order(records, row), row.score, cosine, 0.0, row.dependent, measures)
        for row, (cosine, measures) in rows
    ]
    made = judge_all(candidates)
    changes = []
    for (row, _), suggestion in zip(rows, made, strict=True):
        if row.relation is not suggestion.relation:
            changes.append(Change(row.a_id, row.b_id, row.relation, suggestion.relation))
    if made:
        changed = [pair_row(one, row.a_account_id, row.b_account_id) for (row, _), one in zip(rows, made, strict=True)]
        session.execute(update(Pair), changed)
        unlearn(session)
        session.expire_all()
    return Rejudged(len(made), tuple(changes), waiting)


def _records(session: Session, ids: set[str]) -> dict[str, ClaimRecord]:
    loaded = [one.record for own in load_records(session, ids).values() for one in own]
    partisan = dict(session.execute(select(Framing.claim_id, Framing.score).where(Framing.claim_id.in_(ids))).all())
    return {record.id: replace(record, framing=partisan.get(record.id, 0.0)) for record in loaded}


def _in_order(records: dict[str, ClaimRecord], row: Pair) -> list[ClaimRecord]:
    """The two as alignment had them: that of the account imported first first."""
    return [record for key, record in records.items() if key in (row.a_id, row.b_id)]
