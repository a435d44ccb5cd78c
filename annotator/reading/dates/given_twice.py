"""A date that is given twice: in both styles, “24–25 October (6–7 November)”, or in the Republican calendar too."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from annotator.reading.dates import date_words as words
from annotator.reading.dates.date_form import Form
from annotator.reading.dates.date_meaning import Day, Meaning
from annotator.reading.dates.date_relation import Span, filled
from annotator.reading.dates.date_style import Both, Converted, OnWeekday, Styled
from annotator.reading.dates.date_words import MARK, YEAR
from annotator.reading.dates.double_dates import told
from models.vocabulary import Calendar

#: A style before its date, “Old Style: 25 October”, “old style date 25 October”, and after it, “by the Old Style”.
STYLE_BEFORE = rf"(?P<mark>{MARK})\s*[:,]?\s*(?:date\s+(?:of\s+)?)?"
STYLE_AFTER = rf"\s*(?:(?:according\s+to|by|in|on|of)\s+the\s+)?(?P<mark>{MARK})"
#: What parts a date from the same in the other style: a bracket or a stroke, a dash, the name of a style, “or”.
_OPEN = re.compile(rf"\s*[(\[/]\s*(?:or\s+|i\.e\.,?\s+|that\s+is,?\s+)?(?:{STYLE_BEFORE})?(?:the\s+)?")
_DASH = re.compile(r"\s*[-–—]\s*")
_NAMED_STYLE = re.compile(rf"\s*,\s*{STYLE_BEFORE}")
_OR = re.compile(r"\s*,?\s+or\s+(?:the\s+)?")
_CLOSE = re.compile(rf"(?:\s*,?{STYLE_AFTER})?(?:\s*[)\]])?(?:\s*,?\s*(?P<year>{YEAR}))?")
_CLOSED = re.compile(rf"(?:\s*,?{STYLE_AFTER})?\s*[)\]]")
_DAY_ALONE = re.compile(rf"\s*[(\[]\s*(?:{STYLE_BEFORE})?(?P<day>{words.DAY_NUMBER})\s*,?\s*(?:{MARK})?\s*[)\]]")


def twice(text: str, left: Form, right: Form) -> Form | None:
    """Two dates that stand side by side as one, where they are the same day or days."""
    match left.meaning:
        case OnWeekday(of=day, index=index):
            double = twice(text, replace(left, meaning=day), right)
            return double and replace(double, meaning=OnWeekday(double.meaning, index))
        case Span(start=Both() as start, end=end):
            double = twice(text, replace(left, meaning=end), right)
            return double and replace(double, meaning=Span(start, double.meaning))
        case Styled(calendar=Calendar.FRENCH_REPUBLICAN) as republican:
            return _converted(text, left, right, republican)
        case Span(start=Day() as start, end=Day() as end) if isinstance(right.meaning, Day) and _CLOSED.match(
            text, right.end
        ):
            return _to_the_end(text, left, right, *filled(start, end))
    ones, twos = _days_of(left.meaning), _days_of(right.meaning)
    named = bool(ones) and len(ones) == len(twos) and all(day.month for day in twos)
    return _in_both_styles(text, left, right, list(zip(ones, twos, strict=True))) if named else None


def _to_the_end(text: str, left: Form, right: Form, start: Meaning, end: Meaning) -> Form | None:
    """Several days of which the last alone is given twice: “from October 20 to October 25 (November 7)”."""
    double = twice(text, replace(left, meaning=end), right)
    style = (
        _style_of_first(double.meaning.one, double.meaning.two) if double and isinstance(double.meaning, Both) else None
    )
    return replace(double, meaning=Span(Styled(start, style), double.meaning)) if double and style else None


def with_a_day(text: str, one: Form) -> Form | None:
    """A date with no more than the day of the other style in brackets: “11 March 1917 (24, New Style)”."""
    if isinstance(one.meaning, Day) and (other := _DAY_ALONE.match(text, one.end)):
        return Form(one.start, other.end(), Both(one.meaning, Day(words.number(other["day"]))), "double")
    return None


def _days_of(meaning: Meaning) -> tuple[Day, ...]:
    """The day, or the first and the last of several."""
    ends = filled(meaning.start, meaning.end) if isinstance(meaning, Span) else (meaning,)
    return tuple(day for day in ends if isinstance(day, Day))


def _in_both_styles(text: str, left: Form, right: Form, pairs: Sequence[tuple[Day, Day]]) -> Form | None:
    gap, year = text[left.end : right.start], pairs[-1][1].year
    tail = _CLOSE.match(text, right.end)
    assert tail is not None, "all of the tail may be empty"
    if _DASH.fullmatch(gap):
        style = {_style_of_first(*pair) for pair in pairs}
        told = style == {Calendar.NEW_STYLE} or (tail["mark"] and None not in style)
        end = tail.end("mark") if tail["mark"] else right.end
        return Form(left.start, end, _both(pairs, year), "double") if told else None
    said = _NAMED_STYLE.fullmatch(gap) or (tail["mark"] and _OR.fullmatch(gap))
    if not _OPEN.fullmatch(gap) and not (said and all(_style_of_first(*pair) for pair in pairs)):
        return None
    return Form(left.start, tail.end(), _both(pairs, int(tail["year"]) if tail["year"] else year), "double")


def _style_of_first(one: Day, two: Day) -> Calendar | None:
    """The style of the first where both are one day; one in New Style is later, and so begins no stretch of time."""
    both = told(Both(one, two))
    return both and both[0]


def _both(pairs: Sequence[tuple[Day, Day]], year: int | None) -> Meaning:
    both = [Both(replace(one, year=one.year or _year_beside(one, two, year)), two) for one, two in pairs]
    return both[0] if len(both) == 1 else Span(*both)


def _year_beside(one: Day, two: Day, year: int | None) -> int | None:
    """That of the first, where the second has that year: of “25 December (7 January 1918)” the one before."""
    turn = {(12, 1): -1, (1, 12): 1}.get((one.month or 0, two.month or 0), 0)
    return year + turn if year else None


def _converted(text: str, left: Form, right: Form, republican: Styled) -> Form | None:
    common = right.meaning
    if not isinstance(common, Day) or not common.month or not _OPEN.fullmatch(text[left.end : right.start]):
        return None
    tail = _CLOSE.match(text, right.end)
    assert tail is not None, "all of the tail may be empty"
    year = int(tail["year"]) if tail["year"] else common.year
    return Form(left.start, tail.end(), Converted(republican, replace(common, year=year)), "converted")
