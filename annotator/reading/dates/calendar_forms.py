"""Dates that name a day, month or year: “25 October 1917”, “October 25th”, “5 (18) May”."""

from __future__ import annotations

import re

from annotator.reading.dates import date_words as words
from annotator.reading.dates.date_form import Fields, form
from annotator.reading.dates.date_meaning import Day, Decade, Meaning, Month, Season, Years
from annotator.reading.dates.date_relation import Span
from annotator.reading.dates.date_style import Both
from annotator.reading.dates.date_words import DASH, DAY_NUMBER, MONTH, ORDINAL_WORD, REPUBLICAN_MONTH, SEASON, YEAR

_DAY = rf"(?:{DAY_NUMBER}|{ORDINAL_WORD})"
#: The days in between of a list: “21, 22 and 23 October”.
_MORE_DAYS = rf"(?:\s*,\s*(?:the\s+)?{_DAY}(?=\s*,?\s+(?:and|or)\s|\s*,\s*{_DAY}))*,?"
_SECOND_DAY = rf"(?:\s*\(\s*(?:to\s+)?(?P<d2>{DAY_NUMBER})\s*\)|/(?P<d3>{DAY_NUMBER}))"
_OF_YEAR = rf"(?:(?:\s*,\s*|\s+|\s+of\s+)(?P<year>{YEAR}(?:/\d(?!\d|\s+{MONTH}))?))?"
_BARE = words.preceded_by("a_bare_month")
_LATE_ORDINAL = words.either(word for word, value in words.ORDINALS.items() if value >= 10)
_BEFORE_YEAR = words.preceded_by("a_bare_year")
_BEFORE_YEAR_OF = words.preceded_by("the_year_of_a_thing")
#: What so many of are counted: “the 1500 men”, and not “the 1917 elections”.
_COUNTED_MANY = (
    r"\s+(?:(?:[A-Z][\w’'-]*|[\w’'-]+(?:ed|ing|ish|ic|al|y|er|ent|ant|ous|ful|less|ive|an|st))\s+){0,2}"
    rf"(?!(?:{words.either(words.CONTEXT['dated_plurals'])})\b)(?:[\w’'-]*[^\W\d_s’'ui]s|men|women|people)\b"
)
_NO_AMOUNT = "".join(rf"(?<!\b{word}\sof\s)" for word in words.CONTEXT["amounts"])
_NO_MEASURE = rf"(?!\s+(?:{words.either(words.CONTEXT['measures'])})\b)"
#: “Mrs. August Vane”: a month that is a given name.
_NO_NAME = "".join(rf"(?<!\b{re.escape(title)}\s)" for title in words.CONTEXT["forms_of_address"])
_BEFORE_SEASON = words.preceded_by("a_bare_season")
_ORDINAL_NOUNS = words.either(
    noun for one in words.CONTEXT["ordinal_nouns"] for noun in (one, f"{one.removesuffix('y')}ies")
)
_DAY_PART_OF = words.preceded_by("a_day")
_FIGURE_DAY = r"\d{1,2}(?:st|nd|rd|th|d)\b"
#: What follows an ordinal that numbers a regiment, a congress and the like, whatever else they are called.
_COUNTED = rf"\s+(?:of\b|(?:(?:[A-Z][\w’'-]*|and)\s+){{0,4}}(?i:(?:{_ORDINAL_NOUNS})s?\b))"
#: The same after further ordinals: “the 1st, 4th and 14th Regiments”.
_LIST_COUNTED = rf"(?:(?:,\s*(?:and\s+)?|\s+and\s+)(?:the\s+)?{_FIGURE_DAY})+{_COUNTED}"
#: What stands between a day and its month: “the 4th day of May”, “the ninth night of August”.
_OF = r"\s+(?:(?:day|morning|afternoon|evening|night)\s+)?(?:of\s+)?"
#: “The last third of October” is no third day.
_NO_SHARE = "".join(rf"(?<!\b{word}\s)" for word in ("first", "second", "middle", "last", "final"))
#: “The 1700s” are a century, “the 1900s” rather ten years.
_CENTURIES = 1900
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
#: A day, or several, whose month follows: “the 30th December”, “the 5th and 6th of October”.
_OF_A_MONTH = (
    rf"{_DAY}(?:\s*\(\s*{DAY_NUMBER}\s*\))?{_MORE_DAYS}(?:{DASH}(?:the\s+)?{_DAY})?{_OF}"
    rf"(?:{MONTH}|(?:the\s+[Mm]onth\s+(?:of\s+)?)?{REPUBLICAN_MONTH})"
)
#: What may follow a bare ordinal so that it is a day: a stop or a function word, and not the noun that it counts.
_AFTER_DAY = rf"(?=\s*(?:$|[.,;:()\]?!–—’”\"']|(?:{words.either(words.CONTEXT['after_a_day'])})\b))"


