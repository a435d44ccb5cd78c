"""What people said and did not take back: rows are only ever added, and one that takes another back names it."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, and_, exists
from sqlalchemy.orm import aliased

from models.base import Base
from models.correction import Correction
from models.event_decision import EventDecision
from models.judgement import Judgement
from models.naming import NameDecision
from models.tag import FramingTag


def taken_back(rows: type[Base], number: Any) -> ColumnElement[bool]:
    """That another row of that table takes back the one of that number: asked of the table itself, whoever asks.

    Make it once: to make an alias for each statement takes longer than the statement.
    """
    undoing = rows.__table__.alias()
    return exists().where(undoing.c.undoes_id == number).correlate_except(undoing)


def _stands(said: ColumnElement[Any], taken: ColumnElement[bool]) -> ColumnElement[bool]:
    """That a row says something, and no other takes it back."""
    return and_(said.is_not(None), ~taken)


#: A judgement that is asked for inside another statement.
SAID = aliased(Judgement)

CORRECTION_TAKEN_BACK = taken_back(Correction, Correction.id)
JUDGEMENT_TAKEN_BACK = taken_back(Judgement, Judgement.id)
NAME_DECISION_TAKEN_BACK = taken_back(NameDecision, NameDecision.id)
TAG_TAKEN_BACK = taken_back(FramingTag, FramingTag.id)

EVENT_DECISION_STANDS = _stands(EventDecision.what, taken_back(EventDecision, EventDecision.id))
JUDGEMENT_STANDS = _stands(Judgement.verdict, JUDGEMENT_TAKEN_BACK)
SAID_STANDS = _stands(SAID.verdict, taken_back(Judgement, SAID.id))
TAG_STANDS = _stands(FramingTag.technique, TAG_TAKEN_BACK)
