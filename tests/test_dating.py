"""Dates in words, in both styles, from EDTF."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.dating import dating

CASES = [
    ("1917-11-07", "7 November 1917", "25 October 1917", "25 October"),
    ("1917-11-07/1917-11-09", "7–9 November 1917", "25–27 October 1917", "25–27 October"),
    ("1917-10-31/1917-11-02", "31 October – 2 November 1917", "18–20 October 1917", "18–20 October"),
    ("1918-01-10", "10 January 1918", "28 December 1917", "28 December 1917"),
    ("1917-10-14/1917-11-13", "14 October – 13 November 1917", "October 1917", "October"),
    ("1917-11", "November 1917", "19 October – 17 November 1917", "19 October – 17 November"),
    ("1917", "1917", None, None),
    ("1917-03/1917-10", "March–October 1917", "16 February – 18 October 1917", "16 February – 18 October"),
    ("1800-03-13", "13 March 1800", "1 March 1800", "1 March"),
    ("1900-03-13", "13 March 1900", "29 February 1900", "29 February"),
    ("1936-08-19", "19 August 1936", None, None),
    ("1500-02-01", "1 February 1500", None, None),
    ("1917-11-07~", "about 7 November 1917", "about 25 October 1917", "25 October"),
    ("1917-11-07/..", "from 7 November 1917", "from 25 October 1917", "from 25 October 1917"),
    ("../1917-11-07", "until 7 November 1917", "until 25 October 1917", "until 25 October 1917"),
]  # fmt: skip


@pytest.mark.parametrize(("edtf", "new", "old", "short"), CASES)
def test_a_date_in_both_styles(edtf: str, new: str, old: str | None, short: str | None) -> None:
    said = dating(edtf)
    assert (said.new, said.old) == (new, old)
    assert said.short_old == short


@given(st.dates(min_value=date(1583, 1, 1), max_value=date(1923, 12, 31)))
def test_every_day_of_the_double_reckoning_has_both(day) -> None:
    said = dating(day.isoformat())
    assert str(day.year) in said.new
    assert said.old
    assert said.old != said.new
