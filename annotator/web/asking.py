"""What a reader types for a day, in either style: read as the accounts themselves are."""

from __future__ import annotations

from datetime import date

from annotator.errors import InputError
from models.vocabulary import Calendar


def days(written: str, *, style: Calendar, year: int | None = None) -> tuple[date, date]:
    """The first and the last Gregorian day of what is written: “25 October 1917”, “October 1917”, “1917-11-07”.

    Without a year that of the project is meant. Raises InputError for what is no date.
    """
    from annotator.reading.dates.calendars import Style, land
    from annotator.reading.dates.clock import Clock
    from annotator.reading.dates.dates import find_dates
    from models.historical_date import HistoricalDate

    written = written.strip()
    try:
        value = HistoricalDate.parse(written)
    except ValueError:
        found = find_dates(written, Clock(Style(style, land()), year=year))
        if not found:
            raise InputError(f"{written!r} is no date that we can read: write 25 October 1917 or 1917-11-07") from None
        value = HistoricalDate.parse(found[0][2].edtf)
    return value.first, value.last
