"""HUMAN: what people decided of events: other titles, events merged and split, claims moved. Rows are only added."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Moment, by_value, now
from models.vocabulary import EventChange


class EventDecision(Base):
    """One decision, with the events that it is about as they were before and after; or the undoing of an earlier one.

    An event is kept whole: its id, title, date, place and claims. So a decision holds whatever is aligned again, and
    can be taken back.
    """

    __tablename__ = "event_decision"
    __table_args__ = (CheckConstraint("(what IS NULL) <> (undoes_id IS NULL)", name="decides_or_undoes"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(Moment, default=now)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    what: Mapped[EventChange | None] = mapped_column(by_value(EventChange))
    before: Mapped[list[Any]] = mapped_column(default=list)
    after: Mapped[list[Any]] = mapped_column(default=list)
    undoes_id: Mapped[int | None] = mapped_column(ForeignKey("event_decision.id"), unique=True)
    program: Mapped[str] = mapped_column(String(40))


class FormerEvent(Base):
    """An event whose id no event has any more, with the claims that it had: by them its links lead on."""

    __tablename__ = "former_event"

    id: Mapped[str] = mapped_column(String(24), primary_key=True)
    title: Mapped[str] = mapped_column(Text)
    claims: Mapped[list[Any]] = mapped_column(default=list)
