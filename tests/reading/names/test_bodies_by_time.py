"""Which body the same words mean at which time: “the Duma”, “the government”, “the Congress of Soviets”."""

from __future__ import annotations

import pytest

from annotator.reading.names.names import find_names
from annotator.reading.names.passage import is_one
from models.historical_date import HistoricalDate
from tests.reading.told import named, told


def _at(*dated: tuple[str, str | None]) -> list[set[str]]:
    """The names in sentences of these days."""
    dates = [HistoricalDate.parse(day) if day else None for _, day in dated]
    found = find_names(told(*(text for text, _ in dated)), dates=dates)
    return [{mention.name for mention in mentions} for mentions in found]


MEANT = [
    ("The Duma was dissolved.", "1906-07-21", {"State Duma"}),
    ("The Duma was opened.", "1906-05", {"State Duma"}),
    ("The Duma was dissolved.", "1917-11-29", {"Petrograd City Duma"}),
    ("The government fell.", "1917-03-10", {"Tsarist government"}),
    ("The government fell.", "1917-11-07", {"Provisional Government"}),
    ("The government moved.", "1918-03-11", {"Council of People’s Commissars"}),
    ("The government moved.", "1917", {"Provisional Government"}),
    ("The Congress of Soviets voted.", "1917-06-20", {"First Congress of Soviets"}),
    ("The Congress of Soviets voted.", "1917-11-08", {"Second Congress of Soviets"}),
    ("The Executive Committee sat.", "1917-04-02", {"Executive Committee of the Petrograd Soviet"}),
    ("The Executive Committee sat.", "1917-10-02", {"All-Russian Central Executive Committee of Soviets"}),
]


@pytest.mark.parametrize(("text", "day", "names"), MEANT)
def test_the_body_is_meant_that_was_called_so_most_of_the_time(text: str, day: str, names: set[str]) -> None:
    assert _at((text, day)) == [names]


def test_an_undated_sentence_is_of_the_time_last_told() -> None:
    assert _at(("Rain fell.", "1906-07-21"), ("The Duma was dissolved.", None))[1] == {"State Duma"}


def test_where_no_time_is_told_the_body_is_meant_that_was_there_before_and_after() -> None:
    assert named("The Duma was dissolved.") == [{"Petrograd City Duma"}]
    assert named("The government fell.") == [set()]


def test_the_government_is_none_that_a_long_account_never_names() -> None:
    rain = [("Rain fell.", "1917-09-01")] * 100
    assert _at(*rain, ("The government fell.", None))[-1] == set()
    assert _at(*rain, ("The Provisional Government sat.", None), ("The government fell.", None))[-1] == {
        "Provisional Government"
    }


def test_the_council_is_a_soviet_where_the_account_calls_it_so() -> None:
    assert named("The Council of Workmen's Deputies met.", "The Council voted.")[1] == {"Petrograd Soviet"}
    assert named("The Petrograd Soviet met.", "The Council voted.")[1] == set()


def test_a_committee_of_a_soviet_is_no_soviet() -> None:
    assert is_one("Moscow Soviet", "Soviet")
    assert is_one("Congress of Soviets of the Northern Region", "Congress of Soviets")
    assert not is_one("Executive Committee of the Petrograd Soviet", "Soviet")
