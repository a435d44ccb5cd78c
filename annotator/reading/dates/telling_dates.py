"""What single dates say of the calendar: weekdays, dates in both styles, days that every history tells of."""

from __future__ import annotations

import re
from calendar import day_name
from collections.abc import Callable, Iterator, Sequence

from annotator.reading.claim import Sentence
from annotator.reading.dates.calendar_sign import CalendarSign, named
from annotator.reading.dates.calendars import Style
from annotator.reading.dates.date_join import meaning_within
from annotator.reading.dates.date_meaning import Day, Meaning
from annotator.reading.dates.date_relation import Span
from annotator.reading.dates.date_style import Both, OnWeekday
from annotator.reading.dates.dates import date_forms
from annotator.reading.dates.double_dates import goes_on, told
from annotator.reading.dates.known_days import KnownDay, style_of
from models.vocabulary import Calendar

#: A figure shortly before a bracket, a stroke or a dash may be a date in both styles.
_FIGURE_BEFORE = re.compile(r"\d[^()\[\]/]{0,24}[(\[/–—]")
_YEAR = re.compile(r"\d{4}")
_LONGEST = 160


def signs_of_dates(
    its: Sentence, ahead: Sequence[Sentence], known: Sequence[KnownDay], old_style: Callable[[int], Style]
) -> Iterator[CalendarSign | None]:
    for form in date_forms(its.text):
        meaning, double = form.meaning, _first_day(meaning_within(form.meaning))
        words = its.text[form.start : form.end]
        if isinstance(double, Both):
            yield _of_double(its, words, double, _days(its, form.end, ahead))
        elif isinstance(meaning, OnWeekday) and isinstance(meaning.of, Day) and meaning.of.year:
            yield _of_weekday(its, words, meaning.of, meaning.index, old_style(meaning.of.year))
        elif known and (found := style_of(meaning, known, old_style(known[0].first.year))):
            yield _of_known_day(its, words, *found)


def _first_day(meaning: Meaning) -> Meaning:
    return meaning.start if isinstance(meaning, Span) else meaning


def may_tell(text: str) -> bool:
    """Whether dates in both styles or with weekdays may be in it: quickly told, and of nearly no sentence is it so."""
    bracketed = any(mark in text for mark in "([/–—")
    return bool((bracketed and _FIGURE_BEFORE.search(text)) or ("day" in text and _YEAR.search(text)))


def _of_weekday(its: Sentence, words: str, day: Day, index: int, old: Style) -> CalendarSign | None:
    fitting = [style.calendar for style in (old, old.other()) if _weekday(day, style) == index]
    why = f"a {day_name[index]} in {named(fitting[0])} only" if len(fitting) == 1 else ""
    return sign_in(its, fitting[0], words, why, 3) if why else None


def _weekday(day: Day, style: Style) -> int | None:
    try:
        return style.gregorian(day.year or 0, day.month or 0, day.day).weekday()
    except ValueError:
        return None


def _of_known_day(its: Sentence, words: str, calendar: Calendar, known: KnownDay) -> CalendarSign:
    why = f"the day of “{known.word_in(its.text)}” in {named(calendar)} only"
    return sign_in(its, calendar, words, why, 3)


def _of_double(its: Sentence, words: str, double: Both, later: Iterator[Meaning]) -> CalendarSign | None:
    if (both := told(double)) is None:
        return None
    first, then = both[0], goes_on(both, later)
    if then is None:
        return sign_in(its, first, words, f"{named(first)} comes first", 2)
    return sign_in(its, then, words, f"{named(first)} comes first, and it goes on in {named(then)}", 1)


def _days(its: Sentence, end: int, ahead: Sequence[Sentence]) -> Iterator[Meaning]:
    """The dates that come after the letter of that sentence."""
    yield from (form.meaning for form in date_forms(its.text) if form.start >= end)
    yield from (form.meaning for one in ahead if not one.quoted for form in date_forms(one.text))


def sign_in(its: Sentence, calendar: Calendar, words: str, why: str, rank: int) -> CalendarSign:
    words = " ".join(words.split())
    words = words if len(words) <= _LONGEST else words[:_LONGEST].rsplit(" ", 1)[0] + " …"
    words += " …)" if words.count("(") > words.count(")") else ""
    return CalendarSign(calendar, words, why, its.start, its.page, its.section, rank)
