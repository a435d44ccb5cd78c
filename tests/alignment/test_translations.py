"""Two translations of one original contradict each other only apparently."""

from __future__ import annotations

from dataclasses import replace

from alignment.judging import Pair, judge_all
from alignment.record import ClaimRecord, NumberIn, Span
from models.vocabulary import Apparent, Relation


def record(account: str, count: str, value: float) -> ClaimRecord:
    text = f"Of biscuit we have {count} barrels."
    span = Span(19, 19 + len(count))
    return ClaimRecord(account, account, text, numbers=(NumberIn(count, span, value, value, value, "barrel"),))


def test_numbers_apart_contradict_unless_both_translate_one_original() -> None:
    one, other = record("a", "four hundred", 400), record("b", "nine hundred", 900)
    (apart,) = judge_all([Pair(one, other, 0.9, 0.9)])
    assert apart.relation is Relation.CONTRADICTION
    same = Pair(replace(one, rendering=3), replace(other, rendering=3), 0.9, 0.9)
    (translated,) = judge_all([same])
    assert translated.relation is not Relation.CONTRADICTION
    assert translated.apparent == (Apparent.TRANSLATION,)
    (others,) = judge_all([replace(same, b=replace(other, rendering=4))])
    assert others.relation is Relation.CONTRADICTION
