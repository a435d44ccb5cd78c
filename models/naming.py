"""HUMAN: which names are one and which are two, and names that a project adds. Rows are only ever added."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Moment, now


class NameDecision(Base):
    """That the mentions of one name, of all its spellings or of one, are of another; or the taking back of such a row.

    A merger says so of a name that is there, a new canonical form of one that is not, a split of one spelling only; a
    change of kind leaves the name as it is.
    """

    __tablename__ = "name_decision"
    __table_args__ = (CheckConstraint("(becomes IS NULL) <> (undoes_id IS NULL)", name="decides_or_undoes"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(Moment, default=now)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    name: Mapped[str] = mapped_column(Text)
    #: Only where it is so written; null for every spelling.
    spelling: Mapped[str | None] = mapped_column(Text)
    becomes: Mapped[str | None] = mapped_column(Text)
    #: ``person``, ``body``, ``place`` or ``ship``.
    what: Mapped[str | None] = mapped_column(String(16))
    undoes_id: Mapped[int | None] = mapped_column(ForeignKey("name_decision.id"), unique=True)
    program: Mapped[str] = mapped_column(String(40))


class NameEntry(Base):
    """An entry of the project's own authority file; the newest row of a name counts, without fields it is withdrawn."""

    __tablename__ = "name_entry"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(Moment, default=now)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    what: Mapped[str] = mapped_column(String(16))
    name: Mapped[str] = mapped_column(Text, index=True)
    fields: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    program: Mapped[str] = mapped_column(String(40))
