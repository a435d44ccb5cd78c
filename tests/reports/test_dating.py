"""Dates in words, in the styles of the accounts."""

from __future__ import annotations

import pytest

from annotator.reports.dating import in_words


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("1917-11-07", "7 November 1917 (25 October Old Style)"),
        ("1917-11-07/1917-11-09", "7–9 November 1917 (25–27 October Old Style)"),
        ("1918-01-05", "5 January 1918 (23 December 1917 Old Style)"),
        ("1917-11", "November 1917 (19 October – 17 November Old Style)"),
        ("1917-10-14/1917-11-13", "14 October – 13 November 1917 (October Old Style)"),
        ("1917", "1917"),
        ("1917-07/1917-11-06", "1 July – 6 November 1917 (18 June – 24 October Old Style)"),
        ("../1917-11-07", "until 7 November 1917 (until 25 October 1917 Old Style)"),
        (None, ""),
    ],
)
def test_a_date_is_given_in_both_styles(edtf: str | None, words: str):
    assert in_words(edtf, {"old-style", "new-style"}) == words


def test_where_no_account_writes_old_style_none_is_shown():
    assert in_words("1917-11-07", {"new-style"}) == "7 November 1917"
