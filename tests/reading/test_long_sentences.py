"""Thousands of words of one kind without a stop: a table, a list, a page that lost its stops.

How their time grows `python -m benchmarks.long_sentences` measures.
"""

from __future__ import annotations

import pytest

from annotator.reading.account import read_account
from annotator.reading.profile import Profile
from annotator.reading.source import Source

REPEATED = (
    "40 men, ",
    "20 or 30 men and ",
    "Marsh, in his memoirs, wrote ",
    "Marsh, Alder and Carrow, ",
    "who said ",
    "he said: ",
    "in his view ",
    "not ",
    "“",
    "'a' ",
    "‘former officers’ from ",
    "(Carrow, iii. 12.) ",
    "He ran.—She fell.—",
)


@pytest.mark.parametrize("words", REPEATED)
def test_a_text_without_stops_is_read_and_cut(words: str) -> None:
    text = words * (20_000 // len(words))
    claims = read_account(Source(text, "plain text"), Profile("siege", "The Siege", "local")).claims
    assert max(len(claim.sentence.text) for claim in claims) <= 3_000
