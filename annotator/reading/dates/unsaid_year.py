"""The year of a month or day that is named without one."""

from __future__ import annotations

from annotator.reading.dates.calendars import Style
from annotator.reading.dates.clock import Clock
from annotator.reading.dates.title_years import TitleYears
from models.vocabulary import Calendar

#: So many months from the running date the year is sooner its than that of the narrative.
NEAR = 2


def year_of(month: int, clock: Clock, day: int | None = None) -> tuple[int | None, str]:
    """The year of a month that is named without one, and why: that of the narrative, but for the turn of a year."""
    year = clock.style.year_in(clock.year, month) if clock.year is not None else None
    near = _near(month, year, clock)
    if year is None or (near is not None and not _leaves_the_title(near, year, month, clock)):
        return near, f"year of the running date, {near}"
    written = _written(month, clock)
    if written is not None and written != year:
        return written, f"year of the date told last with one, {written}"
    remembered = _remembered(month, day, clock)
    if remembered is not None and remembered < year:
        return remembered, f"the day of {remembered} that the account speaks of as by a name"
    titled = _of_the_title(year, month, clock) if remembered != year else None
    if titled is not None:
        return titled, f"year of the part, {titled}, as its title says"
    return year, f"year of the narrative, {year}"


def _near(month: int, year: int | None, clock: Clock) -> int | None:
    """The year by which a month lies close to the running date, where that is close to the year of the narrative."""
    if clock.now is None:
        return None
    now_year, now_month, _ = clock.style.written(clock.now.first)
    ahead = month - now_month
    near = now_year + _turn(ahead, clock.back)
    is_near = abs(now_year - (year or now_year)) <= 1 and abs(ahead + 12 * (near - now_year)) <= NEAR
    return near if year is None or (is_near and not clock.moved) else None


def _written(month: int, clock: Clock) -> int | None:
    """The year of the date that was told last with one, where the month follows on it; none of the Republic."""
    if clock.written is None or clock.style.calendar is Calendar.FRENCH_REPUBLICAN:
        return None
    year, last, _ = clock.style.written(clock.written.last)
    return year if 0 <= month - last <= NEAR else None


def _remembered(month: int, day: int | None, clock: Clock) -> int | None:
    """The year of a day that the account speaks of as by a name."""
    year = clock.remembered.get((clock.style.calendar is Calendar.FRENCH_REPUBLICAN, month, day or 0))
    return clock.style.year_in(year, month) if year is not None else None


def _of_the_title(year: int, month: int, clock: Clock) -> int | None:
    """The year before or after that of the narrative, where only with it the month lies in the time of the title."""
    if clock.title is None or _is_within(clock.title, year, month, clock.style):
        return None
    return next((near for near in (year - 1, year + 1) if _is_within(clock.title, near, month, clock.style)), None)


def _leaves_the_title(near: int, year: int, month: int, clock: Clock) -> bool:
    """Whether only with the year of the narrative the month lies in the time of the title: “December” of “1905”."""
    here, there = (clock.title and _is_within(clock.title, one, month, clock.style) for one in (near, year))
    return there is True and not here


def _is_within(title: TitleYears, year: int, month: int, style: Style) -> bool:
    if style.calendar is not Calendar.FRENCH_REPUBLICAN:
        return title.hold(year, month)
    try:
        first, last = style.month(year, month)
    except ValueError:
        return False
    return title.hold(first.year, first.month) or title.hold(last.year, last.month)


def _turn(ahead: int, back: bool) -> int:
    """The years to add where a month lies so many months ahead in the same year: across the turn of a year only."""
    if ahead >= 9:
        return -1
    return 1 if ahead <= -9 and not back else 0
