"""When each sentence of an account happens, carried from the dates that it names.

A history goes forward from date to date; a sentence that names none happens at the running date. Dates that only
belong to a thing spoken of, flashbacks and quotations do not move the clock.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from annotator.reading.calendars import Style, land, land_of
from annotator.reading.claim import Sentence
from annotator.reading.date_meaning import Clock, Days
from annotator.reading.dates import date_forms
from annotator.reading.narrative import Dated, Narrative
from annotator.reading.narrative_year import narrative_years
from models.historical_date import HistoricalDate
from models.vocabulary import COMPARED_KINDS, Calendar, ClaimKind

__all__ = ["Dated", "date_claims", "date_sentence"]

_NARRATED = COMPARED_KINDS | {ClaimKind.HEADING, ClaimKind.QUESTION}


def date_claims(
    sentences: Sequence[Sentence], *, calendar: Calendar, year: int | None = None, country: str | None = None
) -> tuple[Dated, ...]:
    """The date of each sentence of one account, in reading order, one for one.

    ``calendar`` is the style of the account, ``year`` that in which it was written (no date of it lies later),
    ``country`` the land whose change-over to the Gregorian calendar it follows; else that is read off its words.
    """
    forms = [date_forms(sentence.text) if sentence.kind in _NARRATED else [] for sentence in sentences]
    years = narrative_years(forms, latest=year)
    common = Counter(years).most_common(1)[0][0] if years else None
    where = land(country) if country else land_of((s.text for s in sentences), year=common)
    narrative = Narrative(Clock(Style(calendar, where)))
    dated = []
    for sentence, narrated in zip(sentences, years, strict=True):
        narrative = replace(narrative, clock=replace(narrative.clock, year=narrated))
        one, narrative = narrative.read(sentence)
        dated.append(one)
    return tuple(dated)


def date_sentence(
    text: str, *, calendar: Calendar, context: HistoricalDate | None = None, country: str | None = None
) -> Dated:
    """The date of one sentence that stands alone, with the date of its context where there is one."""
    now = Days(context.first, context.last) if context else None
    clock = Clock(Style(calendar, land(country)), now, now.first.year if now else None)
    return Narrative(clock).read(Sentence(text, 0, len(text)))[0]
