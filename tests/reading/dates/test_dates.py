"""Dates as an account words them, and the days they mean."""

from datetime import date

import pytest

from annotator.reading.dates.calendars import Style, land
from annotator.reading.dates.clock import Clock, Days
from annotator.reading.dates.dates import date_forms, find_dates
from models.vocabulary import Calendar

RISING = Days(date(1917, 11, 7), date(1917, 11, 7))
OLD = Clock(Style(Calendar.OLD_STYLE, land("Russia")), RISING, 1917)
NEW = Clock(Style(Calendar.NEW_STYLE, land("Russia")), RISING, 1917)

OLD_STYLE = [
    ("The town fell on 25 October.", "25 October", "1917-11-07"),
    ("On October 25th, 1917, it fell.", "October 25th, 1917", "1917-11-07"),
    ("1917 25 October: it fell.", "1917 25 October", "1917-11-07"),
    ("1917, October 25. It fell.", "1917, October 25", "1917-11-07"),
    ("1917 October: it fell.", "1917 October", "1917-10-14/1917-11-13"),
    ("1906 First Duma.", "1906", "1906"),
    ("In the year 1906 General Ivanov left.", "1906", "1906"),
    ("Moscow, October 25,1917.", "October 25,1917", "1917-11-07"),
    ("It was 1916, 25 October 1917 was near.", "25 October 1917", "1917-11-07"),
    ("It fell on the twenty-fifth of October.", "twenty-fifth of October", "1917-11-07"),
    ("On the ninth night of August it fell.", "ninth night of August", "1917-08-22"),
    ("A new, fourteenth morning dawned.", "fourteenth morning", "1917-10-27"),
    ("On the 13th of the month it fell.", "the 13th of the month", "1917-10-26"),
    ("The 25 October 1917—old Russian style—was cold.", "25 October 1917—old Russian style", "1917-11-07"),
    ("So the 25th (7 November, New Style) passed.", "the 25th (7 November, New Style)", "1917-11-07"),
    ("It was 25 October/7 November.", "25 October/7 November", "1917-11-07"),
    ("On October 24 (November 6) 1917 they met.", "October 24 (November 6) 1917", "1917-11-06"),
    ("It was fixed for the 5th (18th) of May.", "5th (18th) of May", "1917-05-18"),
    ("On the night of 24/25 October it rained.", "night of 24/25 October", "1917-11-06/1917-11-07"),
    ("On 31 April it rained.", "31 April", "1917-04-14/1917-05-13"),
    ("On Monday, February 30, 1917, it rained.", "Monday, February 30, 1917", "1917-02-14/1917-03-13"),
    ("He came on 5 (18) May 1917.", "5 (18) May 1917", "1917-05-18"),
    ("He came on 18 February 1919 (Old Style).", "18 February 1919 (Old Style)", "1919-03-03"),
    ("He came on 18 February (3 March) 1919.", "18 February (3 March) 1919", "1919-03-03"),
    ("On the night of 24–25 October it rained.", "night of 24–25 October", "1917-11-06/1917-11-07"),
    ("On the night of the 25th it rained.", "night of the 25th", "1917-11-07/1917-11-08"),
    ("The next morning they met.", "The next morning", "1917-11-08"),
    ("Two days later they met.", "Two days later", "1917-11-09"),
    ("On the 12th they had met.", "the 12th", "1917-10-25"),
    ("That same evening they met.", "That same evening", "1917-11-07"),
    ("It was the end of July.", "end of July", "1917-08-08/1917-08-13"),
    ("In mid-September it rained.", "mid-September", "1917-09-23/1917-10-03"),
    ("It sat from 14 to 22 September.", "14 to 22 September", "1917-09-27/1917-10-05"),
    ("Between September 12 and 14 he wrote.", "September 12 and 14", "1917-09-25/1917-09-27"),
    ("It sat from September 24 to October 1.", "September 24 to October 1", "1917-10-07/1917-10-14"),
    ("They had met a fortnight before.", "a fortnight before", "1917-10-24"),
    ("On the eve of 25 October he came.", "the eve of 25 October", "1917-11-06"),
    ("It came early in 1918.", "early in 1918", "1918-01-01/1918-03-31"),
    ("It sat from late August until mid-September.", "late August until mid-September", "1917-09-08/1917-10-03"),
    (
        "In late August and early September 1917 it sat.",
        "late August and early September 1917",
        "1917-09-08/1917-09-23",
    ),
    ("In June of the following year it sat.", "June of the following year", "1918-06"),
    ("On May 3 of the previous year it sat.", "May 3 of the previous year", "1916-05-16"),
    ("In the autumn of the same year it sat.", "autumn of the same year", "1917-09-01/1917-11-30"),
    ("The following June it sat.", "The following June", "1918-06"),
    ("The next spring it sat.", "The next spring", "1918-03-01/1918-05-31"),
    ("On the 25th ult. it sat.", "the 25th ult.", "1917-10-08"),
    ("On the 5th of the following month it sat.", "the 5th of the following month", "1917-11-18"),
    ("On the 26th, 27th and 28th it sat.", "the 26th, 27th and 28th", "1917-11-08/1917-11-10"),
    ("In the last months of 1917 it sat.", "last months of 1917", "1917-10-01/1917-12-31"),
    ("In the days before 25 October it sat.", "the days before 25 October", "1917-11-01/1917-11-06"),
    ("In the week after 25 October it sat.", "the week after 25 October", "1917-11-08/1917-11-14"),
    ("Days later it sat.", "Days later", "1917-11-09/1917-11-13"),
    ("In late February/early March it sat.", "late February/early March", "1917-03-08/1917-03-23"),
    ("In the 80s of the 19th century it sat.", "80s of the 19th century", "1880/1889"),
    ("In the 1700s it sat.", "1700s", "1700/1799"),
    ("In the summer of '17 it sat.", "summer of '17", "1917-06-01/1917-08-31"),
    ("In A.D. 1066 it sat.", "1066", "1066"),
    ("That Friday it sat.", "Friday", "1917-11-09"),
    ("Exactly a week later it sat.", "Exactly a week later", "1917-11-14"),
    ("About a week later it sat.", "About a week later", "1917-11-12/1917-11-16"),
    ("The next day but one it sat.", "The next day but one", "1917-11-09"),
    ("Two nights before it had sat.", "Two nights before", "1917-11-05"),
    ("On the Friday it sat.", "Friday", "1917-11-09"),
    ("On Wed., Oct. 25, it sat.", "Wed., Oct. 25", "1917-11-07"),
    ("On 25.X.1917 it sat.", "25.X.1917", "1917-11-07"),
    ("In the second quarter of 1917 it sat.", "second quarter of 1917", "1917-04-01/1917-06-30"),
    ("In the last two months of 1917 it sat.", "last two months of 1917", "1917-11-01/1917-12-31"),
    ("By year's end it sat.", "year's end", "1917-10-01/1917-12-31"),
    ("Six months after the fall of the Tsar it sat.", "Six months after the fall of the Tsar", "1917-08-14/1917-09-13"),
    ("In the first ten days of August it sat.", "first ten days of August", "1917-08-14/1917-08-23"),
    ("During the last third of August it sat.", "last third of August", "1917-09-04/1917-09-13"),
    ("On the third of August it sat.", "third of August", "1917-08-16"),
    ("May: it sat.", "May", "1917-05-14/1917-06-13"),
    ("26th — it sat.", "26th", "1917-11-08"),
    ("In the first weeks of August it sat.", "first weeks of August", "1917-08-14/1917-08-28"),
    ("That autumn it sat.", "That autumn", "1917-09-01/1917-11-30"),
    ("Early that year it sat.", "Early that year", "1917-01-01/1917-03-31"),
    ("Two or three days later it sat.", "Two or three days later", "1917-11-09/1917-11-10"),
    ("A week or two later it sat.", "A week or two later", "1917-11-14/1917-11-21"),
    ("Over the next two weeks it sat.", "Over the next two weeks", "1917-11-07/1917-11-21"),
    ("It came in the second half of the 1880s.", "second half of the 1880s", "1885/1889"),
    ("The fort, October, 20, 1917.", "October, 20, 1917", "1917-11-02"),
    ("In the early days of October it rained.", "early days of October", "1917-10-14/1917-10-23"),
    ("During the last week in October it rained.", "last week in October", "1917-11-08/1917-11-13"),
    ("In the second week of October it rained.", "second week of October", "1917-10-21/1917-10-27"),
    ("On 21, 22 and 23 October it rained.", "21, 22 and 23 October", "1917-11-03/1917-11-05"),
    ("On October 21, 22, and 23 it rained.", "October 21, 22, and 23", "1917-11-03/1917-11-05"),
    ("In October and November 1917 it rained.", "October and November 1917", "1917-10-14/1917-12-13"),
    ("Between 1905 and 1917 it grew.", "1905 and 1917", "1905/1917"),
    ("From 1905 to 1917 it grew.", "1905 to 1917", "1905/1917"),
    ("In 1905 Durnovo died.", "1905", "1905"),
    ("He warned them as early as 1905.", "1905", "1905"),
    ("After the Kornilov Affair he died.", "the Kornilov Affair", "1917-09-08/1917-09-13"),
    ("The 1905 revolution failed.", "1905", "1905"),
    ("His friend’s 1902 pamphlet was read.", "1902", "1902"),
    ("The 1907 elections were rigged.", "1907", "1907"),
    ("In the eighteen-nineties it grew.", "eighteen-nineties", "1890/1899"),
    ("In the nineties it grew.", "nineties", "1890/1899"),
    ("After two days he resigned.", "After two days", "1917-11-09"),
    ("Within two days he resigned.", "Within two days", "1917-11-07/1917-11-09"),
    ("On the day following he resigned.", "the day following", "1917-11-08"),
    ("The following week he resigned.", "The following week", "1917-11-12/1917-11-18"),
    ("The day before yesterday he resigned.", "The day before yesterday", "1917-11-05"),
    ("He came back on Christmas Eve 1914.", "Christmas Eve 1914", "1915-01-06"),
    ("He came back on Easter Monday 1917.", "Easter Monday 1917", "1917-04-16"),
    ("It came in the autumn of 1917.", "autumn of 1917", "1917-09-01/1917-11-30"),
    ("In the summer and fall of 1917 it grew.", "summer and fall of 1917", "1917-06-01/1917-11-30"),
    ("It grew from autumn to winter 1917.", "autumn to winter 1917", "1917-09-01/1918-02-28"),
    ("In the winter and spring of 1918 it grew.", "winter and spring of 1918", "1918-01-01/1918-05-31"),
    ("Through the 1920s it went on.", "1920s", "1920/1929"),
    ("In the nineteenth century it began.", "nineteenth century", "1801/1900"),
    ("On 18 Brumaire Year VIII he struck.", "18 Brumaire Year VIII", "1799-11-09"),
    ("He died on 30 January 1648/9.", "30 January 1648/9", "1649-02-09"),
    ("On 1 March 1918 they met.", "1 March 1918", "1918-03-01"),
    ("On the 30th December he left.", "30th December", "1918-01-12"),
    ("On the night of the 28th September he left.", "night of the 28th September", "1917-10-11/1917-10-12"),
    ("On the 5th and 6th October he spoke.", "5th and 6th October", "1917-10-18/1917-10-19"),
    ("It grew through late July and August.", "late July and August", "1917-08-08/1917-09-13"),
    ("It grew in the middle of June and July 1917.", "middle of June and July 1917", "1917-06-23/1917-08-13"),
]


