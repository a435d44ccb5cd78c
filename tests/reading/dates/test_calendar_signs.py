"""What an account's own words say of the calendar that it dates in."""

from __future__ import annotations

import pytest

from annotator.reading.claim import Sentence
from annotator.reading.dates.calendar_sign import CalendarSigns, signs_of
from annotator.reading.dates.calendar_signs import calendar_signs
from annotator.reading.dates.calendar_statements import statement
from annotator.reading.dates.chronology import date_claims
from models.vocabulary import Calendar, ClaimKind

OLD, NEW = Calendar.OLD_STYLE, Calendar.NEW_STYLE


def signs(*texts: str, country: str | None = None, **of_all: object) -> CalendarSigns:
    found, at = [], 0
    for text in texts:
        found.append(Sentence(text, at, at + len(text), **of_all))
        at += len(text) + 1
    return calendar_signs(found, country=country)


@pytest.mark.parametrize(
    ("text", "style"),
    [
        ("All dates are Old Style.", OLD),
        ("All dates are O.S. unless marked.", OLD),
        ("* The dates in this volume, unless otherwise stated, are given according to the old calendar.", OLD),
        ("Throughout, dates are those of the Gregorian calendar.", NEW),
        ("In this book the General (but for its last part) uses the Russian Calendar in his dates.", OLD),
        ("We have kept the Julian calendar, to which the letters go.", OLD),
        ("New-style dates throughout.", NEW),
        ("Old Style dates have been kept, and the year begins in January.", OLD),
        ("(All Dates in Old Style)", OLD),
        ("Dates before February 1918 follow the Julian calendar.", OLD),
        ("Dates are given in both Old Style and New Style.", None),
        ("All dates are Old Style or New Style as the sources have them.", None),
        ("Dates are not in Old Style.", None),
        ("In those days Russia used the Julian calendar, thirteen days behind.", None),
        ("We were taught the old style of fencing.", None),
        ("I have given all dates according to the Gregorian calendar.", NEW),
        ("This study, but for its first part, keeps the Old Style.", OLD),
        ("The old calendar was given up in 1752.", None),
        ("Today we use the Gregorian calendar.", None),
        ("We have used the Gregorian calendar since 1752.", None),
        ("The dates of the feasts are reckoned by the Julian calendar.", None),
        ("Old Style dates are used by the Church.", None),
        ("His dates are wrong, since Russians were still on the old calendar.", None),
    ],
)
def test_an_account_says_how_it_dates(text: str, style: Calendar | None) -> None:
    assert statement(text) == style


def test_a_note_or_a_quotation_speaks_for_the_account_only_if_it_says_so() -> None:
    of_its_place = "The dates given are according to the Russian calendar."
    assert (statement(of_its_place), statement(of_its_place, of_its_place=True)) == (OLD, None)
    assert statement("In this work the dates are according to the Russian calendar.", of_its_place=True) == OLD


@pytest.mark.parametrize(
    ("texts", "country", "styles", "style"),
    [
        (["On Wednesday, 25 October 1917, it rained.", "On Thursday, 26 October 1917, it froze."], None, (2, 0), OLD),
        (["On Wednesday, 7 November 1917, it rained.", "It froze on Thursday, 8 November 1917."], None, (0, 2), NEW),
        (["On Wednesday, 25 October 1917, it rained."], None, (1, 0), None),
        (["On Wednesday, 25 October 1917, it rained.", "Thursday, 8 November 1917 was dry."], None, (1, 1), None),
        (["On Friday, 25 October 1917, it rained.", "On Friday, 26 October 1917, too."], None, (0, 1), None),
        (["On Sunday, 5 May 1940, they sang.", "On Monday, 6 May 1940, they slept."], None, (0, 0), None),
        (
            ["London slept on Wednesday, 2 September 1752.", "England woke on Monday, 31 August 1752."],
            None,
            (2, 0),
            OLD,
        ),
        (
            ["London slept on Thursday, 14 September 1752.", "England woke on Friday, 15 September 1752."],
            None,
            (0, 0),
            None,
        ),
        (["On Thursday, 1 February 1923, and on Friday, 2 February 1923, it blew."], "Greece", (0, 2), NEW),
        (["On Thursday, 1 February 1923, and on Friday, 2 February 1923, it blew."], "Russia", (0, 0), None),
        (["On 25 October (7 November) the bridges were raised."], None, (1, 0), OLD),
        (["On 7 November (25 October, Old Style) the bridges were raised."], None, (0, 1), NEW),
        (["On February 23 (March 7), 1916, the mills stood still."], None, (1, 0), OLD),
        (["On 25 December 1917 (7 January 1918) the bells rang."], None, (1, 0), OLD),
        (["It met on the 25th (7 November, New Style)."], None, (1, 0), OLD),
        (["The fleet sailed on 3/13 June 1667, and home on 5/17 July 1667."], None, (1, 0), OLD),
        (["On the night of 25 October (7 November) the bridges were raised."], None, (1, 0), OLD),
        (["On 29 February (13 March) 1900 it met."], None, (0, 0), None),
        (["The vote of 4 July (9 August) was void."], None, (0, 0), None),
        (["On 25 October (7 November) it met.", "On 7 November (25 October) it met."], None, (1, 1), None),
        (["It was all in Old Style cursive on a Sunday."], None, (0, 0), None),
        (["On 25 October they took the Winter Palace.", "On 27 August Kornilov marched."], None, (2, 0), OLD),
        (["On the night of 7 November the Winter Palace fell.", "On 23 February they met."], None, (0, 1), None),
        (["On 24 and 26 October Smolny was lit, and on 6 September he fled."], None, (1, 0), None),
        (["On 25 October—Russian style—the Winter Palace fell, on 9 October it stood."], None, (0, 0), None),
        (["On 25 October 1916 the Winter Palace was cold."], None, (0, 0), None),
        (["London was calm on 5 November 1605, the day of the Gunpowder Plot."], "Britain", (1, 0), None),
        (["All dates are New Style.", *["On 25 October (7 November) it met."] * 3], None, (3, 1), NEW),
        (["All dates are New Style.", "All dates are Old Style."], None, (1, 1), None),
    ],
)
def test_signs_are_counted_for_either_style(
    texts: list[str], country: str | None, styles: tuple[int, int], style: Calendar | None
) -> None:
    found = signs(*texts, country=country)
    assert ((found.old, found.new), found.calendar) == (styles, style)


