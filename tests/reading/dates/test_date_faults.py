"""Dates that cannot be right as they stand."""

import pytest

from annotator.reading.claim import Sentence
from annotator.reading.dates.calendar_sign import CalendarSigns
from annotator.reading.dates.date_faults import date_faults
from models.vocabulary import ClaimKind

AT_ODDS, LACKING = "the two do not agree", "its month has no such day"


@pytest.mark.parametrize(
    ("text", "words", "why"),
    [
        ("On 25 October (9 November) it met.", "25 October (9 November)", AT_ODDS),
        ("On 5 (19) May 1917 it met.", "5 (19) May 1917", AT_ODDS),
        ("On 9 Thermidor II (28 July 1794) it met.", "9 Thermidor II (28 July 1794)", AT_ODDS),
        ("On 31 April it met.", "31 April", LACKING),
        ("On 29 February 1917 it met.", "29 February 1917", LACKING),
        ("It sat from 20 April to 31 April.", "20 April to 31 April", LACKING),
        ("On the night of 31 June it met.", "night of 31 June", LACKING),
        (
            "On Tuesday, 25 October 1917, it met.",
            "Tuesday, 25 October 1917",
            "it is that day of the week in neither style",
        ),
    ],
)
def test_a_date_that_contradicts_itself_is_found(text: str, words: str, why: str) -> None:
    found = date_faults([Sentence(text, 7, 7 + len(text), page="12")])
    assert [(one.words, one.why, one.start, one.page) for one in found] == [(words, why, 7, "12")]


@pytest.mark.parametrize(
    "text",
    [
        "On 25 October (7 November) it met.",
        "On 18 February (3 March) 1919 it met.",
        "On the 20th [22d] it met.",
        "On 24/25 October it met.",
        "On 29 February it met.",
        "On 30 Brumaire it met.",
        "On Wednesday, 25 October 1917, it met.",
        "On 9 Thermidor II (27 July 1794) it met.",
    ],
)
def test_a_date_that_may_be_right_is_no_fault(text: str) -> None:
    assert not date_faults([Sentence(text, 0, len(text))])


def test_what_only_looks_like_a_date_in_a_list_of_works_is_none() -> None:
    text = "Works, 31 April (3 May), p. 5."
    assert not date_faults([Sentence(text, 0, len(text), ClaimKind.BIBLIOGRAPHY)])


def test_dates_that_contradict_themselves_are_counted_and_the_first_five_told() -> None:
    text = "On 31 April it met."
    faults = date_faults([Sentence(text, 0, len(text), page="12")] * 7)
    told = f"“31 April”, p. 12: {LACKING}"
    assert CalendarSigns(faults=faults[:1]).faults_told() == f"1 date contradicts itself ({told})"
    five = "; ".join([told] * 5)
    assert CalendarSigns(faults=faults).faults_told() == f"7 dates contradict themselves ({five}; and 2 more)"
    assert CalendarSigns().faults_told() == ""