@pytest.mark.parametrize(("text", "words", "edtf"), OLD_STYLE, ids=[row[1] for row in OLD_STYLE])
def test_a_date_in_old_style_is_given_in_gregorian(text: str, words: str, edtf: str) -> None:
    mentions = [mention for _, _, mention in find_dates(text, OLD, start=100)]
    assert [(m.text, m.edtf) for m in mentions] == [(words, edtf)]
    assert text[mentions[0].start - 100 : mentions[0].end - 100] == words


WEEKDAYS = [
    ("On Friday they had left.", "1917-11-02"),
    ("They were to leave on Monday.", "1917-11-12"),
    ("On Sunday they met.", "1917-11-04"),
    ("On Friday they met.", "1917-11-09"),
    ("It was put off until Sunday.", "1917-11-11"),
    ("It began last Friday.", "1917-11-02"),
]


@pytest.mark.parametrize(("text", "edtf"), WEEKDAYS, ids=[row[0] for row in WEEKDAYS])
def test_a_weekday_is_the_nearest_on_either_side(text: str, edtf: str) -> None:
    assert [mention.edtf for _, _, mention in find_dates(text, NEW)] == [edtf]


TITLES = [
    ("FROM THE 2ND OF JUNE, 1793, TO APRIL, 1794", ["2ND OF JUNE, 1793", "APRIL, 1794"]),
    ("TO THE 1ST PRAIRIAL, YEAR III.", ["1ST PRAIRIAL, YEAR III"]),
    ("THE MARCH ON THE TOWN", []),
]


