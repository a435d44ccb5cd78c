"""The narrative clock: when a sentence happens that does not say so itself."""

from dataclasses import replace

import pytest

from annotator.reading.claim import Sentence
from annotator.reading.dates.chronology import Dated, date_claims, date_sentence
from models.historical_date import HistoricalDate
from models.vocabulary import Calendar, ClaimKind
from tests.reading.told import told


def dates(*texts: str, calendar: Calendar = Calendar.NEW_STYLE) -> list[str | None]:
    return [one.date for one in date_claims(told(*texts), calendar=calendar)]


CARRIED = [
    (
        "a day that only says who is meant",
        ["On Wednesday, 10 April 1912, he sailed.", "Few were of those who signed on the next Monday.", "On Thursday"],
        "1912-04-11",
    ),
    (
        "a day before, that only says which ship is meant",
        ["On 15 May 1866 they met.", "The ship, which sailed from Varn on 6 May, was near.", "They waited."],
        "1866-05-15",
    ),
    (
        "the same at the end of its sentence",
        ["On 15 May 1866 they met.", "There was the Gull, which sailed from Varn on 6 May."],
        "1866-05-15",
    ),
    (
        "who did it on that day",
        ["On 15 May 1866 they met.", "It was Marsh who left the town on 6 May.", "They waited."],
        "1866-05-06",
    ),
    (
        "when that was of which is told",
        ["On 15 May 1866 they met.", "The vote, which was held on 6 May, showed it.", "They waited."],
        "1866-05-06",
    ),
    (
        "a day of the week that was told with its date",
        ["On Wednesday, 10 April 1912, they met.", "It was calm until Sunday, 14 April.", "On Sunday it blew."],
        "1912-04-14",
    ),
    (
        "a day of the week that was expected",
        ["On Saturday, 13 April 1912, they met.", "They would land on Wednesday."],
        "1912-04-17",
    ),
    ("all of a day of the week", ["On Saturday, 13 April 1912, they met.", "All day Monday it blew."], "1912-04-15"),
    ("the next morning", ["On 3 May 1866 the army marched.", "The next morning it met the enemy."], "1866-05-04"),
    ("two days later", ["On 3 May 1866 the army marched.", "Two days later the town fell."], "1866-05-05"),
    ("a bare day", ["On 3 May 1866 the army marched.", "On the 12th it met the enemy."], "1866-05-12"),
    (
        "a month that only the sentence before looks at",
        ["On 3 May 1866 they met.", "He had been jailed in early July 1866.", "Later in the month he was freed."],
        "1866-07",
    ),
    (
        "the time that only the sentence before looks at",
        ["On 3 May 1866 they met.", "They had marched on 9 July 1865.", "At that time they were few."],
        "1865-07",
    ),
    (
        "what follows on a look at another time",
        ["On 3 May 1866, they met.", "At that time, in July 1865, they had been few.", "They voted at noon."],
        "1866-05-03",
    ),
    (
        "an hour that is said with its own day",
        ["On 3 May 1866, at 8 p.m., they met.", "He had hidden since midnight of Sunday."],
        "1866-05-03",
    ),
    ("a bare day in the next month", ["On 29 May 1866 the army marched.", "On the 3rd it rested."], "1866-06-03"),
    ("no date", ["On 3 May 1866 the army marched.", "The meeting opened at noon."], "1866-05-03"),
    (
        "after midnight",
        ["On the evening of 3 May 1866 they met.", "It was after midnight when they voted."],
        "1866-05-04",
    ),
    (
        "small hours after an evening",
        ["On 3 May 1866 they met.", "In the evening they quarrelled.", "By 4 a.m. they had gone."],
        "1866-05-04",
    ),
    (
        "small hours of the same night",
        ["At 1 a.m. on 3 May 1866 they met.", "That night they quarrelled.", "By 4 a.m. they had gone."],
        "1866-05-03",
    ),
    (
        "an evening that is looked back upon from after midnight",
        ["On 3 May 1866, at 11 p.m., they met.", "At 2 a.m. they voted.", "By 9 p.m. the king had left."],
        "1866-05-03",
    ),
    (
        "what stands after a look back to the evening before",
        ["On 3 May 1866, at 11 p.m., they met.", "At 2 a.m. they voted.", "By 9 p.m. the king had left.", "They wept."],
        "1866-05-04",
    ),
    (
        "hours of which no half of the day is said, through an evening",
        [
            "On 3 May 1866, at 6 p.m., they met.",
            "At 8.40 they voted.",
            "At eleven, they sang.",
            "At two o’clock they left.",
        ],
        "1866-05-04",
    ),
    (
        "after midnight, when the day was named by its morning",
        ["On the morning of 3 May 1866 they met.", "It was after midnight when they voted."],
        "1866-05-04",
    ),
    (
        "an hour that is only planned",
        ["On 3 May 1866, at 4 a.m., they met.", "The king would come at 11 p.m.", "At 8 a.m. they voted."],
        "1866-05-03",
    ),
    (
        "several hours in one sentence",
        ["On 3 May 1866 they met.", "At 10 p.m. they voted, and at 1 a.m. they sang.", "They left at 2 a.m."],
        "1866-05-04",
    ),
    (
        "an hour beside its part of the day",
        [
            "On 3 May 1866 they met.",
            "At 5 p.m. they voted.",
            "In the evening, at six, they left.",
            "At 1 a.m. it rained.",
        ],
        "1866-05-04",
    ),
    ("the eve of an event", ["On 3 May 1917 they met.", "On the eve of the October Revolution they left."], "1917-11"),
    (
        "a thing of long before, in a relative clause",
        ["On 3 May 1866 they met.", "They freed the men who had been seized on 1 March."],
        "1866-05-03",
    ),
    (
        "a thing of long before",
        ["On 3 May 1866 they met.", "They read the laws of 1 March, and shouted."],
        "1866-05-03",
    ),
    (
        "a thing of the day before",
        ["On 3 May 1866 they met.", "They answered the letter of 2 May."],
        "1866-05-03",
    ),
    (
        "what is said of a thing between commas",
        ["On 3 May 1866 they met.", "The council, elected on 1 April, was closed.", "They voted at noon."],
        "1866-05-03",
    ),
    (
        "what is said of a thing with its place",
        ["On 3 May 1866 they met.", "He read a letter, received at the fort on 1 May, in which all was told."],
        "1866-05-03",
    ),
    (
        "a letter, written on a day, that is quoted",
        ["On 3 May 1866 they met.", "In a letter, written on 1 May, he warned them."],
        "1866-05-01",
    ),
    (
        "a meeting of the day before",
        ["On 3 May 1866 they met.", "They knew that in its meeting of 2 May the council voted."],
        "1866-05-02",
    ),
    (
        "an apposition to the running day",
        ["On 3 May 1866 they met.", "That day, 5 May, they voted."],
        "1866-05-05",
    ),
    (
        "an hour of a night",
        ["They met on the night of 3 May 1866, at 10 p.m."],
        "1866-05-03",
    ),
    (
        "a night that is spoken of again after midnight",
        ["On 3 May 1866, at 11 p.m., they met.", "At 1 a.m. they voted.", "The night of 3 May was cold.", "They left."],
        "1866-05-04",
    ),
    (
        "a glance some days back, within a sentence",
        [
            "On 9 May 1866 they met.",
            "In the north they fell on 5 May.",
            "They voted.",
            "On 10 May they left.",
            "It rained.",
        ],
        "1866-05-10",
    ),
    (
        "a glance long back before the next day",
        ["On 3 May 1866 they met.", "On 2 January the law was passed.", "On 4 May they left.", "It rained."],
        "1866-05-04",
    ),
    (
        "an order of an earlier day",
        ["On 3 May 1866 they met.", "I take command, as it has to be, from 1 May on.", "They voted at noon."],
        "1866-05-03",
    ),
    ("business on a bare day", ["On 3 May 1866 they met.", "On the 6th I had business there."], "1866-05-06"),
    ("regiments", ["On 3 May 1866 they met.", "They led the 1st, 4th and 14th Foot Regiments on."], "1866-05-03"),
    ("small hours", ["At 11 p.m. on 3 May 1866 they met.", "At 2 a.m. they voted."], "1866-05-04"),
    (
        "a flashback",
        ["On 3 May 1866 they met.", "They had quarrelled on 1 April.", "They voted at noon."],
        "1866-05-03",
    ),
    (
        "a thing of another day",
        ["On 3 May 1866 they met.", "They read the law of 7 June 1850.", "They voted."],
        "1866-05-03",
    ),
    ("since", ["On 3 May 1866 they met.", "Since March the vote had been free and the session open."], "1866-05-03"),
    (
        "a glance at another year",
        ["On 3 May 1866 they met.", "In 1848 it was so.", "They voted at noon."],
        "1866-05-03",
    ),
    ("the turn of the year", ["On 30 December 1866 they met.", "On 5 January they voted."], "1867-01-05"),
    ("an apposition", ["On 3 May 1866 they met.", "The next day, 4 May, they voted."], "1866-05-04"),
    ("until", ["On 3 May 1866 they met.", "They sat until the 9th."], "1866-05-03/1866-05-09"),
    ("until, when", ["On 3 May 1866 they met.", "They sat until the 9th, when the king came."], "1866-05-09"),
    ("some days", ["They met from 14 to 22 September 1866.", "The king was absent."], "1866-09"),
    (
        "the time that is named beside “at that time”",
        [
            "On 3 May 1866 they met.",
            "They had marched on 9 July 1865.",
            "At that time, early in May 1864, they were few.",
        ],
        "1864-05-01/1864-05-10",
    ),
    (
        "a year beside “the following year”",
        ["In May 1863 they met.", "In the following year, 1864, all was new."],
        "1864",
    ),
    ("the coming of a day", ["On Sunday, 6 May 1866, they met.", "When Monday morning came, they rose."], "1866-05-07"),
    (
        "an event by another name",
        ["On 3 May 1917 they met.", "The Bolshevik coup found them asleep."],
        "1917-11-07/1917-11-08",
    ),
    (
        "days and the event that they are part of",
        ["On 3 May 1917 they met.", "It went on from 9 to 17 November 1917 during the October Revolution."],
        "1917-11-09/1917-11-17",
    ),
    ("a feast and its date", ["On Easter Monday, April 24, 1916, they rose."], "1916-04-24"),
    ("an event by its name", ["On 3 May 1917 they met.", "During the July Days he fled."], "1917-07"),
    (
        "an evening hour after a later one that was only planned",
        ["On 3 May 1866, at 9 p.m., they were to vote.", "At six o’clock they sat down."],
        "1866-05-03",
    ),
    (
        "a day to come",
        ["On 3 May 1866 they met.", "The pass was good until 9 May.", "They voted at noon."],
        "1866-05-03",
    ),
    (
        "a day by its name",
        ["In June 1866 they met.", "On Old Guild Day, 4 May 1866:", "They voted at noon."],
        "1866-05-04",
    ),
    ("yesterday", ["On 3 May 1866 they met.", "Yesterday you lied!", "They voted at noon."], "1866-05-03"),
    (
        "the date line of a telegram from before",
        ["On 3 May 1866 they met.", "Warsaw, April 30th.", "The letter was read at noon."],
        "1866-05-03",
    ),
    (
        "what was some months ago",
        ["On 3 May 1866 they met.", "How far they had come, hunted men two months ago!", "They voted at noon."],
        "1866-05-03",
    ),
    (
        "the night before, told in passing",
        [
            "On 3 May 1866 they met.",
            "The mayor spoke of his visit to the fort the night before.",
            "They voted at noon.",
        ],
        "1866-05-03",
    ),
    (
        "the date line of a letter from before",
        ["On 3 May 1866 they met.", "28th April, 1866.", "The letter was read at noon."],
        "1866-05-03",
    ),
    (
        "the page of a diary",
        ["On 3 May 1866 they met.", "Friday, May 4th.", "The letter was read at noon."],
        "1866-05-04",
    ),
    (
        "a long stretch, told of in passing",
        ["On 3 May 1866 they met.", "They read the laws made from January until 2 May.", "They voted at noon."],
        "1866-05-03",
    ),
    (
        "a day to come, far ahead",
        ["On 3 May 1866 they met.", "We fix the feast, 20 July.", "They voted at noon.", "On 4 May they met again."],
        "1866-05-04",
    ),
    (
        "days in a row",
        ["On 3 May 1866 they met.", "They voted on the 5th and again on the 9th."],
        "1866-05-05/1866-05-09",
    ),
]


