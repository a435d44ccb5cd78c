"""Hours counted from the one that was named last."""

from __future__ import annotations

import pytest

from annotator.reading.dates.chronology import date_claims
from annotator.reading.dates.elapsed import NEAR, elapsed
from models.vocabulary import Calendar
from tests.reading.told import told


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("Two hours later he was gone.", ["11:00"]),
        ("Half an hour afterwards he was gone.", ["09:30"]),
        ("In another hour he was gone.", ["10:00"]),
        ("Within another half hour he was gone.", ["09:30"]),
        ("An hour and a half earlier he was gone.", ["07:30"]),
        ("Ten minutes later he came, and an hour later he was gone.", ["09:10", "10:10"]),
        ("A few hours later he was gone.", []),
        ("Two hours before the vote he was gone.", []),
        ("Ten hours earlier he was gone.", []),
    ],
)
def test_hours_are_counted_from_nine_in_the_morning(text, hours):
    assert [time.iso for time in elapsed(text, 9 * 60)] == hours
    assert elapsed(text, None) == ()


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
