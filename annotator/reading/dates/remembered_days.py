"""Days that an account speaks of by their date as by a name: “the men of the 10th of August”."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

from annotator.reading.dates.clock import DayOfYear
from annotator.reading.dates.common_years import in_common_years
from annotator.reading.dates.date_form import Form
from annotator.reading.dates.date_meaning import Day, Meaning
from annotator.reading.dates.date_relation import Span
from annotator.reading.dates.date_role import Role, role
from annotator.reading.dates.date_style import Converted, Styled
from models.vocabulary import Calendar

Dating = tuple[str, Sequence[Form]]
#: So often a day has to be spoken of without its year.
OFTEN = 3
_BEYOND = re.compile(r"\b(?:after|before|since|until|till)\s+(?:the\s+)?$", re.I)


def days_named(meaning: Meaning, *, republican: bool = False) -> Iterator[tuple[DayOfYear, int | None]]:
    """The days of the year that a date names, in the calendar that they are written in, and in the common year."""
    match meaning:
        case Converted(of=own, common=common):
            yield from ((day, year or common.year) for day, year in days_named(own))
        case Styled(of=inner, calendar=calendar):
            yield from days_named(inner, republican=calendar is Calendar.FRENCH_REPUBLICAN)
        case Span(start=start, end=end):
            yield from (*days_named(start, republican=republican), *days_named(end, republican=republican))
        case Day(day=number, month=month) as day if month:
            yield (republican, month, number), _common_year(day, republican=republican)
        case _ if (built_on := getattr(meaning, "of", None)) is not None:
            yield from days_named(built_on, republican=republican)


def _common_year(day: Day, *, republican: bool) -> int | None:
    if day.year is None or not republican:
        return day.year
    common = in_common_years(Styled(day, Calendar.FRENCH_REPUBLICAN))
    return common.year if isinstance(common, Day) else None


def goes_beyond(text: str, form: Form) -> bool:
    """Whether it is told what was before or after a date, and not on it."""
    return bool(_BEYOND.search(text[max(0, form.start - 12) : form.start]))


def remembered_days(sentences: Sequence[Dating]) -> Collection[DayOfYear]:
    """The days that are often spoken of, without their year, where something else is told."""
    spoken = Counter(
        day
        for text, forms in sentences
        for form in forms
        if not _tells(text, form)
        for day, year in days_named(form.meaning)
        if year is None
    )
    return {day for day, times in spoken.items() if times >= OFTEN}


def remembered_years(
    days: Collection[DayOfYear], sentences: Sequence[Dating], years: Sequence[int | None]
) -> Mapping[DayOfYear, int]:
    """The year of each remembered day: that in which it is told, or which is written with it, most often."""
    told: dict[DayOfYear, Counter[int]] = {}
    for (text, forms), here in zip(sentences, years, strict=True):
        for form in forms:
            for day, written in days_named(form.meaning):
                year = written or (here if _tells(text, form) else None)
                if day in days and year is not None:
                    told.setdefault(day, Counter())[year] += 1
    return {day: min(counts, key=lambda year: (-counts[year], year)) for day, counts in told.items()}


def _tells(text: str, form: Form) -> bool:
    return role(text, form) is Role.MAIN and not goes_beyond(text, form)
