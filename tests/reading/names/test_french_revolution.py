"""The file of the French Revolution: read in accounts of that time alone, its assemblies by the day."""

from __future__ import annotations

import pytest

from annotator.reading.names.gazetteer import default_authority
from annotator.reading.names.names import find_names
from annotator.reading.names.period import of_period
from models.historical_date import HistoricalDate
from tests.reading.told import named, told

BY_THE_DAY = [
    ("The assembly voted.", "1789-08-04", {"National Constituent Assembly"}),
    ("The assembly voted.", "1792-04-20", {"Legislative Assembly"}),
    ("The convention voted.", "1793-01-21", {"National Convention"}),
    ("The Directory fell.", "1799-11-09", {"French Directory"}),
    ("The committee of public safety sat.", "1794-04-05", {"French Committee of Public Safety"}),
    ("Robespierre spoke, and Barrère.", "1794-04-05", {"Maximilien Robespierre", "Bertrand Barère"}),
    ("General Bonaparte wrote to Lucien Bonaparte.", "1799-11-09", {"Napoleon Bonaparte", "Lucien Bonaparte"}),
]


@pytest.mark.parametrize(("text", "day", "names"), BY_THE_DAY)
def test_who_acted_then(text: str, day: str, names: set[str]) -> None:
    (found,) = find_names(told(text), dates=[HistoricalDate.parse(day)])
    assert {mention.name for mention in found} == names


def test_nothing_of_it_is_read_elsewhere() -> None:
    in_1917 = of_period(default_authority(), HistoricalDate.parse("1917"))
    assert in_1917.get("National Convention") is None
    assert in_1917.get("Maximilien Robespierre") is None
    assert named("The assembly voted.", "The Directory fell.") == [set(), {"Directory"}]


def test_a_brother_named_once_is_not_whom_the_surname_means() -> None:
    often = ["Then Robespierre spoke."] * 12
    sentences = told(*often, "Augustin Robespierre rose.", "Robespierre left.")
    found = find_names(sentences, dates=[HistoricalDate.parse("1794-07-26")] * len(sentences))
    assert [mention.name for mention in found[-2]] == ["Augustin Robespierre"]
    assert [mention.name for mention in found[-1]] == ["Maximilien Robespierre"]