def _year(found: Fields) -> int | None:
    """The year; “1648/9” is the later one, as the civil year then began in March."""
    text = found.get("year")
    return None if not text else int(text.split("/")[0]) + text.count("/")


def _day(found: Fields, key: str = "d") -> Day:
    return Day(words.number(found[key]), words.month(found["month"]), _year(found))


def _one_or_span(found: Fields) -> Meaning:
    return Span(_day(found), _day(found, "d2")) if "d2" in found else _day(found)


def _european(day: int, month: int, year: int) -> Meaning | None:
    """Day before month, unless only the other order gives a month."""
    if month > 12:
        day, month = month, day
    return Day(day, month, year) if 1 <= month <= 12 and 1 <= day <= 31 else None


@form(r"(?P<y>1\d{3}|2\d{3})-(?P<m>\d\d)-(?P<d>\d\d)(?!\d)")
def _iso(found: Fields) -> Meaning | None:
    return _european(int(found["d"]), int(found["m"]), int(found["y"]))


@form(r"(?P<d>\d{1,2})(?:\.\s?|/)(?P<m>\d{1,2})(?:\.\s?|/)(?P<y>1\d{3}|2\d{3})(?!\d)")
def _numeric(found: Fields) -> Meaning | None:
    return _european(int(found["d"]), int(found["m"]), int(found["y"]))


@form(r"(?P<d>\d{1,2})\.\s?(?P<m>I{1,3}|IV|VI{0,3}|IX|XI{0,2})\.\s?(?P<y>1\d{3}|2\d{3})(?!\d)")
def _roman_month(found: Fields) -> Meaning | None:
    """“25.X.1917”, as archives write it."""
    return _european(int(found["d"]), _ROMAN.index(found["m"]) + 1, int(found["y"]))


@form(
    rf"(?P<year>1\d{{3}}|20\d\d),?\s+(?:(?P<d>{DAY_NUMBER})\s+(?P<month>{MONTH})|(?P<m>{MONTH})\s+(?P<d2>{DAY_NUMBER}))"
    rf"(?!,?\s+(?:of\s+)?{YEAR})"
)
def _year_first(found: Fields) -> Meaning | None:
    """“1917 25 October”, “1917, October 25”, as in a table of dates."""
    return Day(words.number(found.get("d") or found["d2"]), words.month(found.get("month") or found["m"]), _year(found))


@form(rf"^(?P<year>1\d{{3}}|20\d\d)\s+(?P<month>{MONTH})\b(?!\s+\d)")
def _year_month(found: Fields) -> Meaning | None:
    return _months(found)


@form(rf"(?P<d>{DAY_NUMBER}){_SECOND_DAY}\s+(?:of\s+)?(?P<month>{MONTH}){_OF_YEAR}")
def _both_days(found: Fields) -> Meaning | None:
    return _both_or_span(_day(found), Day(words.number(found.get("d2") or found["d3"])), "d3" in found)


