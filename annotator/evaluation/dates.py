"""Whether each labelled claim has its day, in the Gregorian calendar."""

from __future__ import annotations

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


def date_figures(gold: Gold, located: Located) -> dict[str, Any]:
    """Shares of the dated claims: right to the day, compatible, and wrong (a date that excludes the right one)."""
    dated = exact = compatible = wrong = 0
    for key, row in gold.claims.items():
        want, ids = read_date(row.get("date_gregorian")), located.claims[key].ids
        if want is None or not ids:
            continue
        got = [date for date in (read_date(located.by_id[i].get("date")) for i in ids) if date]
        dated += 1
        exact += any((date.first, date.last) == (want.first, want.last) for date in got)
        fits = any(is_compatible(date, want) for date in got)
        compatible += fits
        wrong += bool(got) and not fits
    if not dated:
        return {}
    return {
        "dates": {"claims": dated, "exact": exact / dated, "compatible": compatible / dated, "wrong": wrong / dated}
    }
