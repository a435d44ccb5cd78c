"""HUMAN: who judged which two claims, when and how. Rows are added and never changed or taken away."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Moment, by_value, now
from models.vocabulary import Certainty, Verdict


class Person(Base):
    """Someone who judges."""

    __tablename__ = "person"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(120), unique=True)
    created_at: Mapped[datetime] = mapped_column(Moment, default=now)


class Judgement(Base):
    """A person's verdict on two claims, or the undoing of an earlier row of theirs.

    It is keyed by the claims and not by a pair, so that suggestions may be rebuilt; and it keeps the quotations, the
    suggestion and the program's version as they were, so that it can be understood when all of them have changed.
    """

    __tablename__ = "judgement"
    __table_args__ = (
        CheckConstraint("a_id < b_id", name="ordered"),
        CheckConstraint("(verdict IS NULL) <> (undoes_id IS NULL)", name="judges_or_undoes"),
        Index("ix_judgement_pair", "a_id", "b_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(Moment, default=now)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    a_id: Mapped[str] = mapped_column(ForeignKey("claim.id"))
    b_id: Mapped[str] = mapped_column(ForeignKey("claim.id"))
    verdict: Mapped[Verdict | None] = mapped_column(by_value(Verdict))
    types: Mapped[list[Any]] = mapped_column(default=list)
    certainty: Mapped[Certainty | None] = mapped_column(by_value(Certainty))
    note: Mapped[str] = mapped_column(Text, default="")
    undoes_id: Mapped[int | None] = mapped_column(ForeignKey("judgement.id"), unique=True)
    a_quote: Mapped[str] = mapped_column(Text)
    b_quote: Mapped[str] = mapped_column(Text)
    suggestion: Mapped[dict[str, Any] | None]
    program: Mapped[str] = mapped_column(String(40))
