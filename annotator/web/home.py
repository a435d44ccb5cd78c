"""The first page: which accounts, which events, how far the work has come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from annotator.queries.accounts import AccountView, accounts
from annotator.queries.events import EventLine, events
from annotator.queries.progress import Progress, progress
from annotator.queries.staleness import Staleness, staleness
from annotator.web.transactions import session

pages = Blueprint("home", __name__)

#: So many events are offered to begin with, where there are too many to look through.
OFFERED = 6


@dataclass(frozen=True, slots=True)
class Home:
    """What the first page shows."""

    accounts: tuple[AccountView, ...]
    events: tuple[EventLine, ...]
    progress: Progress
    stale: Staleness

    @property
    def to_begin_with(self) -> list[EventLine]:
        """The events that most accounts tell, the most contested and fullest first: there comparing pays soonest."""
        if len(self.events) <= 2 * OFFERED:
            return []
        return sorted(self.events, key=_worth, reverse=True)[:OFFERED]

    @property
    def months(self) -> dict[str, str]:
        """By its first event: each month (New Style), or year where no more is known, that events begin in."""
        first: dict[str, str] = {}
        for line in self.events:
            first.setdefault(_month(line.event.date or ""), line.event.id)
        return {key: month for month, key in first.items()}


def _worth(line: EventLine) -> tuple[int, int, int]:
    return len(line.told), sum(line.relations.values()), sum(line.told.values())


def _month(day: str) -> str:
    """As people write it: “Nov 1917” of 1917-11-07."""
    try:
        return f"{date.fromisoformat(day[:7] + '-01'):%b %Y}"
    except ValueError:
        return day[:4] or "undated"


@pages.get("/")
def home() -> ResponseReturnValue:
    """Thirteen statements, and one for the person."""
    opened = session()
    page = Home(accounts(opened), events(opened), progress(opened), staleness(opened))
    return render_template("home.html", page=page)
