"""Two sentences without an account around them: of what days they may be taken to speak."""

from __future__ import annotations

import pytest

from alignment.compare import dates, times
from annotator.services.lone_claims import LoneText, lone_pair


@pytest.mark.parametrize(
    ("one", "two", "day", "hour"),
    [
        ("at 9 p.m.", "on 3 May.", 1.0, None),
        ("at 9 p.m.", "on 3 May at 8 a.m.", 1.0, -1.0),
        ("on Tuesday.", "on 3 May.", None, None),
        ("the next morning.", "on 3 May.", None, None),
        ("in March.", "on Monday.", None, None),
        ("on Tuesday.", "on Monday.", -1.0, None),
        ("in March.", "on 3 May.", -0.6, None),
        ("at 9 p.m.", "on 3 May 1840 at 8 a.m.", 1.0, -1.0),
    ],
)
def test_what_names_no_day_is_held_against_none_that_nobody_gave(one, two, day, hour):
    texts = LoneText(f"The diet met {one}", "a"), LoneText(f"The diet met {two}", "b")
    for a, b in (lone_pair(*texts), lone_pair(*texts[::-1])):
        found = [comparison.compare(a, b) for comparison in (dates, times)]
        assert [finding and finding.score for finding in found] == [day, hour]
