"""Days of one calendar as days of another, for any land and year."""

from datetime import date

import pytest

from annotator.reading.dates.calendars import Style, land, land_of
from models.vocabulary import Calendar

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
