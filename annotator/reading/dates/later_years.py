"""What follows on a year that an account goes on to after its last date: it is not of that date any more."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from annotator.reading.claim import Sentence
from annotator.reading.dates.dated import MONTH, Dated
from annotator.reading.dates.pace import Mark
from annotator.reading.dates.settling import VAGUE
from models.historical_date import HistoricalDate

#: More days than these are years, or parts of them.
LONG = 92
#: What lies so many years ahead is the writer's own time, or that of those who wrote before him.
GENERATION = 25
#: An account that has named so many later years goes on by them, and not back to its running date where one ends.
SURVEY = 3


@dataclass(frozen=True, slots=True)
class _Years:
    """Years that were named ahead of the running date: in which sentence, and where their aside ends."""

    at: int
    date: str
    sentence: Sentence
    far: bool

    def end_before(self, sentence: Sentence) -> bool:
        aside = self.far and sentence.paragraph != self.sentence.paragraph
        return aside or sentence.section != self.sentence.section


def in_later_years(sentences: Sequence[Sentence], dated: Sequence[Dated], marks: Sequence[Mark]) -> Iterator[Dated]:
    """The dates of an account's sentences, the carried ones of the last years named where they lie after the date.

    A year moves no clock, since histories look at others all the time; but they seldom look ahead for nothing. A look
    a generation ahead ends with its paragraph, any other where a day about the running date is named again. What
    follows on several is of none of them, and of that date as little.
    """
    later: _Years | None = None
    gone: set[str] = set()
    for at, (sentence, one, mark) in enumerate(zip(sentences, dated, marks, strict=True)):
        own = HistoricalDate.parse(one.date) if one.date and not one.carried else None
        back = mark.age == 0 or (own and _is_back(own, mark))
        gone = set() if back else gone
        if back or (later and later.end_before(sentence)):
            later = None
        if own and one.date and _is_later(own, mark):
            later = _Years(at, one.date, sentence, _is_far(own, mark))
            gone.add(one.date)
        yield _carried(one, at, later, gone) if one.carried else one


def _is_later(date: HistoricalDate, mark: Mark) -> bool:
    return mark.age > 0 and mark.now is not None and date.days > LONG and date.first > mark.now.last


def _is_far(date: HistoricalDate, mark: Mark) -> bool:
    return mark.now is not None and date.first.year > mark.now.last.year + GENERATION


def _is_back(date: HistoricalDate, mark: Mark) -> bool:
    return mark.now is not None and date.days <= MONTH + 3 and abs(date.first - mark.now.first).days <= MONTH + 3


def _carried(one: Dated, at: int, years: _Years | None, gone: Collection[str]) -> Dated:
    if years is None:
        reason = "the account has gone on by years since the last date"
        return replace(one, date=None, reason=reason) if len(gone) >= SURVEY else one
    if at - years.at > VAGUE:
        return replace(one, date=None, reason="the years that were named last are too far back")
    return replace(one, date=years.date, reason=f"no date of its own: the years named {at - years.at} sentences before")
