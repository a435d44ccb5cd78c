"""Sentences of hundreds of dates, as chronologies pasted in one paragraph are.

How their time grows `python -m benchmarks.long_sentences` measures.
"""

import pytest

from annotator.reading.claim import Sentence
from annotator.reading.dates.chronology import date_claims
from models.vocabulary import Calendar

DATED = ["{day} May {year}, the council met; ", "at 1 p.m. on the {day}th of May {year} the council met, "]


def dated(wording: str, count: int) -> str:
    """A sentence of so many dates, each of another year."""
    return "".join(wording.format(day=4 + n % 20, year=1500 + n) for n in range(count))


@pytest.mark.parametrize("wording", DATED)
def test_each_of_hundreds_of_dates_is_read(wording: str) -> None:
    text = dated(wording, 500)
    [claim] = date_claims([Sentence(text, 0, len(text))], calendar=Calendar.NEW_STYLE)
    assert [day.edtf[:4] for day in claim.mentions if len(day.edtf) == len("1500-05-04")] == [
        str(year) for year in range(1500, 2000)
    ]
