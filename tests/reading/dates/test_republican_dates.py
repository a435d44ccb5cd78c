"""Dates of the Republican calendar, with and without their year."""

from datetime import date

import pytest

from annotator.reading.dates.calendars import Style, land
from annotator.reading.dates.clock import Clock, Days
from annotator.reading.dates.dates import date_forms, find_dates
from annotator.reading.dates.narrative_year import narrative_years
from models.vocabulary import Calendar

JULY = Days(date(1794, 7, 20), date(1794, 7, 20))
CLOCK = Clock(Style(Calendar.NEW_STYLE, land("France")), JULY, 1794)

WRITTEN = [
    ("On the 9th of Thermidor they met.", "9th of Thermidor", "1794-07-27"),
    ("On the 30th Prairial he left.", "30th Prairial", "1794-06-18"),
    ("On Thermidor 9th he spoke.", "Thermidor 9th", "1794-07-27"),
    ("On the Tenth of Thermidor it rained.", "Tenth of Thermidor", "1794-07-28"),
    ("On the first day of the month Prairial it rained.", "first day of the month Prairial", "1794-05-20"),
    ("It sat from the 5th to the 9th of Thermidor.", "5th to the 9th of Thermidor", "1794-07-23/1794-07-27"),
    ("On the 3rd Brumaire, in the year four, it ended.", "3rd Brumaire, in the year four", "1795-10-25"),
    ("In Fructidor, year V, it rained.", "Fructidor, year V", "1797-08-18/1797-09-16"),
    ("In the year III it rained.", "year III", "1794/1795"),
    ("On the 8th Nivôse, year II (28 December) it rained.", "8th Nivôse, year II (28 December)", "1793-12-28"),
    ("On 9 Thermidor (27 July, 1794) it rained.", "9 Thermidor (27 July, 1794)", "1794-07-27"),
    ("On 17 Brumaire (7 November), 1793, it rained.", "17 Brumaire (7 November), 1793", "1793-11-07"),
]


@pytest.mark.parametrize(("text", "words", "edtf"), WRITTEN, ids=[row[1] for row in WRITTEN])
def test_a_republican_date_is_given_in_gregorian(text: str, words: str, edtf: str) -> None:
    assert [(mention.text, mention.edtf) for _, _, mention in find_dates(text, CLOCK)] == [(words, edtf)]


def test_two_calendars_that_do_not_agree_are_reported() -> None:
    mention = find_dates("On the 15th Germinal, year X (6 April 1802) it rained.", CLOCK)[0][2]
    assert mention.edtf == "1802-04-05"
    assert "do not agree" in mention.reason


@pytest.mark.parametrize("text", ["It was the Thermidor of that revolution.", "In the year I they met."])
def test_outside_the_republic_its_months_are_no_dates(text: str) -> None:
    assert find_dates(text, Clock(CLOCK.style, None, 1917)) == []


@pytest.mark.parametrize("year", [1795, 1796])
def test_a_republican_month_moves_the_narrative_by_the_common_year(year: int) -> None:
    texts = [f"On 3 May {year} they met.", "On 12 Brumaire they sat.", f"On 3 January {year + 1} they met."]
    assert narrative_years([(text, date_forms(text)) for text in texts]) == [year, year, year + 1]