@form(
    rf"(?P<d>{DAY_NUMBER})\s*\((?P<d2>{DAY_NUMBER})\){DASH}(?P<e>{DAY_NUMBER})\s*\((?P<e2>{DAY_NUMBER})\)\s+(?:of\s+)?"
    rf"(?P<month>{MONTH}){_OF_YEAR}"
)
def _twice_both_days(found: Fields) -> Meaning | None:
    """“10 (23) to 18 (31) January 1918”."""
    first, last = (Both(_day(found, one), Day(words.number(found[two]))) for one, two in (("d", "d2"), ("e", "e2")))
    return Span(first, last)


@form(rf"(?P<month>{MONTH})\s+(?P<d>{DAY_NUMBER}){_SECOND_DAY}{_OF_YEAR}")
def _month_both_days(found: Fields) -> Meaning | None:
    return _both_or_span(_day(found), Day(words.number(found.get("d2") or found["d3"])), "d3" in found)


def _both_or_span(one: Day, two: Day, stroke: bool) -> Meaning:
    """“12/25 October” is one day in both styles, which lie ten days apart or more; “24/25 October” is two days."""
    return Span(one, two) if stroke and two.day == one.day + 1 else Both(one, two)


@form(
    rf"{_NO_SHARE}(?P<d>{_DAY})(?:{_MORE_DAYS}{DASH}(?:the\s+)?(?P<d2>{_DAY}))?{_OF}(?P<month>{MONTH})(?!\s+[Dd]ays){_OF_YEAR}",
    needs=words.MONTHS,
)
def _days_month(found: Fields) -> Meaning | None:
    return _one_or_span(found)


@form(
    rf"(?P<month>{MONTH})(?:\s+|,\s+(?=\d\d?,\s+{YEAR}))(?:the\s+)?(?P<d>{_DAY})(?!\s+{MONTH})"
    rf"(?:{_MORE_DAYS}{DASH}(?:the\s+)?(?P<d2>{_DAY})(?!\s+{MONTH}))?{_OF_YEAR}",
    needs=words.MONTHS,
)
def _month_days(found: Fields) -> Meaning | None:
    return _one_or_span(found)


@form(rf"(?P<month>{MONTH})(?:(?:\s*[-–—]\s*|\s+and\s+)(?P<m2>{MONTH}))?(?:\s*,\s*|\s+|\s+of\s+)(?P<year>{YEAR})")
def _month_year(found: Fields) -> Meaning | None:
    return _months(found)


@form(
    rf"(?!Ma[yr]|MA[YR]){_NO_NAME}(?P<month>{MONTH})(?:(?:\s*[-–—]\s*|\s+and\s+)(?P<m2>{MONTH})(?!\s+\d))?|(?:(?:{_BARE})(?P<m>(?:March|May)\b)|^(?P<m3>March|May)(?=\s*(?::|$)))",
    needs=words.MONTHS,
)
def _month(found: Fields) -> Meaning | None:
    return _months(found)


def _months(found: Fields) -> Meaning:
    first = Month(words.month(found.get("month") or found.get("m") or found["m3"]), _year(found))
    return Span(first, Month(words.month(found["m2"]), _year(found))) if "m2" in found else first


@form(
    rf"(?P<season>{SEASON})(?:{DASH}(?:the\s+)?(?P<s2>{SEASON}))?(?:(?:\s+of|,)?\s+(?:(?P<year>{YEAR})(?:\s*[-–—/]\s*(?:\d\d)?\d\d)?|[’'‘]\d\d\b(?!s)))"
    rf"|(?:{_BEFORE_SEASON})(?P<bare>{SEASON})(?=\s*[,.;]|\s+(?:the|when|and)\b)",
    needs=words.SEASONS,
)
def _season(found: Fields) -> Meaning | None:
    first, last = words.SEASONS[(found.get("season") or found["bare"]).lower()]
    if "s2" in found:
        then, last = words.SEASONS[found["s2"].lower()]
        first = first if first < then else 1
    return Season(first, last, _year(found))


@form(rf"(?P<c>{ORDINAL_WORD}|\d{{1,2}}th)[\s-]+century\b", needs=("century",))
def _century(found: Fields) -> Meaning | None:
    ordinal = words.number(found["c"])
    return Years(100 * ordinal - 99, 100 * ordinal) if 10 <= ordinal <= 21 else None


