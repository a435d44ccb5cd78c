"""HUMAN: who judged which two claims, when and how. Rows are added and never changed or taken away."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text, false
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Moment, PersonName, by_value, now
from models.vocabulary import Certainty, Verdict


class Person(Base):
    """Someone who judges."""

    __tablename__ = "person"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(PersonName(120), unique=True)
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
        # With the pair, or SQLite looks through all that somebody has judged to learn whether they judged this one.
        Index("ix_judgement_person_id", "person_id", "a_id", "b_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(Moment, default=now)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    a_id: Mapped[str] = mapped_column(ForeignKey("claim.id"))
    b_id: Mapped[str] = mapped_column(ForeignKey("claim.id"))
    verdict: Mapped[Verdict | None] = mapped_column(by_value(Verdict))
    types: Mapped[list[Any]] = mapped_column(default=list)
    certainty: Mapped[Certainty | None] = mapped_column(by_value(Certainty))
    note: Mapped[str] = mapped_column(Text, default="")
    undoes_id: Mapped[int | None] = mapped_column(ForeignKey("judgement.id"), unique=True)
    a_quote: Mapped[str] = mapped_column(Text)
    b_quote: Mapped[str] = mapped_column(Text)
    #: What the machine suggested, where the person saw it; and what it would have, where it was kept from them.
    suggestion: Mapped[dict[str, Any] | None]
    withheld: Mapped[dict[str, Any] | None]
    #: Whether others' judgements on the pair were kept from the person; null where it isn't known.
    independent: Mapped[bool | None]
    #: Whether it settles what others judged differently. It stands beside their judgements and takes none of them away.
    adjudicates: Mapped[bool] = mapped_column(default=False, server_default=false())
    program: Mapped[str] = mapped_column(String(40))
