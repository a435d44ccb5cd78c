"""The dates that a text names, as days: the forms are found, joined, and resolved through the running date."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from annotator.reading.claim import DateMention
from annotator.reading.dates import (  # noqa: F401 - importing registers the forms
    calendar_forms,
    feasts,
    named_days,
    of_a_year,
    relative_forms,
    republican_forms,
)
from annotator.reading.dates.calendars import Style
from annotator.reading.dates.clock import Clock, Days
from annotator.reading.dates.date_form import Form, forms, may_hold_a_form
from annotator.reading.dates.date_join import joined, meaning_within
from annotator.reading.dates.date_meaning import Day, Meaning, Month, Yearly
from annotator.reading.dates.date_relation import Night, Span
from annotator.reading.dates.date_style import Both, OnWeekday, Styled
from annotator.reading.dates.date_words import MONTHS, REPUBLICAN_MONTHS, WEEKDAYS
from annotator.reading.dates.verbs import tense
from models.historical_date import HistoricalDate

#: All words in capitals but Roman numbers, and those that keep one capital.
_CAPITALS = re.compile(r"(?<![^\W\d_])(?![IVX]+\b)[^\W\d_]+")
_NAMES = MONTHS.keys() | REPUBLICAN_MONTHS.keys() | WEEKDAYS.keys()


def date_forms(text: str) -> tuple[Form, ...]:
    """The dating expressions of a text, each joined with the words that belong to it; not yet resolved."""
    return _forms(text) if may_hold_a_form(text) else ()


@lru_cache(maxsize=32768)
def _forms(text: str) -> tuple[Form, ...]:
    """They are kept, since the year, the clock and the counts of a sentence all ask for them."""
    text = _in_small_letters(text) if text.isupper() else text
    return tuple(joined(text, forms(text)))


def _in_small_letters(title: str) -> str:
    """A title in capitals as it would stand in a sentence, letter for letter: “THE 5TH OF MAY” as “the 5th of May”."""
    small = _CAPITALS.sub(lambda word: word[0].capitalize() if word[0].lower() in _NAMES else word[0].lower(), title)
    return small if len(small) == len(title) else title


def find_dates(text: str, clock: Clock, *, start: int = 0) -> list[tuple[Form, Days, DateMention]]:
    """The dates of one sentence that can be resolved, each seen from the one before it.

    ``start`` is the offset of the sentence in its account, and is added to the spans of the mentions.
    """
    found = []
    for form in date_forms(text):
        verb = tense(text, form.start, form.end)
        days = form.meaning.days(replace(clock, back=verb == "back", ahead=verb in ("plan", "bid")))
        if days is None:
            continue
        found.append((form, days, _mention(text, form, days, clock, start)))
        yearly = isinstance(meaning_within(form.meaning), Yearly)
        clock = replace(clock, mentioned=days) if yearly else replace(clock, now=days)
    return found


@lru_cache(maxsize=1024)
def edtf(days: Days) -> str:
    """The days as the shortest EDTF; whole years stay whole."""
    if (days.first.month, days.first.day, days.last.month, days.last.day) == (1, 1, 12, 31):
        years = sorted({days.first.year, days.last.year})
        return "/".join(f"{year:04d}" for year in years)
    return HistoricalDate.between(days.first, days.last).edtf


def _mention(text: str, form: Form, days: Days, clock: Clock, start: int) -> DateMention:
    words = text[form.start : form.end]
    mark = form.meaning.calendar if isinstance(form.meaning, Styled) else None
    return DateMention(
        words,
        start + form.start,
        start + form.end,
        mark or clock.style.calendar,
        edtf(days),
        _reason(words, form.meaning, days, clock),
    )


def _reason(words: str, meaning: Meaning, days: Days, clock: Clock) -> str:
    if isinstance(meaning, Styled):
        style = f"{Style(meaning.calendar, clock.style.land).name} as marked"
    elif (days.why and _says_its_style(meaning)) or not isinstance(meaning_within(meaning), Day | Month):
        style = ""
    else:
        style = f"{clock.style.name} as {clock.style.of} has it"
    return f"“{words}”: " + ("; ".join(part for part in (days.why, style) if part) or "as written")


def _says_its_style(meaning: Meaning) -> bool:
    match meaning:
        case Span(start=inner) | Night(of=inner):
            return _says_its_style(inner)
    return isinstance(meaning, Both | OnWeekday)
