"""Hours of the day as a text gives them."""

import pytest

from annotator.reading.dates.chronology import date_sentence
from annotator.reading.dates.clock_time import find_times
from annotator.reading.dates.day_parts import find_parts
from models.historical_date import HistoricalDate
from models.vocabulary import Calendar

HOURS = [
    ("at 2.10 am", "02:10"),
    ("at about 2:00 a.m., they", "02:00"),
    ("about noon", "12:00"),
    ("towards midnight", "00:00"),
    ("between 7 and 8 o’clock in the morning", "07:00/08:00"),
    ("at 9 o'clock in the evening", "21:00"),
    ("half past eight in the evening", "20:30"),
    ("a quarter to three", "02:45"),
    ("two hours after midnight", "02:00"),
    ("an hour before noon", "11:00"),
    ("at 21:45 he", "21:45"),
    ("three o’clock at night", "03:00"),
    ("eleven o’clock at night", "23:00"),
    ("12.30 a.m.", "00:30"),
    ("12 p.m.", "12:00"),
    ("at dawn", "04:00/08:00"),
    ("at nine in the evening", "21:00"),
    ("shortly before two in the morning", "02:00"),
    ("about eight that evening", "20:00"),
    ("at 10.25 Sunday evening", "22:25"),
    ("at first light", "04:00/08:00"),
    ("before sundown", "16:00/21:00"),
    ("at eight on Monday morning", "08:00"),
    ("between seven and eight o’clock", "07:00/08:00"),
    ("at 21.40 the", "21:40"),
    ("at 0200 hours", "02:00"),
    ("At 1.35 the gate opened", "01:35"),
    ("it was just 8.40 when they came", "08:40"),
    ("At eight, they sat down", "08:00"),
    ("toward four in the morning", "04:00"),
    ("ten minutes past two in the morning", "02:10"),
    ("At five past nine", "09:05"),
    ("20 minutes to eight in the evening", "19:40"),
    ("ten minutes before midnight", "23:50"),
    ("ten minutes after noon", "12:10"),
    ("The order came 10.40 in the evening", "22:40"),
    ("just before ten p.m.", "22:00"),
    ("about 3 o'clock P. M.", "15:00"),
    ("at half-past four P.M.", "16:30"),
    ("between three and four p.m.", "15:00/16:00"),
    ("at nine-forty in the evening", "21:40"),
    ("at nine forty-five a.m.", "09:45"),
    ("at twenty to ten", "09:40"),
    ("at twenty-five to ten in the evening", "21:35"),
    ("at 21h40", "21:40"),
    ("at half-past 9", "09:30"),
    ("a quarter past midnight", "00:15"),
    ("ten minutes past midnight", "00:10"),
]


@pytest.mark.parametrize(("text", "hour"), HOURS, ids=[row[0] for row in HOURS])
def test_an_hour_is_read(text: str, hour: str) -> None:
    assert [time.iso for time in find_times(text)] == [hour]


@pytest.mark.parametrize(
    "text",
    [
        "It cost 2.50 roubles.",
        "The ratio was 3.5.",
        "They went past the quarter.",
        "It sold at 5.50 roubles.",
        "He stood at one with them.",
        "He shot two in the morning.",
        "He brought five to ten men.",
        "It was carried by twenty to ten.",
        "Nine forty-pounders fired.",
        "They had 10.40 in the bank.",
    ],
)
def test_other_figures_are_no_hours(text: str) -> None:
    assert find_times(text) == ()


def test_an_hour_belongs_to_the_date_beside_it() -> None:
    found = date_sentence("At 2 a.m. on 3 May 1866 they met.", calendar=Calendar.NEW_STYLE)
    assert [(one.text, one.edtf, one.time) for one in found.mentions] == [("3 May 1866", "1866-05-03", "02:00")]


def test_an_hour_alone_is_of_the_running_day() -> None:
    found = date_sentence(
        "At 2 p.m. they met.", calendar=Calendar.NEW_STYLE, context=HistoricalDate.parse("1866-05-03")
    )
    assert [(one.text, one.edtf, one.time) for one in found.mentions] == [("2 p.m.", "1866-05-03", "14:00")]


def test_a_part_of_the_day_says_which_half_of_it_an_hour_is_in() -> None:
    found = date_sentence(
        "In the evening, at six o’clock, they met.",
        calendar=Calendar.NEW_STYLE,
        context=HistoricalDate.parse("1866-05-03"),
    )
    assert [one.time for one in found.mentions] == ["18:00"]


@pytest.mark.parametrize(
    ("opening", "hours"),
    [
        ("In the morning", "05:00/12:00"),
        ("Towards morning", "03:00/12:00"),
        ("In mid-afternoon", "13:30/16:30"),
        ("Toward evening", "15:00/00:00"),
        ("Towards the morning", "03:00/12:00"),
        ("Towards the small hours", "00:00/05:00"),
    ],
)
def test_towards_a_part_of_the_day_it_may_not_have_begun(opening: str, hours: str) -> None:
    found = date_sentence(
        f"{opening} they met.", calendar=Calendar.NEW_STYLE, context=HistoricalDate.parse("1866-05-03")
    )
    assert [one.time for one in found.mentions] == [hours]


def test_the_first_light_snow_is_no_hour() -> None:
    assert not find_times("The road was grey with the first light fall of snow.")


@pytest.mark.parametrize(("part", "is_broad"), [("towards early morning", True), ("towards the small hours", False)])
def test_a_part_of_the_day_is_broad_whenever_it_is_approached(part: str, is_broad: bool) -> None:
    assert [one.is_broad for one in find_parts(f"They met {part}.")] == [is_broad]
