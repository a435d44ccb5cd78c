"""Entries of the authority are used only in accounts of their own time."""

from __future__ import annotations

import pytest

from annotator.reading.names.gazetteer import default_authority
from annotator.reading.names.names import find_names
from annotator.reading.names.period import of_period, period_of
from models.historical_date import HistoricalDate
from tests.reading.told import told


def test_an_account_tells_of_the_time_of_all_but_a_few_of_its_sentences() -> None:
    own = [HistoricalDate.parse(f"179{year}") for year in range(10)] * 10
    others = [HistoricalDate.parse("1415"), None, HistoricalDate.parse("2011-03")]
    assert period_of([*own, *others]) == HistoricalDate.parse("1790-01-01/1799-12-31")
    assert period_of([None]) is None


SINCE_1917 = ["Military Revolutionary Committee", "Cheka", "Aurora", "Provisional Government", "Leon Trotsky"]


@pytest.mark.parametrize("name", SINCE_1917)
def test_what_is_of_another_time_is_not_known(name: str) -> None:
    assert of_period(default_authority(), HistoricalDate.parse("1789/1799")).get(name) is None
    assert of_period(default_authority(), HistoricalDate.parse("1917")).get(name) is not None


def test_offices_end_with_their_holders() -> None:
    assert of_period(default_authority(), HistoricalDate.parse("1789/1799")).offices == ()


IN_1793 = [
    ("The Revolutionary Committee of Nantes met.", set()),
    ("He took the road to Vienna through Austria.", {"Austria"}),
    ("They sailed from Brest for England.", {"Brest", "England"}),
    ("The Allies met the Germans at Mons.", {"Allies", "Germans"}),
]


@pytest.mark.parametrize(("text", "names"), IN_1793)
def test_an_account_of_another_century_has_its_own_names(text: str, names: set[str]) -> None:
    (found,) = find_names(told(text), dates=[HistoricalDate.parse("1793-05-31")])
    assert names <= {mention.name for mention in found}
    assert not {mention.name for mention in found} & {"Austria-Hungary", "Brest-Litovsk", "Entente", "German army"}
    assert not any("Military" in mention.name for mention in found)


def test_a_stray_date_makes_no_other_time() -> None:
    sentences = told(*["The Cheka sat in Austria."] * 60)
    days = [HistoricalDate.parse("1793")] * 59 + [HistoricalDate.parse("1918")]
    assert {mention.name for mention in find_names(sentences, dates=days)[0]} == {"Austria"}
