"""Rates are drawn on one scale, whose names people count by."""

from __future__ import annotations

import pytest

from annotator.queries.framing import FramingPage, wilson
from tests.web.conftest import read, words


@pytest.mark.parametrize(("uses", "claims"), [(0, 2000), (1, 400), (10, 100), (60, 100), (99, 100)])
def test_the_scale_has_a_few_names_and_reaches_beyond_every_interval(uses: int, claims: int) -> None:
    page = FramingPage((), ("labelling",), {("labelling", 1): wilson(uses, claims)}, {}, (), 0, 0)
    assert page.scale > page.rates["labelling", 1].high
    assert 2 <= len(page.ticks) <= 6
    assert page.ticks[-1] <= page.scale


def test_each_rate_is_a_link_with_its_interval_in_words(client) -> None:
    (rate, *_) = read(client.get("/framing")).select(".rates td a")
    assert rate.select_one("circle") is not None
    assert "%" in words(rate)
    assert client.get(rate["href"]).status_code == 200
