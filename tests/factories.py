"""Rows written by hand: a small project in which three accounts tell of two events, and one is silent on the second."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from annotator.services.placing import place_pairs
from models.historical_date import as_columns
from models.rows import Account, AccountText, Claim, Event, EventClaim, Framing, Mention, Pair
from models.vocabulary import Calendar, ClaimKind, Relation

_DETAILS = {
    "date": {"calendar": "new-style", "time": None},
    "number": {"low": 0.0, "high": 1e9, "unit": None, "scope": None, "qualifier": "exact"},
}


def make_account(session: Session, key: str, **given: Any) -> Account:
    """An account, with the text that `make_claims` fills."""
    usual = {"title": f"The account of {key}", "tradition": "Official", "calendar": Calendar.OLD_STYLE, "card": {}}
    account = Account(key=key, **{**usual, **given})
    session.add(account)
    session.flush()
    text = AccountText(
        account_id=account.id, digest=key, filename=f"{key}.txt", format="plain text", original=b"", cleaned="",
        segments=[], removed=[], mended=[], program="0",
    )  # fmt: skip
    session.add(text)
    session.flush()
    return account


def make_claims(session: Session, account: Account, *texts: str, **given: Any) -> list[Claim]:
    """Sentences of an account in reading order, each a paragraph; further calls go on where the last one ended."""
    text = session.query(AccountText).filter_by(account_id=account.id).one()
    have = session.query(Claim).filter_by(account_id=account.id).count()
    made = []
    for place, sentence in enumerate(texts, have):
        made.append(_claim(account, text, place, sentence, given))
        text.cleaned += sentence + "\n\n"
    session.add_all(made)
    session.flush()
    return made


def _claim(account: Account, text: AccountText, place: int, sentence: str, given: dict[str, Any]) -> Claim:
    usual = {"kind": ClaimKind.CLAIM, "section": "The days", "date": None}
    fields = {**usual, **given}
    start = len(text.cleaned)
    return Claim(
        id=f"c{account.key}{place:03d}",
        account_id=account.id,
        text_id=text.id,
        position=place,
        text=sentence,
        text_digest=str(hash(sentence)),
        start=start,
        end=start + len(sentence),
        paragraph=place,
        **fields | as_columns(fields["date"]),
    )


def make_mention(session: Session, claim: Claim, words: str, what: str, value: str) -> Mention:
    """A mention of those words of a claim."""
    start = claim.start + claim.text.index(words)
    detail = _DETAILS.get(what, {"by_pronoun": False})
    place = {"claim_id": claim.id, "account_id": claim.account_id, "start": start, "end": start + len(words)}
    mention = Mention(what=what, text=words, value=value, detail=detail, **place)
    session.add(mention)
    return mention


def make_framing(session: Session, claim: Claim, words: str, technique: str, score: float = 0.9) -> Framing:
    """Partisan wording in those words of a claim."""
    start = claim.start + claim.text.index(words)
    spans = [{"start": start, "end": start + len(words), "technique": technique}]
    framing = Framing(claim_id=claim.id, score=score, techniques=[technique], spans=spans)
    session.add(framing)
    return framing


def make_pair(session: Session, one: Claim, other: Claim, relation: Relation, **given: Any) -> Pair:
    """A suggestion on two claims; `words` names the conflicting words of each."""
    first, second = sorted((one, other), key=lambda claim: claim.id)
    words = given.pop("words", None)
    types = given.get("types", [])
    usual = {"score": 0.8, "confidence": 0.7, "types": [], "reasons": [], "findings": []}
    fields = {**usual, **given}
    if words:
        fields["findings"] = [_finding(types[0], first, second, words, fields["reasons"])]
    accounts = {
        "a_account_id": min(one.account_id, other.account_id),
        "b_account_id": max(one.account_id, other.account_id),
    }
    keys = {"a_id": first.id, "b_id": second.id} | accounts
    pair = Pair(**keys, relation=relation, apparent=[], dependent=False, **fields)
    session.add(pair)
    session.flush()
    place_pairs(session, [pair.a_id])
    return pair


def _finding(kind: str, first: Claim, second: Claim, words: dict[str, str], reasons: list[str]) -> dict[str, Any]:
    def spans(claim: Claim) -> list[list[int]]:
        start = claim.text.index(words[claim.id])
        return [[start, start + len(words[claim.id])]]

    reason = reasons[0] if reasons else "they differ"
    return {"type": kind, "score": -0.9, "reason": reason, "apparent": None, "a": spans(first), "b": spans(second)}


def make_event(session: Session, key: str, title: str, *claims: Claim, **given: Any) -> Event:
    """An event that those claims tell of."""
    event = Event(id=key, title=title, **{"place": None} | given | as_columns(given.get("date")))
    session.add(event)
    session.flush()
    session.add_all(EventClaim(event_id=key, claim_id=claim.id, account_id=claim.account_id) for claim in claims)
    session.flush()
    return event


def make_project(session: Session) -> None:
    """Three accounts; they contradict each other on when the bridge was taken and by how many."""
    north = make_account(session, "north", author="A. North", year=1930, title="The Bridge", tradition="Official")
    south = make_account(session, "south", author="B. South", title="Days at the River", calendar=Calendar.NEW_STYLE)
    west = make_account(session, "west", title="A Short History", tradition="Western")
    make_claims(session, north, "The Taking of the Bridge", kind=ClaimKind.HEADING)
    n1, n2 = make_claims(
        session,
        north,
        "On 25 October the heroic workers took the bridge with 400 men.",
        "The guard fled without a shot.",
        date="1917-11-07",
        date_reason="25 October in Old Style, the year of the section",
    )
    s1, s2 = make_claims(
        session,
        south,
        "The bridge fell on 8 November to some 40 men.",
        "Its guard fought until noon.",
        date="1917-11-08",
    )
    (w1,) = make_claims(session, west, "The bridge was in their hands by 7 November.", date="1917-11-07")
    make_claims(session, west, "Nothing else is known <script>alert(1)</script> of it.")
    make_mention(session, n1, "25 October", "date", "1917-11-07")
    make_mention(session, n1, "400 men", "number", "400")
    make_framing(session, n1, "heroic workers", "heroisation")
    make_pair(
        session, n1, s1, Relation.CONTRADICTION, types=["date", "number"], score=0.95, confidence=0.9,
        reasons=["“25 October” is 7 November in New Style, the other says “8 November”."],
        words={n1.id: "25 October", s1.id: "8 November"},
    )  # fmt: skip
    make_pair(
        session, n2, s2, Relation.CONTRADICTION, types=["outcome"], confidence=0.6, reasons=["“fled” against “fought”."]
    )
    make_pair(session, n1, w1, Relation.AGREEMENT, confidence=0.8, reasons=["Both give 7 November."])
    days = "1917-11-07/1917-11-08"
    make_event(session, "e1", "The bridge is taken", n1, s1, w1, date=days, place="Riverton", lead=w1.id)
    make_event(session, "e2", "What the guard did", n2, s2, date=date(1917, 11, 7).isoformat())
