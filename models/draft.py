"""WORKING: what somebody has begun to say of two claims and has not given yet. Rows change, and go when it is given."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Moment, now


class Draft(Base):
    """A judgement in the making, one row a window: so two windows of one person never write over each other."""

    __tablename__ = "draft"
    __table_args__ = (CheckConstraint("a_id < b_id", name="ordered"),)

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True)
    a_id: Mapped[str] = mapped_column(ForeignKey("claim.id"), primary_key=True)
    b_id: Mapped[str] = mapped_column(ForeignKey("claim.id"), primary_key=True)
    #: What the window calls itself: any word of its own.
    window: Mapped[str] = mapped_column(String(40), primary_key=True)
    #: How often it was written, so that whoever takes it over can tell whether it was written since.
    revision: Mapped[int] = mapped_column(default=1)
    at: Mapped[datetime] = mapped_column(Moment, default=now)
    #: Verdict, types, certainty and note, each as far as it was said.
    said: Mapped[dict[str, Any]]
