"""Putting right what the machine read, and taking that back. Rows are only ever added."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from annotator.errors import InputError
from annotator.queries.claims import claim_row
from annotator.queries.corrections import CorrectionView, corrections
from annotator.reading.typed import read_date, read_number
from annotator.services.appending import append
from annotator.services.overlaying import lay_again
from annotator.services.rereading import read_again
from annotator.services.taking_back import to_take_back
from annotator.services.turns import seen, take_turn
from models.account import Account, AccountText
from models.claim import Claim
from models.correction import Correction
from models.historical_date import HistoricalDate
from models.judgement import Person
from models.vocabulary import NAME_KINDS, Calendar, Corrected, Qualifier

LONGEST = 200
#: So many code points after a cut are kept, to find the place again in a mended text.
_AFTER = 24


@dataclass(frozen=True, slots=True)
class On:
    """What a correction is on: words of a claim as they were read, or, without words, the claim as a whole."""

    claim_id: str
    what: Corrected
    words: str = ""
    start: int = 0
    """Where the words begin in the claim's text."""
    before: str = ""
    """What was read there, as it was shown."""


def date_value(session: Session, claim: Claim, typed: str, calendar: Calendar | None = None) -> dict[str, Any]:
    """What a typed date means; in the account's own style where none is said. Raises InputError where it is none."""
    account = session.get(Account, claim.account_id)
    style = calendar or (account.calendar if account else Calendar.NEW_STYLE)
    context = HistoricalDate.parse(claim.date) if claim.date else None
    found = read_date(typed, calendar=style, context=context)
    return {"edtf": found.edtf, "calendar": style.value, "typed": " ".join(typed.split())}


def name_value(name: str, kind: str) -> dict[str, Any]:
    """An actor or a place by its canonical name. Raises InputError for no name, one too long or an unknown kind."""
    name = " ".join(name.split())
    if not 0 < len(name) <= LONGEST:
        raise InputError(f"write the name of who or what is meant, in at most {LONGEST} characters")
    if kind not in NAME_KINDS:
        raise InputError(f"{kind!r} is no kind of name: choose person, body, ship or place")
    return {"name": name, "kind": kind}


def number_value(typed: str, *, unit: str = "", scope: str = "", qualifier: str = "") -> dict[str, Any]:
    """A number with what it counts. Raises InputError where it can't be read."""
    try:
        exactly = Qualifier(qualifier or Qualifier.EXACT)
    except ValueError:
        raise InputError("say of the number that it is exact, about, over or under") from None
    read = read_number(typed, qualifier=exactly, unit=unit.strip() or None, scope=scope.strip() or None)
    said = " ".join(part for part in (read.text, read.unit, read.scope) if part)
    bounds = {"low": read.low, "high": read.high, "qualifier": read.qualifier.value}
    return {"value": read.written, "unit": read.unit, "scope": read.scope, "said": said, **bounds}


def mark(corrected: Iterable[CorrectionView], following: str | None) -> str:
    """The mark of a sentence by what people have put right in it, and by which sentence comes after it."""
    return seen(*(one.id for one in corrected), following)


def correct(
    session: Session, on: On, value: dict[str, Any] | None, *, person: Person, shown: str | None = None
) -> Correction:
    """Append a correction and let it take effect; ``None`` says that nothing of the kind stands there.

    Raises Conflict where more was put right in the sentence than `shown` says.
    """
    claim = _turn_on(session, on.claim_id, shown)
    if value is None and not on.words and on.what is not Corrected.DATE:
        raise InputError("say what holds instead, or which words were wrongly read")
    told = {"what": on.what, "words": on.words, "start": on.start, "before": on.before}
    row = _append(session, claim, person, **told, value=value)
    lay_again(session, [claim.id])
    return row


def draw_limits(
    session: Session,
    claim_id: str,
    *,
    person: Person,
    joined: bool,
    cut: int | None = None,
    shown: str | None = None,
    reading: bool = True,
) -> Correction:
    """Append other limits of a sentence and, if ``reading``, read its account with them; else that is left to a job.

    ``joined`` takes the next sentence with it, ``cut`` is where the two or the one is then cut, in code points from
    the sentence's beginning. The former sentences keep their rows, without a place, with all that was judged of them.
    Raises InputError where nothing would change, Conflict where `shown` is another state of the two.
    """
    claim = _turn_on(session, claim_id, shown)
    text, following = session.get_one(AccountText, claim.text_id).cleaned, _next(session, claim)
    if claim.position is None or (joined and following is None):
        raise InputError("this sentence has no other after it that it could be joined with")
    whole = text[claim.start : following.end if joined and following else claim.end]
    if (cut is None and not joined) or (cut is not None and not (whole[:cut].strip() and whole[cut:].strip())):
        raise InputError("choose where the sentence is to be cut: behind its first word and before its last")
    if joined and cut is not None and whole[:cut].strip() == claim.text:
        raise InputError("that is where the sentence ends already: choose another word")
    said = whole if cut is None else f"{whole[:cut].strip()} | {whole[cut:].strip()}"
    value = {"joined": joined, "cut": cut, "after": whole[cut : cut + _AFTER] if cut else "", "said": said}
    row = _append(session, claim, person, what=Corrected.LIMITS, before=claim.text, value=value)
    if reading:
        _read_again(session, claim)
    return row


def take_back(session: Session, *, person: Person, number: int, reading: bool = True) -> Correction:
    """Append that one's own correction stands no more, and let what stood before be in force again.

    ``reading`` as for `draw_limits`. Raises NotFound, Forbidden for another's, Conflict where it is taken back already.
    """
    foreign = "only who made a correction can take it back; you may correct it by one of your own"
    old = to_take_back(session, Correction, number, person=person, called="correction", foreign=foreign)
    claim = claim_row(session, old.claim_id)
    row = _append(session, claim, person, words=old.words, start=old.start, undoes_id=old.id)
    if old.what is not Corrected.LIMITS:
        lay_again(session, [claim.id])
    elif reading:
        _read_again(session, claim)
    return row


def draws_limits(session: Session, row: Correction) -> bool:
    """Whether a correction, or the one that it takes back, is on the limits of a sentence."""
    return (session.get_one(Correction, row.undoes_id) if row.undoes_id else row).what is Corrected.LIMITS


def _turn_on(session: Session, key: str, shown: str | None) -> Claim:
    def present() -> str:
        after = _next(session, claim_row(session, key))
        return mark(corrections(session, claims=[key]), after.id if after else None)

    take_turn(session, "this sentence", shown, present)
    return claim_row(session, key)


def _append(session: Session, claim: Claim, person: Person, **fields: Any) -> Correction:
    return append(session, Correction(person_id=person.id, claim_id=claim.id, quote=claim.text, **fields))


def _next(session: Session, claim: Claim) -> Claim | None:
    if claim.position is None:
        return None
    following = select(Claim).where(Claim.account_id == claim.account_id, Claim.position == claim.position + 1)
    return session.scalar(following)


def _read_again(session: Session, claim: Claim) -> None:
    read_again(session, [session.get_one(Account, claim.account_id).key])
    session.expire_all()
