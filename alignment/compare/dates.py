"""When: the days that two claims give, in one calendar."""

from __future__ import annotations

import re
from datetime import timedelta
from functools import lru_cache
from itertools import product

from alignment.acts import acts
from alignment.compare import times, wording
from alignment.compare.denial import denied, governs, negations
from alignment.compare.limits import is_limit, is_plan, names_day, only_names
from alignment.compare.moment import FROM_CONTEXT, PRECISE, force
from alignment.compare.quoting import quote
from alignment.record import ClaimRecord, DateIn, Span
from alignment.suggestion import Finding
from alignment.words import words
from models.historical_date import HistoricalDate
from models.vocabulary import Apparent, ContradictionType

#: By one account what another tells of a day did not happen on it, and both say so in nearly the same words.
DENIED = -0.7
#: Days between the Old and the New Style, from 1582 to 2100.
STYLE_GAPS = frozenset({10, 11, 12, 13})
_NIGHT = re.compile(r"\bnight\b", re.IGNORECASE)


def compare(a: ClaimRecord, b: ClaimRecord) -> Finding | None:
    """The same day, one within the other, or days apart. None where one of them has no date."""
    mentioned = _shared(_affirmed(a), _affirmed(b)) or _nearest(_dates(a), _dates(b))
    if mentioned is None:
        return None
    gap, x, y = mentioned if mentioned[0] == 0 else _nearest(_own(a), _own(b)) or mentioned
    score, reason, apparent = (_unforced(a, x, b, y) or _apart(gap, x, y)) if gap else _met(a, x, b, y)
    trust = (1 if x.text else FROM_CONTEXT) * (1 if y.text else FROM_CONTEXT)
    says = reason.format(a=_said(a, x), b=_said(b, y))
    return Finding(score * trust, ContradictionType.DATE, says, _spans(x), _spans(y), apparent)


def applies(claim: ClaimRecord) -> bool:
    """Whether it is dated, and more than the head of what follows: “From the Committee, 8 May:” tells of no act."""
    heads = claim.text.rstrip().endswith(":") and not acts(claim)
    return not heads and (bool(claim.dates) or claim.date is not None)


@lru_cache(maxsize=1 << 14)
def spoken(date: HistoricalDate) -> str:
    """A date in words: ``7 November 1917``, ``November 1917``, ``7–9 November 1917``."""
    first, last = date.first, date.last
    if first == last:
        return f"{first.day} {first:%B %Y}"
    whole = HistoricalDate.between(first, last).edtf
    if len(whole) == 4:
        return whole
    if len(whole) == 7:
        return f"{first:%B %Y}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{last.day} {last:%B %Y}"
    return f"{first.day} {first:%B %Y} – {last.day} {last:%B %Y}"


@lru_cache(maxsize=1 << 16)
def _dates(claim: ClaimRecord) -> list[DateIn]:
    """The dates that it states, else the one that its context gives, without words."""
    return _stated(claim) or _from_context(claim)


def _stated(claim: ClaimRecord) -> list[DateIn]:
    return [date for date in claim.dates if not only_names(claim, date)]


@lru_cache(maxsize=1 << 16)
def _own(claim: ClaimRecord) -> list[DateIn]:
    """The dates that say when it happened: of “since July he had edited it” none, and the context gives one."""
    own = [date for date in _stated(claim) if claim.date is None or date.date.gap(claim.date) == 0]
    return own or _from_context(claim)


@lru_cache(maxsize=1 << 16)
def _affirmed(claim: ClaimRecord) -> list[DateIn]:
    """The dates but for those that it denies: of “not on the 3rd but on the 5th” the 5th."""
    return [date for date in _dates(claim) if not _is_denied(claim, date)]


def _from_context(claim: ClaimRecord) -> list[DateIn]:
    named = any(date.date == claim.date for date in claim.dates if only_names(claim, date))
    return [DateIn("", Span(0, 0), claim.date)] if claim.date and not named else []


def _nearest(ours: list[DateIn], theirs: list[DateIn]) -> tuple[int, DateIn, DateIn] | None:
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


def _shared(ours: list[DateIn], theirs: list[DateIn]) -> tuple[int, DateIn, DateIn] | None:
    """The two dates that share a day. None where none do."""
    nearest = _nearest(ours, theirs)
    return nearest if nearest and nearest[0] == 0 else None


def _distance(option: tuple[int, DateIn, DateIn]) -> tuple[int, int, int]:
    gap, x, y = option
    return gap, x.date.days + y.date.days, x.span.start + y.span.start


