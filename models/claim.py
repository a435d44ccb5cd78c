"""SOURCE: each sentence of each account, with what reading found in it."""

from __future__ import annotations

from datetime import date as Day  # noqa: N812 (a column is named date)
from typing import Any

from sqlalchemy import JSON, Computed, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, by_value
from models.vocabulary import COMPARED_KINDS, ClaimKind


class Claim(Base):
    """A sentence of an account. Its id is a digest, so that judgements hold on to it through every import."""

    __tablename__ = "claim"
    __table_args__ = (
        Index("ix_claim_account_position", "account_id", "position"),
        # How much an account tells of which days is counted on many pages: from here, without reading the texts.
        Index("ix_claim_told", "account_id", "kind", "date_first", "date_last", "position", "date"),
    )

    id: Mapped[str] = mapped_column(String(24), primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    text_id: Mapped[int] = mapped_column(ForeignKey("account_text.id"))
    #: Its place in reading order; null where the current text no longer has it.
    position: Mapped[int | None]
    text: Mapped[str] = mapped_column(Text)
    text_digest: Mapped[str] = mapped_column(String(40), index=True)
    start: Mapped[int]
    end: Mapped[int]
    kind: Mapped[ClaimKind] = mapped_column(by_value(ClaimKind))
    page: Mapped[str | None] = mapped_column(String(40))
    section: Mapped[str | None] = mapped_column(Text)
    paragraph: Mapped[int]
    quoted: Mapped[bool] = mapped_column(default=False)
    note: Mapped[str | None] = mapped_column(String(40))
    notes: Mapped[list[Any]] = mapped_column(default=list)
    #: When what it asserts happened: EDTF in the Gregorian calendar, and its first and last day.
    date: Mapped[str | None] = mapped_column(String(64))
    date_first: Mapped[Day | None] = mapped_column(index=True)
    date_last: Mapped[Day | None]
    date_reason: Mapped[str] = mapped_column(Text, default="")
    attributed_to: Mapped[str | None] = mapped_column(Text)
    stance: Mapped[str | None] = mapped_column(String(16))
    #: Negations and hedges with their scope; actors carried over from the passage.
    cues: Mapped[list[Any]] = mapped_column(default=list)
    carried: Mapped[list[Any]] = mapped_column(default=list)
    #: What the machine read, where people have corrected it: its date, the reason for it, its mentions.
    machine: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True), deferred=True)


#: That a claim stands in the present text and asserts something: such are compared.
COMPARED = (Claim.position.is_not(None), Claim.kind.in_(COMPARED_KINDS))


def _says(flag: str) -> Computed:
    """Whether a mention's detail says so, in words that SQLite and PostgreSQL share: an index can't hold JSON."""
    written = "cast(detail as text)"
    return Computed(f"""replace({written}, '"{flag}": true', '') <> {written}""", persisted=True)


class Mention(Base):
    """A date, person, body, place, ship, number or partisan wording in a claim."""

    __tablename__ = "mention"
    # Which names there are, in which spellings and whose, without reading the rows.
    __table_args__ = (
        Index("ix_mention_what_value", "what", "value", "text", "account_id", "known", "by_pronoun", "claim_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    claim_id: Mapped[str] = mapped_column(ForeignKey("claim.id"), index=True)
    #: The claim's account.
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    what: Mapped[str] = mapped_column(String(16))
    start: Mapped[int]
    end: Mapped[int]
    text: Mapped[str] = mapped_column(Text)
    #: The canonical name, the EDTF date, the number or the technique.
    value: Mapped[str] = mapped_column(Text)
    detail: Mapped[dict[str, Any]] = mapped_column(default=dict)
    #: Of a name: whether the authority file has it, and whether a pronoun stands for it.
    known: Mapped[bool] = mapped_column(_says("known"))
    by_pronoun: Mapped[bool] = mapped_column(_says("by_pronoun"))
