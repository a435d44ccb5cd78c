"""Hours counted from the one that was named last."""

from __future__ import annotations

import pytest

from annotator.reading.dates.chronology import date_claims
from annotator.reading.dates.clock_time import find_times
from annotator.reading.dates.elapsed import NEAR, with_elapsed
from models.vocabulary import Calendar
from tests.reading.told import told


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("Two hours later he was gone.", ["11:00"]),
        ("Half an hour afterwards he was gone.", ["09:30"]),
        ("In another hour he was gone.", ["10:00"]),
        ("Within another half hour he was gone.", ["09:30"]),
        ("In another half an hour he was gone.", ["09:30"]),
        ("In another hour and a half he was gone.", ["10:30"]),
        ("Two and a half hours later he was gone.", ["11:30"]),
        ("Within another half mile he was gone.", []),
        ("An hour and a half earlier he was gone.", ["07:30"]),
        ("Ten minutes later he came, and an hour later he was gone.", ["09:10", "10:10"]),
        ("A few hours later he was gone.", []),
        ("Two hours before the vote he was gone.", []),
        ("Ten hours earlier he was gone.", []),
    ],
)
def test_hours_are_counted_from_nine_in_the_morning(text, hours):
    assert [time.iso for time in with_elapsed((), text, 9 * 60)] == hours
    assert with_elapsed((), text, None) == ()


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("At 9 a.m. he came, and two hours later he was gone.", ["09:00", "11:00"]),
        ("At noon he came, ten mins later he spoke, and an hour later he was gone.", ["12:00", "12:10", "13:10"]),
        ("Two hours later, at 4 p.m., he was gone.", ["16:00"]),
        ("At dawn he came, and two hours later he was gone.", ["04:00/08:00"]),
        ("At 11 p.m. he came, and two hours later he was gone.", ["23:00"]),
    ],
)
def test_they_are_counted_from_the_hour_before_them_in_their_sentence(text, hours):
    assert [time.iso for time in with_elapsed(find_times(text), text, 3 * 60)] == hours


def test_they_carry_the_narrative_past_midnight_and_say_from_where_they_count():
    claims = _dated("On 3 May 1866, at 11 p.m., they met.", "Three hours later they voted.", "All wept.")
    assert [claim.date for claim in claims] == ["1866-05-03", "1866-05-04", "1866-05-04"]
    (mention,) = claims[1].mentions
    assert (mention.text, mention.time) == ("Three hours later", "02:00")
    assert "counted from 23:00" in mention.reason


def test_an_hour_long_ago_is_none_to_count_from():
    claims = _dated("On 3 May 1866, at 11 p.m., they met.", *["They spoke."] * NEAR, "Three hours later they voted.")
    assert claims[-1].mentions == ()
    assert claims[-1].date == "1866-05-03"


def _dated(*texts):
    return date_claims(told(*texts), calendar=Calendar.NEW_STYLE)
