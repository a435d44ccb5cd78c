"""When each sentence of an account happens, carried from the dates that it names.

A history goes forward from date to date; a sentence that names none happens at the running date. Dates that only
belong to a thing spoken of, flashbacks and quotations do not move the clock.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import islice

from annotator.reading.claim import Sentence
from annotator.reading.dates.calendars import Style, land, land_of
from annotator.reading.dates.candidate import NARRATING
from annotator.reading.dates.date_join import meaning_within
from annotator.reading.dates.date_meaning import Clock, Days
from annotator.reading.dates.date_relation import Shift
from annotator.reading.dates.date_role import tells_of_the_past
from annotator.reading.dates.dates import date_forms
from annotator.reading.dates.narrative import Dated, Narrative
from annotator.reading.dates.narrative_year import narrative_years
from annotator.reading.dates.pace import Mark
from annotator.reading.dates.settling import settled
from models.historical_date import HistoricalDate
from models.vocabulary import Calendar, ClaimKind

__all__ = ["Dated", "date_claims", "date_sentence"]

#: What lies so far ahead is no part of the narrative where the next date, in so many sentences, is so near the last.
LEAP, NEAR, LOOK = timedelta(days=14), timedelta(days=4), 600
#: What tells of which years an account is.
_NARRATED = NARRATING | {ClaimKind.HEADING, ClaimKind.NOTE}


def date_claims(
    sentences: Sequence[Sentence], *, calendar: Calendar, year: int | None = None, country: str | None = None
) -> tuple[Dated, ...]:
    """The date of each sentence of one account, in reading order, one for one.

    ``calendar`` is the style of the account, ``year`` that in which it was written (no date of it lies later),
    ``country`` the land whose change-over to the Gregorian calendar it follows; else that is read off its words.
    """
    dated, marks = clocked(sentences, calendar=calendar, year=year, country=country)
    return settled(sentences, dated, marks)


def clocked(
    sentences: Sequence[Sentence], *, calendar: Calendar, year: int | None = None, country: str | None = None
) -> tuple[list[Dated], list[Mark]]:
    """The sentences as the narrative clock alone dates them, and where it stands at each."""
    datings = [(s.text, date_forms(s.text) if s.kind in _NARRATED else ()) for s in sentences]
    years = narrative_years(datings, latest=year)
    common = Counter(years).most_common(1)[0][0] if years else None
    where = land(country) if country else land_of((s.text for s in sentences), year=common)
    dated: list[Dated] = []
    after = [Narrative(Clock(Style(calendar, where)))]
    for at, (sentence, narrated) in enumerate(zip(sentences, years, strict=True)):
        one, narrative = _in_year(after[-1], narrated).read(sentence)
        if (
            (_is_back(after[-1], narrative) or (_is_far(after[-1], narrative) and not tells_of_the_past(sentence.text)))
            and not sentence.entry
            and _comes_back(
                after[-1], narrative.clock.now, islice(sentences, at + 1, None), islice(years, at + 1, None)
            )
        ):
            narrative = replace(after[-1], age=after[-1].age + 1)
        dated.append(one)
        after.append(narrative)
    return dated, [Mark(narrative.clock.now, narrative.age) for narrative in after[1:]]


def _in_year(narrative: Narrative, year: int | None) -> Narrative:
    return replace(narrative, clock=replace(narrative.clock, year=year))


def _is_far(before: Narrative, after: Narrative) -> bool:
    """Whether a sentence moves the clock from a day to one far ahead of it."""
    here, there = before.clock.now, after.clock.now
    if here is None or there is None or here.width > 3:
        return False
    return there.first - here.last > LEAP


def _is_back(before: Narrative, after: Narrative) -> bool:
    """Whether a sentence moves the clock from a day to one long before it."""
    here, there = before.clock.now, after.clock.now
    return bool(here and there and here.width <= 3 and here.first - there.last > LEAP)


def _comes_back(
    narrative: Narrative, moved: Days | None, sentences: Iterable[Sentence], years: Iterable[int | None]
) -> bool:
    """Whether the next date, read from here, is here or soon after: then what lies between was only looked at.

    A date that is counted (“two days later”) is counted from where the narrative has moved: it stays there.
    """
    here = narrative.clock.now
    back = here is not None and moved is not None and moved.first < here.first
    for sentence, year in islice(zip(sentences, years, strict=True), LOOK):
        narrative = _in_year(narrative, year).read(sentence)[1]
        there = narrative.clock.now
        if narrative.age == 0 and here and there:
            return not (back and _is_counted(sentence.text)) and -NEAR <= there.first - here.first <= NEAR
    return False


def _is_counted(text: str) -> bool:
    """Whether a text opens with so many days on from a date that it does not name."""
    first = next((meaning_within(form.meaning) for form in date_forms(text)), None)
    return isinstance(first, Shift) and first.low > 0


def date_sentence(
    text: str, *, calendar: Calendar, context: HistoricalDate | None = None, country: str | None = None
) -> Dated:
    """The date of one sentence that stands alone, with the date of its context where there is one."""
    now = Days(context.first, context.last) if context else None
    clock = Clock(Style(calendar, land(country)), now, now.first.year if now else None)
    return Narrative(clock).read(Sentence(text, 0, len(text)))[0]
