"""All that a contradiction report is made of, in nineteen statements however long the report."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import ColumnElement, Select, Text, and_, cast, func, not_, or_, select, tuple_, union
from sqlalchemy.orm import Session, load_only

from annotator.queries.accounts import accounts
from annotator.queries.claims import compared_by_account
from annotator.queries.common_events import Memberships, memberships
from annotator.queries.events import told_by_account
from annotator.queries.firmness import FIRM, firm
from annotator.queries.judgements import CurrentJudgement, current_judgements, judged_pairs
from annotator.queries.leads import Lead, leads
from annotator.queries.matrix import standing
from annotator.queries.silence import Coverage, coverage
from annotator.queries.tagsets import tagset
from annotator.queries.witnesses import Saying, sayings
from annotator.queries.wordings import Wording, wordings
from annotator.tagset import Tagset
from models.rows import Account, Claim, Event, EventClaim, Judgement, Pair
from models.vocabulary import CONTESTED

#: What a report needs of each row; the rest of thousands of rows is not worth decoding.
_OF_A_PAIR = load_only(
    *(Pair.relation, Pair.types, Pair.confidence, Pair.score, Pair.reasons, Pair.findings),
    *(Pair.apparent, Pair.dependent),
    raiseload=True,
)
_OF_A_CLAIM = load_only(
    *(Claim.account_id, Claim.position, Claim.text, Claim.start, Claim.end, Claim.page, Claim.section),
    *(Claim.text_id, Claim.paragraph, Claim.date, Claim.date_reason, Claim.attributed_to),
    raiseload=True,
)


@dataclass(frozen=True, slots=True)
class Dispute:
    """A pair that is contested, seems to be, or was judged: its claims, the suggestion and the judgements."""

    a: Claim
    b: Claim
    pair: Pair | None
    judgements: tuple[CurrentJudgement, ...]


@dataclass(frozen=True, slots=True)
class ReportMaterial:
    """The rows behind a report, detached from any question of how it looks."""

    accounts: tuple[Account, ...]
    compared: dict[int, int]
    """Account id to the number of its compared sentences."""
    events: tuple[Event, ...]
    memberships: Memberships
    """Claim id to event ids, each with whether the claim only touches on it, for the claims in dispute."""
    voices: dict[str, dict[int, int]]
    """Event id to account id to number of claims at home in it, 0 where an account only touches on it."""
    relations: dict[tuple[int, int], dict[str, int]]
    """Two account ids, lower first, to relation to number of pairs suggested."""
    standing: Mapping[tuple[int, int], Mapping[str, float]]
    """The same to about how many pairs there are, a suggestion counting as often as such prove right."""
    unlikely: dict[tuple[int, int], int]
    """Two account ids, lower first, to the number of conflicts suggested with too little confidence to be reported."""
    disputes: tuple[Dispute, ...]
    wordings: dict[str, tuple[Wording, ...]]
    """Claim id to the words of it that take sides, for the claims in dispute."""
    sayings: dict[str, Saying]
    """Claim id to who says the same, where others do."""
    covered: Coverage
    """Account id to the days of which it tells."""
    leads: Mapping[str, Lead]
    """Event id to the sentence by which it is known in a list."""


def report_material(session: Session) -> ReportMaterial:
    """Read everything at once. What is in dispute is chosen here, what of it is shown by the reports."""
    terms = tagset(session)
    judgements = [replace(row, types=terms.exported_all(row.types)) for row in current_judgements(session)]
    pairs = {(pair.a_id, pair.b_id): pair for pair in session.scalars(_disputed_pairs().options(_OF_A_PAIR))}
    quoted = select(Claim).where(Claim.id.in_(_disputed_claims())).options(_OF_A_CLAIM)
    claims = {claim.id: claim for claim in session.scalars(quoted)}
    return ReportMaterial(
        accounts=tuple(session.scalars(select(Account).order_by(Account.id))),
        compared=compared_by_account(session),
        events=tuple(session.scalars(select(Event).order_by(Event.date_first.nulls_last(), Event.title, Event.id))),
        memberships=memberships(session, _disputed_claims()),
        voices=told_by_account(session),
        relations=_relations(session),
        standing=standing(session),
        unlikely=_unlikely(session),
        disputes=_disputes(pairs, judgements, claims),
        wordings=_wordings(session, terms),
        sayings=sayings(session),
        covered=coverage(session),
        leads=leads(session, accounts(session)),
    )


def disputed(session: Session, *, upto: int, events: Sequence[str] = (), judged_only: bool = False) -> int:
    """About how many points a report would have, of the events by their ids or titles. One statement.

    They are counted no further than `upto`: to count them all, every pair would have to be read.
    """
    query = _disputed_pairs().with_only_columns(Pair.a_id, Pair.b_id)
    if events:
        told = select(EventClaim.claim_id).join(Event).where(or_(Event.id.in_(events), Event.title.in_(events)))
        query = query.where(Pair.a_id.in_(told), Pair.b_id.in_(told))
    if judged_only:
        query = query.where(tuple_(Pair.a_id, Pair.b_id).in_(judged_pairs()))
    return session.scalar(select(func.count()).select_from(query.limit(upto).subquery())) or 0


def _disputed_pairs() -> Select[tuple[Pair]]:
    return select(Pair).where(~Pair.by_hand, or_(and_(_seems_contested(), _likely()), _judged()))


def _seems_contested() -> ColumnElement[bool]:
    return or_(Pair.relation.in_(CONTESTED), cast(Pair.apparent, Text) != "[]")


def _likely() -> ColumnElement[bool]:
    """A conflict that is explained away is told of where it is as sure as one that isn't has to be."""
    return and_(firm(), Pair.confidence >= min(FIRM.values()))


