from __future__ import annotations

from dataclasses import replace

import pytest

from alignment.compare import dates
from alignment.compare.spoken import spoken
from models.historical_date import HistoricalDate
from models.vocabulary import Apparent
from tests.alignment.claims import claim, dated, negation


def test_one_day_in_two_calendars_is_the_same_day_and_only_apparently_another():
    a = dated("The bridge fell on 25 October.", "25 October", "1917-11-07", old_style=True)
    b = dated("The bridge fell on 7 November.", "7 November", "1917-11-07")
    finding = dates.compare(a, b)
    assert finding.score == 1
    assert finding.apparent is Apparent.CALENDAR
    assert "“25 October”" in finding.reason
    assert "only the calendar differs" in finding.reason


def test_where_nobody_dates_in_old_style_no_distance_is_that_of_the_calendars():
    a = dated("The bridge fell on 5 May.", "5 May", "1912-05-05")
    b = dated("The bridge fell on 18 May.", "18 May", "1912-05-18")
    assert dates.compare(a, b).apparent is Apparent.CALENDAR
    a, b = (replace(one, two_styles=False) for one in (a, b))
    assert dates.compare(a, b).apparent is None
    assert dates.compare(a, b).score == -1


def test_days_apart_in_one_calendar_cannot_both_be_true():
    a = dated("The bridge fell on 5 May.", "5 May", "1809-05-05")
    b = dated("It was on the 6th that the bridge fell.", "the 6th", "1809-05-06")
    finding = dates.compare(a, b)
    assert finding.score == -1
    assert "1 day apart" in finding.reason


def test_the_head_of_what_follows_is_held_against_no_day():
    head = dated("From the Council of Orm, 8 May:", "8 May", "1809-05-08")
    assert not dates.applies(head)
    assert dates.applies(dated("On 8 May the council decreed:", "8 May", "1809-05-08"))


def test_a_day_within_a_month_is_compatible():
    a = dated("The bridge fell in May.", "May", "1809-05")
    b = dated("The bridge fell on 5 May.", "5 May", "1809-05-05")
    assert 0 < dates.compare(a, b).score < 1
    assert dates.compare(a, b).reason == "“May” (May 1809) takes in “5 May” (5 May 1809)"
    assert "lies within" in dates.compare(b, a).reason


def test_a_day_on_which_it_did_not_happen_is_not_the_same_day():
    text = "The bridge at Orm did not fall on 5 May."
    never = replace(dated(text, "5 May", "1809-05-05"), cues=(negation(text, "not", "fall on 5 May"),))
    fell = dated("The bridge at Orm fell on 5 May.", "5 May", "1809-05-05")
    assert dates.compare(never, fell).score < -0.5
    assert dates.compare(never, never).score == 1
    other = dated("On 5 May it snowed.", "5 May", "1809-05-05")
    assert -0.25 < dates.compare(never, other).score < 0


def test_what_did_not_happen_on_a_day_speaks_against_nothing_else_that_did():
    text = "The guards of Orm did not resist on 5 May, and the bridge fell."
    calm = replace(dated(text, "5 May", "1809-05-05"), cues=(negation(text, "not", "resist on 5 May"),))
    fell = dated("The bridge of Orm fell to the guards on 5 May.", "5 May", "1809-05-05")
    assert -0.25 < dates.compare(calm, fell).score < 0
    assert dates.compare(calm, fell).score == dates.compare(fell, calm).score


def test_a_denied_day_leaves_the_others_of_a_span_open():
    text = "The bridge at Orm did not fall on 5 May."
    never = replace(dated(text, "5 May", "1809-05-05"), cues=(negation(text, "not", "fall on 5 May"),))
    fell = dated("The bridge at Orm fell on 5 or 6 May.", "5 or 6 May", "1809-05-05/1809-05-06")
    assert -0.25 < dates.compare(never, fell).score < 0
    both = dated("The bridge at Orm fell on 5 May, not on 4 May.", "5 May", "1809-05-05")
    denied = replace(dated(both.text, "4 May", "1809-05-04").dates[0])
    both = replace(both, dates=(denied, *both.dates), cues=(negation(both.text, "not", "on 4 May"),))
    assert dates.compare(both, dated("It fell on 4 or 5 May.", "4 or 5 May", "1809-05-04/1809-05-05")).score == 0.5


def test_times_that_share_only_some_days_overlap():
    a = dated("It fell on 4 or 5 May.", "4 or 5 May", "1809-05-04/1809-05-05")
    b = dated("It fell on 5 or 6 May.", "5 or 6 May", "1809-05-05/1809-05-06")
    assert "overlaps with" in dates.compare(a, b).reason


def test_two_nights_of_which_one_follows_the_other_are_a_day_apart():
    first = dated("It fell on the night of the 4th.", "night of the 4th", "1809-05-04/1809-05-05")
    second = dated("It fell on the night of the 5th.", "night of the 5th", "1809-05-05/1809-05-06")
    assert "1 day apart" in dates.compare(first, second).reason
    assert dates.compare(first, dated("It fell on 5 May.", "5 May", "1809-05-05")).score > 0


@pytest.mark.parametrize(
    ("text", "dated_by_it"),
    [
        ("The slogan of the salt revolt was bread.", False),
        ("On the eve of the salt revolt bread was dear.", True),
        ("After the salt revolt bread was dear.", True),
    ],
)
def test_what_is_of_an_event_by_name_has_no_day(text, dated_by_it):
    other = dated("Bread was dear on 9 May.", "9 May", "1809-05-09")
    assert (dates.compare(dated(text, "salt revolt", "1809-05-04"), other) is not None) == dated_by_it


