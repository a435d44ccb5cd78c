"""An account tells of an event, passes it over, lies elsewhere, or nobody can say."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from alignment.silence import Telling, story_days, telling

FALL = date(1746, 3, 2)
DAY, YEAR = timedelta(days=1), timedelta(days=365)
DATES = {
    "covers those days": [(FALL + n * DAY, FALL + n * DAY) for n in range(4)],
    "elsewhere": [(FALL + 40 * YEAR + n * DAY, FALL + 40 * YEAR + n * DAY) for n in range(4)],
    "an aside": [(FALL, FALL), (FALL + YEAR, FALL + YEAR)],
    "breaks off on the eve": [(FALL - n * DAY, FALL - n * DAY) for n in range(1, 5)],
    "three": [(FALL + n * DAY, FALL + n * DAY) for n in (-7, 0, 7)],
    "two": [(FALL + n * DAY, FALL + n * DAY) for n in (-7, 7)],
    "vague": [(FALL, FALL + YEAR)] * 5,
}


@pytest.mark.parametrize(
    ("account", "stands"),
    [
        ("covers those days", Telling.PASSES_OVER),
        ("elsewhere", Telling.OUTSIDE),
        ("an aside", Telling.OUTSIDE),
        ("breaks off on the eve", Telling.OUTSIDE),
        ("three", Telling.PASSES_OVER),
        ("two", Telling.OUTSIDE),
        ("vague", Telling.OUTSIDE),
    ],
)
def test_how_an_account_stands_to_a_dated_event(account: str, stands: Telling) -> None:
    assert telling("1746-03-02", story_days(DATES[account]), told=None) is stands
    assert telling("1746-03-02", story_days(DATES[account]), told=1) is Telling.TELLS
    assert telling("1746-03-02", story_days(DATES[account]), told=0) is Telling.TOUCHES


def test_nobody_is_called_silent_on_an_undated_event() -> None:
    assert telling(None, story_days(DATES["covers those days"]), told=None) is Telling.UNKNOWN