def _judged() -> ColumnElement[bool]:
    return select(Judgement.id).where(Judgement.a_id == Pair.a_id, Judgement.b_id == Pair.b_id).exists()


def _disputed_claims() -> Select[tuple[str]]:
    chosen = _disputed_pairs().with_only_columns(Pair.a_id, Pair.b_id).subquery()
    ends = union(select(chosen.c.a_id), select(chosen.c.b_id), select(Judgement.a_id), select(Judgement.b_id))
    return select(ends.subquery().c[0])


def _disputes(
    pairs: dict[tuple[str, str], Pair], judgements: list[CurrentJudgement], claims: dict[str, Claim]
) -> tuple[Dispute, ...]:
    said: dict[tuple[str, str], list[CurrentJudgement]] = defaultdict(list)
    for judgement in judgements:
        said[judgement.a_id, judgement.b_id].append(judgement)
    return tuple(
        Dispute(claims[a], claims[b], pairs.get((a, b)), tuple(said[a, b])) for a, b in sorted(pairs.keys() | said)
    )


def _relations(session: Session) -> dict[tuple[int, int], dict[str, int]]:
    relations: dict[tuple[int, int], dict[str, int]] = defaultdict(dict)
    columns = (Pair.a_account_id, Pair.b_account_id, Pair.relation)
    for low, high, relation, number in session.execute(
        select(*columns, func.count()).where(~Pair.by_hand).group_by(*columns)
    ):
        relations[low, high][relation.value] = number
    return dict(relations)


def _unlikely(session: Session) -> dict[tuple[int, int], int]:
    accounts = (Pair.a_account_id, Pair.b_account_id)
    unlikely = (~Pair.by_hand, _seems_contested(), not_(_likely()), not_(_judged()))
    rows = select(*accounts, func.count()).where(*unlikely).group_by(*accounts)
    return {(low, high): number for low, high, number in session.execute(rows)}


def _wordings(session: Session, terms: Tagset) -> dict[str, tuple[Wording, ...]]:
    found = wordings(session, _disputed_claims())
    return {
        claim: tuple(replace(one, technique=terms.exported(one.technique)) for one in own)
        for claim, own in found.items()
    }
