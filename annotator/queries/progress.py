"""How far the work has come."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from annotator.queries.judgements import judged_differently, newest
from models.alignment import EventClaim, Pair
from models.claim import Claim
from models.vocabulary import COMPARED_KINDS


@dataclass(frozen=True, slots=True)
class Progress:
    """Figures of the whole project."""

    sentences: Mapping[int, int]
    """By account id: all that its current text holds."""
    claims: Mapping[int, int]
    """By account id: those that assert something."""
    in_events: Mapping[int, int]
    """By account id: those that are at home in an event."""
    pairs: int
    """All that were suggested or put together by hand."""
    judged: Mapping[str, int]
    """Pairs by the verdict that stands."""
    disputed: int
    """Pairs of which people say different things."""


def progress(session: Session) -> Progress:
    """Counted anew each time. Five statements."""
    sentences: Counter[int] = Counter()
    compared: Counter[int] = Counter()
    here = Claim.position.is_not(None)
    kinds = select(Claim.account_id, Claim.kind, func.count()).where(here).group_by(Claim.account_id, Claim.kind)
    for account, kind, number in session.execute(kinds):
        sentences[account] += number
        compared[account] += number if kind in COMPARED_KINDS else 0
    grouped = select(EventClaim.account_id, func.count(EventClaim.claim_id.distinct())).where(~EventClaim.touches)
    in_events = dict(session.execute(grouped.group_by(EventClaim.account_id)).all())
    pairs = session.scalar(select(func.count()).select_from(Pair)) or 0
    said = newest().c
    judged = dict(session.execute(select(said.verdict, func.count()).group_by(said.verdict)).all())
    disputed = session.scalar(select(func.count()).select_from(judged_differently().subquery())) or 0
    return Progress(sentences, compared, in_events, pairs, judged, disputed)
