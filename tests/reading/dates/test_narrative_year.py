"""The year in which a narrative stands."""

from collections.abc import Sequence

import pytest

from annotator.reading.dates.dates import date_forms
from annotator.reading.dates.narrative_year import narrative_years
from annotator.reading.dates.year_signs import year_signs
from models.vocabulary import Calendar


def years(*texts: str, latest: int | None = None, sections: Sequence[str] = ()) -> list[int | None]:
    return narrative_years([(text, date_forms(text)) for text in texts], latest=latest, sections=sections)


COURSES = [
    ("one glance back", ["On 3 May 1866 they met.", "In 1848 it failed.", "On 5 May they voted."], [1866] * 3),
    (
        "a move forward",
        ["On 3 May 1866 they met.", "On 5 May 1866 they sat.", "On 3 May 1868 all met.", "On 5 May 1868 all sat."],
        [1866, 1866, 1868, 1868],
    ),
    ("the turn of the year", ["On 5 December 1866 they met.", "On 3 January 1867 they sat."], [1866, 1867]),
    (
        "what happened at the end of the year before",
        ["On 30 December 1870 they met.", "On 4 January 1871 they sat.", "On 28 December he had left.", "On 9 January"],
        [1870, 1871, 1870, 1871],
    ),
    (
        "an old year that is often spoken of",
        ["On 18 March 1871 they rose.", *("On 3 April the men of June 1848 spoke of June 1848.",) * 9],
        [1871] * 10,
    ),
    ("an event that all know by its name", ["On 3 May they met.", "They spoke of the Paris Commune."], [1871, 1871]),
    (
        "a day that every history tells of, in Old Style",
        ["On 25 October they took the Winter Palace.", "In 1924 he died.", "On 28 October they met."],
        [1917] * 3,
    ),
    (
        "a day that every history tells of, in New Style",
        ["On 3 November they met.", "On the night of 7 November the Winter Palace fell.", "In 1924 he died."],
        [1917] * 3,
    ),
    (
        "a known day that the sentence after tells of",
        ["On 7 November he left.", "The Winter Palace was dark.", "In 1924 he died."],
        [1917] * 3,
    ),
    ("another day of the same place", ["On 3 May the Winter Palace was shut.", "In 1924 he died."], [1924] * 2),
    (
        "the day on which it appeared",
        ["September 14, 2007 | Page 4", "On August 27 he marched.", "They spoke of the July Days.", "On 30 August"],
        [1917] * 4,
    ),
    (
        "the day on which it appeared, and a year in its title",
        ["RUSSIA 1917", "September 7, 2007", "On August 27 he marched.", "Russia 1917 is a series."],
        [1917] * 4,
    ),
    (
        "the days on which articles of one series appeared",
        [
            "THE ISLE 1917 | Part 6",
            *["He marched on the town in 1917."] * 12,
            "September 14, 2007 | Page 4",
            "On August 27 he marched.",
            "November 2, 2007 | Pages 4 and 5",
            *["In March 1918 they made peace."] * 12,
        ],
        [1917] * 16 + [1918] * 12,
    ),
    (
        "the days of letters",
        [*["We met them in May 1905."] * 4, *["3 March 1917", "We met.", "We sat."] * 12],
        [1905] * 4 + [1917] * 36,
    ),
    (
        "days of the week that only another year has",
        [*["On 3 March 1866 they met."] * 3, *("On Friday, 17 May, they sat.", "On Sunday, 2 June") * 2, "In 1867"],
        [1866, 1866, 1866, *[1867] * 5],
    ),
    (
        "a month that lies far back in the year",
        ["On 3 November 1866 they met.", "On 5 May they met.", "In June 1867 it rained.", "In July 1867"],
        [1866, 1867, 1867, 1867],
    ),
    ("a diary", ["3 March 1917", "We met.", "4 March", "They spoke of 1905."], [1917] * 4),
    ("none named", ["On 3 May they met.", "They voted."], [None, None]),
    ("the first year named holds before it", ["On 3 May they met.", "It was in 1866."], [1866, 1866]),
]


@pytest.mark.parametrize(("texts", "course"), [row[1:] for row in COURSES], ids=[row[0] for row in COURSES])
def test_the_narrative_keeps_to_its_year(texts: list[str], course: list[int | None]) -> None:
    assert years(*texts) == course


PARTS = ["I", "I", "I", "II", "II"]


def test_a_new_part_may_begin_in_any_year() -> None:
    texts = [
        "On 3 May 1866 they met.",
        "On 5 June 1866 they sat.",
        "In March he sang.",
        "In May 1863 he wept.",
        "In June 1863",
    ]
    assert years(*texts) == [1866] * 5
    assert years(*texts, sections=PARTS) == [1866, 1866, 1866, 1863, 1863]


def test_a_winter_is_none_of_a_year_of_which_no_day_is_told() -> None:
    told = ["On 3 October 1899 they met.", "On 5 November 1899 they sat.", "On 20 December they left.", "On 3 January"]
    then = ["The road was built in 1898.", "On 13 November they came.", "On 2 December they met.", "The census of 1900"]
    texts = [*told, *then, "On 1 January they sat.", "On 15 March they left."]
    assert years(*texts, sections=["I"] * 4 + ["II"] * 6)[4:] == [1899] * 4 + [1900] * 2


def test_a_chapter_without_a_year_is_of_that_in_which_most_of_the_account_stands() -> None:
    now, then = ["On 3 May 1912 they met.", "They spoke."] * 5, ["On 3 July 1840 they met.", "On 5 July 1840 they sat."]
    texts, sections = [*now, *then, "On 17 August they met."], ["I › The Hall"] * 10 + ["II", "II", "III"]
    assert years(*texts, sections=sections) == [1912] * 10 + [1840, 1840, 1912]
    sections[-1] = "II › The Vote"
    assert years(*texts, sections=sections)[-1] == 1840


def test_a_day_of_the_week_tells_the_year_in_the_style_of_the_account() -> None:
    text = "On Friday, 19 April, they met."
    for calendar, is_1840 in ((Calendar.NEW_STYLE, False), (Calendar.OLD_STYLE, True)):
        sign = year_signs([(text, date_forms(text))], calendar=calendar)[0]
        assert 1912 in sign.fits
        assert (1840 in sign.fits) is is_1840


def test_the_title_of_a_part_says_its_years() -> None:
    texts = [
        "On 3 May 1863 they met.",
        *("On 5 November 1866 it rained in all of the land.", "On 6 November he left.") * 3,
    ]
    assert years(*texts)[-1] == 1866
    assert years(*texts, sections=["From May 1863 to February 1864"] * 7) == [1863] * 7


@pytest.mark.parametrize(("text", "aside"), [("(5 May 1868).", False), ("(5 May 1868, Gazette, p. 3.)", True)])
def test_a_date_in_brackets_explains_the_one_before_it_or_is_that_of_a_source(text: str, aside: bool) -> None:
    assert year_signs([(text, date_forms(text))], calendar=Calendar.NEW_STYLE)[0].aside is aside


def test_a_year_that_was_spoken_of_long_ago_tells_as_much_as_ever() -> None:
    glance = "The men of 1848 sang."
    told = [(text, date_forms(text)) for text in (glance, glance, *["They wept."] * 200, glance)]
    found = year_signs(told, calendar=Calendar.NEW_STYLE)
    assert [sign.weight for sign in found] == [found[0].weight, found[0].weight / 2, found[0].weight]


def test_a_year_after_the_account_was_written_is_none_of_its() -> None:
    assert years("It was in 1866; see the edition of 1931.", latest=1900) == [1866]
