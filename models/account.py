"""SOURCE: the accounts as they came, byte by byte, and as cleaning left them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, LargeBinary, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Moment, by_value, now
from models.vocabulary import Calendar


class Account(Base):
    """One account of the events: a book, an essay, a memoir; with its source card as it now stands."""

    __tablename__ = "account"

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(64), unique=True)
    title: Mapped[str] = mapped_column(Text)
    tradition: Mapped[str] = mapped_column(String(200))
    author: Mapped[str | None] = mapped_column(Text)
    year: Mapped[int | None]
    calendar: Mapped[Calendar] = mapped_column(by_value(Calendar))
    #: The rest of the source card: position, date written, edition, translation, audience, eyewitness…
    card: Mapped[dict[str, Any]] = mapped_column(default=dict)
    #: CSL-JSON as a reference manager gave it, whole.
    citation: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    #: The card as the last import declared it, before anything that people said (`models.source_card`).
    declared: Mapped[dict[str, Any]] = mapped_column(default=dict)


class AccountText(Base):
    """One state of an account's text. Never changed: a corrected text is a further row."""

    __tablename__ = "account_text"
    __table_args__ = (UniqueConstraint("account_id", "digest"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    #: Of the original bytes and of all that reading depends on: the same import is known by it.
    digest: Mapped[str] = mapped_column(String(64))
    filename: Mapped[str] = mapped_column(Text)
    #: As a person is told it: “PDF, 12 pages”, “plain text (windows-1252)”.
    format: Mapped[str] = mapped_column(String(120))
    original: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
    cleaned: Mapped[str] = mapped_column(Text, deferred=True)
    #: The map from cleaned to original code points, what was taken out with its words, and what was mended.
    segments: Mapped[list[Any]] = mapped_column(deferred=True)
    removed: Mapped[list[Any]] = mapped_column(deferred=True)
    mended: Mapped[list[Any]] = mapped_column(deferred=True)
    #: The text that the account's claims now stand in.
    current: Mapped[bool] = mapped_column(default=True)
    imported_at: Mapped[datetime] = mapped_column(Moment, default=now)
    program: Mapped[str] = mapped_column(String(40))