@form(r"(?P<year>(?:1\d|20)\d0)s\b")
def _decade(found: Fields) -> Meaning | None:
    first = int(found["year"])
    return Years(first, first + (99 if first % 100 == 0 and first < _CENTURIES else 9))


@form(rf"(?P<tens>[1-9]0)s\s+of\s+the\s+(?:(?P<c>{ORDINAL_WORD}|\d{{1,2}}th))\s+century\b", needs=("century",))
def _decade_of_a_century(found: Fields) -> Meaning | None:
    """“The 80s of the 19th century”."""
    return Decade(int(found["tens"]), 100 * (words.number(found["c"]) - 1))


@form(
    rf"(?i:(?P<century>{words.either(words.CENTURIES)})[\s-]+|(?<=\bthe\s)[’']?)(?P<tens>{words.either(words.TENS)}|(?<=[’'])\d0s)\b",
    needs=words.TENS,
)
def _spoken_decade(found: Fields) -> Meaning | None:
    tens = words.TENS.get(found["tens"].lower()) or int(found["tens"][:2])
    return Decade(tens, words.CENTURIES[found["century"].lower()] if "century" in found else None)


@form(
    rf"(?:{_BEFORE_YEAR}|(?<=\()|^(?!{YEAR}{_COUNTED_MANY})){_NO_AMOUNT}(?P<year>{YEAR}){_NO_MEASURE}(?:\s*[-–—/]\s*(?P<y2>1\d{{3}}|\d\d)(?!\d))?(?=\s*(?:$|[.,;:)–—’”]|[a-z])|(?:(?<=\b[Ii]n\s\d{{4}})|(?<=\b[Bb]y\s\d{{4}})|(?<=\byear\s\d{{4}})|(?<=^\d{{4}}))\s)"
)
def _years(found: Fields) -> Meaning | None:
    first = found["year"]
    until = found.get("y2") or first
    last = int(first[: 4 - len(until)] + until)
    return Years(int(first), last) if int(first) <= last else None


@form(rf"(?:{_BEFORE_YEAR_OF})(?P<year>1\d{{3}}|20\d\d)(?=\s+[^\W\d_])(?!{_COUNTED_MANY})")
def _year_of_a_thing(found: Fields) -> Meaning | None:
    """“The 1905 revolution”, “his 1902 pamphlet”."""
    return Years(int(found["year"]), int(found["year"]))


@form(
    rf"the\s+(?!{_OF_A_MONTH})(?P<d>{_FIGURE_DAY}|{_LATE_ORDINAL})(?!{_LIST_COUNTED})"
    rf"(?:(?:,\s*(?:the\s+)?{_FIGURE_DAY}){{0,8}},?{DASH}(?:the\s+)?(?P<d2>{_FIGURE_DAY})(?!{_COUNTED}))?(?:\s+of\s+(?:the|this|that)(?:\s+same)?\s+month\b|(?!\s+of\b){_AFTER_DAY})"
    rf"|(?:{_DAY_PART_OF})the\s+(?!{_OF_A_MONTH})(?P<e>{_FIGURE_DAY})(?!{_COUNTED})|^(?P<head>{_FIGURE_DAY})(?=\s*(?:[:–—]|$))",
    needs=words.ORDINALS,
)
def _ordinal(found: Fields) -> Meaning | None:
    days = [Day(words.number(found[key])) for key in ("d", "d2", "e", "head") if key in found]
    if any(not 1 <= day.day <= 31 for day in days):
        return None
    return Span(days[0], days[1]) if len(days) == 2 else days[0]


@form(
    rf"(?P<d>{_FIGURE_DAY}|(?i:{_LATE_ORDINAL}))\s+(?:morning|afternoon|evening|night)\b(?!\s+of\b)",
    needs=words.ORDINALS,
)
def _ordinal_morning(found: Fields) -> Meaning | None:
    """“The 24th night”, “a new, fourteenth morning”: that of the running month."""
    day = words.number(found["d"])
    return Day(day) if 1 <= day <= 31 else None
