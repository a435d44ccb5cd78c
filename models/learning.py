"""HUMAN: what was learned from people's judgements, version by version, and whether they want it used."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Moment, now


class LearnedModel(Base):
    """One version of what the judgements taught. Rows are added, never changed: what counted at a time can be told."""

    __tablename__ = "learned_model"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(Moment, default=now)
    #: The newest row of people's judgements that it knows of.
    through_id: Mapped[int]
    #: Of how many judgements it is made, and how many of them are suggested rightly without it and with it, each
    #: event left out in turn.
    judged: Mapped[int]
    right_before: Mapped[int]
    right_after: Mapped[int]
    #: Names and numbers; null where there was too little to learn from.
    tags: Mapped[dict[str, Any] | None]
    #: The digest of the code and data that it was learned with: with others it means nothing.
    made_by: Mapped[str] = mapped_column(String(64))
    program: Mapped[str] = mapped_column(String(40))


class LearningSwitch(Base):
    """That a person turned learning on or off; the newest row counts, and without one it is on."""

    __tablename__ = "learning_switch"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(Moment, default=now)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    turned_on: Mapped[bool]
