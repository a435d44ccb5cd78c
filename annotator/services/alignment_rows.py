"""Suggestions, framing and events as rows. Everything here is derived and replaced; nothing here is a judgement."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import delete, func, insert, select
from sqlalchemy.orm import Session, aliased

from alignment.framing import Framing as ClaimFraming
from alignment.ledger import Role as ClaimRole
from alignment.record import ClaimRecord, FramingIn
from alignment.suggestion import EventGroup, Finding, Suggestion
from annotator.services.linking import link_by_hand
from annotator.services.placing import placed, places_of
from annotator.services.records import Loaded
from models.historical_date import HistoricalDate
from models.rows import Account, AlignmentState, Claim, Event, EventClaim, FormerEvent, Framing, Pair, Role

_ROWS = 5000
_LEARNED = "learned"


def load_state(session: Session) -> dict[str, str]:
    """From what each part was last made."""
    made = select(AlignmentState.part, AlignmentState.digest).where(AlignmentState.part != _LEARNED)
    return dict(session.execute(made).all())


def is_learned(session: Session) -> bool:
    """Whether what was learned has been brought to the suggestions since they were made. One statement."""
    return session.get(AlignmentState, _LEARNED) is not None


def note_learned(session: Session) -> None:
    """Note that it has."""
    session.merge(AlignmentState(part=_LEARNED, digest=""))


def unlearn(session: Session) -> None:
    """Note that suggestions were made since by the machine alone. One statement."""
    session.execute(delete(AlignmentState).where(AlignmentState.part == _LEARNED))


def write_state(session: Session, state: Mapping[str, str]) -> None:
    """Note from what everything was now made."""
    session.execute(delete(AlignmentState))
    _insert(session, AlignmentState, [{"part": part, "digest": digest} for part, digest in state.items()])


def write_framing(
    session: Session, loaded: Mapping[str, Sequence[Loaded]], framed: Mapping[str, Sequence[ClaimFraming]]
) -> None:
    """Replace the framing of all claims."""
    session.execute(delete(Framing))
    _insert(
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
    _insert(session, Role, rows)


def load_suggestions(session: Session) -> dict[tuple[str, str], list[Suggestion]]:
    """What grouping needs of the kept suggestions, by the keys of the two accounts in alphabetical order.

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
        low, high = sorted((a_key, b_key))
        found[low, high].append(Suggestion(a_id, b_id, score, relation, (), 0.0, (), dependent=dependent))
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
    for (a_key, b_key), suggestions in made.items():
        low, high = sorted((ids[a_key], ids[b_key]))
        session.execute(delete(Pair).where(Pair.a_account_id == low, Pair.b_account_id == high))
        rows = [pair_row(suggestion, low, high) for suggestion in suggestions if suggestion.a in account]
        rows = [row | placed(places[row["a_id"]], places[row["b_id"]]) for row in rows]
        _insert(session, Pair, rows)
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


def load_events(session: Session) -> list[EventGroup]:
    """The events as they stand, so that the new ones can take over their ids."""
    claims = defaultdict(list)
    for event_id, claim_id in session.execute(select(EventClaim.event_id, EventClaim.claim_id)):
        claims[event_id].append(claim_id)
    return [
        EventGroup(event.id, event.title, event.date, event.place, tuple(claims[event.id]))
        for event in session.scalars(select(Event).order_by(Event.id))
    ]


def write_events(session: Session, events: Iterable[EventGroup]) -> None:
    """Replace all events; those whose ids are no more are remembered by their claims."""
    groups = list(events)
    present = {group.id for group in groups}
    remember(session, [former for former in load_events(session) if former.id not in present])
    session.execute(delete(EventClaim))
    session.execute(delete(Event))
    _insert(session, Event, [event_row(group) for group in groups])
    members = [{"event_id": group.id, "claim_id": claim} for group in groups for claim in dict.fromkeys(group.claims)]
    _insert(session, EventClaim, members)


def remember(session: Session, events: Iterable[EventGroup]) -> None:
    """Keep of events that go what leads on to others: the claims that they had."""
    for event in events:
        session.merge(FormerEvent(id=event.id, title=event.title, claims=sorted(event.claims)))


def event_row(group: EventGroup) -> dict[str, Any]:
    """An event as a row, without its claims."""
    days = HistoricalDate.parse(group.edtf) if group.edtf else None
    return {
        "id": group.id,
        "title": group.title,
        "date": group.edtf,
        "date_first": days.first if days else None,
        "date_last": days.last if days else None,
        "place": group.place,
    }


def _insert(session: Session, table: type, rows: Sequence[dict[str, Any]]) -> None:
    """Insert in batches: no statement grows with the corpus."""
    for at in range(0, len(rows), _ROWS):
        session.execute(insert(table), rows[at : at + _ROWS])