@pytest.mark.parametrize(("texts", "edtf"), [row[1:] for row in CARRIED], ids=[row[0] for row in CARRIED])
def test_the_last_sentence_has_its_date_from_the_told(texts: list[str], edtf: str) -> None:
    assert dates(*texts)[-1] == edtf


def test_what_stands_after_a_day_to_come_is_of_the_day_that_was() -> None:
    texts = ("On 3 May 1866 they met.", "We fix the feast, 20 July.", "They voted at noon.", "On 4 May they met again.")
    assert dates(*texts)[2] == "1866-05-03"


def test_a_narrative_that_is_back_soon_did_not_move() -> None:
    texts = (
        "On 9 May 1866 they met.",
        "In the north they fell on 5 May.",
        "They voted at noon.",
        "On 10 May they left.",
    )
    assert dates(*texts) == ["1866-05-09", "1866-05-05", "1866-05-09", "1866-05-10"]


def test_a_narrative_that_goes_on_from_a_day_long_before_has_moved() -> None:
    texts = (
        "On 9 May 1866 they met.",
        "At noon on 2 March they fell.",
        "It rained at one o’clock.",
        "On 5 March they rose.",
    )
    assert dates(*texts) == ["1866-05-09", "1866-03-02", "1866-03-02", "1866-03-05"]


