"""Whether each labelled claim has its day, in the Gregorian calendar."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from annotator.evaluation.gold import Gold
from annotator.evaluation.text import Located
from models.historical_date import HistoricalDate


def read_date(edtf: str | None) -> HistoricalDate | None:
    """A date, or None where there is none or its end is open."""
    if not edtf or ".." in edtf:
        return None
    try:
        return HistoricalDate.parse(edtf)
    except ValueError:
        return None


def is_compatible(got: HistoricalDate, want: HistoricalDate) -> bool:
    """Whether it overlaps and is not so wide as to say nothing."""
    return got.overlaps(want) and got.days <= 32 + 3 * (want.days - 1)


def dated_claims(gold: Gold, located: Located) -> Iterator[tuple[str, HistoricalDate, list[HistoricalDate]]]:
    """Of each labelled claim that is dated and was found: its key, its date, and the dates that were given."""
    for key, row in gold.claims.items():
        want, ids = read_date(row.get("date_gregorian")), located.claims[key].ids
        if want is not None and ids:
            yield key, want, [date for date in (read_date(located.by_id[i].get("date")) for i in ids) if date]


def is_exact(given: Iterable[HistoricalDate], want: HistoricalDate) -> bool:
    """Whether one of them is right to the day."""
    return any((date.first, date.last) == (want.first, want.last) for date in given)


def date_figures(gold: Gold, located: Located) -> dict[str, Any]:
    """Shares of the dated claims: right to the day, compatible, and wrong (a date that excludes the right one)."""
    dated = exact = compatible = wrong = 0
    for _, want, got in dated_claims(gold, located):
        dated += 1
        exact += is_exact(got, want)
        fits = any(is_compatible(date, want) for date in got)
        compatible += fits
        wrong += bool(got) and not fits
    if not dated:
        return {}
    return {
        "dates": {"claims": dated, "exact": exact / dated, "compatible": compatible / dated, "wrong": wrong / dated}
    }
