"""The first page: which accounts, which events, how far the work has come."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from alignment.silence import Telling
from annotator.queries.accounts import AccountView, accounts
from annotator.queries.events import EventLine, events
from annotator.queries.leads import Lead, leads
from annotator.queries.progress import Progress, progress
from annotator.queries.silence import every_telling
from annotator.queries.staleness import Staleness, staleness
from annotator.web.transactions import session

pages = Blueprint("home", __name__)

#: So many events are offered to begin with, where there are too many to look through.
OFFERED = 6

#: So many events are listed at once; more are folded.
FEW = 40


@dataclass(frozen=True, slots=True)
class Fold:
    """Events that begin in the same month or on the same day."""

    begins: str
    """As EDTF; empty where nothing is known."""
    lines: tuple[EventLine, ...]
    folds: tuple[Fold, ...] = ()

    @property
    def number(self) -> int:
        """How many events."""
        return len(self.lines)

    @property
    def told(self) -> Counter[int]:
        """By account id, how many of these events it tells of."""
        return Counter(account for line in self.lines for account in +line.told)

    def standing(self, verdict: str) -> int:
        """How many pairs of these events stand so."""
        return sum(line.relations[verdict] for line in self.lines)

    @property
    def judged(self) -> int:
        """How many pairs of these events people judged."""
        return sum(line.judged for line in self.lines)


@dataclass(frozen=True, slots=True)
class Home:
    """What the first page shows."""

    accounts: tuple[AccountView, ...]
    events: tuple[EventLine, ...]
    tellings: Mapping[str, Mapping[int, Telling]]
    """By event id how each account, by id, stands to it."""
    progress: Progress
    stale: Staleness
    leads: Mapping[str, Lead] = field(default_factory=dict)

    @property
    def to_begin_with(self) -> list[EventLine]:
        """The events that most accounts tell, the most contested and fullest first: there comparing pays soonest."""
        if len(self.events) <= 2 * OFFERED:
            return []
        return sorted(self.events, key=_worth, reverse=True)[:OFFERED]

    @property
    def folds(self) -> list[Fold]:
        """The events by the month (New Style) that they begin in, a full month by day; none where they are few."""
        if len(self.events) <= FEW:
            return []
        months = _folded(self.events, len("1917-11"))
        return [
            Fold(fold.begins, fold.lines, tuple(_folded(fold.lines, len("1917-11-07")))) if fold.number > FEW else fold
            for fold in months
        ]


def _worth(line: EventLine) -> tuple[int, int, int]:
    return len(+line.told), sum(line.relations.values()), sum(line.told.values())


def _folded(lines: Sequence[EventLine], length: int) -> list[Fold]:
    """By as much of the date; in the order in which the first of each comes."""
    groups: dict[str, list[EventLine]] = {}
    for line in lines:
        groups.setdefault(_begins(line.event.date or "", length), []).append(line)
    return [Fold(begins, tuple(those)) for begins, those in groups.items()]


def _begins(day: str, length: int) -> str:
    """That much of a date, or less where less is known: 1917-11 of 1917-11-07/1917-11-08, nothing of none."""
    known = re.match(r"\d{4}(-\d\d){0,2}(?![\d-])|", day)
    return known[0][:length] if known else ""


@pages.get("/")
def home() -> ResponseReturnValue:
    """All accounts, and all events by month and day."""
    opened = session()
    everyone, happenings = accounts(opened), events(opened)
    stand = every_telling(opened, [account.id for account in everyone], happenings)
    page = Home(everyone, happenings, stand, progress(opened), staleness(opened), leads(opened, everyone))
    return render_template("home.html", page=page)
