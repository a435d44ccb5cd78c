"""Names that no authority lists, brought to one form over all accounts whenever one of them changes."""

from __future__ import annotations

from collections import defaultdict

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from annotator.reading.names.clusters import Unlisted, cluster
from models.rows import Account, Claim, Mention

_NAMED = ("person", "body", "place", "ship")


def agree_on_names(session: Session) -> int:
    """Give every unlisted name its canonical form; how many mentions changed theirs."""
    rows = session.execute(
        select(Mention.id, Mention.claim_id, Mention.what, Mention.value, Mention.detail, Account.key)
        .join(Claim, Claim.id == Mention.claim_id)
        .join(Account, Account.id == Claim.account_id)
        .where(Mention.what.in_(_NAMED))
        .order_by(Mention.id)
    ).all()
    beside = defaultdict(set)
    for row in rows:
        beside[row.claim_id].add(row.detail["own"])
    unlisted = [row for row in rows if not row.detail["known"]]
    canonical = cluster(
        Unlisted(row.key, row.detail["own"], row.what, frozenset(beside[row.claim_id])) for row in unlisted
    )
    changed = [
        {"id": row.id, "value": canonical[row.key, row.detail["own"]]}
        for row in unlisted
        if canonical[row.key, row.detail["own"]] != row.value
    ]
    if changed:
        session.execute(update(Mention), changed)
    return len(changed)
