"""How far a date that is carried on from a former sentence can be trusted: the running day, a month, or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from annotator.reading.claim import Sentence
from annotator.reading.dates.clock import Days
from annotator.reading.dates.dated import MONTH, Dated, month_of
from annotator.reading.dates.hours import DAYS
from annotator.reading.dates.pace import Mark, next_marks, of_the_day, pace_features
from models.historical_date import HistoricalDate

#: A running date that no date and no hour has confirmed for so many sentences is none: better nothing than a guess.
STALE = 150
#: After so many sentences without a date the narrative may as well have come near the date that it names next.
FADED = 10
#: Days so close to one another are of one story, also across the end of a month.
CLOSE = timedelta(days=4)
#: A month or more that was named so many sentences ago says nothing: such a passage goes by no dates.
VAGUE = 10
#: A date that was named so many sentences ago, under another title, says nothing of the time of this part.
OF_ANOTHER_PART = 60
#: Dates so many months apart leave a month between them that may be that of the passage as well.
BETWEEN = range(2, 4)


def settled(sentences: Sequence[Sentence], dated: Sequence[Dated], marks: Sequence[Mark]) -> tuple[Dated, ...]:
    """The dates of an account's sentences, the carried ones no finer than the passage allows."""
    coming = next_marks(marks)
    return tuple(
        _settled(one, at, sentences, marks, coming[at]) if one.carried and marks[at].now else one
        for at, one in enumerate(dated)
    )


def _settled(one: Dated, at: int, sentences: Sequence[Sentence], marks: Sequence[Mark], coming: int | None) -> Dated:
    now = marks[at].now
    assert now is not None, "only what has a running date is carried"
    if one.unconfirmed > STALE:
        return replace(one, date=None, reason=f"the last date was named {one.carried} sentences before")
    opening = _of_another_part(sentences, marks, at)
    left = opening and one.unconfirmed > OF_ANOTHER_PART and not _comes_back(marks, now, coming)
    if now.width <= DAYS and not left and of_the_day(pace_features(sentences, marks, at, coming)):
        return one
    ahead = _nearer_ahead(sentences, marks, at, coming)
    if ahead is not None and coming is not None and month_of(ahead) != month_of(now):
        between = not opening and _months_apart(now, ahead) in BETWEEN
        where = "between the last date and that" if between else "about the date"
        reason = f"no date of its own: {where} that is named {coming - at} sentences later"
        return replace(one, date=f"{month_of(now)}/{month_of(ahead)}" if between else month_of(ahead), reason=reason)
    if marks[at].age > OF_ANOTHER_PART and opening:
        reason = f"the last date was named in another part, {one.carried} sentences before"
        return replace(one, date=None, reason=reason)
    if now.width >= MONTH:
        vague = one.carried > VAGUE
        return replace(one, date=None, reason="the last date is too vague and too far back") if vague else one
    about = _month_said(one, now) or month_of(now)
    return replace(one, date=about, reason=f"{one.reason}, and about that time rather than on that day")


def _month_said(one: Dated, now: Days) -> str | None:
    """The month in which the running date lies, where the sentence names it: in Old Style it is another than ours."""
    said = (HistoricalDate.parse(mention.edtf) for mention in one.mentions if mention.edtf)
    around = [
        days for days in said if days.first <= now.first and now.last <= days.last and days.days in range(MONTH, 32)
    ]
    return around[0].edtf if around else None


def _of_another_part(sentences: Sequence[Sentence], marks: Sequence[Mark], at: int) -> bool:
    """Whether another part has begun since the running date was named."""
    return sentences[at - marks[at].age].section != sentences[at].section


def _comes_back(marks: Sequence[Mark], now: Days, coming: int | None) -> bool:
    """Whether the next date that is named is of the days about the running one."""
    after = None if coming is None else marks[coming].now
    return after is not None and abs(after.first - now.first) <= CLOSE


def _months_apart(before: Days, after: Days) -> int:
    return 12 * (after.first.year - before.first.year) + after.first.month - before.first.month


def _nearer_ahead(sentences: Sequence[Sentence], marks: Sequence[Mark], at: int, coming: int | None) -> Days | None:
    """The date that the passage comes to, where it is nearer than the one it came from, in the same section."""
    now, age = marks[at].now, marks[at].age
    if coming is None or not age > FADED or coming - at > age or sentences[coming].section != sentences[at].section:
        return None
    after = marks[coming].now
    if after is None or now is None or (now.width <= DAYS and now.last <= after.first <= now.last + CLOSE):
        return None
    return after if after.first > now.first or _of_another_part(sentences, marks, at) else None
