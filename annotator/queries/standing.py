"""What people said and did not take back: rows are only ever added, and one that takes another back names it."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, and_, exists
from sqlalchemy.orm import InstrumentedAttribute, aliased

from models.event_decision import EventDecision
from models.judgement import Judgement
from models.tag import FramingTag


def _stands(said: InstrumentedAttribute[Any]) -> ColumnElement[bool]:
    """That a row says something, and no other takes it back."""
    rows = said.class_
    undoing = aliased(rows)
    return and_(said.is_not(None), ~exists().where(undoing.undoes_id == rows.id).correlate(rows))


# Made once: to make an alias for each statement takes longer than the statement.
JUDGEMENT_STANDS = _stands(Judgement.verdict)
TAG_STANDS = _stands(FramingTag.technique)
EVENT_DECISION_STANDS = _stands(EventDecision.what)
