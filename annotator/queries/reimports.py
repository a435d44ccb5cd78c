"""What a corrected text would change in an account that is there already."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from annotator.reading.identity import claim_ids
from models.account import Account
from models.claim import Claim
from models.judgement import Judgement
from models.tag import FramingTag


@dataclass(frozen=True, slots=True)
class Change:
    """How an account would differ after an import."""

    title: str
    new: int
    kept: int
    gone: int
    losing: tuple[str, ...]
    """Sentences that people have judged or marked and that would have no place in the text any more."""


def change(session: Session, key: str, ids: Sequence[str]) -> Change | None:
    """What sentences of those key-less ids would change; None where no account has the key. Five statements at most."""
    account = session.scalar(select(Account).where(Account.key == key))
    if account is None:
        return None
    query = select(Claim.id, Claim.text).where(Claim.account_id == account.id, Claim.position.is_not(None))
    present = session.execute(query.order_by(Claim.position)).all()
    bare = claim_ids("", (text for _, text in present))
    coming = set(ids)
    gone = {row.id: row.text for row, one in zip(present, bare, strict=True) if one not in coming}
    treated = _treated(session, account.id)
    return Change(
        title=account.title,
        new=len(coming - set(bare)),
        kept=len(present) - len(gone),
        gone=len(gone),
        losing=tuple(text for claim, text in gone.items() if claim in treated),
    )


def _treated(session: Session, account_id: int) -> set[str]:
    """The claims of an account that people have judged or marked."""
    of_account = select(Claim.id).where(Claim.account_id == account_id)
    judged = select(Judgement.a_id, Judgement.b_id).where(
        or_(Judgement.a_id.in_(of_account), Judgement.b_id.in_(of_account))
    )
    tagged = select(FramingTag.claim_id).where(FramingTag.claim_id.in_(of_account))
    return {*chain.from_iterable(session.execute(judged)), *session.scalars(tagged)}
