from __future__ import annotations

from alignment.judging import Pair, judge, judge_all
from models.vocabulary import Apparent, Relation
from tests.alignment.claims import claim, dated


def test_claims_of_different_things_are_unrelated_whatever_they_say():
    a = dated("The bridge fell on 5 May.", "5 May", "1809-05-05")
    b = dated("The bridge fell on 6 May.", "6 May", "1809-05-06")
    assert judge(a, b, score=0.01, cosine=0.9).relation is Relation.UNRELATED


def test_no_contradiction_is_suggested_without_evidence_of_one():
    pair = judge(claim("The bridge fell."), claim("The bridge had been weak."), score=0.9, cosine=0.7)
    assert pair.relation is not Relation.CONTRADICTION
    assert pair.reasons


def test_what_only_the_calendar_tells_apart_is_shown_as_apparent():
    a = dated("The bridge fell on 25 October.", "25 October", "1917-11-07", old_style=True)
    b = dated("The bridge fell on 7 November.", "7 November", "1917-11-07")
    pair = judge(a, b, score=0.95, cosine=0.95)
    assert pair.relation is not Relation.CONTRADICTION
    assert pair.apparent == (Apparent.CALENDAR,)
    assert "only the calendar differs" in pair.reasons[0]


def test_a_contradiction_names_its_types_and_quotes_its_words():
    pairs = [
        (
            dated("The fort fell on 5 May.", "5 May", "1809-05-05"),
            dated("The fort fell on 8 May.", "8 May", "1809-05-08"),
        ),
        (claim("The assembly adopted the law."), claim("The assembly rejected the law.")),
    ]
    for pair in judge_all([Pair(a, b, 0.95, 0.9) for a, b in pairs]):
        if pair.relation is Relation.CONTRADICTION:
            assert pair.types
            assert "“" in pair.reasons[0]


def test_suggestions_come_in_the_order_of_the_pairs():
    pairs = [Pair(claim(f"The {word} burned."), claim(f"A {word} burned."), 0.8, 0.8) for word in ("mill", "barn")]
    assert [(pair.a, pair.b) for pair in judge_all(pairs)] == [(pair.a.id, pair.b.id) for pair in pairs]
    assert judge_all([]) == []


def test_between_lone_sentences_that_are_alike_evidence_decides():
    a = dated("The fort surrendered to the besiegers on 5 May.", "5 May", "1809-05-05")
    b = dated("The fort surrendered to the besiegers on 8 May.", "8 May", "1809-05-08")
    alike = judge(a, b, score=0.95, cosine=0.95)
    assert alike.relation is Relation.CONTRADICTION
    assert alike.types == ("date",)
    assert "“5 May”" in alike.reasons[0]
    unlike = judge(a, b, score=0.3, cosine=0.4)
    assert unlike.relation is not Relation.CONTRADICTION or unlike.confidence < alike.confidence


def test_confidence_is_a_probability():
    made = judge(claim("The mill burned."), claim("The mill was burned."), score=0.9, cosine=0.9)
    assert 0 < made.confidence < 1
