"""Claims as alignment sees them, loaded in two statements."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from alignment.record import ClaimRecord, CueIn, DateIn, FramingIn, NameIn, NumberIn, Span
from annotator.queries.name_decisions import rules
from annotator.reading.names.deciding import Rule, decided
from annotator.reading.names.gazetteer import extent_of
from models.claim import COMPARED
from models.historical_date import HistoricalDate
from models.rows import Account, Claim, Mention, Rendering
from models.vocabulary import ACTOR_KINDS, Calendar, Technique


@dataclass(frozen=True, slots=True)
class Loaded:
    """A claim's record with where it stands in the text and what its vector is kept by."""

    record: ClaimRecord
    account_id: int
    start: int
    text_digest: str


def load_records(session: Session, ids: Collection[str] | None = None) -> dict[str, list[Loaded]]:
    """The comparable claims of each account, by its key, in reading order; of those ids where any are given."""
    mentions = defaultdict(list)
    found = select(Mention).order_by(Mention.claim_id, Mention.start, Mention.id)
    for mention in session.scalars(found if ids is None else found.where(Mention.claim_id.in_(ids))):
        mentions[mention.claim_id].append(mention)
    query = (
        select(Claim, Account.key, Account.author)
        .join(Account, Account.id == Claim.account_id)
        .where(*COMPARED)
        .order_by(Account.id, Claim.position)
    )
    standing = rules(session)
    two_styles = session.scalar(select(Account.id).where(Account.calendar == Calendar.OLD_STYLE).limit(1)) is not None
    rendered = dict(session.execute(select(Rendering.claim_id, Rendering.original)).all())
    loaded: dict[str, list[Loaded]] = defaultdict(list)
    before: dict[str, str] = {}
    for claim, account, author in session.execute(query if ids is None else query.where(Claim.id.in_(ids))):
        found = mentions.get(claim.id, [])
        record = _record(claim, account, found, before.get(account, ""), standing)
        record = replace(record, author=author, rendering=rendered.get(claim.id), two_styles=two_styles)
        loaded[account].append(Loaded(record, claim.account_id, claim.start, claim.text_digest))
        before[account] = claim.text
    return dict(loaded)


def _record(
    claim: Claim, account: str, mentions: Iterable[Mention], before: str, standing: tuple[Rule, ...]
) -> ClaimRecord:
    found = list(mentions)
    return ClaimRecord(
        id=claim.id,
        account=account,
        text=claim.text,
        position=claim.position or 0,
        kind=claim.kind,
        quoted=claim.quoted,
        section=claim.section,
        date=HistoricalDate.parse(claim.date) if claim.date else None,
        dates=tuple(_date(m, claim.start) for m in found if m.what == "date"),
        actors=tuple(_name(m, claim.start) for m in found if m.what in ACTOR_KINDS),
        places=tuple(_name(m, claim.start) for m in found if m.what == "place"),
        numbers=tuple(_number(m, claim.start) for m in found if m.what == "number"),
        cues=tuple(_cue(cue, claim.start) for cue in claim.cues),
        attributed_to=_now(claim.attributed_to, standing) if claim.attributed_to else None,
        carried=tuple(_now(name, standing) for name in claim.carried),
        before=before,
        framing_spans=tuple(_framing(m, claim.start) for m in found if m.what == "framing"),
    )


def _now(name: str, standing: tuple[Rule, ...]) -> str:
    """What a name that no words stand for is called by what people decided."""
    return decided(name, "", "", standing)[0] if standing else name


def _span(start: int, end: int, base: int) -> Span:
    return Span(start - base, end - base)


def _date(mention: Mention, base: int) -> DateIn:
    return DateIn(
        text=mention.text,
        span=_span(mention.start, mention.end, base),
        date=HistoricalDate.parse(mention.value),
        old_style=mention.detail["calendar"] == Calendar.OLD_STYLE,
        time=mention.detail["time"],
    )


def _name(mention: Mention, base: int) -> NameIn:
    span = _span(mention.start, mention.end, base)
    extent = extent_of(mention.value) if mention.what == "place" else None
    return NameIn(mention.text, span, mention.value, mention.what, mention.detail["by_pronoun"], extent)


def _number(mention: Mention, base: int) -> NumberIn:
    detail = mention.detail
    return NumberIn(
        text=mention.text,
        span=_span(mention.start, mention.end, base),
        value=float(mention.value),
        low=detail["low"],
        high=detail["high"],
        unit=detail["unit"],
        scope=detail["scope"],
        qualifier=detail["qualifier"],
    )


def _cue(cue: dict[str, int | str], base: int) -> CueIn:
    start, end, scope_start, scope_end = (int(cue[name]) for name in ("start", "end", "scope_start", "scope_end"))
    return CueIn(str(cue["what"]), _span(start, end, base), _span(scope_start, scope_end, base))


def _framing(mention: Mention, base: int) -> FramingIn:
    detail = mention.detail
    span = _span(mention.start, mention.end, base)
    return FramingIn(span, Technique(mention.value), detail["direction"], detail["weight"])
