"""Monarchs: told apart by their numbers, and meant where the number is left out only where one is."""

from __future__ import annotations

import pytest

from annotator.reading.names.authority import Authority
from annotator.reading.names.clusters import Unlisted, cluster
from annotator.reading.names.names import find_names
from annotator.reading.names.numerals import number_of, with_number
from annotator.reading.names.skeleton import alike
from models.historical_date import HistoricalDate
from tests.reading.told import named, told

NUMBERS = [
    ("Louis XVI", 16),
    ("Pius IX", 9),
    ("Louis the Sixteenth", 16),
    ("Charles First", 1),
    ("Louis", None),
    ("37th", None),
]


@pytest.mark.parametrize(("name", "number"), NUMBERS)
def test_a_number_stands_at_the_end_of_a_name(name: str, number: int | None) -> None:
    assert number_of(name) == number


def test_numbers_are_written_as_is_usual() -> None:
    assert [with_number("", number) for number in (4, 9, 14, 18)] == ["IV", "IX", "XIV", "XVIII"]


def test_no_two_numbers_are_spellings_of_one() -> None:
    assert not alike("XVI", "XVIII")


def test_monarchs_of_different_numbers_are_different_persons() -> None:
    texts = ["Louis XVI fled.", "Louis XVIII came.", "Louis XV had died.", "They shot at Louis the Sixteenth."]
    assert named(*texts, authority=Authority()) == [{"Louis XVI"}, {"Louis XVIII"}, {"Louis XV"}, {"Louis XVI"}]


def test_no_spelling_brings_two_of_them_together() -> None:
    found = [Unlisted("one", name, "person") for name in ("Louis XVI", "Louis XVIII", "Charles I", "Charles II")]
    assert len(set(cluster(found).values())) == 4


YEARS = [
    "Louis XV fell ill.",
    "Louis XV lay in the palace.",
    "Louis XVI signed.",
    "Louis XVI read it.",
    "Louis XVI ate.",
]
DAYS = ["1774-05", "1774-05", "1791-06", "1791-06", "1791-07"]
LEFT_OUT = [
    ("King Louis called for his horses.", "1791-06", {"Louis XVI"}),
    ("King Louis called for his doctors.", "1774-05", {"Louis XV"}),
    ("The King’s carriage stood there.", "1791-06", {"Louis XVI"}),
    ("His Majesty dined.", "1791-06", {"Louis XVI"}),
    ("The king of Prussia wrote to the king.", "1791-06", {"Prussia"}),
    ("Louis the Great was long dead.", "1791-06", set()),
    ("Louis, king of Hungary, was long dead.", "1791-06", {"Hungary"}),
    ("A king may err.", "1791-06", set()),
    ("The king was old.", "1850-01", set()),
]


@pytest.mark.parametrize(("text", "day", "names"), LEFT_OUT)
def test_who_is_meant_without_a_number_is_told_by_the_years(text: str, day: str, names: set[str]) -> None:
    sentences = told(*YEARS, *["Nothing stirred in the town."] * 3, text)
    dates = [HistoricalDate.parse(day) for day in (*DAYS, "1791-07", "1791-07", "1791-07", day)]
    found = find_names(sentences, authority=Authority(), dates=dates)
    assert {mention.name for mention in found[-1]} == names


def test_his_majesty_is_nobody_elses() -> None:
    assert named("General Rabe bowed.", "He told his Majesty everything.", authority=Authority())[1] == {"Rabe"}


def test_a_listed_monarch_goes_without_the_number_too_where_one_is_meant() -> None:
    sentences = told("Nicholas II signed.", "Nicholas II prayed.", "Nicholas wept.", "Nicholas Chaikovsky smiled.")
    found = find_names(sentences, dates=[HistoricalDate.parse("1905")] * 4)
    assert [mention.name for row in found[2:] for mention in row] == ["Nicholas II", "Nikolai Chaikovsky"]
