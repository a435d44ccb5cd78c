"""Of what time a part of an account tells, as its title says."""

import pytest

from annotator.reading.dates.part_titles import title_years

TITLES = [
    ("FROM THE 2ND OF JUNE, 1793, TO APRIL, 1794", (1793, 6), (1794, 4)),
    ("From the night of 4 August to 6 October 1789", (1789, 8), (1789, 10)),
    ("From the 9th Thermidor to the 1st Prairial, year III (20 May 1795)", (1794, 7), (1795, 5)),
    ("From April 1791 to 30 September", (1791, 4), (1791, 9)),
    ("From November 1791 to February", (1791, 11), (1792, 2)),
    ("1848", (1848, 1), (1848, 12)),
    ("The Rising of 3 May 1848", (1848, 1), (1848, 12)),
    ("After the Kornilov Affair", (1917, 1), (1917, 12)),
    ("The king's 1848 proclamation", (1848, 1), (1848, 12)),
    ("1789–1814 › Book 2", (1789, 1), (1814, 12)),
    ("1789–1814 › In 1793", (1793, 1), (1793, 12)),
]


@pytest.mark.parametrize(("section", "first", "last"), TITLES, ids=[row[0] for row in TITLES])
def test_a_title_says_from_when_to_when(section: str, first: tuple[int, int], last: tuple[int, int]) -> None:
    found = title_years(section)
    assert found is not None
    assert (found.first, found.last) == (first, last)


@pytest.mark.parametrize("section", [None, "The Queen", "From May to June", "From 1066 to 1914"])
def test_a_title_without_a_year_or_of_too_many_says_nothing(section: str | None) -> None:
    assert title_years(section) is None
