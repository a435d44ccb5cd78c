"""An account that names the other's author as its source is no second witness."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from alignment.citing import cited, is_author
from alignment.facets import Facets
from tests.alignment.stories import claim, encoded


@pytest.mark.parametrize(
    ("source", "authors", "is_it"),
    [
        ("Mary Holt", "Mary Holt", True),
        ("M. Holt", "Mary Holt", True),
        ("Holt", "Mary Holt and John Pym", True),
        ("John Holt", "Mary Holt", False),
        ("Mary Hold", "Mary Holt", False),
        ("Holt", "Pym, Holt, Strode and Hampden (eds.)", False),
    ],
    ids=["in full", "by initials", "by surname, one of two", "a namesake", "another name", "one of many editors"],
)
def test_who_is_an_author(source: str, authors: str, is_it: bool) -> None:
    assert is_author(source, authors) is is_it


def test_only_what_tells_surely_of_the_same_thing_is_taken_from_the_cited_account() -> None:
    text = "The garrison laid down its arms on the third day."
    ours = [replace(claim("a", 0, text), attributed_to="Mary Holt"), claim("a", 1, text)]
    theirs = [replace(claim("b", 0, text), author="Mary Holt")]
    a, b = (Facets.of(its, encoded({key: its})[key]) for key, its in (("a", ours), ("b", theirs)))
    rows, columns, scores = np.array([0, 0, 1]), np.array([0, 0, 0]), np.array([0.9, 0.4, 0.9], np.float32)
    assert cited(a, b, rows, columns, scores).tolist() == [True, False, False]
    assert cited(b, a, columns, rows, scores).tolist() == [True, False, False]
