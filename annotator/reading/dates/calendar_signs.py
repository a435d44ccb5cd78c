"""What an account's own words say of the calendar that it dates in: known days, weekdays, double dates, statements.

They overrule nobody: an account is read in the style that its card says. Where its words say another, a person is told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from annotator.reading.claim import Sentence
from annotator.reading.dates.calendar_sign import STYLES, CalendarSign, CalendarSigns
from annotator.reading.dates.calendar_statements import statement
from annotator.reading.dates.calendars import Style, land, land_of
from annotator.reading.dates.date_faults import date_faults
from annotator.reading.dates.known_days import days_told_of
from annotator.reading.dates.telling_dates import may_tell, sign_in, signs_of_dates
from models.vocabulary import Calendar, ClaimKind

#: So many sentences after a double date show in which of the two the account goes on.
_AHEAD = 6
#: What a sign weighs by its rank, and by how much one style must have it: a lone weekday may be a misprint.
_WEIGHTS = (2, 2, 2, 1)
_ENOUGH = 2
#: What is said there is said of that place.
_OF_THEIR_PLACE = frozenset((ClaimKind.NOTE, ClaimKind.QUOTATION))
#: So many sentences are asked for the land.
_SAMPLE = 1_000
_SHOWN = 3
#: So many signs of the other style, and one in so many of all, are no misprints: a part is in it.
_A_PART, _OF_ALL = 3, 4


def calendar_signs(sentences: Sequence[Sentence], *, country: str | None = None) -> CalendarSigns:
    """What the sentences of one account, in reading order, say of its calendar; quotations say nothing.

    ``country`` is the land whose change-over it follows; else that is read off its words.
    """
    found = signs_found(sentences, country=country)
    old, new = (sum(sign.calendar is style for sign in found) for style in STYLES)
    calendar = _spoken_for(found)
    plainest = sorted((sign for sign in found if sign.calendar is calendar), key=lambda sign: sign.rank)
    fewer = sorted((sign for sign in found if sign.calendar is not calendar), key=lambda sign: sign.rank)
    others = fewer[:_SHOWN] if calendar and speak_for_a_part(fewer, found) else ()
    return CalendarSigns(old, new, calendar, tuple(plainest[:_SHOWN]), tuple(others), date_faults(sentences))


def signs_found(sentences: Sequence[Sentence], *, country: str | None) -> list[CalendarSign]:
    """Each of them, in reading order."""
    return [sign for sign in _signs(sentences, country) if sign is not None]


def speak_for_a_part(some: Sequence[CalendarSign], found: Sequence[CalendarSign]) -> bool:
    """Whether so many of the signs found, but less than half, are of one style that a part of the account is in it.

    Not where the account itself says how it dates.
    """
    return (
        all(sign.rank for sign in found) and len(some) >= _A_PART and 2 * len(some) < len(found) <= _OF_ALL * len(some)
    )


def _spoken_for(found: Sequence[CalendarSign]) -> Calendar | None:
    """What all statements say; without any, what most dates do."""
    said = {sign.calendar for sign in found if sign.rank == 0}
    if said:
        return said.pop() if len(said) == 1 else None
    old, new = (sum(_WEIGHTS[sign.rank] for sign in found if sign.calendar is style) for style in STYLES)
    if abs(old - new) < _ENOUGH:
        return None
    return Calendar.OLD_STYLE if old > new else Calendar.NEW_STYLE


def _signs(sentences: Sequence[Sentence], country: str | None) -> Iterator[CalendarSign | None]:
    @cache
    def old_style(year: int) -> Style:
        some = sentences[:: len(sentences) // _SAMPLE + 1]
        return Style(Calendar.OLD_STYLE, land(country) if country else land_of((one.text for one in some), year=year))

    for at, its in enumerate(sentences):
        if said := statement(its.text, of_its_place=its.quoted or its.kind in _OF_THEIR_PLACE):
            yield sign_in(its, said, its.text, "it says so itself", 0)
        elif its.kind is ClaimKind.CLAIM and not its.quoted:
            known = days_told_of(its.text)
            if known or may_tell(its.text):
                yield from signs_of_dates(its, sentences[at + 1 : at + 1 + _AHEAD], known, old_style)
