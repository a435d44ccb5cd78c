"""What an account's own words say of the calendar that it dates in: known days, weekdays, double dates, statements.

They overrule nobody: an account is read in the style that its card says. Where its words say another, a person is told.
"""

from __future__ import annotations

import re
from calendar import day_name
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from annotator.reading.claim import Sentence
from annotator.reading.dates.calendar_sign import STYLES, CalendarSign, CalendarSigns, named
from annotator.reading.dates.calendar_statements import statement
from annotator.reading.dates.calendars import Style, land, land_of
from annotator.reading.dates.date_join import meaning_within
from annotator.reading.dates.date_meaning import Day, Meaning
from annotator.reading.dates.date_style import Both, OnWeekday
from annotator.reading.dates.dates import date_forms
from annotator.reading.dates.double_dates import goes_on, told
from annotator.reading.dates.known_days import KnownDay, days_told_of, style_of
from models.vocabulary import Calendar, ClaimKind

#: A figure shortly before a bracket or a stroke may be a date in both styles.
_FIGURE_BEFORE = re.compile(r"\d[^()\[\]/]{0,24}[(\[/]")
_YEAR = re.compile(r"\d{4}")
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
_LONGEST = 160


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
    return CalendarSigns(old, new, calendar, tuple(plainest[:_SHOWN]), tuple(others))


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
            yield _sign(its, said, its.text, "it says so itself", 0)
        elif its.kind is ClaimKind.CLAIM and not its.quoted:
            known = days_told_of(its.text)
            if known or _may_tell(its.text):
                yield from _of_dates(its, sentences[at + 1 : at + 1 + _AHEAD], known, old_style)


def _of_dates(
    its: Sentence, ahead: Sequence[Sentence], known: Sequence[KnownDay], old_style: Callable[[int], Style]
) -> Iterator[CalendarSign | None]:
    for form in date_forms(its.text):
        meaning, double = form.meaning, meaning_within(form.meaning)
        words = its.text[form.start : form.end]
        if isinstance(double, Both):
            yield _of_double(its, words, double, _days(its, form.end, ahead))
        elif isinstance(meaning, OnWeekday) and isinstance(meaning.of, Day) and meaning.of.year:
            yield _of_weekday(its, words, meaning.of, meaning.index, old_style(meaning.of.year))
        elif known and (found := style_of(meaning, known, old_style(known[0].first.year))):
            yield _of_known_day(its, words, *found)


def _may_tell(text: str) -> bool:
    """Whether dates in both styles or with weekdays may be in it: quickly told, and of nearly no sentence is it so."""
    bracketed = "(" in text or "/" in text or "[" in text
    return bool((bracketed and _FIGURE_BEFORE.search(text)) or ("day" in text and _YEAR.search(text)))


def _of_weekday(its: Sentence, words: str, day: Day, index: int, old: Style) -> CalendarSign | None:
    fitting = [style.calendar for style in (old, old.other()) if _weekday(day, style) == index]
    why = f"a {day_name[index]} in {named(fitting[0])} only" if len(fitting) == 1 else ""
    return _sign(its, fitting[0], words, why, 3) if why else None


def _weekday(day: Day, style: Style) -> int | None:
    try:
        return style.gregorian(day.year or 0, day.month or 0, day.day).weekday()
    except ValueError:
        return None


def _of_known_day(its: Sentence, words: str, calendar: Calendar, known: KnownDay) -> CalendarSign:
    why = f"the day of “{known.word_in(its.text)}” in {named(calendar)} only"
    return _sign(its, calendar, words, why, 3)


def _of_double(its: Sentence, words: str, double: Both, later: Iterator[Meaning]) -> CalendarSign | None:
    if (both := told(double)) is None:
        return None
    first, then = both[0], goes_on(both, later)
    if then is None:
        return _sign(its, first, words, f"{named(first)} comes first", 2)
    return _sign(its, then, words, f"{named(first)} comes first, and it goes on in {named(then)}", 1)


def _days(its: Sentence, end: int, ahead: Sequence[Sentence]) -> Iterator[Meaning]:
    """The dates that come after the letter of that sentence."""
    yield from (form.meaning for form in date_forms(its.text) if form.start >= end)
    yield from (form.meaning for one in ahead if not one.quoted for form in date_forms(one.text))


def _sign(its: Sentence, calendar: Calendar, words: str, why: str, rank: int) -> CalendarSign:
    words = " ".join(words.split())
    words = words if len(words) <= _LONGEST else words[:_LONGEST].rsplit(" ", 1)[0] + " …"
    words += " …)" if words.count("(") > words.count(")") else ""
    return CalendarSign(calendar, words, why, its.start, its.page, its.section, rank)
