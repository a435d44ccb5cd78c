"""Suggestions, framing and roles as rows. Everything here is derived and replaced; nothing here is a judgement."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import comb
from typing import Any

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session, aliased

from alignment.framing import Framing as ClaimFraming
from alignment.ledger import Role as ClaimRole
from alignment.record import ClaimRecord, FramingIn
from alignment.suggestion import Finding, Suggestion
from annotator.services.batches import indexed_at_once, insert_all
from annotator.services.linking import link_by_hand
from annotator.services.placing import placed, places_of
from annotator.services.records import Loaded
from models.base import Base
from models.rows import Account, Claim, Framing, Pair, Role


def write_framing(
    session: Session, loaded: Mapping[str, Sequence[Loaded]], framed: Mapping[str, Sequence[ClaimFraming]]
) -> None:
    """Replace the framing of all claims."""
    session.execute(delete(Framing))
    insert_all(
        session,
        Framing,
        [
            {
                "claim_id": one.record.id,
                "score": framing.score,
                "techniques": list(framing.techniques),
                "spans": [_span(span, one.start) for span in framing.spans],
            }
            for key, own in loaded.items()
            for one, framing in zip(own, framed[key], strict=True)
        ],
    )


def _span(span: FramingIn, base: int) -> dict[str, Any]:
    return {"start": base + span.span.start, "end": base + span.span.end, "technique": span.technique}


def write_roles(session: Session, given: Mapping[str, Sequence[tuple[str, ClaimRole]]]) -> None:
    """Replace what the claims of those accounts make of actors: claim ids and roles, by the account's key."""
    ids = dict(session.execute(select(Account.key, Account.id).where(Account.key.in_(given))).all())
    session.execute(delete(Role).where(Role.account_id.in_(ids.values())))
    rows = [
        {"claim_id": claim, "account_id": ids[key], "actor": role.actor[:200], "who": role.who, "part": role.part}
        for key, own in given.items()
        for claim, role in own
    ]
    insert_all(session, Role, rows)


def load_suggestions(session: Session) -> dict[tuple[str, str], list[Suggestion]]:
    """What grouping needs of the kept suggestions, by the keys of the two accounts, that imported first first.

    It goes by the machine's own opinion: what is learned changes what is said of pairs, not which events there are.
    """
    a, b, own = aliased(Account), aliased(Account), func.coalesce(Pair.first_relation, Pair.relation)
    rows = session.execute(
        select(a.key, b.key, Pair.a_id, Pair.b_id, Pair.score, own, Pair.dependent)
        .join(a, a.id == Pair.a_account_id)
        .join(b, b.id == Pair.b_account_id)
        .where(~Pair.by_hand)
    )
    found = defaultdict(list)
    for a_key, b_key, a_id, b_id, score, relation, dependent in rows:
        found[a_key, b_key].append(Suggestion(a_id, b_id, score, relation, (), 0.0, (), dependent=dependent))
    return dict(found)


def write_pairs(
    session: Session,
    made: Mapping[tuple[str, str], Iterable[Suggestion]],
    records: Mapping[str, Sequence[ClaimRecord]],
) -> int:
    """Replace the suggestions of these pairs of accounts and drop those of claims that are gone; how many are new."""
    gone = select(Claim.id).where(Claim.position.is_(None))
    session.execute(delete(Pair).where(Pair.a_id.in_(gone) | Pair.b_id.in_(gone)))
    ids = dict(session.execute(select(Account.key, Account.id)).all())
    account = {record.id: ids[key] for key, own in records.items() for record in own}
    places, written = places_of(session), 0
    most = 2 * len(made) > comb(len(records), 2)
    with indexed_at_once(session, Base.metadata.tables["pair"], worthwhile=most):
        for (a_key, b_key), suggestions in made.items():
            low, high = sorted((ids[a_key], ids[b_key]))
            session.execute(delete(Pair).where(Pair.a_account_id == low, Pair.b_account_id == high))
            rows = [pair_row(suggestion, low, high) for suggestion in suggestions if suggestion.a in account]
            rows = [row | placed(places[row["a_id"]], places[row["b_id"]]) for row in rows]
            insert_all(session, Pair, rows)
            written += len(rows)
    link_by_hand(session)
    return written


def pair_row(suggestion: Suggestion, low: int, high: int) -> dict[str, Any]:
    """A suggestion as a row, with the accounts' ids, the lower first."""
    swapped = suggestion.a > suggestion.b
    a_id, b_id = sorted((suggestion.a, suggestion.b))
    return {
        "a_id": a_id,
        "b_id": b_id,
        "a_account_id": low,
        "b_account_id": high,
        "score": round(suggestion.score, 6),
        "relation": suggestion.relation,
        "types": list(suggestion.types),
        "confidence": round(suggestion.confidence, 4),
        "reasons": list(suggestion.reasons),
        "findings": [_finding(finding, swapped=swapped) for finding in suggestion.findings],
        "apparent": list(suggestion.apparent),
        "dependent": suggestion.dependent,
        "basis": suggestion.basis,
        "first_relation": None,
        "first_confidence": None,
    }


def _finding(finding: Finding, *, swapped: bool) -> dict[str, Any]:
    first, second = (finding.b, finding.a) if swapped else (finding.a, finding.b)
    return {
        "score": round(finding.score, 4),
        "type": finding.type,
        "reason": finding.reason,
        "a": [[span.start, span.end] for span in first],
        "b": [[span.start, span.end] for span in second],
        "apparent": finding.apparent,
    }
