"""When each sentence of an account happens, carried from the dates that it names.

A history goes forward from date to date; a sentence that names none happens at the running date. Dates that only
belong to a thing spoken of, flashbacks and quotations do not move the clock: which they are, the whole account tells.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from annotator.reading.claim import Sentence
from annotator.reading.dates.calendars import Style, land, land_of
from annotator.reading.dates.candidate import NARRATING
from annotator.reading.dates.clock import Clock, Days
from annotator.reading.dates.course import followed
from annotator.reading.dates.date_form import Form
from annotator.reading.dates.dated import Dated
from annotator.reading.dates.dates import date_forms
from annotator.reading.dates.later_years import in_later_years
from annotator.reading.dates.narrative import Narrative
from annotator.reading.dates.narrative_year import narrative_years
from annotator.reading.dates.pace import Mark
from annotator.reading.dates.part_styles import part_styles
from annotator.reading.dates.remembered_days import remembered_days, remembered_years
from annotator.reading.dates.settling import settled
from models.historical_date import HistoricalDate
from models.vocabulary import Calendar, ClaimKind

__all__ = ["Dated", "date_claims", "date_sentence"]

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
    return tuple(in_later_years(sentences, settled(sentences, dated, marks), marks))


def clocked(
    sentences: Sequence[Sentence], *, calendar: Calendar, year: int | None = None, country: str | None = None
) -> tuple[list[Dated], list[Mark]]:
    """The sentences as the narrative clock alone dates them, and where it stands at each."""
    datings = [(s.text, _forms(s)) for s in sentences]
    remembered = remembered_days(datings)
    sections = [sentence.section for sentence in sentences]
    years = narrative_years(datings, latest=year, sections=sections, remembered=remembered, calendar=calendar)
    common = Counter(years).most_common(1)[0][0] if years else None
    where = land(country) if country else land_of((s.text for s in sentences), year=common)
    clock = Clock(Style(calendar, where), remembered=remembered_years(remembered, datings, years))
    parts = part_styles(sentences, calendar, country)
    styles = {part: Style(its, where, "this part") for part, its in parts.items()}
    course = list(followed(sentences, years, Narrative(clock), styles))
    marks = [
        Mark(narrative.clock.now, at - narrative.named, narrative.outside is not None)
        for at, (_, narrative) in enumerate(course)
    ]
    return [dated for dated, _ in course], marks


def _forms(sentence: Sentence) -> Sequence[Form]:
    """What it tells of the year: of a title only the day from which its part goes on."""
    forms = date_forms(sentence.text) if sentence.kind in _NARRATED else ()
    return forms[:1] if sentence.kind is ClaimKind.HEADING else forms


def date_sentence(
    text: str, *, calendar: Calendar, context: HistoricalDate | None = None, country: str | None = None
) -> Dated:
    """The date of one sentence that stands alone, with the date of its context where there is one."""
    now = Days(context.first, context.last) if context else None
    clock = Clock(Style(calendar, land(country)), now, now.first.year if now else None)
    return Narrative(clock).read(Sentence(text, 0, len(text)), 0)[0]
