"""Dates given in both styles at once, in whatever order, and in which words."""

import pytest

from annotator.reading.dates.calendars import Style, land
from annotator.reading.dates.clock import Clock
from annotator.reading.dates.dates import find_dates
from models.vocabulary import Calendar

ONE_DAY = [
    "25 October (N.S. 7 November)",
    "25 October, N.S. 7 November",
    "25 October (new style 7 November)",
    "7 November (Old Style: 25 October)",
    "7 November 1917 (O.S. 25 October)",
    "7 November 1917 (O.S. 25)",
    "November 7th, 1917 (October 25th by the old calendar)",
    "25 October, or 7 November by the new calendar",
    "Wednesday, October 25 (November 7)",
    "Oct. 25/Nov. 7, 1917",
    "25th of October (the 7th of November)",
    "25 October – 7 November by the new calendar",
    "November 7 – October 25, 1917",
    "old style date October 25, 1917",
    "October 25 [November 7]",
    "October 25 [November 7 on the modern calendar]",
]
SEVERAL_DAYS = [
    "24–25 October (6–7 November)",
    "24-25 October 1917 (6-7 November 1917)",
    "24 October–25 October (6 November–7 November) 1917",
    "6 and 7 November (24 and 25 October)",
    "24 (6) and 25 (7) October",
    "October 24 to October 25, 1917 (November 7)",
    "24 October (6 November) to 25 October (7 November)",
    "November 6-7 – October 24-25, 1917",
]


def _clock(calendar: Calendar) -> Clock:
    return Clock(Style(calendar, land("Russia")), None, 1917)


@pytest.mark.parametrize("calendar", [Calendar.OLD_STYLE, Calendar.NEW_STYLE])
@pytest.mark.parametrize(
    ("words", "edtf"),
    [(words, "1917-11-07") for words in ONE_DAY] + [(words, "1917-11-06/1917-11-07") for words in SEVERAL_DAYS],
)
def test_a_date_in_both_styles_is_one_date_in_accounts_of_either(words: str, edtf: str, calendar: Calendar) -> None:
    [(_, _, mention)] = find_dates(f"On {words} the bridges were held.", _clock(calendar))
    assert (mention.text, mention.edtf) == (words, edtf)


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("October 25–November 7", "1917-10-25/1917-11-07"),
        ("25 October to 7 November", "1917-10-25/1917-11-07"),
        ("2 and 3 October", "1917-10-02/1917-10-03"),
    ],
)
def test_a_stretch_that_goes_forward_is_a_stretch(words: str, edtf: str) -> None:
    [(_, _, mention)] = find_dates(f"From {words} the bridges were held.", _clock(Calendar.NEW_STYLE))
    assert mention.edtf == edtf


def test_several_days_say_why_they_are_those() -> None:
    [(_, _, mention)] = find_dates(
        "On the night of October 24–25 (November 6–7) it rained.", _clock(Calendar.NEW_STYLE)
    )
    assert "given in both styles, the first in Old Style" in mention.reason
    assert "as this account has it" not in mention.reason


@pytest.mark.parametrize(
    "words",
    [
        "25 December (7 January 1918)",
        "25 December 1917 (7 January 1918)",
        "25 December 1917/7 January 1918",
        "7 January (25 December 1917)",
    ],
)
def test_the_styles_may_lie_in_two_years(words: str) -> None:
    [(_, _, mention)] = find_dates(f"On {words} the bridges were held.", _clock(Calendar.NEW_STYLE))
    assert (mention.text, mention.edtf) == (words, "1918-01-07")