@pytest.mark.parametrize(("title", "words"), TITLES, ids=[row[0] for row in TITLES])
def test_a_title_in_capitals_is_read_as_a_sentence(title: str, words: list[str]) -> None:
    assert [title[form.start : form.end] for form in date_forms(title)] == words


def test_a_part_of_the_day_may_stand_between_a_weekday_and_its_date() -> None:
    mentions = find_dates("On Monday night, the twentieth of June 1791, they left.", NEW)
    assert [(one[2].text, one[2].edtf) for one in mentions] == [
        ("Monday night, the twentieth of June 1791", "1791-06-20")
    ]


UNDATED = [
    "The 3rd Cavalry Corps held the 2nd line.",
    "They may march on the town.",
    "May he live long.",
    "March on the palace, they cried.",
    "There were 1917 men and 25 guns.",
    "It cost 1,917 roubles on the second attempt.",
    "He lived on the fifth floor.",
    "The next fall of snow closed the road.",
    "There stood the 4th and 5th batteries of the reserve.",
    "They met a crowd of 2000 on the pier.",
    "The ground falls away to 1650 fathoms there.",
    "They asked Mrs. August Vane.",
    "They met on the Friday after the fire.",
    "The Sun rose, and they Sat down.",
    "1500 rifles with cartridges were given out.",
]


@pytest.mark.parametrize("text", UNDATED)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert find_dates(text, OLD) == []


def test_a_date_with_no_year_and_no_context_stays_open() -> None:
    assert find_dates("On 25 October it fell, and the next day too.", Clock(OLD.style)) == []


def test_two_styles_that_do_not_agree_are_reported() -> None:
    mention = find_dates("It was 25 October/9 November.", OLD)[0][2]
    assert mention.edtf == "1917-11-07"
    assert "do not agree" in mention.reason


def test_a_day_that_its_month_lacks_is_told() -> None:
    mention = find_dates("On 31 April 1917 they met.", NEW)[0][2]
    assert mention.edtf == "1917-04"
    assert "has no day 31" in mention.reason


def test_a_day_of_the_week_tells_the_style() -> None:
    mention = find_dates("On Sunday, 22 October 1917, they met.", NEW)[0][2]
    assert mention.edtf == "1917-11-04"
    assert "Old Style" in mention.reason


def test_the_reason_names_what_the_month_and_year_come_from() -> None:
    mention = find_dates("On the 12th it rained.", OLD)[0][2]
    assert mention.reason == (
        "“the 12th”: month and year of the running date, October 1917; Old Style as the account has it"
    )
