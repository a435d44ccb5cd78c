"""HUMAN: partisan wording that a person marked in a claim. Rows are added and never changed or taken away."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Moment, now


class FramingTag(Base):
    """Words of a claim by which it takes sides, as a person sees it; or the taking back of an earlier such row.

    The span is in code points of the claim's own text, and the words are kept beside it: both outlive a corrected text.
    """

    __tablename__ = "framing_tag"
    __table_args__ = (CheckConstraint("(technique IS NULL) <> (undoes_id IS NULL)", name="tags_or_undoes"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(Moment, default=now)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    claim_id: Mapped[str] = mapped_column(ForeignKey("claim.id"), index=True)
    #: Of the built-in techniques or the project's own (`models.tagset`).
    technique: Mapped[str | None] = mapped_column(String(32))
    start: Mapped[int]
    end: Mapped[int]
    quote: Mapped[str] = mapped_column(Text)
    #: For or against whom it is.
    target: Mapped[str] = mapped_column(Text, default="")
    undoes_id: Mapped[int | None] = mapped_column(ForeignKey("framing_tag.id"), unique=True)
    program: Mapped[str] = mapped_column(Text)
