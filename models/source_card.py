"""HUMAN: what people say of a source. Rows are added and never changed or taken away."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Moment, now


class CardEntry(Base):
    """Fields of an account's source card as a person set them; field by field the newest row holds.

    They go before what the file, its manifest or its citation say, also after the file is imported again. A field that
    is null here is theirs again.
    """

    __tablename__ = "card_entry"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(Moment, default=now)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True)
    said: Mapped[dict[str, Any]]
    #: What stood in those fields until then.
    before: Mapped[dict[str, Any]]
    program: Mapped[str] = mapped_column(String(40))
