"""DERIVED: what `annotator align` makes of the accounts. May be dropped and made again at any time."""

from __future__ import annotations

from datetime import date as Day  # noqa: N812 (a column is named date)
from typing import Any

from sqlalchemy import CheckConstraint, Computed, ForeignKey, Index, LargeBinary, Row, String, Text, false
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, by_value
from models.vocabulary import Relation

#: The day of what has no date: after all others.
NO_DAY = Day(9999, 12, 31)

#: What the queue may be filtered by: it stands in each index that puts it in order, so that no row, which is wide, is
#: read only to be passed over.
_FILTERS = ("relation", "confidence", "earliest", "latest", "typed", "b_account_id", "a_account_id")
#: What a mark beside a sentence says of the claim that it leads to.
_LINK = ("relation", "confidence", "score", "dependent", "a_account_id", "b_account_id")


class Embedding(Base):
    """The vector of one text under one encoder, little-endian float32: computed once, whoever says the text."""

    __tablename__ = "embedding"

    text_digest: Mapped[str] = mapped_column(String(40), primary_key=True)
    encoder: Mapped[str] = mapped_column(String(200), primary_key=True)
    vector: Mapped[bytes] = mapped_column(LargeBinary)


class Framing(Base):
    """How partisan a claim's wording is, by which techniques, in which words."""

    __tablename__ = "framing"

    claim_id: Mapped[str] = mapped_column(ForeignKey("claim.id"), primary_key=True)
    score: Mapped[float]
    techniques: Mapped[list[Any]] = mapped_column(default=list)
    spans: Mapped[list[Any]] = mapped_column(default=list)


def unlearned(pair: Pair | Row[Any]) -> tuple[Relation, float]:
    """Relation and confidence by the machine alone, before what people taught; of a pair, or a row with its columns."""
    if pair.first_relation is None:
        return pair.relation, pair.confidence
    return pair.first_relation, pair.first_confidence or 0.0


class Pair(Base):
    """A suggestion: two claims of different accounts, one row a pair.

    Two claims that only people put together have a row as well, so that whoever asks for pairs finds them all; it says
    nothing of its own (`services.linking`).
    """

    __tablename__ = "pair"
    __table_args__ = (
        CheckConstraint("a_id < b_id", name="ordered"),
        # What a claim is linked to, for all claims of a leaf at once, without a look at the rows either.
        Index("ix_pair_a_id", "a_id", "b_id", *_LINK),
        Index("ix_pair_b_id", "b_id", "a_id", *_LINK),
        # Wide enough to count suggestions from, without a look at the rows, which are wide.
        Index("ix_pair_accounts", "a_account_id", "b_account_id", "relation", "confidence", "by_hand"),
        Index("ix_pair_tally", "relation", "confidence", "by_hand", "a_account_id", "b_account_id", "typed"),
        # The order in which programs are given them.
        Index("ix_pair_score", "score_rank", "a_id", "b_id"),
        # One for each order of the queue, so that what follows a pair is found without sorting all others.
        Index("ix_pair_queue", "queue_rank", "a_id", "b_id", *_FILTERS),
        # The queue of one relation, in the order in which it is usually asked for.
        Index("ix_pair_relation", "relation", "queue_rank", "a_id", "b_id", *_FILTERS[1:]),
        Index("ix_pair_contested", "contested_rank", "a_id", "b_id", *_FILTERS, "day"),
        Index("ix_pair_sure", "sure_rank", "a_id", "b_id", *_FILTERS),
        Index("ix_pair_day", "day", "score_rank", "a_id", "b_id", *_FILTERS),
        Index("ix_pair_place", "a_account_id", "position", "score_rank", "a_id", "b_id", *_FILTERS[:-1]),
    )

    a_id: Mapped[str] = mapped_column(ForeignKey("claim.id"), primary_key=True)
    b_id: Mapped[str] = mapped_column(ForeignKey("claim.id"), primary_key=True)
    #: The accounts of the two claims, lower id first, so that one pair of accounts can be replaced alone.
    a_account_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    b_account_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    score: Mapped[float]
    relation: Mapped[Relation] = mapped_column(by_value(Relation))
    types: Mapped[list[Any]] = mapped_column(default=list)
    confidence: Mapped[float]
    reasons: Mapped[list[Any]] = mapped_column(default=list)
    findings: Mapped[list[Any]] = mapped_column(default=list)
    apparent: Mapped[list[Any]] = mapped_column(default=list)
    dependent: Mapped[bool] = mapped_column(default=False)
    #: Whether the machine saw nothing here and people put the two together.
    by_hand: Mapped[bool] = mapped_column(default=False, server_default=false())
    #: The machine's own opinion, where what people taught has changed it; null where the row still holds it.
    first_relation: Mapped[Relation | None] = mapped_column(by_value(Relation))
    first_confidence: Mapped[float | None]
    #: Its place among the next questions, and whether it was drawn at random: only such judgements tell how good the
    #: suggestions are.
    question: Mapped[int | None]
    at_random: Mapped[bool] = mapped_column(default=False, server_default=false())
    #: The chosen questions first; then, the lower, the more there is to learn: on one thing, and the machine in doubt.
    queue_rank: Mapped[float] = mapped_column(
        Computed("coalesce(question - 1000000, -score * (0.5 - abs(confidence - 0.5)))", persisted=True)
    )
    #: Contradictions, then framing, then what agrees in part, then the rest; the surest of each first.
    contested_rank: Mapped[float] = mapped_column(
        Computed(
            "case relation when 'contradiction' then 0 when 'framing' then 2 when 'partial' then 4 else 6 end"
            " - confidence",
            persisted=True,
        )
    )
    #: The surest first, the likeliest partners first: an index of mixed directions serves no comparison of keys.
    sure_rank: Mapped[float] = mapped_column(Computed("-confidence", persisted=True))
    score_rank: Mapped[float] = mapped_column(Computed("-score", persisted=True))
    #: The day on which it stands among the others, and the place of its first claim in the text: copies from the
    #: claims, made by `services.placing`, so that an index can put pairs in these orders.
    day: Mapped[Day] = mapped_column(default=NO_DAY, server_default=NO_DAY.isoformat())
    position: Mapped[int] = mapped_column(default=0, server_default="0")
    #: The first day of the earlier and the last day of the later claim, where they are dated; copies like those.
    earliest: Mapped[Day | None]
    latest: Mapped[Day | None]
    #: The types as they are written, since an index can't hold JSON.
    typed: Mapped[str] = mapped_column(Text, Computed("cast(types as text)", persisted=True))
    #: What the suggestion was made from (`alignment.basis`).
    basis: Mapped[bytes | None] = mapped_column(LargeBinary, deferred=True)


