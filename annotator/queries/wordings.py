"""Partisan wording as it now stands: people's marks, and the machine's where no person marked the same words."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Text, cast, select
from sqlalchemy.orm import Session

from annotator.queries.tags import Tag, tags_on
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

    A person's mark takes the place of every mark of the machine that shares a word with it. Two statements.
    """
    marked: dict[str, list[Wording]] = defaultdict(list)
    for tag in tags_on(session, among):
        marked[tag.claim].append(_by_hand(tag))
    query = select(Framing.claim_id, Framing.spans, Claim.start).join(Claim, Claim.id == Framing.claim_id)
    query = query.where(cast(Framing.spans, Text) != "[]")
    found = defaultdict(list, {claim: list(own) for claim, own in marked.items()})
    for claim, spans, base in session.execute(query if among is None else query.where(Framing.claim_id.in_(among))):
        suggested = (Wording(span["start"] - base, span["end"] - base, span["technique"]) for span in spans)
        found[claim] += [one for one in suggested if not any(_overlap(one, own) for own in marked.get(claim, ()))]
    return {claim: tuple(sorted(set(own), key=lambda one: (one.start, one.end))) for claim, own in found.items()}


def _by_hand(tag: Tag) -> Wording:
    return Wording(tag.start, tag.end, tag.technique, tag.target, tag.person)


def _overlap(one: Wording, other: Wording) -> bool:
    return one.start < other.end and other.start < one.end
