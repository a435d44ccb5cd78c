"""The narrative clock: when each sentence of an account happens, carried from the dates that it names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from annotator.reading.calendars import Style, land, land_of
from annotator.reading.claim import DateMention, Sentence
from annotator.reading.date_form import Form
from annotator.reading.date_join import meaning_within
from annotator.reading.date_meaning import Clock, Days, Years
from annotator.reading.dates import date_forms, edtf, find_dates
from annotator.reading.narrative_year import narrative_years
from models.historical_date import HistoricalDate
from models.vocabulary import COMPARED_KINDS, Calendar, ClaimKind

_NARRATED = COMPARED_KINDS | {ClaimKind.HEADING, ClaimKind.QUESTION}
Found = tuple[Form, Days, DateMention]


@dataclass(frozen=True, slots=True)
class Dated:
    """When what a sentence asserts happened, why, and the dates that it names."""

    date: str | None
    reason: str = ""
    mentions: tuple[DateMention, ...] = ()


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
    clock = Clock(Style(calendar, where), None, None)
    dated = []
    for sentence, narrated in zip(sentences, years, strict=True):
        one, clock = _date(sentence, replace(clock, year=narrated))
        dated.append(one)
    return tuple(dated)


def date_sentence(
    text: str, *, calendar: Calendar, context: HistoricalDate | None = None, country: str | None = None
) -> Dated:
    """The date of one sentence that stands alone, with the date of its context where there is one."""
    now = Days(context.first, context.last) if context else None
    clock = Clock(Style(calendar, land(country)), now, now.first.year if now else None)
    return _date(Sentence(text, 0, len(text)), clock)[0]


def _date(sentence: Sentence, clock: Clock) -> tuple[Dated, Clock]:
    found = find_dates(sentence.text, clock, start=sentence.start)
    mentions = tuple(mention for _, _, mention in found)
    if sentence.entry:
        entry = find_dates(sentence.entry, clock)
        if entry:
            days = entry[0][1]
            return Dated(edtf(days), f"the entry of the chronology, {sentence.entry}", mentions), replace(
                clock, now=days
            )
    main = _main(sentence.text, found)
    if main is not None:
        moved = (
            clock
            if sentence.quoted or isinstance(meaning_within(main[0].meaning), Years)
            else replace(clock, now=main[1])
        )
        return Dated(edtf(main[1]), main[2].reason, mentions), moved
    if clock.now is not None and sentence.kind is not ClaimKind.HEADING:
        return Dated(edtf(clock.now), "the running date of the passage", mentions), clock
    return Dated(None, "", mentions), clock


def _main(_text: str, found: list[Found]) -> Found | None:
    return min(found, key=lambda one: one[1].width, default=None)