def test_an_hour_confirms_the_running_day_for_as_long_as_hours_are_named() -> None:
    texts = ["On 3 May 1866 they met.", *["They spoke."] * 140, "At noon they ate.", *["They spoke."] * 20]
    found = date_claims(told(*texts, "It was four o'clock."), calendar=Calendar.NEW_STYLE)
    assert found[-2].date is not None
    assert (
        date_claims(told(*["On 3 May 1866 they met."], *["They spoke."] * 160), calendar=Calendar.NEW_STYLE)[-1].date
        is None
    )


QUOTED = [
    ("a witness's day", "On 1 April we were betrayed.", "We fled.", ["1866-04-01", "1866-04-01"]),
    (
        "the day after a witness's",
        "On 1 April we were betrayed.",
        "The next day we fled.",
        ["1866-04-01", "1866-04-02"],
    ),
    ("the date line of a letter", "Mainz, 1 April 1866.", "We hold out.", ["1866-04-01", "1866-04-01"]),
    (
        "the last of the days that a witness goes through",
        "She was laid down on 31 March 1864, launched on 5 May 1865, and sailed on 6 April 1866.",
        "The same day she sank.",
        ["1864-03-31", "1866-04-06"],
    ),
    ("what is to come", "On 9 May the guns will arrive.", "We hold out.", ["1866-05-09", "1866-05-03"]),
    ("a month looked back at", "We had no bread in April.", "We hold out.", ["1866-04", "1866-05-03"]),
]


