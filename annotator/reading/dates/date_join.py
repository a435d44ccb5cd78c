"""What stands around a date belongs to it: “night of”, “the end of”, a weekday, a second date, “New Style”."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from annotator.reading.dates import date_words as words
from annotator.reading.dates.date_form import Form
from annotator.reading.dates.date_meaning import Day, Meaning, Month, Years
from annotator.reading.dates.date_relation import Night, Part, Shift, Span
from annotator.reading.dates.date_style import Both, Converted, OnWeekday, Styled
from annotator.reading.dates.date_words import COUNT, LOOSE, PART
from annotator.reading.dates.given_twice import STYLE_AFTER, STYLE_BEFORE, twice, with_a_day
from annotator.reading.dates.relative_forms import shift
from annotator.reading.dates.running_day import Same, Weekday

_SPAN = re.compile(r"\s*[-–—]\s*|\s+(?:to|until|till|through|up\s+to)\s+(?:the\s+)?")
#: “from late August to early September”, “late August and early September”.
_SPAN_PART = re.compile(rf"(?:{_SPAN.pattern}|\s*/\s*|\s+(?P<both>and|or)\s+)(?P<part>{PART})\s*(?:the\s+)?", re.I)
_AND = re.compile(r"\s+and\s+(?:the\s+)?")
_BETWEEN = re.compile(r"\bbetween\s+(?:the\s+)?$", re.I)
_MARKED = re.compile(rf"\s*[,(\[]?{STYLE_AFTER}(?:\s*[)\]])?")
_MARK_BEFORE = re.compile(rf"(?<!\w){STYLE_BEFORE}$")
#: The same between dashes: “17 October—Russian style—the Czar …”.
_SET_OFF = re.compile(rf"\s*[–—]{STYLE_AFTER}\s*(?=[–—])")
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
#: “In the days before 25 October”, “the week after the rising”.
_ABOUT = re.compile(
    r"\bthe\s+(?:(?:last|final|first|few|very)\s+)*(?P<unit>days|weeks?|months?)\s+(?P<way>before|preceding|after|following)\s+(?:the\s+)?$",
    re.I,
)
ABOUT = "about"
_LONG = {"days": (6, "day"), "week": (7, "day"), "weeks": (28, "day"), "month": (1, "month"), "months": (3, "month")}
#: So far before a date stand the words that belong to it.
REACH = 60


def joined(text: str, found: Iterable[Form]) -> list[Form]:
    """The dates with all that belongs to them, left to right; spans and double dates have become one."""
    dates: list[Form] = []
    for one in found:
        dates.append(one)
        while len(dates) > 1 and (both := _together(text, dates[-2], dates[-1])):
            dates[-2:] = [both]
    starts = [0, *(one.end for one in dates)]
    return [_led(text, _marked(text, one, start)) for one, start in zip(dates, starts, strict=False)]


def _together(text: str, left: Form, right: Form) -> Form | None:
    gap = text[left.end : right.start]
    if (
        isinstance(left.meaning, Weekday)
        and isinstance(right.meaning, Day | Both | Styled)
        and _WEEKDAY_GAP.fullmatch(gap)
    ):
        return Form(left.start, right.end, OnWeekday(right.meaning, left.meaning.index), right.name)
    if double := twice(text, left, right):
        return double
    ends = _ends(text, left, right, gap)
    return Form(left.start, right.end, Span(*ends), right.name) if ends else None


def _ends(text: str, left: Form, right: Form, gap: str) -> tuple[Meaning, Meaning] | None:
    """From where to where two dates make one stretch of time."""
    one, two = left.meaning, right.meaning
    spanned = _SPAN.fullmatch(gap) or (
        _AND.fullmatch(gap) and _BETWEEN.search(text[max(0, left.start - REACH) : left.start])
    )
    ends = (Day | Both | Month | Same, Day | Both | Month) if not isinstance(two, Years) else (Years, Years)
    if spanned and isinstance(one, ends[0]) and isinstance(two, ends[1]):
        return one, two
    part = _SPAN_PART.fullmatch(gap)
    if not part or not isinstance(one, Month) or not isinstance(two, Month):
        return None
    near = (two.month - one.month) % 12 <= 1
    return (one, _part(two, part["part"])) if near or not part["both"] else None


def _marked(text: str, one: Form, start: int) -> Form:
    """With the style that is named before or after it; what stands before ``start`` belongs to another date."""
    if double := with_a_day(text, one):
        return double
    mark = _MARKED.match(text, one.end) or _SET_OFF.match(text, one.end) or _MARK_BEFORE.search(text, start, one.start)
    if mark is None or isinstance(one.meaning, Both | Converted):
        return one
    styled = Styled(one.meaning, words.MARKS[" ".join(mark["mark"].split())])
    return replace(one, start=min(one.start, mark.start()), end=max(one.end, mark.end()), meaning=styled)


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
        moved = shift(
            low,
            high,
            counted["unit"],
            back=counted["way"].lower() == "before",
            loose=(counted["loose"] or "exactly").lower() not in words.EXACT,
        )
        return Form(at + counted.start(), one.end, replace(moved, of=one.meaning), one.name)
    if about := _ABOUT.search(before):
        moved = shift(1, *_LONG[about["unit"].lower()], back=about["way"].lower() in ("before", "preceding"))
        return Form(at + about.start(), one.end, replace(moved, of=one.meaning), ABOUT)
    if (part := _PART.search(before)) and not isinstance(one.meaning, Day | Both | Converted | Weekday):
        return Form(at + part.start(), one.end, _part(one.meaning, part["part"]), one.name)
    return one


def _part(of: Meaning, name: str) -> Part:
    return Part(of, words.PARTS[" ".join(name.lower().split())])


def meaning_within(meaning: Meaning) -> Meaning:
    """The innermost date that the others are built on."""
    inner = getattr(meaning, "of", None)
    return meaning_within(inner) if inner is not None else meaning
