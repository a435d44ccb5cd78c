"""Claims as rows: those that came, those that stayed, those that the text no longer has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from annotator.reading.claim import ReadClaim
from annotator.reading.identity import text_digest
from annotator.services.batches import insert_all
from models.historical_date import as_columns
from models.rows import Account, AccountText, Claim, Mention

#: Longer stretches are no name, date or number, and no index of PostgreSQL holds them.
LONGEST_MENTION = 300


def write_claims(
    session: Session, account: Account, text: AccountText, claims: Sequence[ReadClaim]
) -> tuple[int, int, int]:
    """Make the account's claims those of its new text; how many were added, kept and left behind.

    A claim that the text no longer has keeps its row, without a place in it: somebody may have judged it.
    """
    present = set(session.scalars(select(Claim.id).where(Claim.account_id == account.id)))
    rows = [_claim_row(claim, account, text, position) for position, claim in enumerate(claims)]
    new = [row for row in rows if row["id"] not in present]
    kept = [row for row in rows if row["id"] in present]
    _leave_behind(session, account)
    if kept:
        session.execute(update(Claim), kept)
    insert_all(session, Claim, new)
    found = (row for claim in claims for row in _mention_rows(claim))
    fitting = (row for row in found if max(len(row["text"]), len(row["value"])) <= LONGEST_MENTION)
    insert_all(session, Mention, [row | {"account_id": account.id} for row in fitting])
    return len(new), len(kept), len(present) - len(kept)


def _leave_behind(session: Session, account: Account) -> None:
    """Take every claim's place and mentions away; those that stayed get theirs again."""
    of_account = select(Claim.id).where(Claim.account_id == account.id)
    session.execute(delete(Mention).where(Mention.claim_id.in_(of_account)))
    session.execute(update(Claim).where(Claim.account_id == account.id).values(position=None, machine=None))


def _claim_row(claim: ReadClaim, account: Account, text: AccountText, position: int) -> dict[str, Any]:
    sentence = claim.sentence
    return {
        "id": claim.id,
        "account_id": account.id,
        "text_id": text.id,
        "position": position,
        "text": sentence.text,
        "text_digest": text_digest(sentence.text),
        "start": sentence.start,
        "end": sentence.end,
        "kind": sentence.kind,
        "page": sentence.page,
        "section": sentence.section,
        "paragraph": sentence.paragraph,
        "quoted": sentence.quoted,
        "note": sentence.note,
        "notes": list(sentence.notes),
        **as_columns(claim.date),
        "date_reason": claim.date_reason,
        "attributed_to": claim.attribution.source if claim.attribution else None,
        "stance": claim.attribution.stance if claim.attribution else None,
        "cues": [asdict(cue) for cue in claim.cues],
        "carried": list(claim.carried),
        "machine": None,
    }


def _mention_rows(claim: ReadClaim) -> Iterator[dict[str, Any]]:
    for date in claim.dates:
        detail = {"calendar": date.calendar, "reason": date.reason, "time": date.time}
        yield _mention(claim, date, "date", date.edtf, detail)
    for name in claim.names:
        detail = {"known": name.known, "by_pronoun": name.by_pronoun, "own": name.name}
        yield _mention(claim, name, name.what, name.name, detail)
    for number in claim.numbers:
        detail = {
            "low": number.low,
            "high": number.high,
            "unit": number.unit,
            "scope": number.scope,
            "qualifier": number.qualifier,
        }
        yield _mention(claim, number, "number", number.written, detail)
    for span in claim.framing:
        yield _mention(claim, span, "framing", span.technique, {"direction": span.direction, "weight": span.weight})


def _mention(claim: ReadClaim, found: Any, what: str, value: str, detail: dict[str, Any]) -> dict[str, Any]:
    start = claim.sentence.start
    return {
        "claim_id": claim.id,
        "what": what,
        "start": found.start,
        "end": found.end,
        "text": claim.sentence.text[found.start - start : found.end - start],
        "value": value,
        "detail": detail,
    }
