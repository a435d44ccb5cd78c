"""Where an account is cut into leaves: where a section or a paragraph begins; and on which leaf something stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from annotator.queries.accounts import AccountView
from models.claim import Claim

#: Sentences that a leaf holds at least, unless the account ends.
LEAF = 120


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence in which words were found, and the leaf that it is on."""

    claim: str
    leaf: int
    page: str | None
    text: str


def places(session: Session, account: AccountView, words: str) -> tuple[Place, ...]:
    """Where those words stand in the account, as they are written but for capitals. Two statements."""
    cuts = cuts_at([position for position, _ in paragraph_starts(session, account.id)])
    query = select(Claim.id, Claim.position, Claim.page, Claim.text).where(Claim.account_id == account.id)
    pattern = words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    query = query.where(Claim.position.is_not(None), Claim.text.ilike(f"%{pattern}%", escape="\\"))
    return tuple(
        Place(claim, sum(cut <= position for cut in cuts), page, text)
        for claim, position, page, text in session.execute(query.order_by(Claim.position))
    )


def leaf_of(session: Session, claim: Claim) -> int:
    """The number of the leaf on which a claim stands. One statement."""
    cuts = cuts_at([position for position, _ in paragraph_starts(session, claim.account_id)])
    return max(1, sum(cut <= (claim.position or 0) for cut in cuts))


def successor(session: Session, former: Claim) -> Claim | None:
    """What now stands where a claim without a place stood, or begins next; None at the end. One statement."""
    query = select(Claim).where(Claim.account_id == former.account_id, Claim.position.is_not(None))
    return session.scalar(query.where(Claim.end > former.start).order_by(Claim.start).limit(1))


def paragraph_starts(session: Session, account_id: int) -> list[tuple[int, str | None]]:
    """The position at which each paragraph of an account begins, and its section. One statement."""
    begins = func.min(Claim.position).label("begins")
    query = (
        select(begins, func.max(Claim.section))
        .where(Claim.account_id == account_id, Claim.position.is_not(None))
        .group_by(Claim.paragraph)
        .order_by(begins)
    )
    return [(position, section) for position, section in session.execute(query)]


def cuts_at(begins: Sequence[int]) -> list[int]:
    """The positions at which its leaves begin."""
    cuts: list[int] = []
    for position in begins:
        if not cuts or position - cuts[-1] >= LEAF:
            cuts.append(position)
    return cuts or [0]
