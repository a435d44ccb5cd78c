"""A claim with all that was read in it: what is in force, what the machine read, and who put what right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from annotator.queries.accounts import AccountView
from annotator.queries.claims import ClaimView, claims, view
from annotator.queries.corrections import CorrectionView, corrections
from annotator.queries.pairs import PairView, pairs_of
from models.alignment import Pair
from models.claim import Claim, Mention
from models.historical_date import HistoricalDate
from models.vocabulary import ACTOR_KINDS, Calendar

#: Names that are suggested to who types one.
SUGGESTED = 400
#: The likeliest partners that are shown.
PARTNERS = 12


@dataclass(frozen=True, slots=True)
class Read:
    """One thing that was read in a claim."""

    what: str
    words: str
    start: int
    """Where the words begin in the claim's text."""
    value: str
    unit: str = ""
    scope: str = ""
    qualifier: str = ""
    calendar: str = ""
    reason: str = ""
    time: str = ""

    @property
    def said(self) -> str:
        """It in a few words, as it is kept beside what replaces it."""
        return " ".join(part for part in (self.value, self.unit, self.scope) if part)


@dataclass(frozen=True, slots=True)
class Machine:
    """What the machine read where people have put something right."""

    date: str | None
    reason: str
    reads: tuple[Read, ...]


@dataclass(frozen=True, slots=True)
class Partner:
    """A pair of the claim, and the other one."""

    pair: PairView
    claim: ClaimView


@dataclass(frozen=True, slots=True)
class ReadingView:
    """A claim under correction."""

    claim: ClaimView
    reads: tuple[Read, ...]
    machine: Machine | None
    corrections: tuple[CorrectionView, ...]
    """Every row, newest first."""
    partners: tuple[Partner, ...]
    following: ClaimView | None
    """The sentence after it."""

    def of(self, *kinds: str) -> tuple[Read, ...]:
        """What was read of those kinds."""
        return tuple(read for read in self.reads if read.what in kinds)

    @property
    def days(self) -> HistoricalDate | None:
        """The first and last day of the claim's date."""
        return HistoricalDate.parse(self.claim.date) if self.claim.date else None


def reading(session: Session, key: str) -> ReadingView:
    """The reading of one claim. Raises NotFound. Sixteen statements."""
    claim = claims(session, [key])[key]
    row = session.get_one(Claim, key)
    mentions = session.scalars(select(Mention).where(Mention.claim_id == key).order_by(Mention.start, Mention.id))
    kept = [{"what": m.what, "text": m.text, "start": m.start - claim.start, "value": m.value, "detail": m.detail}
            for m in mentions]  # fmt: skip
    own = row.machine
    return ReadingView(
        claim=claim,
        reads=_reads(kept),
        machine=Machine(own["date"], own["date_reason"], _reads(own["mentions"])) if own else None,
        corrections=corrections(session, claims=[key]),
        partners=_partners(session, key),
        following=_following(session, row, claim.account),
    )


def suggested_names(session: Session, *, places: bool) -> tuple[str, ...]:
    """The names of the project, those first that are most often named. One statement."""
    kinds = ["place"] if places else sorted(ACTOR_KINDS)
    query = select(Mention.value).where(Mention.what.in_(kinds)).group_by(Mention.value)
    return tuple(session.scalars(query.order_by(func.count().desc(), Mention.value).limit(SUGGESTED)))


def _reads(mentions: Sequence[dict[str, Any]]) -> tuple[Read, ...]:
    return tuple(_read(mention) for mention in mentions if mention["what"] != "framing")


def _read(mention: dict[str, Any]) -> Read:
    told = {name: str(mention["detail"].get(name) or "") for name in ("unit", "scope", "qualifier", "reason", "time")}
    calendar = mention["detail"].get("calendar") or ""
    return Read(
        mention["what"], mention["text"], mention["start"], mention["value"], calendar=Calendar(calendar) if calendar
        else "", **told,
    )  # fmt: skip


def _partners(session: Session, key: str) -> tuple[Partner, ...]:
    query = select(Pair).where(or_(Pair.a_id == key, Pair.b_id == key))
    rows = session.scalars(query.order_by(Pair.score.desc(), Pair.a_id, Pair.b_id).limit(PARTNERS)).all()
    other = {(row.a_id, row.b_id): row.b_id if row.a_id == key else row.a_id for row in rows}
    told = claims(session, other.values())
    return tuple(Partner(pair, told[other[pair.key]]) for pair in pairs_of(session, rows))


def _following(session: Session, row: Claim, account: AccountView) -> ClaimView | None:
    if row.position is None:
        return None
    after = session.scalar(select(Claim).where(Claim.account_id == account.id, Claim.position == row.position + 1))
    return view(after, account) if after else None
