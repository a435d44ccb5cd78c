"""HUMAN: the project's own tagset. Each row is a whole version; the newest counts, the earlier ones stay readable."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Moment, now


class TagsetVersion(Base):
    """What relations, types and techniques are called and mean, from that moment on."""

    __tablename__ = "tagset_version"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(Moment, default=now)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    terms: Mapped[dict[str, Any]]
    #: What was changed, or why.
    note: Mapped[str] = mapped_column(Text, default="")
    program: Mapped[str] = mapped_column(Text)
