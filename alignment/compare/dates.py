"""When: the days that two claims give, in one calendar."""

from __future__ import annotations

from datetime import timedelta

from alignment.acts import acts
from alignment.compare import clock, wording
from alignment.compare.denial import governs, negations
from alignment.compare.given_dates import affirmed_dates, dates_of, is_denied, nearest_dates, own_dates, sharing_a_day
from alignment.compare.limits import is_limit, is_plan, names_day
from alignment.compare.moment import FROM_CONTEXT, PRECISE, force
from alignment.compare.spoken import said, spoken
from alignment.gatherings import are_two
from alignment.record import ClaimRecord, DateIn, Span
from alignment.suggestion import Finding
from alignment.words import words
from models.historical_date import HistoricalDate
from models.vocabulary import Apparent, ContradictionType

#: By one account what another tells of a day did not happen on it, and both say so in nearly the same words.
DENIED = -0.7
#: The days of a night.
NIGHT = 2
#: Days between the Old and the New Style, from 1582 to 2100.
STYLE_GAPS = frozenset({10, 11, 12, 13})


def compare(a: ClaimRecord, b: ClaimRecord) -> Finding | None:
    """The same day, one within the other, or days apart. None where one of them has no date."""
    mentioned = sharing_a_day(affirmed_dates(a), affirmed_dates(b)) or nearest_dates(dates_of(a), dates_of(b))
    if mentioned is None:
        return None
    gap, x, y = mentioned if mentioned[0] == 0 else nearest_dates(own_dates(a), own_dates(b)) or mentioned
    score, reason, apparent = _differ(gap, a, x, b, y) if gap else _met(a, x, b, y)
    trust = (1 if x.text else FROM_CONTEXT) * (1 if y.text else FROM_CONTEXT)
    says = reason.format(a=said(a, x), b=said(b, y))
    return Finding(score * trust, ContradictionType.DATE, says, _spans(x), _spans(y), apparent)


def applies(claim: ClaimRecord) -> bool:
    """Whether it is dated, and more than the head of what follows: “From the Committee, 8 May:” tells of no act."""
    heads = claim.text.rstrip().endswith(":") and not acts(claim)
    return not heads and (bool(claim.dates) or claim.date is not None)


def _differ(gap: int, a: ClaimRecord, x: DateIn, b: ClaimRecord, y: DateIn) -> tuple[float, str, Apparent | None]:
    """Of two dates that share no day: why they may hold together, what explains the difference, else how far it is."""
    styles = _styles_apart(gap, x, y) if a.two_styles or b.two_styles else None
    return _unforced(a, x, b, y) or styles or _apart(gap, x, y)


def _styles_apart(gap: int, x: DateIn, y: DateIn) -> tuple[float, str, Apparent] | None:
    """Of two days, or a day and a night, just as far apart as the calendars: that one may be in the other style."""
    lag, longer = style_gap(x.date), max(x.date.days, y.date.days)
    alike = x.date.days == y.date.days <= PRECISE and lag == abs((x.date.first - y.date.first).days)
    within_night = longer <= NIGHT and gap <= lag < gap + longer
    by_night = longer == 1 and abs(gap - lag) <= 1 and (clock.is_of_the_night(x) or clock.is_of_the_night(y))
    if not (alike or within_night or by_night) or lag not in STYLE_GAPS:
        return None
    far = f"{gap} days apart, with the night as far" if by_night and gap != lag else f"{lag} days apart,"
    reason = f"{{a}} and {{b}} are {far} as the two calendars are: one may be in the other style"
    return -0.3, reason, Apparent.CALENDAR


def _apart(gap: int, x: DateIn, y: DateIn) -> tuple[float, str, None]:
    reason = f"{{a}} and {{b}} are {gap} {'day' if gap == 1 else 'days'} apart"
    if gap == 1 and (hours := clock.across_midnight(x, y)):
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
    if is_denied(a, x) != is_denied(b, y):
        return -0.2, "{a} and {b}: one is of what did not happen then", None
    if are_two(a, b):
        return -0.2, "{a} and {b} are of two gatherings", None
    return None


def _met(a: ClaimRecord, x: DateIn, b: ClaimRecord, y: DateIn) -> tuple[float, str, Apparent | None]:
    """Of two dates that share a day: whether one account says that it did not happen then."""
    if is_denied(a, x) == is_denied(b, y):
        return _together(x, y)
    sure = _excludes(a, x, b, y) if is_denied(a, x) else _excludes(b, y, a, x)
    return DENIED if sure else -0.2, "{a} and {b}: by one it did not happen then", None


def _excludes(a: ClaimRecord, x: DateIn, b: ClaimRecord, y: DateIn) -> bool:
    """Whether what ``a`` denies of a time is what ``b`` tells of it: a fort that did not resist may have fallen."""
    within = x.date.first <= y.date.first and y.date.last <= x.date.last
    scopes = (cue.scope for cue in negations(a) if governs(cue, x.span))
    missing = {word for scope in scopes for word in words(a.text[scope.start : scope.end]).content}
    missing -= words(b.text).content | words(x.text).content
    return within and x.date.days <= PRECISE and not missing and wording.compare(a, b) is not None


def _together(x: DateIn, y: DateIn) -> tuple[float, str, Apparent | None]:
    styles = x.old_style != y.old_style and x.text.casefold() != y.text.casefold()
    differ = styles and names_day(x) and names_day(y) and _written(x).gap(_written(y))
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


def _spans(date: DateIn) -> tuple[Span, ...]:
    return (date.span,) if date.text else ()
