"""A month of the narrated time: who tells how much of each day, and which events are dated differently."""

from __future__ import annotations

import calendar
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from annotator.queries.accounts import AccountView, accounts
from annotator.queries.events import EventView, event_view
from annotator.queries.leads import Lead, leads
from models.alignment import Event, EventClaim
from models.claim import Claim


@dataclass(frozen=True, slots=True)
class Dated:
    """An event, and the days that each account gives it: only those that are certain to the day."""

    event: EventView
    days: Mapping[int, Mapping[date, str]]
    """By account id each day, and a claim that gives it."""

    @property
    def span(self) -> tuple[date, date]:
        """From the earliest day that any account gives it to the latest."""
        every = [day for given in self.days.values() for day in given]
        return min(every), max(every)

    @property
    def conflicting(self) -> bool:
        """Whether two accounts share no day."""
        given = [set(days) for days in self.days.values()]
        return any(not one & other for at, one in enumerate(given) for other in given[at + 1 :])


@dataclass(frozen=True, slots=True)
class Timeline:
    """One month."""

    month: str
    days: tuple[date, ...]
    months: Mapping[str, int]
    """All months that claims are dated to, and how many claims."""
    accounts: tuple[AccountView, ...]
    told: Mapping[tuple[int, date], int]
    """Claims by account id and day."""
    events: tuple[Dated, ...]
    leads: Mapping[str, Lead] = field(default_factory=dict)

    @property
    def most(self) -> int:
        """The most that one account tells of one day."""
        return max(self.told.values(), default=1)


def timeline(session: Session, month: str = "") -> Timeline:
    """That month, by default the one that most is told of. Six statements."""
    months = _months(session)
    chosen = month if month in months else max(months, key=lambda key: months[key], default="1917-11")
    first = date(int(chosen[:4]), int(chosen[5:7]), 1)
    last = first.replace(day=calendar.monthrange(first.year, first.month)[1])
    everyone, dated = accounts(session), _events(session, first, last)
    return Timeline(
        month=chosen,
        days=tuple(first + timedelta(days=number) for number in range((last - first).days + 1)),
        months=months,
        accounts=everyone,
        told=_told(session, first, last),
        events=dated,
        leads=leads(session, everyone, [one.event.id for one in dated]),
    )


_TO_THE_DAY = (Claim.position.is_not(None), Claim.date_first.is_not(None), Claim.date_first == Claim.date_last)


def _months(session: Session) -> dict[str, int]:
    month = func.substr(Claim.date, 1, 7)
    query = select(month, func.count()).where(*_TO_THE_DAY).group_by(month).order_by(month)
    return {key: number for key, number in session.execute(query) if len(key) == 7}


def _told(session: Session, first: date, last: date) -> dict[tuple[int, date], int]:
    query = select(Claim.account_id, Claim.date_first, func.count()).where(
        *_TO_THE_DAY, Claim.date_first.between(first, last)
    )
    rows = session.execute(query.group_by(Claim.account_id, Claim.date_first))
    return {(account, day): number for account, day, number in rows}


def _events(session: Session, first: date, last: date) -> tuple[Dated, ...]:
    """By what is at home in each; by what touches on it only where nothing else gives it a day."""
    day, each = Claim.date_first.label("day"), (Event.id, EventClaim.touches, Claim.account_id)
    query = (
        select(*each, Event.title, Event.date, Event.place, day, func.min(Claim.id).label("claim"))
        .join(EventClaim, EventClaim.event_id == Event.id)
        .join(Claim, Claim.id == EventClaim.claim_id)
        .where(Event.date_first <= last, Event.date_last >= first, *_TO_THE_DAY)
        .group_by(*each, day)
        .order_by(Event.date_first, *each, day)
    )
    events: dict[str, EventView] = {}
    at_home: set[str] = set()
    days: dict[str, dict[int, dict[date, str]]] = defaultdict(lambda: defaultdict(dict))
    for row in session.execute(query):
        if row.touches and row.id in at_home:
            continue
        if not row.touches:
            at_home.add(row.id)
        events[row.id] = event_view(row)
        days[row.id][row.account_id][row.day] = row.claim
    return tuple(Dated(view, days[key]) for key, view in events.items())
