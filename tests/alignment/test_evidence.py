"""Which findings speak for a conflict, and how far."""

from __future__ import annotations

import pytest

from alignment.evidence import COUNTS_ALONE, COUNTS_SLIGHT, COUNTS_TELLING, weight
from alignment.suggestion import Finding
from models.vocabulary import Apparent, ContradictionType, FramingType

DATE, NUMBER, ACTOR = ContradictionType.DATE, ContradictionType.NUMBER, ContradictionType.ACTOR


@pytest.mark.parametrize(
    ("found", "counts", "alone"),
    [
        ([], 0, 0),
        ([Finding(-1.0, DATE, "")], 1, COUNTS_ALONE),
        ([Finding(-1.0, NUMBER, "")], COUNTS_TELLING, COUNTS_ALONE),
        ([Finding(-0.3, DATE, "")], COUNTS_SLIGHT, COUNTS_ALONE),
        ([Finding(-0.25, ACTOR, "")], 0, COUNTS_ALONE),
        ([Finding(-0.15, DATE, "")], 0, 0),
        ([Finding(-0.25, ACTOR, ""), Finding(-1.0, DATE, "")], 1, COUNTS_ALONE),
        ([Finding(-1.0, DATE, "", apparent=Apparent.CALENDAR)], 0, 0),
        ([Finding(-1.0, FramingType.MOTIVE, "")], 0, 0),
        ([Finding(0.5, DATE, "")], 0, 0),
    ],
)
def test_how_far_what_was_found_counts_against_two_claims_and_against_two_lone_sentences(found, counts, alone) -> None:
    by_name = dict(enumerate(found))
    assert (weight(by_name, alone=False), weight(by_name, alone=True)) == (counts, alone)
