"""What the narrative takes with it from one sentence to the next."""

from datetime import date

import pytest

from annotator.reading.claim import Sentence
from annotator.reading.dates.calendars import Style, land
from annotator.reading.dates.clock import Clock, Days
from annotator.reading.dates.course import Course
from annotator.reading.dates.narrative import Narrative
from models.vocabulary import Calendar

RAN = Days(date(1870, 3, 10), date(1870, 3, 10))
YEARS = [
    ("a year that is kept for long goes before that of the running date", 1871, True, "1871-03-13"),
    ("a year that is glanced at does not", 1871, False, "1870-03-13"),
    ("nor does the running date's own", 1870, True, "1870-03-13"),
]


@pytest.mark.parametrize(("year", "lasting", "expected"), [row[1:] for row in YEARS], ids=[row[0] for row in YEARS])
def test_the_year_of_a_day_that_names_none(year: int, lasting: bool, expected: str) -> None:
    course = Course(Narrative(Clock(Style(Calendar.NEW_STYLE, land("France")), RAN, 1870)))
    text = "On 13 March they rose."
    dated = {
        step.dated.date for step in course.on(Sentence(text, 0, len(text)), 0, year, lasting=lasting) if step.dated
    }
    assert dated == {expected}


@pytest.mark.parametrize(
    ("between", "expected"),
    [
        ("On the 12th they marched.", "1870-03-13"),
        ("The same day they marched.", "1871-03-13"),
        ("On 9 April 1870 they marched.", "1871-03-13"),
    ],
)
def test_a_running_date_that_goes_on_is_none_from_before_the_year(between: str, expected: str) -> None:
    course = Course(Narrative(Clock(Style(Calendar.NEW_STYLE, land("France")), RAN, 1870)))
    for at, text in enumerate((between, "On 13 March they rose.")):
        course = list(course.on(Sentence(text, 0, len(text)), at, 1871, lasting=True))[-1]
    assert course.dated is not None
    assert course.dated.date == expected


@pytest.mark.parametrize(
    ("first", "last", "cost"),
    [
        (date(1870, 3, 1), date(1870, 3, 31), 0.75),  # from a month that was named
        (date(1870, 1, 1), date(1870, 5, 31), 0.0),  # from “some months later”
    ],
)
def test_a_narrative_goes_on_from_months_to_a_day_within_them_at_no_cost(first: date, last: date, cost: float) -> None:
    course = Course(Narrative(Clock(Style(Calendar.NEW_STYLE, land("France")), Days(first, last), 1870)))
    text = "On 13 March they rose."
    day = date(1870, 3, 13)
    steps = course.on(Sentence(text, 0, len(text)), 0, 1870, lasting=True)
    assert [step.cost for step in steps if step.narrative.clock.now.first == day] == [cost]
