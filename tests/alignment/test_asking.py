from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from alignment.asking import Candidate, next_questions

_SURE, _TORN = (0.9, 0.1, 0, 0, 0), (0.5, 0.5, 0, 0, 0)


def test_the_doubtful_come_first_and_one_in_five_is_random():
    pairs = [Candidate(f"a{i}", f"b{i}", _TORN if i < 20 else _SURE) for i in range(200)]
    questions = next_questions(pairs, count=10)
    assert [question.at_random for question in questions] == [False, False, False, False, True] * 2
    assert all(question.pair.probabilities == _TORN for question in questions if not question.at_random)


def test_of_equal_doubt_the_pair_that_is_likely_of_one_thing_comes_first():
    pairs = [Candidate(f"a{i}", f"b{i}", _TORN, one_thing=i / 10) for i in range(10)]
    assert [question.pair.a for question in next_questions(pairs, count=3)] == ["a9", "a8", "a7"]


def test_questions_are_spread_over_events():
    pairs = [Candidate(f"a{i}", f"b{i}", _TORN, event=f"e{i // 10}") for i in range(40)]
    events = [question.pair.event for question in next_questions(pairs, count=4)]
    assert len(set(events)) == 4


def test_one_in_five_stays_so_from_one_batch_to_the_next():
    pairs = [Candidate(f"a{i}", f"b{i}", _TORN) for i in range(50)]
    asked: list[tuple[str, str]] = []
    random_ones = 0
    for _ in range(10):
        (question,) = next_questions(pairs, asked=asked, count=1)
        asked.append(question.pair.key)
        random_ones += question.at_random
    assert random_ones == 2


@given(st.sets(st.integers(0, 30)), st.integers(1, 40))
def test_no_pair_is_asked_twice_whichever_claim_is_named_first(known: set[int], count: int):
    pairs = [Candidate(f"a{i}", f"b{i}", _TORN) for i in range(30)]
    asked = [(f"b{i}", f"a{i}") for i in known]
    keys = [question.pair.key for question in next_questions(pairs, asked=asked, count=count)]
    assert len(keys) == len(set(keys)) == min(count, 30 - len(known - {30}))
    assert not set(keys) & {(a, b) for b, a in asked}
