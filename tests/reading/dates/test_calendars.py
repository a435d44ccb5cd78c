"""Days of one calendar as days of another, for any land and year."""

from datetime import date

import pytest
from edtf import parse_edtf
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from annotator.reading.dates.calendars import Style, land, land_of
from annotator.reading.dates.date_meaning import Clock
from annotator.reading.dates.dates import find_dates
from models.vocabulary import Calendar

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

OLD_STYLE = [
    ("Russia", (1917, 10, 25), date(1917, 11, 7)),
    ("Russia", (1918, 1, 31), date(1918, 2, 13)),
    ("Russia", (1918, 2, 14), date(1918, 2, 14)),
    ("Russia", (1825, 12, 14), date(1825, 12, 26)),
    ("Great Britain and its colonies", (1752, 9, 2), date(1752, 9, 13)),
    ("Great Britain and its colonies", (1752, 9, 14), date(1752, 9, 14)),
    ("Greece", (1923, 2, 15), date(1923, 2, 28)),
    ("Greece", (1922, 8, 26), date(1922, 9, 8)),
    ("Denmark and Norway", (1700, 2, 18), date(1700, 2, 28)),
]


@pytest.mark.parametrize(("where", "written", "day"), OLD_STYLE, ids=str)
def test_old_style_ends_with_the_change_over_of_the_land(where: str, written: tuple[int, int, int], day: date) -> None:
    style = Style(Calendar.OLD_STYLE, land(where))
    assert style.gregorian(*written) == day
    assert style.written(day) == written


def test_before_the_reform_new_style_too_is_julian() -> None:
    assert Style(Calendar.NEW_STYLE, land()).gregorian(1453, 5, 29) == date(1453, 6, 7)


@pytest.mark.parametrize(
    ("written", "day"),
    [((2, 11, 9), date(1794, 7, 27)), ((8, 2, 18), date(1799, 11, 9)), ((1, 1, 1), date(1792, 9, 22))],
    ids=["9 Thermidor II", "18 Brumaire VIII", "1 Vendémiaire I"],
)
def test_the_republican_calendar_is_read_and_written(written: tuple[int, int, int], day: date) -> None:
    style = Style(Calendar.FRENCH_REPUBLICAN, land("France"))
    assert style.gregorian(*written) == day
    assert style.written(day) == written


@pytest.mark.parametrize("written", [(1917, 2, 30), (1900, 13, 1), (2023, 2, 29)], ids=str)
def test_a_day_that_no_calendar_has_is_refused(written: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError, match=r".+"):
        Style(Calendar.NEW_STYLE, land()).gregorian(*written)


def test_the_land_is_read_off_the_words() -> None:
    assert land_of(["The Greek army left Smyrna."], year=1922).name == "Greece"


def test_a_land_that_had_changed_over_by_then_is_no_candidate() -> None:
    assert land_of(["The British, the British and the Russian envoy met."], year=1917).name == "Russia"


def test_an_unknown_land_is_named_with_those_that_are_known() -> None:
    with pytest.raises(ValueError, match=r"Atlantis.*Russia"):
        land("Atlantis")


def forms(year: int, month: int, day: int) -> list[str]:
    """A day in the ways in which the grammar writes it."""
    name = MONTHS[month - 1]
    ending = "th" if 10 <= day % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
    return [
        f"{day} {name} {year}",
        f"{name} {day}, {year}",
        f"{name} {day}{ending}, {year}",
        f"the {day}{ending} of {name}, {year}",
        f"{day:02d}.{month:02d}.{year}",
        f"{day}/{month}/{year}",
        f"{year:04d}-{month:02d}-{day:02d}",
    ]


@settings(deadline=None)
@given(
    day=st.dates(date(1500, 1, 1), date(2100, 12, 31)),
    calendar=st.sampled_from([Calendar.OLD_STYLE, Calendar.NEW_STYLE]),
    where=st.sampled_from(["Russia", "Greece", "Great Britain and its colonies", "France"]),
    form=st.integers(0, 6),
)
def test_a_day_written_in_either_style_and_read_again_is_the_same_day(
    day: date, calendar: Calendar, where: str, form: int
) -> None:
    style = Style(calendar, land(where))
    text = f"It fell on {forms(*style.written(day))[form]}, at last."
    ((_, days, mention),) = find_dates(text, Clock(style))
    assert (days.first, days.last) == (day, day)
    assert mention.edtf == str(parse_edtf(mention.edtf)) == day.isoformat()


@settings(deadline=None)
@given(day=st.dates(date(1600, 1, 1), date(2100, 12, 31)))
def test_a_day_written_in_both_styles_is_the_same_day_in_either_order(day: date) -> None:
    old, new = (Style(calendar, land("Greece")) for calendar in (Calendar.OLD_STYLE, Calendar.NEW_STYLE))
    (year, month, number), (other_year, other_month, other) = old.written(day), new.written(day)
    assume((year, month, number) != (other_year, other_month, other))
    text = f"It fell on {number} {MONTHS[month - 1]} {year} ({other} {MONTHS[other_month - 1]} {other_year})."
    for style in (old, new):
        assert [days.first for _, days, _ in find_dates(text, Clock(style))] == [day]
