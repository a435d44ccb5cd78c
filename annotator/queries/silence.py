"""On which days the accounts' stories go, so that silence can be told from lying elsewhere."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from alignment.silence import COVERING, Telling, story_days, telling
from annotator.queries.events import EventLine
from annotator.queries.staleness import uncompared
from models.claim import COMPARED, Claim

Coverage = Mapping[int, Sequence[int]]
"""By account id the sorted ordinals of the days of which it tells precisely."""


def coverage(session: Session, among: Collection[int] | None = None) -> Coverage:
    """What each account's text covers, of all or of those ids, if aligned. One statement, none for no account."""
    if among is not None and not among:
        return {}
    columns = (Claim.account_id, Claim.date_first, Claim.date_last)
    query = (
        select(*columns, func.count())
        .where(*COMPARED, Claim.date_first.is_not(None))
        .where(Claim.account_id.not_in(uncompared()))
        .group_by(*columns)
    )
    query = query if among is None else query.where(Claim.account_id.in_(among))
    dates = defaultdict(list)
    for account, first, last, number in session.execute(query):
        dates[account] += [(first, last or first)] * min(number, COVERING)
    return {account: story_days(its) for account, its in dates.items()}


def every_telling(
    session: Session, accounts: Collection[int], lines: Iterable[EventLine]
) -> dict[str, dict[int, Telling]]:
    """By event id how each of the accounts stands to it. One statement."""
    covered = coverage(session)
    return {line.event.id: tellings(covered, accounts, line.event.date, line.told) for line in lines}


def tellings(
    covered: Coverage, accounts: Collection[int], date: str | None, told: Mapping[int, int]
) -> dict[int, Telling]:
    """How each of the accounts stands to an event of that date, in which so many of their claims are at home."""
    return {account: telling(date, covered.get(account, ()), told=told.get(account)) for account in accounts}