def _apart(gap: int, x: DateIn, y: DateIn) -> tuple[float, str, Apparent | None]:
    reason = f"{{a}} and {{b}} are {gap} {'day' if gap == 1 else 'days'} apart"
    shift = abs((x.date.first - y.date.first).days)
    if x.date.days == y.date.days == 1 and shift in STYLE_GAPS and shift == style_gap(x.date):
        return -0.3, f"{reason}, as the two calendars are: one may be in the other style", Apparent.CALENDAR
    if gap == 1 and (hours := times.across_midnight(x, y)):
        reason = f"{{a}} and {{b}} are {hours} apart, with midnight between them"
    elif x.old_style != y.old_style:
        reason += " in one calendar"
    return -force(gap, x, y), reason, None


def _unforced(a: ClaimRecord, x: DateIn, b: ClaimRecord, y: DateIn) -> tuple[float, str, None] | None:
    """Of two unlike dates: whether one is only a limit that the other keeps, or was only planned."""
    if (is_limit(a, x) and y.date.last <= x.date.last) or (is_limit(b, y) and x.date.last <= y.date.last):
        return 0.2, "{a} and {b} can both hold: one is only the latest", None
    if is_plan(a, x) != is_plan(b, y):
        return -0.2, "{a} and {b}: one was only planned", None
    if _is_denied(a, x) != _is_denied(b, y):
        return -0.2, "{a} and {b}: one is of what did not happen then", None
    return None


def _is_denied(claim: ClaimRecord, date: DateIn) -> bool:
    """Whether a negation governs it: “had no majority in August”."""
    return bool(date.text) and denied(claim, date.span)


def _met(a: ClaimRecord, x: DateIn, b: ClaimRecord, y: DateIn) -> tuple[float, str, Apparent | None]:
    """Of two dates that share a day: whether one account says that it did not happen then."""
    if _is_denied(a, x) == _is_denied(b, y):
        return _together(x, y)
    sure = _excludes(a, x, b, y) if _is_denied(a, x) else _excludes(b, y, a, x)
    return DENIED if sure else -0.2, "{a} and {b}: by one it did not happen then", None


def _excludes(a: ClaimRecord, x: DateIn, b: ClaimRecord, y: DateIn) -> bool:
    """Whether what ``a`` denies of a time is what ``b`` tells of it: a fort that did not resist may have fallen."""
    within = x.date.first <= y.date.first and y.date.last <= x.date.last
    scopes = (cue.scope for cue in negations(a) if governs(cue, x.span))
    missing = {word for scope in scopes for word in words(a.text[scope.start : scope.end]).content}
    missing -= words(b.text).content | words(x.text).content
    return within and x.date.days <= PRECISE and not missing and wording.compare(a, b) is not None


def _together(x: DateIn, y: DateIn) -> tuple[float, str, Apparent | None]:
    differ = x.old_style != y.old_style and names_day(x) and names_day(y) and _written(x).gap(_written(y))
    apparent = Apparent.CALENDAR if differ else None
    style = ": only the calendar differs" if apparent else ""
    if (x.date.first, x.date.last) == (y.date.first, y.date.last):
        return (1.0 if x.date.days <= PRECISE else 0.4), f"{_same(x, y)}{style}", apparent
    return 0.5 if min(x.date.days, y.date.days) <= PRECISE else 0.2, f"{{a}} {_meets(x, y)} {{b}}{style}", apparent


def _written(date: DateIn) -> HistoricalDate:
    """The days in the calendar that it is written in: “March” is March in either, though not the same days."""
    lag = timedelta(days=style_gap(date.date) if date.old_style else 0)
    return HistoricalDate.between(date.date.first - lag, date.date.last - lag)


def _same(x: DateIn, y: DateIn) -> str:
    if not (x.text or y.text):
        return f"both are told of {spoken(x.date)}, as the context gives it"
    return f"{{a}} and {{b}} are the same {'day' if x.date.days == 1 else 'time'}"


def _meets(x: DateIn, y: DateIn) -> str:
    """How two times stand to each other that share a day and are not one."""
    if x.date.first <= y.date.first and x.date.last >= y.date.last:
        return "takes in"
    return "lies within" if y.date.first <= x.date.first and y.date.last >= x.date.last else "overlaps with"


def style_gap(date: HistoricalDate) -> int:
    """How many days the Old Style lags behind on that date: 10 in 1582, 13 from March 1900."""
    day = date.first - timedelta(days=59)
    return day.year // 100 - day.year // 400 - 2


def _said(claim: ClaimRecord, date: DateIn) -> str:
    if not date.text:
        return f"{spoken(date.date)} (from the context)"
    style = "Old Style, so " if date.old_style and names_day(date) else ""
    if not date.assumed:
        return f"{quote(claim, date.span)} ({style}{spoken(date.date)})"
    day = spoken(date.date).replace(f" {date.date.first.year}", "")
    return quote(claim, date.span) + (f" ({style}{day})" if style else "")


def _spans(date: DateIn) -> tuple[Span, ...]:
    return (date.span,) if date.text else ()
