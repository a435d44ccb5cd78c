"""Dates of the French Republic’s own calendar: “18 Brumaire VIII”, “the 9th of Thermidor”, “Fructidor, year V”."""

from __future__ import annotations

from annotator.reading.dates import date_words as words
from annotator.reading.dates.calendars import REPUBLICAN_YEARS
from annotator.reading.dates.date_form import Fields, form
from annotator.reading.dates.date_meaning import Day, Meaning, Month, Years
from annotator.reading.dates.date_relation import Span
from annotator.reading.dates.date_style import Styled
from annotator.reading.dates.date_words import DASH, DAY_NUMBER, ORDINAL_WORD, REPUBLICAN_MONTH
from models.vocabulary import Calendar

_DAY = rf"(?:{DAY_NUMBER}|{ORDINAL_WORD})"
_IN_WORDS = words.either(word for word, (low, high) in words.COUNTS.items() if low == high and " " not in word)
_ROMAN = "(?:XIII|XI[IV]?|X|IX|IV|VI{0,3}|I{1,3})"
_FIGURES = rf"(?:{_ROMAN}|1[0-4]|[1-9])(?![\w,]\w)"
_OF_YEAR = (
    rf"(?:,?\s+(?:(?:(?:in|of)\s+)?(?:the\s+)?(?:[Yy]ear|[Aa]n|l[’']an)\s+(?P<year>{_FIGURES}|(?i:{_IN_WORDS})\b)"
    rf"|(?!I\b)(?P<bare>{_FIGURES})))?"
)
_MONTH = rf"(?:the\s+[Mm]onth\s+(?:of\s+)?)?(?P<month>{REPUBLICAN_MONTH})"


@form(
    rf"(?P<d>{_DAY})(?:{DASH}(?:the\s+)?(?P<d2>{_DAY}))?\s+(?:day\s+)?(?:of\s+)?{_MONTH}{_OF_YEAR}",
    needs=words.REPUBLICAN_MONTHS,
)
def _republican(found: Fields) -> Meaning | None:
    first = _day(found, "d")
    return _styled(Span(first, _day(found, "d2")) if "d2" in found else first)


@form(rf"(?P<month>{REPUBLICAN_MONTH})\s+(?:the\s+)?(?P<d>{_DAY})(?!\s+{REPUBLICAN_MONTH}){_OF_YEAR}")
def _republican_month_day(found: Fields) -> Meaning | None:
    return _styled(_day(found, "d"))


@form(rf"(?P<month>{REPUBLICAN_MONTH}){_OF_YEAR}")
def _republican_month(found: Fields) -> Meaning | None:
    return _styled(Month(_month(found), _year(found)))


@form(rf"(?<=\bthe\s)[Yy]ear\s+(?!I\b)(?P<year>{_ROMAN})(?!\w)", needs=("year",))
def _republican_year(found: Fields) -> Meaning | None:
    """From one September to the next, and so of two years."""
    first = 1791 + (words.republican_year(found["year"]) or 1)
    return Years(first, first + 1)


def _styled(meaning: Meaning) -> Meaning:
    return Styled(meaning, Calendar.FRENCH_REPUBLICAN)


def _day(found: Fields, key: str) -> Day:
    return Day(words.number(found[key]), _month(found), _year(found))


def _month(found: Fields) -> int:
    return words.REPUBLICAN_MONTHS[found["month"].lower()]


def _year(found: Fields) -> int | None:
    year = words.republican_year(found.get("year") or found.get("bare"))
    return year if year in REPUBLICAN_YEARS else None
