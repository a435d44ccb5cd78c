"""Two sentences without an account around them: of what days they may be taken to speak."""

from __future__ import annotations

from itertools import combinations

import pytest

from alignment.compare import dates, times
from alignment.findings import findings
from annotator.services.lone_claims import LoneText, lone_pair


@pytest.mark.parametrize(
    ("one", "two", "day", "hour"),
    [
        ("at 9 p.m.", "on 3 May.", 1.0, None),
        ("at 9 p.m.", "on 3 May at 8 a.m.", 1.0, -1.0),
        ("on Tuesday.", "on 3 May.", None, None),
        ("the next morning.", "on 3 May.", None, None),
        ("between two and three o’clock.", "the next morning.", 1.0, 0.3),
        ("at 9 p.m.", "on Tuesday.", 1.0, None),
        ("in March.", "on Monday.", None, None),
        ("on Tuesday.", "on Monday.", -1.0, None),
        ("in March.", "on 3 May.", -0.3, None),
        ("at 9 p.m.", "on 3 May 1840 at 8 a.m.", 1.0, -1.0),
    ],
)
def test_what_names_no_day_is_held_against_none_that_nobody_gave(one, two, day, hour):
    texts = LoneText(f"The diet met {one}", "a"), LoneText(f"The diet met {two}", "b")
    for a, b in (lone_pair(*texts), lone_pair(*texts[::-1])):
        found = [comparison.compare(a, b) for comparison in (dates, times)]
        assert [finding and finding.score for finding in found] == [day, hour]


TOLD = (
    "At 9 p.m. on 3 May 1840 the riders advanced and seized the old mill.",
    "On 4 May 1840, from the morning onwards, the gunners retreated and abandoned the old mill.",
    "There were 900 against it, and thousands of the guild for it.",
    "Most of the 40 masters of the guild voted against it, 11 for it.",
    "No riders that were not sworn in were let into the northern gate.",
    "The riders let nobody into the north gate of Varn but the second company.",
    "Neither bread nor powder was left in the first mill, Vane relates.",
    "Vane says that bread and powder lay in the second mill after the gate fell.",
)


@pytest.mark.parametrize(("one", "two"), list(combinations(TOLD, 2)))
def test_what_is_found_of_two_sentences_is_the_same_from_either_side(one, two):
    a, b = lone_pair(LoneText(one, "a"), LoneText(two, "b"))
    ours, theirs = findings(a, b), findings(b, a)
    assert {name: (its.score, its.type, its.apparent) for name, its in ours.items()} == {
        name: (its.score, its.type, its.apparent) for name, its in theirs.items()
    }
    for found in ours.values():
        assert all(0 <= span.start < span.end <= len(one) for span in found.a)
        assert all(0 <= span.start < span.end <= len(two) for span in found.b)