class Rendering(Base):
    """That a claim quotes an original that other accounts quote in other words: the same number, the same original."""

    __tablename__ = "rendering"

    claim_id: Mapped[str] = mapped_column(ForeignKey("claim.id"), primary_key=True)
    original: Mapped[int] = mapped_column(index=True)


class Event(Base):
    """A happening that claims of several accounts tell of."""

    __tablename__ = "event"

    id: Mapped[str] = mapped_column(String(24), primary_key=True)
    title: Mapped[str] = mapped_column(Text)
    date: Mapped[str | None] = mapped_column(String(64))
    date_first: Mapped[Day | None] = mapped_column(index=True)
    date_last: Mapped[Day | None]
    place: Mapped[str | None] = mapped_column(Text)
    #: The id of the claim by which it is known in a list.
    lead: Mapped[str | None] = mapped_column(String(24))


class EventClaim(Base):
    """That a claim belongs to an event."""

    __tablename__ = "event_claim"
    # Which events a claim has, and how much each account tells of an event, without reading the rows.
    __table_args__ = (
        Index("ix_event_claim_claim_id", "claim_id", "event_id"),
        Index("ix_event_claim_event_id", "event_id", "account_id", "claim_id"),
    )

    event_id: Mapped[str] = mapped_column(ForeignKey("event.id"), primary_key=True)
    claim_id: Mapped[str] = mapped_column(ForeignKey("claim.id"), primary_key=True)
    #: The claim's account.
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    #: Whether the claim tells of something else and only touches on this.
    touches: Mapped[bool] = mapped_column(default=False, server_default=false())


class Role(Base):
    """That a claim lets an actor act or be acted on, praises, blames or just names it: a line of the agency ledger."""

    __tablename__ = "role"
    # All that the ledger counts, so that it is read from an index alone: of some actors, and of all in one part.
    __table_args__ = (
        Index("ix_role_actor", "actor", "account_id", "part", "who", "claim_id"),
        Index("ix_role_part", "part", "actor", "who", "account_id", "claim_id"),
    )

    claim_id: Mapped[str] = mapped_column(ForeignKey("claim.id"), primary_key=True)
    #: The claim's account.
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    #: By the canonical name; empty where a deed is told without who did it.
    actor: Mapped[str] = mapped_column(String(200), primary_key=True)
    part: Mapped[str] = mapped_column(String(16), primary_key=True)
    who: Mapped[str] = mapped_column(String(16))


class AlignmentState(Base):
    """From what a derived part was last made: where the digest is still the same, it need not be made again."""

    __tablename__ = "alignment_state"

    part: Mapped[str] = mapped_column(String(200), primary_key=True)
    digest: Mapped[str] = mapped_column(String(64))
