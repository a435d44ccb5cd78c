"""How far two dates speak against each other, by where they are from and how far apart they lie."""

from __future__ import annotations

import pytest

from alignment.compare import dates
from alignment.compare.moment import at_one_time
from alignment.evidence import is_against, weight
from models.historical_date import HistoricalDate
from tests.alignment.claims import claim, dated


def _told(words: str, edtf: str):
    """A claim that gives a date in these words, or only by its context."""
    if not words:
        return claim("The gate of the fort fell.", date=HistoricalDate.parse(edtf))
    return dated(f"The gate of the fort fell: {words}.", words, edtf)


@pytest.mark.parametrize(
    ("one", "other", "counts"),
    [
        (("12 May", "1840-05-12"), ("14 May", "1840-05-14"), 1),
        (("12 May", "1840-05-12"), ("2 June", "1840-06-02"), 1),
        (("12 May", "1840-05-12"), ("2 September", "1840-09-02"), 0.3),
        (("12 May 1840", "1840-05-12"), ("12 May 1804", "1804-05-12"), 1),
        (("12 May", "1840-05-12"), ("12 May", "1804-05-12"), 0.3),
        (("12 May", "1840-05-12"), ("", "1840-05-13"), 1),
        (("12 May", "1840-05-12"), ("", "1840-05-14"), 0.3),
        (("12 May", "1840-05-12"), ("", "1840-06"), 0.3),
        (("", "1840-05-12"), ("", "1840-05-13"), 0),
    ],
    ids=[
        "written",
        "weeks apart",
        "so far apart that there are rather two",
        "a digit of a written year",
        "a year that nobody writes",
        "a day off the context",
        "days off the context",
        "a month of the context",
        "the context alone",
    ],
)
def test_how_far_two_dates_count_against_each_other(one, other, counts):
    for a, b in ((_told(*one), _told(*other)), (_told(*other), _told(*one))):
        assert weight({"dates": dates.compare(a, b)}, alone=False) == counts


def test_a_day_that_only_the_context_gives_is_shown_all_the_same():
    found = dates.compare(_told("12 May", "1840-05-12"), _told("", "1840-05-20"))
    assert is_against(found)
    assert "20 May 1840 (from the context)" in found.reason


def test_claims_without_dates_or_a_month_apart_can_be_of_one_time():
    assert at_one_time(_told("12 May", "1840-05-12"), claim("The gate fell."))
    assert at_one_time(_told("12 May", "1840-05-12"), _told("", "1840-06"))
    assert not at_one_time(_told("12 May", "1840-05-12"), _told("", "1840-07"))
