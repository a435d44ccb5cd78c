"""To which claims of other accounts a claim is linked: what counts, whoever said it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import String, and_, func, or_, select, type_coerce
from sqlalchemy.orm import Session

from annotator.queries.firmness import counts
from annotator.queries.judgements import newest
from models.alignment import Pair
from models.vocabulary import Verdict


@dataclass(frozen=True, slots=True)
class Link:
    """That a claim has a partner in another account, and how the two stand."""

    a: str
    b: str
    account: int
    """The id of the partner's account."""
    verdict: str
    dependent: bool = False
    judged: bool = False


def links(session: Session, claims: Iterable[str], account: int) -> dict[str, tuple[Link, ...]]:
    """Where each of those claims, all of one account, is linked to; best first. One statement."""
    ids = set(claims)
    said = newest()
    verdict = func.coalesce(type_coerce(said.c.verdict, String), type_coerce(Pair.relation, String))
    query = (
        select(
            Pair.a_id, Pair.b_id, Pair.a_account_id, Pair.b_account_id, verdict, Pair.dependent, said.c.id.is_not(None)
        )
        .outerjoin(said, and_(said.c.a_id == Pair.a_id, said.c.b_id == Pair.b_id))
        .where(or_(Pair.a_id.in_(ids), Pair.b_id.in_(ids)), verdict != Verdict.UNRELATED.value)
        .where(counts(said))
        .order_by(Pair.score.desc(), Pair.a_id, Pair.b_id)
    )
    found: dict[str, list[Link]] = {}
    for a, b, one, other, *stands in session.execute(query):
        partner = other if one == account else one
        found.setdefault(a if a in ids else b, []).append(Link(a, b, partner, *stands))
    return {claim: tuple(rows) for claim, rows in found.items()}
