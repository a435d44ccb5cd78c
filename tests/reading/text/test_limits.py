"""Limits drawn by hand: joined, cut, moved; and no other sentence comes to bear another id."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.reading.claim import Sentence
from annotator.reading.identity import claim_ids
from annotator.reading.text.limits import Limit, redrawn

TEXT = "He came. He saw. He came. All was quiet; the guard slept."
PARTS = ("He came.", "He saw.", "He came.", "All was quiet; the guard slept.")


def sentences(text: str = TEXT, parts: tuple[str, ...] = PARTS) -> list[Sentence]:
    made, at = [], 0
    for number, part in enumerate(parts):
        start = text.index(part, at)
        at = start + len(part)
        made.append(Sentence(part, start, at, paragraph=number, notes=(str(number),)))
    return made


def drawn(*limits: Limit, text: str = TEXT, parts: tuple[str, ...] = PARTS) -> tuple[list[str], tuple[str, ...]]:
    told, ids = redrawn("k", text, sentences(text, parts), claim_ids("k", parts), limits)
    assert all(text[one.start : one.end] == one.text for one in told)
    return [one.text for one in told], ids


IDS = claim_ids("k", PARTS)


def test_a_sentence_is_joined_with_the_next_and_every_other_keeps_its_id() -> None:
    texts, ids = drawn(Limit(IDS[0], joined=True))
    assert texts == ["He came. He saw.", *PARTS[2:]]
    assert ids[1:] == tuple(IDS[2:])
    assert ids[0] not in IDS


def test_a_sentence_is_cut_in_two() -> None:
    texts, ids = drawn(Limit(IDS[3], cut=14, after=" the guard"))
    assert texts[3:] == ["All was quiet;", "the guard slept."]
    assert ids[:3] == tuple(IDS[:3])


def test_the_boundary_between_two_is_moved() -> None:
    texts, _ = drawn(Limit(IDS[2], joined=True, cut=22, after="; the"))
    assert texts[2:] == ["He came. All was quiet", "; the guard slept."]


def test_a_piece_with_the_words_of_another_sentence_does_not_take_its_id() -> None:
    parts = ("He came. And so he did.", "He came.")
    ids = claim_ids("k", parts)
    _, new = drawn(Limit(ids[0], cut=9, after="And"), text=" ".join(parts), parts=parts)
    assert new[2] == ids[1]
    assert len(set(new)) == 3


def test_limits_are_drawn_one_upon_the_other() -> None:
    _, ids = drawn(Limit(IDS[0], joined=True))
    texts, _ = drawn(Limit(IDS[0], joined=True), Limit(ids[0], joined=True))
    assert texts[0] == "He came. He saw. He came."


def test_a_mended_text_is_cut_where_the_words_now_stand() -> None:
    parts = (*PARTS[:3], "All, was quiet; the guard slept.")
    texts, _ = drawn(Limit(IDS[3], cut=14, after=" the guard"), text=" ".join(parts), parts=parts)
    assert texts[3:] == ["All, was quiet;", "the guard slept."]


@pytest.mark.parametrize(
    "limit",
    [
        Limit("none", joined=True),
        Limit(IDS[3], joined=True),
        Limit(IDS[0], cut=0),
        Limit(IDS[0], cut=3, after="not there"),
        Limit(IDS[0], joined=True, cut=9, after="He saw"),
    ],
)
def test_what_fits_nothing_or_changes_nothing_is_passed_over(limit: Limit) -> None:
    texts, ids = drawn(limit)
    assert texts == list(PARTS)
    assert ids == tuple(IDS)


@given(st.lists(st.tuples(st.integers(0, 3), st.booleans(), st.none() | st.integers(0, 60)), max_size=5))
def test_whatever_is_drawn_no_word_is_lost_and_no_id_is_given_twice(
    drawing: list[tuple[int, bool, int | None]],
) -> None:
    texts, ids = drawn(*(Limit(IDS[at], joined, cut) for at, joined, cut in drawing))
    assert "".join("".join(texts).split()) == "".join(TEXT.split())
    assert len(set(ids)) == len(ids) == len(texts)
