"""HUMAN: which pairs were dealt to whom. Rows are added and never changed or taken away."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Moment, now


class Assignment(Base):
    """That somebody is asked to judge a pair; keyed by its claims, as judgements are."""

    __tablename__ = "assignment"
    __table_args__ = (
        CheckConstraint("a_id < b_id", name="ordered"),
        UniqueConstraint("person_id", "a_id", "b_id", name="uq_assignment_person_id_a_id_b_id"),
        Index("ix_assignment_pair", "a_id", "b_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(Moment, default=now)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    a_id: Mapped[str] = mapped_column(ForeignKey("claim.id"))
    b_id: Mapped[str] = mapped_column(ForeignKey("claim.id"))
    #: Who dealt it.
    by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
