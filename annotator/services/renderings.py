"""Originals that several accounts quote, each in its own translation: found anew where any text has changed."""

from __future__ import annotations

from collections import defaultdict

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session, sessionmaker

from annotator.database import writing
from annotator.fingerprint import fingerprint
from annotator.reading.attribution.renderings import renderings
from annotator.reading.claim import Sentence
from annotator.services.digests import digest_of
from annotator.uncollected import uncollected
from models.rows import Account, AlignmentState, Claim, Rendering

PART = "renderings"


@uncollected()
def find_renderings(sessions: sessionmaker[Session]) -> str:
    """Bring them up to date; the digest of all that they are found from."""
    with sessions() as session:
        rows = session.execute(
            select(Account.key, Claim.id, Claim.text, Claim.kind, Claim.quoted)
            .join(Account, Account.id == Claim.account_id)
            .where(Claim.position.is_not(None))
            .order_by(Account.id, Claim.position)
        ).all()
        kept = session.get(AlignmentState, PART)
    made_by = fingerprint("annotator.reading.attribution")
    digest = digest_of((made_by, *(f"{row.key} {row.id} {row.quoted} {row.text}" for row in rows)))
    if kept is not None and kept.digest == digest:
        return digest
    sentences, ids = defaultdict(list), defaultdict(list)
    for row in rows:
        sentences[row.key].append(Sentence(row.text, 0, len(row.text), kind=row.kind, quoted=row.quoted))
        ids[row.key].append(row.id)
    found = [
        {"claim_id": key, "original": number}
        for number, original in enumerate(renderings(sentences), 1)
        for one in original
        for key in ids[one.account][one.first : one.last + 1]
    ]
    with writing(sessions) as session:
        session.execute(delete(Rendering))
        if found:
            session.execute(insert(Rendering), found)
    return digest