@pytest.mark.parametrize(("first", "second", "expected"), [row[1:] for row in QUOTED], ids=[r[0] for r in QUOTED])
def test_a_quotation_has_a_clock_of_its_own_and_does_not_move_the_narrative(
    first: str, second: str, expected: list[str | None]
) -> None:
    texts = ["On 3 May 1866 they met.", first, second, "They voted at noon."]
    found = date_claims(told(*texts, quoted=(1, 2)), calendar=Calendar.NEW_STYLE)
    assert [one.date for one in found] == ["1866-05-03", *expected, "1866-05-03"]


def test_an_entry_of_a_chronology_dates_all_that_stands_in_it() -> None:
    text = "The council condemns the riots of 1 March."
    head = Sentence("1866", 0, 4, ClaimKind.HEADING)
    found = date_claims([head, Sentence(text, 5, 5 + len(text), entry="May 3")], calendar=Calendar.NEW_STYLE)
    assert found[1].date == "1866-05-03"
    assert "entry" in found[1].reason


@pytest.mark.parametrize(
    ("entry", "edtf"),
    [("Early April", "1917-04-14/1917-04-23"), ("May", "1917-05-14/1917-06-13"), ("29th", "1917-05-12")],
)
def test_an_entry_may_be_of_a_month_or_of_a_day_of_the_month_before(entry: str, edtf: str) -> None:
    texts = ("April 28, 1917: They armed.", f"{entry}: They met.")
    before, sentence = (Sentence(text, at, at + len(text)) for text, at in zip(texts, (0, 40), strict=True))
    found = date_claims([before, replace(sentence, entry=entry)], calendar=Calendar.OLD_STYLE)
    assert found[1].date == edtf


