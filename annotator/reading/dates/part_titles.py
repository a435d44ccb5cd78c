"""Titles that say of what time a part of an account tells: “From May 1789 to August 1792”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from annotator.reading.dates.common_years import in_common_years
from annotator.reading.dates.date_meaning import Day, Meaning, Month, Years
from annotator.reading.dates.date_relation import Span
from annotator.reading.dates.dates import date_forms
from annotator.reading.dates.named_days import Named
from annotator.reading.dates.title_years import TitleYears

#: What it costs a date of that part to lie outside: where the title goes from month to month, and where it has years.
DATED, BARE = 1.0, 0.25
#: A title of more years says little of any of them.
LONGEST = 30

#: A year, or None where it is left to the others, and a month of it.
_Month = tuple[int | None, int]


@lru_cache(maxsize=256)
def title_years(section: str | None) -> TitleYears | None:
    """The time of the innermost of the titles above a sentence that names a year; one date alone says but its year."""
    for title in reversed((section or "").split(" › ")):
        meanings = [in_common_years(form.meaning) for form in date_forms(title)]
        months = _with_years([month for meaning in meanings for month in _months(meaning)])
        if months and months[-1][0] - months[0][0] < LONGEST:
            (first, _), (last, _) = months[0], months[-1]
            if months[0] == months[-1] or all(isinstance(meaning, Years | Named) for meaning in meanings):
                return TitleYears((first, 1), (last, 12), BARE)
            return TitleYears(months[0], months[-1], DATED)
    return None


def _months(meaning: Meaning) -> Iterator[_Month]:
    """The first and the last month of a date."""
    match meaning:
        case Span(start=start, end=end):
            yield from (*_months(in_common_years(start)), *_months(in_common_years(end)))
        case Years(first=first, last=last):
            yield from ((first, 1), (last, 12))
        case Named(first=first):
            yield from ((first.year, 1), (first.year, 12))
        case Day(month=month, year=year) | Month(month=month, year=year) if month:
            yield (year, month)


def _with_years(months: Sequence[_Month]) -> list[tuple[int, int]]:
    """The months in their order, each with the year that only another has; none where they are in no order."""
    known = next((at for at, (year, _) in enumerate(months) if year), None)
    if known is None:
        return []
    found = [(months[known][0] or 0, months[known][1])]
    for year, month in reversed(months[:known]):
        here, before = found[0]
        found.insert(0, (year or (here if month <= before else here - 1), month))
    for year, month in months[known + 1 :]:
        here, before = found[-1]
        found.append((year or (here if month >= before else here + 1), month))
    return found if found == sorted(found) else []
