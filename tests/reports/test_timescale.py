"""On a line of time no lone day squeezes the others, and no day changes its place among them."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as some

from annotator.reports.timescale import stretches

DAYS = some.lists(some.dates(date(1618, 1, 1), date(1648, 12, 31)), min_size=2, max_size=30, unique=True)


def test_a_day_years_before_all_others_leaves_them_their_room():
    early, month = date(1605, 4, 17), [date(1618, 5, 23) + timedelta(days=day) for day in range(30)]
    first, second = stretches([early, *month])
    assert (first.left, first.right, first.named) == (0, 0, (early,))
    assert second.right - second.left > 0.8
    assert second.named[0] == month[0]


def test_days_spread_evenly_are_one_stretch():
    (line,) = stretches(date(1631, month, 1) for month in range(1, 13))
    assert (line.left, line.right) == (0, 1)


@settings(deadline=None)
@given(DAYS)
def test_days_stand_in_their_order_within_the_line(days: list[date]):
    line = stretches(days)
    places = [one.at(day) for day in sorted(days) for one in line if one.first <= day <= one.last]
    assert len(line) <= 4
    assert len(places) == len(days)
    assert places == sorted(set(places))
    assert places[0] == 0
    assert places[-1] <= 1 + 1e-9
