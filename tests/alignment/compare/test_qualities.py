"""What a thing can be only one of: the first or the second, Latvian or Lithuanian, old or new."""

from __future__ import annotations

import pytest

from alignment.compare import qualities
from alignment.evidence import HINT, is_against
from alignment.findings import findings
from alignment.words import data
from models.vocabulary import ContradictionType
from tests.alignment.claims import claim, dated, negation


@pytest.mark.parametrize(
    ("one", "two", "kind", "reason"),
    [
        (
            "Vane sat in the first diet of Varn.",
            "In his letters Vane says much of the 2nd diet.",
            ContradictionType.NUMBER,
            "“first diet” against “2nd diet”",
        ),
        (
            "Dutch gunners held the hill fort.",
            "It was, they say, held by Danish gunners and a few others.",
            ContradictionType.ACTOR,
            "“Dutch gunners” against “Danish gunners”",
        ),
        (
            "The southern gate stood open all night long.",
            "Nobody guarded the northern gate.",
            ContradictionType.PLACE,
            "“southern gate” against “northern gate”",
        ),
        (
            "Old guardsmen led the column to the mill.",
            "They were mostly young guardsmen from elsewhere.",
            ContradictionType.OUTCOME,
            "“Old guardsmen” against “young guardsmen”",
        ),
        (
            "All that week the committee met in private.",
            "It was told that they met in public.",
            ContradictionType.OUTCOME,
            "“met in private” against “met in public”",
        ),
    ],
)
def test_two_qualities_that_exclude_each_other_are_a_hint(one, two, kind, reason):
    found = qualities.compare(claim(one), claim(two))
    assert (found.score, found.type, found.reason) == (HINT, kind, reason)


def test_in_nearly_the_same_words_one_was_put_for_the_other():
    a = claim("The Dutch gunners held the hill fort until dawn.")
    b = claim("The Danish gunners held the hill fort until dawn.")
    assert is_against(qualities.compare(a, b))
    assert is_against(findings(a, b)["qualities"])


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Dutch gunners held the fort.", "Danish riders held the fort."),
        ("Dutch and Danish gunners held the fort.", "Danish gunners held the fort."),
        ("At first gunners held the fort.", "At last gunners held the fort."),
        ("The left was quiet, gunners say.", "The right, gunners say, was quiet."),
        ("The old mill burned.", "The mill was old."),
        ("The first shot fell short.", "The second shot went home."),
    ],
    ids=[
        "of two things",
        "both in one claim",
        "an adverb",
        "in another clause",
        "said of it elsewhere",
        "told apart by them",
    ],
)
def test_qualities_of_two_things_exclude_nothing(one, two):
    assert qualities.compare(claim(one), claim(two)) is None


def test_what_is_denied_of_a_thing_excludes_nothing():
    text = "They were not Dutch gunners."
    denied = claim(text, cues=(negation(text, "not", " Dutch gunners"),))
    assert qualities.compare(denied, claim("They were Danish gunners.")) is None


@pytest.mark.parametrize(
    ("one", "other", "against"),
    [
        ("English", "British", False),
        ("Lettish", "Latvian", False),
        ("English", "Scottish", True),
        ("north", "northern", False),
        ("northern", "south", True),
    ],
)
def test_a_people_is_no_other_than_its_own_part_and_a_side_has_two_words(one, other, against):
    a, b = (claim(f"The {word} guns held the hill fort until dawn.") for word in (one, other))
    assert (qualities.compare(a, b) is not None) == against


def test_what_agrees_is_of_one_class():
    for its in data("exclusive").values():
        assert set(" ".join(its.get("agreeing", ())).split()) <= set(its["words"].split())


def test_the_day_of_a_date_is_held_against_dates():
    one, two = "It fell on the first of May.", "It fell on the second of May."
    plain, other = claim(one), claim(two)
    assert qualities.compare(plain, other)
    assert qualities.compare(dated(one, "first of May", "1840-05-01"), other) is None
    assert qualities.compare(plain, dated(two, "second of May", "1840-05-02")) is None