def test_a_month_of_old_style_that_a_sentence_names_is_its_date_where_no_day_is() -> None:
    texts = [
        "On 1 September 1917 they met.",
        "The villages had long been poor in October.",
        "On 28 November they voted.",
    ]
    texts[0] = "On 30 October 1917 they met."
    assert date_claims(told(*texts), calendar=Calendar.OLD_STYLE)[1].date == "1917-10-14/1917-11-13"


def test_old_style_ends_where_the_land_changed_over() -> None:
    found = dates(
        "On 25 October 1917 the Russian capital fell.", "On 1 March 1918 they moved.", calendar=Calendar.OLD_STYLE
    )
    assert found == ["1917-11-07", "1918-03-01"]


def test_what_nothing_dates_stays_undated() -> None:
    assert dates("The army marched on the 12th of the month.", "It met the enemy.") == [None, None]


def test_a_narrative_that_hurries_on_gives_the_month() -> None:
    texts = ["On 3 May 1866 they met.", "The villages had long been poor.", "On 28 November they voted."]
    (_, poor, _) = date_claims(told(*texts), calendar=Calendar.NEW_STYLE)
    assert poor.date == "1866-05"
    assert "about that time" in poor.reason


def test_no_date_lies_after_the_year_in_which_the_account_was_written() -> None:
    texts = told("In 1866 they met, and again in 1866.", "On 3 May they voted.", "See the edition of 1931, 1931, 1931.")
    assert date_claims(texts, calendar=Calendar.NEW_STYLE, year=1900)[1].date == "1866-05-03"


def test_the_mentions_cut_the_words_out_of_the_account() -> None:
    sentences = told("They met.", "On 3 May 1866, and on the 5th, they voted.")
    text = " ".join(sentence.text for sentence in sentences)
    mentions = date_claims(sentences, calendar=Calendar.NEW_STYLE)[1].mentions
    assert [(text[m.start : m.end], m.edtf) for m in mentions] == [
        ("3 May 1866", "1866-05-03"),
        ("the 5th", "1866-05-05"),
    ]


def test_a_lone_sentence_takes_its_year_from_its_context() -> None:
    found = date_sentence(
        "They met on 25 October.", calendar=Calendar.OLD_STYLE, context=HistoricalDate.parse("1917-11")
    )
    assert found.date == "1917-11-07"


def test_a_lone_sentence_without_context_is_not_given_a_year() -> None:
    assert date_sentence("They met on 25 October.", calendar=Calendar.OLD_STYLE) == Dated(None)


def test_a_note_has_no_running_date_and_sets_none() -> None:
    sentences = told(
        "On 3 May 1866 they met.", "See the letter.", "Sent on 1 April 1850.", "They voted in 1866, at noon."
    )
    noted = [Sentence(s.text, s.start, s.end, ClaimKind.NOTE) if n in (1, 2) else s for n, s in enumerate(sentences)]
    found = date_claims(noted, calendar=Calendar.NEW_STYLE)
    assert [one.date for one in found] == ["1866-05-03", None, "1850-04-01", "1866-05-03"]


def test_what_has_no_date_for_long_is_about_the_nearer_of_two_dates() -> None:
    texts = ["On 3 May 1866 they met.", *["The villages had long been poor."] * 20, "On 28 November they voted."]
    apart = [replace(sentence, paragraph=number) for number, sentence in enumerate(told(*texts))]
    found = [one.date for one in date_claims(apart, calendar=Calendar.NEW_STYLE)]
    assert (found[5], found[18]) == ("1866-05", "1866-11")


@pytest.mark.parametrize(
    ("later", "expected"),
    [("8 June", "1866-06"), ("8 July", "1866-05/1866-07"), ("8 August", "1866-05/1866-08"), ("8 October", "1866-10")],
)
def test_what_has_no_date_for_long_lies_between_two_that_leave_a_month_or_two_between_them(
    later: str, expected: str
) -> None:
    texts = ["On 3 May 1866 they met.", *["The villages had long been poor."] * 20, f"On {later} they voted."]
    assert dates(*texts)[-2] == expected


