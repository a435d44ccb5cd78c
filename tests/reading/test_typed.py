"""What a historian types is read in the style that is said, and echoed dates read again as the same days."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.dating import BOTH, dating
from annotator.errors import InputError
from annotator.reading.typed import read_date, read_number
from models.historical_date import HistoricalDate
from models.vocabulary import Calendar, Qualifier

OLD, NEW = Calendar.OLD_STYLE, Calendar.NEW_STYLE


@pytest.mark.parametrize(
    ("typed", "style", "edtf"),
    [
        ("25 October 1917", OLD, "1917-11-07"),
        ("25 October 1917", NEW, "1917-10-25"),
        ("October 25th", OLD, "1917-11-07"),
        ("the next morning", OLD, "1917-11-08"),
        ("1917-10-25", OLD, "1917-11-07"),
        ("1917-10-24/1917-10-26", OLD, "1917-11-06/1917-11-08"),
        ("1917-10", OLD, "1917-10-14/1917-11-13"),
        ("1900-02-29", OLD, "1900-03-13"),
        ("1917-11-07", NEW, "1917-11-07"),
        ("1917-11-07/..", NEW, "1917-11-07/.."),
    ],
)
def test_words_and_edtf_in_either_style(typed: str, style: Calendar, edtf: str) -> None:
    assert read_date(typed, calendar=style, context=HistoricalDate.parse("1917-11-07")).edtf == edtf


@pytest.mark.parametrize("typed", ["", "soon after", "1917-13-01", "1900-02-30", "1917-11-07/..", "/"])
def test_what_is_no_date_is_said_to_be_none(typed: str) -> None:
    with pytest.raises(InputError):
        read_date(typed, calendar=OLD)


@given(st.dates(date(BOTH[0] + 1, 1, 1), date(1918, 2, 1)))
def test_a_day_echoed_in_either_style_and_typed_again_is_the_same_day(day: date) -> None:
    echoed = dating(day.isoformat())
    assert read_date(echoed.new, calendar=NEW).first == day
    assert echoed.old is not None
    assert read_date(echoed.old, calendar=OLD).first == day


@pytest.mark.parametrize(
    ("typed", "value", "low", "high", "qualifier"),
    [
        ("2,000", 2000, 2000, 2000, "exact"),
        ("1500", 1500, 1500, 1500, "exact"),
        ("some two thousand", 2000, 1700, 2300, "about"),
        ("10 or 12", 11, 10, 12, "about"),
    ],
)
def test_numbers_in_words_and_figures(typed: str, value: float, low: float, high: float, qualifier: str) -> None:
    read = read_number(typed, unit="rifles")
    assert (read.value, read.low, read.high, read.qualifier, read.unit) == (value, low, high, qualifier, "rifles")


def test_a_qualifier_that_is_given_counts_where_the_words_have_none() -> None:
    assert read_number("50", qualifier=Qualifier.UNDER).high == 50
    with pytest.raises(InputError):
        read_number("many")
