"""Which days two claims give for what they tell, and the two of them that lie nearest each other."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product

from alignment.compare.denial import denied
from alignment.compare.limits import only_names
from alignment.record import ClaimRecord, DateIn, Span

_NIGHT = re.compile(r"\bnight\b", re.IGNORECASE)


@lru_cache(maxsize=1 << 16)
def dates_of(claim: ClaimRecord) -> list[DateIn]:
    """The dates that it states, else the one that its context gives, without words."""
    return _stated(claim) or _from_context(claim)


def _stated(claim: ClaimRecord) -> list[DateIn]:
    return [date for date in claim.dates if not only_names(claim, date)]


@lru_cache(maxsize=1 << 16)
def own_dates(claim: ClaimRecord) -> list[DateIn]:
    """The dates that say when it happened: of “since July he had edited it” none, and the context gives one."""
    own = [date for date in _stated(claim) if claim.date is None or date.date.gap(claim.date) == 0]
    return own or _from_context(claim)


@lru_cache(maxsize=1 << 16)
def affirmed_dates(claim: ClaimRecord) -> list[DateIn]:
    """The dates but for those that it denies: of “not on the 3rd but on the 5th” the 5th."""
    return [date for date in dates_of(claim) if not is_denied(claim, date)]


def is_denied(claim: ClaimRecord, date: DateIn) -> bool:
    """Whether a negation governs it: “had no majority in August”."""
    return bool(date.text) and denied(claim, date.span)


def _from_context(claim: ClaimRecord) -> list[DateIn]:
    named = any(date.date == claim.date for date in claim.dates if only_names(claim, date))
    return [DateIn("", Span(0, 0), claim.date)] if claim.date and not named else []


def nearest_dates(ours: list[DateIn], theirs: list[DateIn]) -> tuple[int, DateIn, DateIn] | None:
    """The two dates that lie nearest each other, of several the first told, and how many days apart they are."""
    options = [(_gap(x, y), x, y) for x, y in product(ours, theirs)]
    return min(options, key=_distance, default=None)


def _gap(x: DateIn, y: DateIn) -> int:
    """The days between two dates; a night has two of them, and the night after, which shares one, is another."""
    if _is_night(x) and _is_night(y):
        return abs((x.date.first - y.date.first).days)
    return x.date.gap(y.date)


def _is_night(date: DateIn) -> bool:
    return date.date.days == 2 and bool(_NIGHT.search(date.text))


def sharing_a_day(ours: list[DateIn], theirs: list[DateIn]) -> tuple[int, DateIn, DateIn] | None:
    """The two dates that share a day. None where none do."""
    nearest = nearest_dates(ours, theirs)
    return nearest if nearest and nearest[0] == 0 else None


def _distance(option: tuple[int, DateIn, DateIn]) -> tuple[int, int, int]:
    gap, x, y = option
    return gap, x.date.days + y.date.days, x.span.start + y.span.start
