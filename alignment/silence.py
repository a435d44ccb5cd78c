"""Which accounts tell of an event, touch on it, pass it over though their text covers those days, or lie elsewhere."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from enum import StrEnum

from models.historical_date import HistoricalDate

#: A date within so many days shows that an account's story goes through them.
AROUND = timedelta(days=7)
#: So many claims must be dated there; a single one may be an aside. What breaks off on the eve has not come so far.
COVERING = 3
#: Only dates as precise as this show where the story is.
PRECISE = 7


class Telling(StrEnum):
    """How an account stands to an event."""

    TELLS = "tells"
    TOUCHES = "only touches on it"
    PASSES_OVER = "passes over"
    OUTSIDE = "outside its span"
    UNKNOWN = "undated"


def telling(edtf: str | None, days: Sequence[int], *, told: int | None) -> Telling:
    """How an account stands to an event of that date.

    ``days`` is what :func:`story_days` says of the account; ``told`` how many of its claims are at home in the event,
    None where none even touches on it.
    """
    if told is not None:
        return Telling.TELLS if told else Telling.TOUCHES
    if edtf is None:
        return Telling.UNKNOWN
    span = HistoricalDate.parse(edtf)
    first = bisect_left(days, (span.first - AROUND).toordinal())
    last = bisect_right(days, (span.last + AROUND).toordinal())
    reached = bool(days) and days[0] <= span.last.toordinal() and span.first.toordinal() <= days[-1]
    return Telling.PASSES_OVER if reached and last - first >= COVERING else Telling.OUTSIDE


def story_days(dates: Iterable[tuple[date, date]]) -> list[int]:
    """The days, as sorted ordinals, of which an account tells precisely; ``dates`` holds its claims' first and last."""
    return sorted(first.toordinal() for first, last in dates if (last - first).days < PRECISE)
