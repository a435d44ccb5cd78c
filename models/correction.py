"""HUMAN: what the machine read wrongly, put right by a person. Rows are added and never changed or taken away."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Moment, by_value, now
from models.vocabulary import Corrected


class Correction(Base):
    """What a person reads in a claim where the machine read something else; or the taking back of such a row.

    It is known by the words that it is on and not by a mention: mentions are made anew by every import, and a mended
    comma moves them.
    """

    __tablename__ = "correction"
    __table_args__ = (CheckConstraint("(what IS NULL) <> (undoes_id IS NULL)", name="corrects_or_undoes"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(Moment, default=now)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    claim_id: Mapped[str] = mapped_column(ForeignKey("claim.id"), index=True)
    what: Mapped[Corrected | None] = mapped_column(by_value(Corrected, length=16))
    #: The words that were read, empty for what is added or is of the whole sentence; and where in the claim they begin.
    words: Mapped[str] = mapped_column(Text, default="")
    start: Mapped[int] = mapped_column(default=0)
    #: What holds instead, null where nothing does.
    value: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    #: What stood there until then, as it was shown.
    before: Mapped[str] = mapped_column(Text, default="")
    undoes_id: Mapped[int | None] = mapped_column(ForeignKey("correction.id"), unique=True)
    #: The sentence as it then was.
    quote: Mapped[str] = mapped_column(Text)
    program: Mapped[str] = mapped_column(String(40))
