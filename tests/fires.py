"""Two fires and three accounts of them, as rows: they contradict, reframe, and differ only in appearance."""

from __future__ import annotations

from datetime import UTC, date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.rows import Account, AccountText, Claim, Event, EventClaim, Framing, Judgement, Pair, Person
from models.vocabulary import Calendar, Certainty, ClaimKind, Relation, Verdict

HOSTILE = '<script>alert("1")</script> & =HYPERLINK("x") *not* | a [link](javascript:x) \n# no heading'

ACCOUNTS = [
    ("alpha", "The Mill & its Fire", "Miller's heirs", "Anna Ito", Calendar.OLD_STYLE),
    ("beta", "A Town in Flames", "Town council", None, Calendar.NEW_STYLE),
    ("gamma", "What the River Saw", "Boatmen", "B. <Okoye>", Calendar.NEW_STYLE),
]
CLAIMS = [
    ("a1", 1, "The mill burned on 3 May, and 40 sacks were lost 🔥.", "1917-05-16"),
    ("a2", 1, "Greed alone had lit it.", "1917-05-16"),
    ("b1", 2, "The mill burned on 18 May; 12 sacks were lost.", "1917-05-18"),
    ("b2", 2, "The council had warned the owner of sparks.", None),
    ("c1", 3, "On 16 May the mill burned.", "1917-05-16"),
    ("c2", 3, "Nobody saw the second fire, a <small> one.", "1917-06"),
]
PAIRS = [
    ("a1", "b1", Relation.CONTRADICTION, ["number", "date"], 0.91, ["“40 sacks” against “12 sacks”"], []),
    ("a2", "b2", Relation.FRAMING, ["motive"], 0.6, ["“Greed” gives a motive"], []),
    ("a1", "c1", Relation.AGREEMENT, [], 0.8, ["3 May Old Style is 16 May"], ["calendar"]),
    ("b1", "c1", Relation.CONTRADICTION, ["date"], 0.7, ["18 May against 16 May"], []),
    ("a2", "c2", Relation.UNRELATED, [], 0.5, [], []),
]
FINDING = {"score": -0.9, "type": "number", "reason": "“40 sacks” against “12 sacks”", "apparent": None}


def two_fires(session: Session) -> None:
    """Put everything into an empty database."""
    for number, (key, title, tradition, author, calendar) in enumerate(ACCOUNTS, 1):
        account = Account(id=number, key=key, title=title, tradition=tradition, author=author, calendar=calendar)
        account.declared = {"title": title, "tradition": tradition, "calendar": calendar.value}
        session.add(account)
        session.flush()
        session.add(_text(number))
    session.flush()
    session.add_all(_claim(place, *claim) for place, claim in enumerate(CLAIMS))
    session.add(
        Event(id="e1", title="The fire <at> the mill", date="1917-05-16", date_first=date(1917, 5, 16), place="Mill")
    )
    session.add(Event(id="e2", title="The second fire", date="1917-06", date_first=date(1917, 6, 1), place=None))
    session.add(Person(id=1, name="Ruth"))
    session.add(Person(id=2, name="Omar"))
    session.flush()
    members = [("e1", "a1"), ("e1", "a2"), ("e1", "b1"), ("e1", "c1"), ("e1", "b2"), ("e2", "c2")]
    owner = {claim.id: claim.account_id for claim in session.scalars(select(Claim))}
    session.add_all(EventClaim(event_id=event, claim_id=claim, account_id=owner[claim]) for event, claim in members)
    session.add(Framing(claim_id="a2", score=0.9, techniques=["motive-imputation"], spans=[]))
    session.add_all(_pair(*pair) for pair in PAIRS)
    session.flush()


def _text(account: int) -> AccountText:
    return AccountText(
        account_id=account,
        digest=f"d{account}",
        filename="x.txt",
        format="plain text",
        original=b"",
        cleaned="",
        segments=[],
        removed=[],
        mended=[],
        program="0",
    )


def _claim(place: int, name: str, account: int, text: str, when: str | None) -> Claim:
    return Claim(
        id=name,
        account_id=account,
        text_id=account,
        position=place,
        text=text,
        text_digest=name,
        start=0,
        end=len(text),
        kind=ClaimKind.CLAIM,
        page="7" if account == 1 else None,
        section="The fire",
        paragraph=0,
        date=when,
    )


def _pair(  # noqa: PLR0917 (a row of the table above)
    a: str, b: str, relation: Relation, types: list[str], confidence: float, reasons: list[str], apparent: list[str]
) -> Pair:
    spans = {"a": [_span("a1", "40 sacks")], "b": [_span("b1", "12 sacks")]} if (a, b) == ("a1", "b1") else {}
    return Pair(
        a_id=a,
        b_id=b,
        a_account_id="_abc".index(a[0]),
        b_account_id="_abc".index(b[0]),
        score=0.9,
        relation=relation,
        types=types,
        confidence=confidence,
        reasons=reasons,
        findings=[FINDING | spans] if spans else [],
        apparent=apparent,
    )


def _span(claim: str, words: str) -> list[int]:
    text = next(text for name, _, text, _ in CLAIMS if name == claim)
    return [text.index(words), text.index(words) + len(words)]


def judge(
    session: Session, person: int, a: str, b: str, verdict: Verdict, *, note: str = "", adjudicates: bool = False
) -> None:
    """Add a person's judgement of a pair."""
    session.add(
        Judgement(
            at=datetime(2026, 3, 4, 12, tzinfo=UTC),
            person_id=person,
            a_id=a,
            b_id=b,
            verdict=verdict,
            types=["number"] if verdict == Verdict.CONTRADICTION else [],
            certainty=Certainty.SURE,
            note=note,
            a_quote=a,
            b_quote=b,
            suggestion=None,
            adjudicates=adjudicates,
            program="0",
        )
    )
    session.flush()