def test_two_days_of_one_story_keep_its_month_across_the_end_of_it() -> None:
    texts = ["On 30 May 1866 they met.", *["The villages had long been poor."] * 20, "On 2 June they voted."]
    assert dates(*texts)[18] == "1866-05"


def test_a_month_is_not_carried_far() -> None:
    found = dates("In May 1866 they met.", *["The villages were poor."] * 20)
    assert (found[5], found[15]) == ("1866-05", None)


TOLD_LATER = [
    "“We were lost,” the general recalled in 1890.",
    "In his memoirs, printed in 1890, the general owns that they were lost.",
    "In 1890 the old general admitted that they were lost.",
    "Writing in May 1890, the general denied it.",
    "As the general put it in a speech in May 1890, they were lost.",
]


@pytest.mark.parametrize("text", TOLD_LATER)
def test_what_is_told_years_later_happened_at_the_running_date(text: str) -> None:
    assert dates("On 3 May 1866 they met.", text, "They voted at noon.")[1:] == ["1866-05-03", "1866-05-03"]


def test_a_month_far_ahead_is_of_the_year_that_the_title_names() -> None:
    texts = ["On 9 January 1866 they met.", "They voted in March.", "On 3 December they rose."]
    found = date_claims(told(*texts, section="The rising of 1866"), calendar=Calendar.OLD_STYLE)
    assert found[2].date == "1866-12-15"


def test_that_year_is_the_year_named_last() -> None:
    found = dates(
        "On 3 May 1866 they met.", "In 1848 they rose, and in June of that year they fell.", "That autumn they met."
    )
    assert found[1:] == ["1848-06", "1848-09-01/1848-11-30"]


def test_what_was_written_soon_after_has_its_own_date() -> None:
    assert dates("On 3 May 1866 they met.", "He wrote in July that they were lost.")[1] == "1866-07"


LATER_YEARS = [
    ("the years named after it", 3, "In the late 1870s all was new.", "1877-07-01/1879-12-31"),
    ("nothing where they were named long ago", 12, "In the late 1870s all was new.", None),
    ("itself where only former years were", 3, "In 1848 it had failed.", "1866-05-03"),
]


@pytest.mark.parametrize(
    ("since", "years", "expected"), [row[1:] for row in LATER_YEARS], ids=[r[0] for r in LATER_YEARS]
)
def test_what_follows_on_a_date_has(since: int, years: str, expected: str | None) -> None:
    texts = ["On 3 May 1866 they met.", *["All was quiet."] * 3, years, *["All was quiet."] * since]
    assert dates(*texts)[-1] == expected


def test_later_years_end_where_the_date_is_named_again() -> None:
    texts = ["On 3 May 1866 they met.", "In the 1870s all was new.", "They had voted on 29 April.", "All was quiet."]
    assert dates(*texts)[-1] == "1866-05-03"


def test_later_years_end_with_their_part() -> None:
    story = [*told("On 3 May 1866 they met.", "In the 1870s all was new.", "They are few.", section="I")]
    found = date_claims([*story[:2], replace(story[2], section="II")], calendar=Calendar.NEW_STYLE)
    assert found[2].date == "1866-05-03"


def test_years_a_generation_later_end_with_their_paragraph() -> None:
    texts = told("On 3 May 1866 they met.", "The papers were opened in 1951.", "They are few.", "All was quiet.")
    found = date_claims([*texts[:3], replace(texts[3], paragraph=1)], calendar=Calendar.NEW_STYLE)
    assert [one.date for one in found[2:]] == ["1951", "1866-05-03"]


FOLLOWED = [
    ("that follows on it", ["By the end of August it was doubled."], "1865-08-26/1865-08-31"),
    ("that lies before it", ["In April they voted."], "1866-04"),
    ("that follows long after", [*["It was dear."] * 13, "In August they voted."], "1866-08"),
]


@pytest.mark.parametrize(("texts", "expected"), [row[1:] for row in FOLLOWED], ids=[row[0] for row in FOLLOWED])
def test_a_date_told_with_another_year_than_that_of_the_narrative_gives_it_to_a_month(
    texts: list[str], expected: str
) -> None:
    before = ("On 3 May 1866 they met.", "On 9 May 1866 they sat.", "In July 1865 the price of bread rose.")
    assert dates(*before, *texts)[-1] == expected


