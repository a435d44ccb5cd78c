"""At what hour."""

from __future__ import annotations

import pytest

from alignment.compare import times
from tests.alignment.claims import dated


def test_hours_far_apart_on_one_day_are_a_conflict():
    a = dated("The gate fell at 4 p.m. on 2 May.", "4 p.m. on 2 May", "1809-05-02", time="16:00")
    b = dated("The gate fell on 2 May at six.", "2 May at six", "1809-05-02", time="18:00")
    finding = times.compare(a, b)
    assert finding.score == -1
    assert "2 hours apart" in finding.reason


def test_hours_of_different_days_are_not_compared():
    a = dated("It fell at 4 p.m. on 2 May.", "4 p.m. on 2 May", "1809-05-02", time="16:00")
    b = dated("It fell at 6 p.m. on 9 May.", "6 p.m. on 9 May", "1809-05-09", time="18:00")
    assert times.compare(a, b) is None


def test_hours_of_two_days_are_as_far_apart_as_the_days_make_them():
    a = dated("On 2 May it began at 9 a.m.", "9 a.m.", "1809-05-02", time="09:00")
    b = dated("On 3 May it began at 1 a.m.", "1 a.m.", "1809-05-03", time="01:00")
    assert "16 hours apart" in times.compare(a, b).reason


def test_hours_are_told_as_one_would_say_them():
    def at(time):
        return dated(f"It fell at {time} a.m.", f"{time} a.m.", "1809-05-02", time=time)

    assert "90 minutes apart" in times.compare(at("01:00"), at("02:30")).reason
    assert "are 1 hour apart" in times.compare(at("01:00"), at("02:00")).reason
    assert "about 10 hours apart" in times.compare(at("01:05"), at("10:40")).reason


def test_an_hour_that_is_counted_is_told_by_the_clock():
    a = dated("Two hours later he fled.", "Two hours later", "1809-05-02", time="11:00")
    b = dated("He fled at 4 p.m.", "4 p.m.", "1809-05-02", time="16:00")
    assert times.compare(a, b).reason.startswith("“Two hours later” (11:00) and “4 p.m.” are 5 hours apart")
    a = dated("Two days later, at noon, he fled.", "Two days later", "1809-05-02", time="12:00")
    assert times.compare(a, b).reason.startswith("“Two days later, at noon” and “4 p.m.” are")


def test_a_day_whose_hour_stands_elsewhere_is_told_by_the_clock():
    a = dated("On Sunday of all days, as it struck eight, he fled.", "Sunday", "1809-05-02", time="08:00")
    b = dated("He fled at five o'clock.", "five o'clock", "1809-05-02", time="17:00")
    assert times.compare(a, b).reason.startswith("“Sunday” (08:00) and “five o'clock” are 3 hours apart")


def test_hours_of_two_days_half_a_day_apart_are_left_to_the_dates():
    a = dated("He fled at 9 a.m.", "9 a.m.", "1809-05-02", time="09:00")
    for hour, score in (("02:00", -0.3), ("20:00", -0.3)):
        b = dated("He fled on the morrow.", "on the morrow", "1809-05-03", time=hour)
        assert times.compare(a, b).score == score
    late = dated("He fled at 9 p.m.", "9 p.m.", "1809-05-02", time="21:00")
    early = dated("He fled at 2 a.m.", "2 a.m.", "1809-05-03", time="02:00")
    assert times.compare(late, early).score == -1.0


@pytest.mark.parametrize(
    ("ours", "theirs", "apart"),
    [
        ("14:35", "14:30", 5),
        ("22:40", "23:00", 20),
        ("14:30", "15:00", 0),
        ("12:00", "12:30", 0),
        ("08:10", "08:10", 0),
    ],
)
def test_hours_may_differ_by_half_an_hour_unless_one_is_told_to_the_minute(ours, theirs, apart):
    a = dated(f"The diet opened at {ours} h.", f"{ours} h", "1809-05-02", time=ours)
    b = dated(f"The diet was opened at {theirs} h.", f"{theirs} h", "1809-05-02", time=theirs)
    finding = times.compare(a, b)
    assert finding.score == (-1.0 if apart else 1.0)
    assert f"{apart} minutes apart" in finding.reason or not apart


def test_hours_told_to_the_minute_of_two_days_are_left_to_the_dates():
    a = dated("The diet opened at 14:35.", "14:35", "1809-05-02", time="14:35")
    b = dated("The diet opened at 14:30.", "14:30", "1809-05-03", time="14:30")
    assert "same hour" in times.compare(a, b).reason
