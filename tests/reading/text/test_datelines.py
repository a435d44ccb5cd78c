"""What heads a letter, an order or a dispatch says when and where it was written, and nothing of what happened."""

from __future__ import annotations

import pytest

from annotator.reading.account import read_account
from annotator.reading.formats import open_source
from annotator.reading.profile import Profile
from annotator.reading.text.documents import is_dateline
from models.vocabulary import COMPARED_KINDS, ClaimKind


@pytest.mark.parametrize(
    "text",
    [
        "HEADQUARTERS OF THE THIRD ARMY, IN THE FIELD, NEAR VARN, March 2, 1746.",
        "“Varn, Lower Province, Sept. 5, 1864—9 A.M. “GENERAL ORBAN, “Chief of Staff.",
        "Camp of the Foot, 12th of March, 1746.",
        "August 1, 1864, 11.30 A.M.",
        "10:55 p.m.",
    ],
)
def test_a_place_a_day_and_whom_it_is_for_are_a_dateline(text: str) -> None:
    assert is_dateline(text)


@pytest.mark.parametrize(
    "text",
    [
        "On March 2, 1746, the fort fell.",
        "Approved, March 2, 1746.",
        "Born at Varn, 2 March 1746.",
        "March 2 Varn",
        "Congress of the Lower Province, Varn",
        "By March 2, 1746, we had no powder left.",
        "1746",
        f"VARN, March 2, 1746 {'—' * 60} fell",
        f"VARN, March 2, 1746 {'. ' * 100}fell",
    ],
)
def test_what_asserts_something_or_names_no_day_of_a_year_is_none(text: str) -> None:
    assert not is_dateline(text)


def test_a_dateline_is_compared_with_nothing_and_dates_what_follows_it() -> None:
    text = "The report of Orban reached us late.\n\nVARN, March 2, 1746.\n\nThe garrison laid down its arms at dawn.\n"
    told = read_account(open_source(text.encode(), "memoir.txt"), Profile("memoir", "Memoir", "Western")).claims
    assert [claim.sentence.kind for claim in told] == [ClaimKind.CLAIM, ClaimKind.DATELINE, ClaimKind.CLAIM]
    assert ClaimKind.DATELINE not in COMPARED_KINDS
    assert told[2].date == "1746-03-02"
