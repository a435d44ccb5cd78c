"""At what hour."""

from __future__ import annotations

from dataclasses import replace

import pytest

from alignment.compare import times
from alignment.compare.limits import with_hour
from alignment.evidence import HINT, SLIGHT
from alignment.record import Span
from tests.alignment.claims import dated, person


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
    a = dated("On 2 May it began at 9 p.m.", "9 p.m.", "1809-05-02", time="21:00")
    b = dated("On 3 May it began at 1 a.m.", "1 a.m.", "1809-05-03", time="01:00")
    assert "4 hours apart" in times.compare(a, b).reason


def test_an_hour_in_words_is_not_said_in_figures_too():
    a = dated("It fell at eight.", "eight", "1809-05-02", time="08:00")
    b = dated("It fell at 6.50 p.m.", "6.50 p.m.", "1809-05-02", time="18:50")
    assert times.compare(a, b).reason.startswith("“eight” and “6.50 p.m.” are 70 minutes apart")


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
    for hour in ("02:00", "09:00", "20:00"):
        assert times.compare(a, dated("He fled on the morrow.", "on the morrow", "1809-05-03", time=hour)) is None
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
    assert times.compare(a, b) is None


DAY, MORROW = "1809-05-02", "1809-05-03"


@pytest.mark.parametrize(
    ("one", "other", "says"),
    [
        (("noon", "12:00", DAY), ("half past twelve", "12:30", DAY), "are the same hour"),
        (("that evening", "17:00/00:00", DAY), ("the evening", "17:00/00:00", DAY), "are the same part of the day"),
        (("toward evening", "17:00/00:00", DAY), ("nine", "21:00", DAY), "may be one hour"),
        (("the night", "21:00/00:00", DAY), ("the evening", "17:00/00:00", DAY), "may be one hour"),
        (("the morning", "05:00/12:00", DAY), ("noon", "12:00", DAY), "may be one hour"),
        (("two and three o’clock", "02:00/03:00", DAY), ("next morning", "05:00/12:00", DAY), "may be one hour"),
        (("next morning", "05:00/12:00", DAY), ("the next afternoon", "12:00/18:00", DAY), None),
        (("the morning", "05:00/12:00", DAY), ("the morning", "05:00/12:00", MORROW), None),
        (("10 p.m.", "22:00", DAY), ("10 p.m.", "22:00", MORROW), None),
        (("2 a.m.", "02:00", DAY), ("2 a.m.", "02:00", MORROW), "are the same hour"),
        (("the night", "21:00/00:00", DAY), ("midnight", "00:00", MORROW), "may be one hour"),
    ],
)
def test_hours_are_the_same_only_where_they_are_told_so_closely(one, other, says):
    a, b = (dated(f"It fell, {words}.", words, day, time=time) for words, time, day in (one, other))
    for x, y in ((a, b), (b, a)):
        finding = times.compare(x, y)
        assert (finding and finding.reason.endswith(says)) if says else finding is None


@pytest.mark.parametrize(
    ("one", "other", "score"),
    [
        ("At noon the riders left the fort.", "The mayor was in flight.", -1),
        ("At noon they stormed the mill.", "The mill was taken.", -1),
        ("At noon the guns fell silent.", "They carried the guns ashore.", -SLIGHT),
        ("At noon a cannon boomed.", "The mayor was in flight.", HINT),
    ],
)
def test_the_hours_of_two_acts_of_one_day_are_in_no_conflict(one, other, score):
    a, b = dated(one, "noon", DAY, time="12:00"), dated(f"At dusk: {other}", "dusk", DAY, time="16:00/21:00")
    assert times.compare(a, b).score == score


def test_the_hours_of_what_two_did_are_in_no_sharp_conflict():
    text, other = "Vane left the fort at noon.", "Orlo left the fort at dusk."
    a, b = dated(text, "noon", DAY, time="12:00"), dated(other, "dusk", DAY, time="16:00/21:00")
    assert times.compare(a, b).score == -1
    a = replace(a, actors=(person(text, "Vane", "Vane"),))
    b = replace(b, actors=(person(other, "Orlo", "Orlo"),))
    assert times.compare(a, b).score == -SLIGHT


@pytest.mark.parametrize(
    ("text", "words", "time"),
    [
        ("It fell in the evening.", "in the evening", "17:00/00:00"),
        ("It fell about 5 p.m.", "5 p.m.", "17:00"),
        ("It fell at about 5 p.m.", "about 5 p.m.", "17:00"),
        ("It fell shortly after 4.30 p.m.", "4.30 p.m.", "16:30"),
    ],
)
def test_an_hour_told_to_the_minute_is_held_closely_only_against_another_that_is_told_so(text, words, time):
    a = dated("It fell at 4.45 p.m.", "4.45 p.m.", "1809-05-02", time="16:45")
    assert times.compare(a, dated(text, words, "1809-05-02", time=time)).score > 0


def test_a_bare_number_before_a_day_is_no_hour():
    for text, words in (("They lost 12, on 8 May.", "8 May"), ("They lost 12 on 8 May.", "8 May")):
        assert with_hour(text, Span(text.index(words), text.index(words) + len(words))).start == text.index(words)
    text = "It fell at 4.45 on 8 May."
    assert with_hour(text, Span(19, 24)) == Span(11, 24)
    text = "In the small hours of 8 May it fell."
    assert with_hour(text, Span(22, 27)) == Span(3, 27)
    text = "Towards evening on 8 May it fell."
    assert with_hour(text, Span(19, 24)) == Span(0, 24)
    text = "Towards the evening on 8 May it fell."
    assert with_hour(text, Span(23, 28)) == Span(0, 28)
    text = "It fell on 8 May, towards morning."
    assert with_hour(text, Span(11, 16)) == Span(11, 33)


@pytest.mark.parametrize(
    ("told", "words", "against"),
    [
        ("The riders left in the afternoon.", "in the afternoon", True),
        ("The riders passed the afternoon leaving the fort.", "the afternoon", False),
        ("All the afternoon the riders were leaving the fort.", "the afternoon", False),
        ("The whole afternoon the riders were leaving the fort.", "afternoon", False),
    ],
)
def test_what_lasted_a_part_of_the_day_is_no_act_of_one_hour(told, words, against):
    a = dated("At 9 p.m. the riders left the fort.", "9 p.m.", "1809-05-02", time="21:00")
    finding = times.compare(a, dated(told, words, "1809-05-02", time="12:00/18:00"))
    assert (finding.score < HINT) == against
