"""Which accounts tell of an event, which pass it over though their text covers those days, which lie elsewhere."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from enum import StrEnum

from alignment.record import ClaimRecord
from alignment.suggestion import EventGroup
from models.historical_date import HistoricalDate

#: A date within so many days shows that an account's story goes through them.
AROUND = timedelta(days=7)
#: So many claims must be dated there; a single one may be an aside.
COVERING = 3
#: Only dates as precise as this show where the story is.
PRECISE = 7


class Telling(StrEnum):
    """How an account stands to an event."""

    TELLS = "tells"
    PASSES_OVER = "passes over"
    OUTSIDE = "outside its span"
    UNKNOWN = "undated"


def tellings(
    event: EventGroup, covered: Mapping[str, Sequence[int]], account_of: Mapping[str, str]
) -> dict[str, Telling]:
    """How each account stands to the event. ``covered`` is what :func:`coverage` says of the accounts."""
    tell = {account_of[claim] for claim in event.claims if claim in account_of}
    return {account: _telling(event, days, told=account in tell) for account, days in covered.items()}


def coverage(records: Mapping[str, Iterable[ClaimRecord]]) -> dict[str, list[int]]:
    """The days, as sorted ordinals, of which each account tells precisely."""
    return {
        account: sorted(r.date.first.toordinal() for r in own if r.date and r.date.days <= PRECISE)
        for account, own in records.items()
    }


def _telling(event: EventGroup, days: Sequence[int], *, told: bool) -> Telling:
    if told:
        return Telling.TELLS
    if event.edtf is None:
        return Telling.UNKNOWN
    span = HistoricalDate.parse(event.edtf)
    first = bisect_left(days, (span.first - AROUND).toordinal())
    last = bisect_right(days, (span.last + AROUND).toordinal())
    return Telling.PASSES_OVER if last - first >= COVERING else Telling.OUTSIDE