@pytest.mark.parametrize(
    ("then", "style", "why"),
    [
        ("On the 24th the crowds were back.", OLD, "Old Style comes first, and it goes on in Old Style"),
        ("On 9 March the crowds were back.", NEW, "Old Style comes first, and it goes on in New Style"),
        ("In 1905 it was so too.", OLD, "Old Style comes first"),
    ],
)
def test_the_style_that_an_account_goes_on_in_tells_more_than_the_one_that_comes_first(
    then: str, style: Calendar, why: str
) -> None:
    found = signs("On 23 February (8 March) the mills stood still.", "It was cold.", then)
    assert (found.calendar, [sign.why for sign in found.plainest]) == (style, [why])


def test_the_plainest_signs_come_first_with_their_place() -> None:
    dates = ("On Wednesday, 25 October 1917, it met.", "On 25 October (7 November) it met.", "All dates are Old Style.")
    found = signs(*dates, page="12", section="I")
    assert [sign.words for sign in found.plainest] == [
        "All dates are Old Style.",
        "25 October (7 November)",
        "Wednesday, 25 October 1917",
    ]
    assert [sign.start for sign in found.plainest] == [74, 39, 0]
    assert {(sign.page, sign.section) for sign in found.plainest} == {("12", "I")}


@pytest.mark.parametrize("kind", [ClaimKind.QUOTATION, ClaimKind.NOTE, ClaimKind.BIBLIOGRAPHY, ClaimKind.INDEX])
def test_what_others_wrote_says_nothing(kind: ClaimKind) -> None:
    assert signs("On 25 October (7 November) it met.", kind=kind) == CalendarSigns()


NEW_DATES = ["On 7 November they took the Winter Palace.", "On 8 November Smolny was lit."] * 3
OLD_DATES = ["On 27 April 1906 the Duma was opened.", "On 17 October 1905 he signed the Manifesto."]


def test_an_account_of_which_a_part_is_in_the_other_style_is_told_of_it() -> None:
    new, old = NEW_DATES, OLD_DATES
    assert not signs(*new, *old).others
    assert not signs(*new, *old, old[0], "All dates are New Style.").others
    found = signs(*new, *old, old[0])
    assert (found.calendar, [one.words for one in found.others]) == (
        NEW,
        ["27 April 1906", "17 October 1905", "27 April 1906"],
    )
    assert found.warning(NEW) == (
        "its dates are read in New Style, but some of them speak for Old Style (“27 April 1906”: the day of “Duma” in "
        "Old Style only; “17 October 1905”: the day of “Manifesto” in Old Style only; “27 April 1906”: the day of "
        "“Duma” in Old Style only): a part where they do and none speaks against it is read in Old Style; one that "
        'should not be, import on its own, with calendar = "new-style"'
    )
    assert found.warning(OLD).startswith("its dates are read in Old Style, but its words speak for New Style")


@pytest.mark.parametrize(
    ("old", "told", "edtf"),
    [(3, "I › II", "1906-06-14"), (2, "I › II", "1906-06-01"), (3, "II", "1906-06-01"), (3, "III", "1906-06-01")],
)
def test_a_part_whose_dates_all_speak_for_the_other_style_is_read_in_it(old: int, told: str, edtf: str) -> None:
    signs_of_old = [*OLD_DATES, OLD_DATES[0]][:old]
    texts = [*(("I › I", one) for one in signs_of_old), *(("II", one) for one in NEW_DATES)]
    found = [Sentence(text, 0, len(text), section=part) for part, text in (*texts, (told, "On 1 June 1906 they sat."))]
    dated = date_claims(found, calendar=NEW)[-1]
    assert (dated.date, "as this part has it" in dated.reason) == (edtf, edtf == "1906-06-14")


def test_one_date_in_the_other_style_turns_no_part_for_it_may_be_a_misprint() -> None:
    texts = [
        *(("I", one) for one in [*OLD_DATES, OLD_DATES[0]]),
        ("III", OLD_DATES[1]),
        *(("II", one) for one in NEW_DATES),
    ]
    texts.append(("III", "On 1 June 1906 they sat."))
    found = [Sentence(text, 0, len(text), section=part) for part, text in texts]
    assert date_claims(found, calendar=NEW)[-1].date == "1906-06-01"


def test_only_signs_against_the_style_that_an_account_is_read_in_are_told() -> None:
    found = signs("On 25 October (7 November) it met.")
    assert found.warning(OLD) == found.warning(Calendar.FRENCH_REPUBLICAN) == signs("It met.").warning(NEW) == ""
    assert found.warning(NEW) == (
        "its dates are read in New Style, but its words speak for Old Style by 1 sign "
        '(“25 October (7 November)”: Old Style comes first); if they are right, write calendar = "old-style"'
    )


def test_signs_that_a_preview_kept_before_an_upgrade_are_still_read() -> None:
    """Dates at odds were not among them then."""
    told = {"old": 2, "new": 0, "calendar": "old-style", "plainest": [], "others": []}
    assert signs_of(told) == CalendarSigns(2, 0, Calendar.OLD_STYLE, (), ())
