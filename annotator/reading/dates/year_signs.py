"""What in a text tells of the year in which its narrative stands: each dating expression, and how much it says."""

from __future__ import annotations

import re
from collections import defaultdict, deque
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from annotator.reading.dates.clock import DayOfYear
from annotator.reading.dates.common_years import fitting_years, in_common_years
from annotator.reading.dates.date_form import Form
from annotator.reading.dates.date_meaning import Day, Meaning, Month, Season, Years
from annotator.reading.dates.date_relation import Span
from annotator.reading.dates.date_role import Role, role
from annotator.reading.dates.date_style import Both
from annotator.reading.dates.known_days import KnownDay, days_told_of, year_of_known
from annotator.reading.dates.named_days import Named
from annotator.reading.dates.remembered_days import days_named
from annotator.reading.dates.title_years import TitleYears
from models.vocabulary import Calendar

Dating = tuple[str, Sequence[Form]]
#: What it costs to name a year other than that of the narrative: with a day, with a month, alone.
GLANCE = {"day": 1.5, "month": 1.0, "year": 0.6}
#: How much of a glance counts where a date looks back, or only belongs to a thing spoken of.
SPOKEN_OF = {Role.EARLIER: 0.6, Role.ASIDE: 0.25, Role.BACKGROUND: 0.25}
#: What was spoken of so many sentences ago is worn no more.
RECENT = 200
#: So far from a date may stand what tells which known day it is.
NEAR = 2
_OPENING, _CLOSING = re.compile(r"\s*\(\s*"), re.compile(r"\s*\)")


@dataclass(frozen=True, slots=True)
class Sign:
    """What one dating expression tells of the year."""

    sentence: int
    weight: float
    years: tuple[int, ...] = ()
    month: int | None = None
    aside: bool = False
    """Whether it only belongs to a thing spoken of."""
    named: bool = False
    """Whether it is an event that all know by its name."""
    fits: Collection[int] | None = None
    """The years of which alone it can be, where none is named: by its day of the week, or as one of the Republic."""
    titled: TitleYears | None = None
    """The time of the part that it stands in, as its title says."""
    opens: bool = False
    """Whether it is the first of its part."""
    opens_chapter: bool = False
    """Whether it is the first of a part by the first of its titles."""

    def cost_in(self, year: int) -> float:
        """What it costs to read it where the narrative stands in that year."""
        fitting = self.years or self.fits
        glance = 0.0 if not fitting or year in fitting else self.weight
        outside = self.titled is not None and not self.aside and not self.titled.hold(year, self.month)
        return glance + (self.titled.cost if self.titled and outside else 0.0)


def year_signs(
    sentences: Sequence[Dating], remembered: Collection[DayOfYear] = (), *, calendar: Calendar
) -> list[Sign]:
    """The signs of a text, each sentence given with its dates; days that are spoken of as by a name tell little."""
    signs = (_signs(sentences, at, remembered, calendar) for at in range(len(sentences)))
    return list(_worn(chain.from_iterable(signs)))


def _signs(
    sentences: Sequence[Dating], at: int, remembered: Collection[DayOfYear], calendar: Calendar
) -> Iterator[Sign]:
    """The signs of one sentence; a date that only belongs to a thing spoken of tells less, and of no month.

    A day that every history tells of is one of the year in which it lies, though none is written.
    """
    text, forms = sentences[at]
    told = _known_about(sentences, at) if forms else ()
    for form in forms:
        sign = _sign(at, form.meaning, calendar)
        if sign is not None:
            its = _role(text, form)
            if not sign.years and any(day in remembered for day, _ in days_named(form.meaning)):
                its = min(its, Role.ASIDE)
            aside = its <= Role.ASIDE
            month = None if aside else sign.month
            if year := year_of_known(form.meaning, told):
                sign = replace(sign, weight=GLANCE["year"], years=(year,), named=True)
            yield replace(sign, weight=sign.weight * SPOKEN_OF.get(its, 1.0), month=month, aside=aside)


def _known_about(sentences: Sequence[Dating], at: int) -> Sequence[KnownDay]:
    """Those that a sentence tells of, or those about it."""
    about = (text for text, _ in sentences[max(0, at - NEAR) : at + NEAR + 1])
    return days_told_of(sentences[at][0]) or days_told_of(" ".join(about))


def _role(text: str, form: Form) -> Role:
    """Its role; a date in brackets that opens a sentence explains the one before it and is no aside."""
    explains = _OPENING.fullmatch(text, 0, form.start) and _CLOSING.match(text, form.end)
    return Role.MAIN if explains else role(text, form)


def _worn(signs: Iterable[Sign]) -> Iterator[Sign]:
    """A year that is spoken of again and again tells less each time."""
    spoken: dict[tuple[int, ...], deque[int]] = defaultdict(deque)
    for sign in signs:
        if not (sign.aside and sign.years):
            yield sign
            continue
        recent = spoken[sign.years]
        recent.append(sign.sentence)
        while recent[0] <= sign.sentence - RECENT:
            recent.popleft()
        yield replace(sign, weight=sign.weight / len(recent))


def _sign(sentence: int, meaning: Meaning, calendar: Calendar) -> Sign | None:
    fits = fitting_years(meaning, calendar)
    inner = in_common_years(meaning)
    if isinstance(inner, Span):
        inner = inner.end
    if isinstance(inner, Both):
        inner = inner.one
    match inner:
        case Day(month=month, year=year) if month:
            return Sign(sentence, GLANCE["day"], (year,) if year else (), month, fits=fits)
        case Month(month=month, year=year):
            return Sign(sentence, GLANCE["month"], (year,) if year else (), month, fits=fits)
        case Named(first=first):
            return Sign(sentence, GLANCE["year"], (first.year,), named=True)
        case Season(year=year) if year:
            return Sign(sentence, GLANCE["month"], (year,))
        case Years(first=first, last=last) if last - first < 3:
            return Sign(sentence, GLANCE["year"], tuple(range(first, last + 1)))
    return None