def test_hours_on_either_side_of_midnight_are_told_by_hours_and_not_by_days():
    late = dated("It fell at 10 p.m.", "10 p.m.", "1809-05-04", time="22:00", old_style=True)
    early = dated("It fell at 2 a.m.", "2 a.m.", "1809-05-05", time="02:00", old_style=True)
    reason = "“10 p.m.” (4 May 1809) and “2 a.m.” (5 May 1809) are 4 hours apart, with midnight between them"
    assert dates.compare(late, early).reason == reason
    evening = dated("It fell that evening.", "that evening", "1809-05-04", time="17:00/00:00")
    assert "7 hours apart" in dates.compare(evening, replace(early, dates=_at(early, "07:00"))).reason
    noon = dated("It fell at noon.", "noon", "1809-05-04", time="12:00")
    assert "1 day apart" in dates.compare(noon, replace(early, dates=_at(early, "11:00"))).reason


def _at(told, time):
    return tuple(replace(date, time=time, old_style=False) for date in told.dates)


def test_a_day_that_both_have_from_the_context_is_said_once():
    a, b = (claim(text, date=HistoricalDate.parse("1809-05-05")) for text in ("It fell.", "The bridge fell."))
    assert dates.compare(a, b).reason == "both are told of 5 May 1809, as the context gives it"


@pytest.mark.parametrize(("first", "second"), [("1917-10-25", "1917-11-07"), ("1812-08-26", "1812-09-07")])
def test_just_the_distance_of_the_calendars_is_no_conflict(first: str, second: str):
    a, b = dated("On that day it fell.", "that day", first), dated("That day it fell.", "That day", second)
    finding = dates.compare(a, b)
    assert finding.apparent is Apparent.CALENDAR
    assert finding.score > -0.5


@pytest.mark.parametrize(("day", "explained"), [("1917-10-30", True), ("1917-10-31", True), ("1917-11-02", False)])
def test_a_day_and_a_night_as_far_apart_as_the_calendars_are_no_conflict(day: str, *, explained: bool):
    a = dated("On that day it fell.", "that day", day)
    b = dated("On the night of 30 October it fell.", "night of 30 October", "1917-11-12/1917-11-13", old_style=True)
    finding = dates.compare(a, b)
    assert (finding.apparent is Apparent.CALENDAR) == explained
    assert ("13 days apart" in finding.reason) == explained


@pytest.mark.parametrize(("hour", "explained"), [("00:00", True), ("05:00", True), ("22:30", True), ("12:00", False)])
def test_an_hour_of_the_night_may_be_of_either_day(hour: str, *, explained: bool):
    a = dated(f"He came at {hour} on 4 April.", "4 April", "1917-04-04", time=hour)
    b = dated("He came on 16 April.", "16 April", "1917-04-16")
    finding = dates.compare(a, b)
    assert (finding.apparent is Apparent.CALENDAR) == explained
    assert ("12 days apart, with the night as far as the two calendars are" in finding.reason) == explained


def test_one_night_named_in_two_calendars_is_no_conflict():
    a = dated("It fell on the night of 30 October.", "night of 30 October", "1917-10-30/1917-10-31")
    b = dated("On the night of 30 October it fell.", "night of 30 October", "1917-11-12/1917-11-13", old_style=True)
    assert dates.compare(a, b).apparent is Apparent.CALENDAR


def test_a_date_from_the_context_counts_less_than_a_stated_one():
    a = claim("The bridge fell.", date=HistoricalDate.parse("1809-05-05"))
    b = dated("The bridge fell on 6 May.", "6 May", "1809-05-06")
    finding = dates.compare(a, b)
    assert -1 < finding.score < 0
    assert "from the context" in finding.reason


def test_without_a_date_nothing_is_stated():
    assert dates.compare(claim("The bridge fell."), dated("It fell in May.", "May", "1809-05")) is None


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("1917-11-07", "7 November 1917"),
        ("1917-11", "November 1917"),
        ("1917", "1917"),
        ("1917-11-07/1917-11-09", "7–9 November 1917"),
        ("1917-10-30/1917-11-02", "30 October 1917 – 2 November 1917"),
    ],
)
def test_a_date_is_spoken(edtf: str, words: str):
    assert spoken(HistoricalDate.parse(edtf)) == words


@pytest.mark.parametrize(
    ("words", "edtf", "explained"),
    [("25 October", "1917-11-07", True), ("9 p.m.", "1917-11-07", False), ("the next morning", "1917-11-07", False)],
)
def test_only_a_day_or_month_that_is_named_is_named_in_two_calendars(words, edtf, explained):
    a = dated(f"It fell on {words}.", words, edtf, old_style=True)
    b = dated("It fell on 7 November.", "7 November", edtf)
    assert (dates.compare(a, b).apparent is Apparent.CALENDAR) == explained


def test_a_year_is_the_same_in_both_calendars():
    a = dated("It rose in 1905.", "1905", "1905", old_style=True)
    b = dated("It rose in 1905.", "1905", "1905")
    assert dates.compare(a, b).apparent is None


@pytest.mark.parametrize(
    ("old", "days", "new", "other", "apparent"),
    [
        ("2 May", "1809-05-14", "14 May", "1809-05-14", Apparent.CALENDAR),
        ("May", "1809-05-13/1809-06-12", "May", "1809-05", None),
        ("4 May", "1809-05-16", "May", "1809-05", None),
        ("25 April", "1809-05-07", "May", "1809-05", Apparent.CALENDAR),
        ("the May Days", "1809-05-07", "The May Days", "1809-05-07", None),
    ],
)
def test_the_calendar_explains_only_what_is_written_as_two_days(old, days, new, other, apparent):
    a, b = dated(f"In {old} it fell.", old, days, old_style=True), dated(f"In {new} it fell.", new, other)
    assert dates.compare(a, b).apparent is apparent
