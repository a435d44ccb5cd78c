"""What stands around a date belongs to it: “night of”, “the end of”, a weekday, a second date, “New Style”."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import TypeGuard

from annotator.reading.dates import date_words as words
from annotator.reading.dates.date_form import Form
from annotator.reading.dates.date_meaning import Day, Meaning, Month, Years
from annotator.reading.dates.date_relation import Night, Part, Shift, Span
from annotator.reading.dates.date_style import Both, Converted, OnWeekday, Styled
from annotator.reading.dates.date_words import COUNT, LOOSE, MARK, PART, YEAR
from annotator.reading.dates.relative_forms import shift
from annotator.reading.dates.running_day import Same, Weekday
from models.vocabulary import Calendar

_SPAN = re.compile(r"\s*[-–—]\s*|\s+(?:to|until|till|through|up\s+to)\s+(?:the\s+)?")
#: “from late August to early September”, “late August and early September”.
_SPAN_PART = re.compile(rf"(?:{_SPAN.pattern}|\s+(?P<both>and|or)\s+)(?P<part>{PART})\s*(?:the\s+)?", re.I)
_AND = re.compile(r"\s+and\s+(?:the\s+)?")
_BETWEEN = re.compile(r"\bbetween\s+(?:the\s+)?$", re.I)
_OPEN = re.compile(r"\s*[(\[/]\s*(?:or\s+|i\.e\.,?\s+|that\s+is,?\s+)?")
_CLOSE = re.compile(rf"\s*,?\s*(?P<mark>{MARK})?\s*[)\]]?(?:\s*,?\s*(?P<year>{YEAR}))?")
_OTHER = re.compile(rf"(?P<open>\s*[(\[]\s*)(?P<day>{words.DAY_NUMBER})\s*,?\s*(?P<mark>{MARK})?\s*[)\]]")
_THE_MARK = rf"\s*(?:(?:according\s+to|by|in|of)\s+the\s+)?(?P<mark>{MARK})\s*"
_MARKED = re.compile(rf"\s*[,(\[]?{_THE_MARK}[)\]]?")
#: The same between dashes: “17 October—Russian style—the Czar …”.
_SET_OFF = re.compile(rf"\s*[–—]{_THE_MARK}(?=[–—])")
_WEEKDAY_GAP = re.compile(r"(?:\s+(?:morning|noon|afternoon|evening|night))?\s*,?\s*(?:the\s+)?")
_NIGHT = re.compile(r"\bnights?\s+(?:of|between|from)\s+(?:the\s+)?$", re.I)
_PART = re.compile(rf"\b(?P<part>{PART})\s*(?:the\s+)?$", re.I)
_EVE = re.compile(
    r"(?:\bthe\s+)?\b(?P<way>eve|day\s+before|night\s+before|day\s+after|day\s+following|morning\s+after)(?:\s+of)?\s+(?:the\s+)?$",
    re.I,
)
_COUNTED = re.compile(
    rf"\b(?:(?P<loose>{LOOSE})\s+)?(?P<n>{COUNT})\s+(?P<unit>day|week|fortnight|month|year)s?\s+(?P<way>before|after)\s+(?:the\s+)?$",
    re.I,
)
#: So far before a date stand the words that belong to it.
REACH = 60


def joined(text: str, found: Iterable[Form]) -> list[Form]:
    """The dates with all that belongs to them, left to right; spans and double dates have become one."""
    dates: list[Form] = []
    for one in found:
        dates.append(one)
        while len(dates) > 1 and (both := _together(text, dates[-2], dates[-1])):
            dates[-2:] = [both]
    return [_led(text, _marked(text, one)) for one in dates]


def _together(text: str, left: Form, right: Form) -> Form | None:
    gap = text[left.end : right.start]
    if (
        isinstance(left.meaning, Weekday)
        and isinstance(right.meaning, Day | Both | Styled)
        and _WEEKDAY_GAP.fullmatch(gap)
    ):
        return Form(left.start, right.end, OnWeekday(right.meaning, left.meaning.index), right.name)
    if (
        isinstance(left.meaning, Day)
        and isinstance(right.meaning, Day)
        and right.meaning.month
        and _OPEN.fullmatch(gap)
    ):
        return _doubled(text, left, right, left.meaning, right.meaning)
    if _is_republican(left.meaning) and isinstance(right.meaning, Day) and right.meaning.month and _OPEN.fullmatch(gap):
        return _converted(text, left, right.end, left.meaning, right.meaning)
    ends = _ends(text, left, right, gap)
    return Form(left.start, right.end, Span(*ends), right.name) if ends else None


def _ends(text: str, left: Form, right: Form, gap: str) -> tuple[Meaning, Meaning] | None:
    """From where to where two dates make one stretch of time."""
    one, two = left.meaning, right.meaning
    spanned = _SPAN.fullmatch(gap) or (
        _AND.fullmatch(gap) and _BETWEEN.search(text[max(0, left.start - REACH) : left.start])
    )
    ends = (Day | Month | Same, Day | Month) if not isinstance(two, Years) else (Years, Years)
    if spanned and isinstance(one, ends[0]) and isinstance(two, ends[1]):
        return one, two
    part = _SPAN_PART.fullmatch(gap)
    if not part or not isinstance(one, Month) or not isinstance(two, Month):
        return None
    near = (two.month - one.month) % 12 <= 1
    return (one, _part(two, part["part"])) if near or not part["both"] else None


def _doubled(text: str, left: Form, right: Form, one: Day, two: Day) -> Form:
    tail = _CLOSE.match(text, right.end)
    assert tail is not None, "all of the tail may be empty"
    year = int(tail["year"]) if tail["year"] else two.year
    first = replace(one, year=one.year or year)
    return Form(left.start, tail.end(), Both(first, two), "double")


def _is_republican(meaning: Meaning) -> TypeGuard[Styled]:
    return isinstance(meaning, Styled) and meaning.calendar is Calendar.FRENCH_REPUBLICAN


def _converted(text: str, left: Form, end: int, republican: Styled, common: Day) -> Form:
    tail = _CLOSE.match(text, end)
    assert tail is not None, "all of the tail may be empty"
    year = int(tail["year"]) if tail["year"] else common.year
    return Form(left.start, tail.end(), Converted(republican, replace(common, year=year)), "converted")


def _marked(text: str, one: Form) -> Form:
    """With the style that is named after it, or the second day in brackets: “11 March 1917 (24, New Style)”."""
    if isinstance(one.meaning, Day) and (other := _OTHER.match(text, one.end)):
        return Form(one.start, other.end(), Both(one.meaning, Day(words.number(other["day"]))), "double")
    mark = _MARKED.match(text, one.end) or _SET_OFF.match(text, one.end)
    if mark is None or isinstance(one.meaning, Both | Converted):
        return one
    return replace(one, end=mark.end(), meaning=Styled(one.meaning, words.MARKS[" ".join(mark["mark"].split())]))


def _led(text: str, one: Form) -> Form:
    """With the words before it that make it a part, a night, an eve, or so many days from it."""
    before = text[max(0, one.start - REACH) : one.start]
    at = one.start - len(before)
    if night := _NIGHT.search(before):
        return Form(at + night.start(), one.end, Night(one.meaning), one.name)
    if eve := _EVE.search(before):
        step = -1 if eve["way"].lower().endswith(("eve", "before")) else 1
        return Form(at + eve.start(), one.end, Shift(step, step, "day", of=one.meaning), one.name)
    if counted := _COUNTED.search(before):
        low, high = words.count(counted["n"])
        moved = shift(low, high, counted["unit"], back=counted["way"].lower() == "before", loose=bool(counted["loose"]))
        return Form(at + counted.start(), one.end, replace(moved, of=one.meaning), one.name)
    if (part := _PART.search(before)) and not isinstance(one.meaning, Day | Both | Converted | Weekday):
        return Form(at + part.start(), one.end, _part(one.meaning, part["part"]), one.name)
    return one


def _part(of: Meaning, name: str) -> Part:
    return Part(of, words.PARTS[" ".join(name.lower().split())])


def meaning_within(meaning: Meaning) -> Meaning:
    """The innermost date that the others are built on."""
    inner = getattr(meaning, "of", None)
    return meaning_within(inner) if inner is not None else meaning
