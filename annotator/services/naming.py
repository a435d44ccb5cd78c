"""The canonical names of all mentions: what reading and clustering found, and over it what people decided."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from typing import Any

from sqlalchemy import Row, select, update
from sqlalchemy.orm import Session

from annotator.queries.name_decisions import rules
from annotator.reading.names.clusters import Unlisted, cluster
from annotator.reading.names.deciding import decided
from models.rows import Account, Claim, Mention
from models.vocabulary import NAME_KINDS


def agree_on_names(session: Session) -> int:
    """Give every name its canonical form; how many mentions changed theirs."""
    rows = session.execute(
        select(Mention.id, Mention.claim_id, Mention.what, Mention.value, Mention.text, Mention.detail, Account.key)
        .join(Claim, Claim.id == Mention.claim_id)
        .join(Account, Account.id == Claim.account_id)
        .where(Mention.what.in_(NAME_KINDS))
        .order_by(Mention.id)
    ).all()
    clustered = _clustered(rows)
    standing = rules(session)
    settled = cache(lambda name, what, spelling: decided(name, what, spelling, standing))
    changed = []
    for row in rows:
        own, kind = row.detail["own"], _kind(row)
        name, what = settled(own if row.detail["known"] else clustered[row.key, own], kind, row.text)
        if (name, what) != (row.value, row.what):
            changed.append({"id": row.id, "value": name, "what": what, "detail": {**row.detail, "kind": kind}})
    if changed:
        session.execute(update(Mention), changed)
    return len(changed)


def _clustered(rows: Sequence[Row[Any]]) -> dict[tuple[str, str], str]:
    """The canonical name of each (account, name) that no authority lists."""
    beside = defaultdict(set)
    for row in rows:
        beside[row.claim_id].add(row.detail["own"])
    return cluster(
        Unlisted(row.key, row.detail["own"], _kind(row), frozenset(beside[row.claim_id]))
        for row in rows
        if not row.detail["known"]
    )


def _kind(row: Row[Any]) -> str:
    """The kind of name that reading took it for."""
    return row.detail.get("kind") or row.what
