"""Days that are spoken of by their date as by a name."""

from annotator.reading.dates.chronology import date_claims
from models.vocabulary import Calendar
from tests.reading.told import told

STORY = [
    "On 10 August 1792 the palace fell.",
    "The men of the 10th of August were praised.",
    "The victors of the 10th of August sat on the left.",
    "On 3 January 1794 the club met.",
    "After the 10th of August he had been a judge.",
    "It closed on 5 March 1794.",
    "It was the club of the 10th of August.",
]


def reading() -> list[tuple[str | None, list[str]]]:
    return [
        (one.date, [mention.edtf for mention in one.mentions])
        for one in date_claims(told(*STORY), calendar=Calendar.NEW_STYLE)
    ]


def test_a_day_that_is_remembered_keeps_the_year_in_which_it_was_told() -> None:
    assert [reading()[at][1] for at in (4, 6)] == [["1792-08-10"]] * 2


def test_what_came_after_a_day_of_long_ago_is_not_of_that_day() -> None:
    assert reading()[4][0] != "1792-08-10"


def test_a_day_that_is_rarely_spoken_of_has_the_year_of_the_narrative() -> None:
    dated = date_claims(
        told("On 3 March 1794 they met.", "After the 10th of August they sat."), calendar=Calendar.NEW_STYLE
    )
    assert [mention.edtf for mention in dated[1].mentions] == ["1794-08-10"]


def test_what_came_after_a_remembered_day_leads_nobody_back_to_it() -> None:
    story = told(
        *STORY[:3], "On 20 September 1792 the diet met.", "After the 10th of August it had power.", "They voted."
    )
    assert date_claims(story, calendar=Calendar.NEW_STYLE)[5].date == "1792-09-20"
