"""Sentences of hundreds of dates, as chronologies pasted in one paragraph are: their time grows with their length."""

from time import process_time

import pytest

from annotator.reading.claim import Sentence
from annotator.reading.dates.chronology import date_claims
from models.vocabulary import Calendar

DATED = ["{day} May {year}, the council met; ", "at 1 p.m. on the {day}th of May {year} the council met, "]


def _seconds(wording: str, count: int) -> float:
    text = "".join(wording.format(day=4 + n % 20, year=1800 + n) for n in range(count))
    begun = process_time()
    date_claims([Sentence(text, 0, len(text))], calendar=Calendar.NEW_STYLE)
    return process_time() - begun


@pytest.mark.parametrize("wording", DATED)
def test_eight_times_as_many_dates_take_no_square_of_the_time(wording: str) -> None:
    _seconds(wording, 1)  # compiles the patterns
    assert _seconds(wording, 800) < 24 * max(_seconds(wording, 100), 0.01)
