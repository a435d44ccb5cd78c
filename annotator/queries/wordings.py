"""Partisan wording as it now stands: people's marks, and the machine's where no person marked the same words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Text, cast, select
from sqlalchemy.orm import Session

from annotator.queries.tags import tags_on
from models.alignment import Framing
from models.claim import Claim


@dataclass(frozen=True, slots=True)
class Wording:
    """Words of a claim, ``text[start:end]``, and by what means they take sides."""

    start: int
    end: int
    technique: str
    target: str = ""
    by: str = ""
    """Who marked it; empty for the machine."""


def wordings(session: Session, among: Any = None) -> dict[str, tuple[Wording, ...]]:
    """By claim id, in the order of the words; of all claims, or of those in `among` (ids, or a select of them).

    Two statements.
    """
    marked = marked_by_hand(session, among)
    query = select(Framing.claim_id, Framing.spans, Claim.start).join(Claim, Claim.id == Framing.claim_id)
    query = query.where(cast(Framing.spans, Text) != "[]")
    rows = session.execute(query if among is None else query.where(Framing.claim_id.in_(among)))
    return marked | {claim: standing(spans, base, marked.get(claim, ())) for claim, spans, base in rows}


def marked_by_hand(session: Session, among: Any = None) -> dict[str, tuple[Wording, ...]]:
    """By claim id what people marked, in the order of the words. One statement."""
    marked: dict[str, list[Wording]] = defaultdict(list)
    for tag in tags_on(session, among):
        marked[tag.claim].append(Wording(tag.start, tag.end, tag.technique, tag.target, tag.person))
    return {claim: _in_order(own) for claim, own in marked.items()}


def standing(spans: Iterable[Mapping[str, Any]], base: int, by_hand: Sequence[Wording]) -> tuple[Wording, ...]:
    """What stands of a claim that begins at code point `base` of its account, in the order of the words.

    A person's mark takes the place of every mark of the machine that shares a word with it.
    """
    suggested = (Wording(span["start"] - base, span["end"] - base, span["technique"]) for span in spans)
    if not by_hand:  # as nearly everywhere
        return tuple(suggested)
    return _in_order([*by_hand, *(one for one in suggested if not any(_overlap(one, own) for own in by_hand))])


def _in_order(found: Iterable[Wording]) -> tuple[Wording, ...]:
    return tuple(sorted(set(found), key=lambda one: (one.start, one.end)))


def _overlap(one: Wording, other: Wording) -> bool:
    return one.start < other.end and other.start < one.end