@pytest.mark.parametrize(("named", "expected"), [((1951,), "1866-05-03"), ((1951, 1953, 1957), None)])
def test_an_account_that_has_gone_on_by_years_is_not_back_at_its_date(
    named: tuple[int, ...], expected: str | None
) -> None:
    texts = told("On 3 May 1866 they met.", *(f"In {year} they built anew." for year in named), "All was quiet.")
    found = date_claims([*texts[:-1], replace(texts[-1], paragraph=1)], calendar=Calendar.NEW_STYLE)
    assert found[-1].date == expected


def test_that_day_is_of_the_sentence_before_where_the_narrative_stands_on_none() -> None:
    texts = ("In May 1866 they met.", "By 3 July they were to open the house.", "The town was full that day.")
    assert dates(*texts)[-1] == "1866-07-03"


def test_a_part_of_a_month_that_opens_a_sentence_moves_the_narrative() -> None:
    found = dates("On 3 May 1866 they met.", "Toward the end of July the town rose.", "All was quiet.")
    assert found == ["1866-05-03", "1866-07-26/1866-07-31", "1866-07"]


def test_a_date_named_too_long_ago_is_none() -> None:
    texts = ["On 3 May 1866 they met.", *(["Nothing is told of when the vote was."] * 160)]
    assert dates(*texts)[-1] is None


def test_a_title_that_goes_from_day_to_day_sets_the_clock() -> None:
    story = told(
        "On 3 May 1866 they met.", "FROM THE 2ND OF JUNE, 1866, TO THE 4TH OF APRIL, 1867", "They voted at noon."
    )
    story[1] = replace(story[1], kind=ClaimKind.HEADING)
    assert date_claims(story, calendar=Calendar.NEW_STYLE)[2].date == "1866-06-02"


@pytest.mark.parametrize(
    ("before", "expected"),
    [(["On 3 May 1866 they met."], "1866-06-09"), ([], None)],
    ids=["of a part", "of the whole"],
)
def test_a_title_with_a_day_sets_the_clock_of_its_part(before: list[str], expected: str | None) -> None:
    title = "The great rising of 9 June 1866"
    story = [
        replace(one, kind=ClaimKind.HEADING) if one.text == title else one
        for one in told(*before, title, "They voted at noon.")
    ]
    assert date_claims(story, calendar=Calendar.NEW_STYLE)[-1].date == expected


@pytest.mark.parametrize(("section", "expected"), [("I", "1866-05"), ("II", None)])
def test_a_date_of_long_ago_is_not_carried_into_another_part(section: str, expected: str | None) -> None:
    poor = ["The poor are always poor."] * 140
    story = [*told("On 3 May 1866 they met.", section="I"), *told(*poor, "On 9 July 1866 they voted.", section=section)]
    story = [replace(sentence, paragraph=number) for number, sentence in enumerate(story)]
    assert date_claims(story, calendar=Calendar.NEW_STYLE)[65].date == expected


@pytest.mark.parametrize(("then", "kept"), [("On 4 May 1866 they left.", True), ("On 20 May 1866 they left.", False)])
def test_a_day_of_another_part_is_kept_for_long_only_where_the_narrative_comes_back_to_it(then: str, kept: bool):
    scene = ["They voted, and the hall shouted its reply."] * 70
    opening, *rest = told("At noon on 3 May 1866 the diet met in the hall.", *scene, then)
    sentences = [replace(opening, section="The Diet"), *(replace(sentence, section="The Hall") for sentence in rest)]
    last = date_claims(sentences, calendar=Calendar.NEW_STYLE)[-2]
    assert last.date == ("1866-05-03" if kept else None)


def test_a_title_that_is_a_day_of_the_week_goes_on_to_it() -> None:
    days = ["TUESDAY.", "At noon they fled.", "WEDNESDAY.", "At noon they met."]
    story = told("On Monday, 24 April 1916, they rose.", *days)
    story = [replace(one, kind=ClaimKind.HEADING) if one.text.isupper() else one for one in story]
    found = date_claims(story, calendar=Calendar.NEW_STYLE)
    assert [found[at].date for at in (0, 2, 4)] == ["1916-04-24", "1916-04-25", "1916-04-26"]
