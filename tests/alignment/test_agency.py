"""Who acts, who is credited and blamed, and how two accounts divide it."""

from __future__ import annotations

import pytest

from alignment import ledger
from alignment.acts import Who, actors_of, acts
from alignment.agency import compare_agency, opposed_evaluation
from alignment.record import ClaimRecord, FramingIn, NameIn, Span
from annotator.reading.claim import Sentence
from annotator.reading.framing.framing import find_framing
from models.vocabulary import FramingType

PEOPLE = {"Rossel": "person", "Dupin": "person", "Assembly": "body", "Commune": "body", "Old Guard": "body"}


def told(text: str, account: str = "a", **said: object) -> ClaimRecord:
    """A claim whose names are found by their spelling and whose framing is read as the annotator reads it."""
    starts = [(text.find(name), name) for name in PEOPLE if name in text]
    actors = tuple(NameIn(name, Span(at, at + len(name)), name, PEOPLE[name]) for at, name in sorted(starts))
    spans = find_framing(Sentence(text, 0, len(text)))
    wordings = tuple(FramingIn(Span(s.start, s.end), s.technique, s.direction, s.weight) for s in spans)
    return ClaimRecord(f"{account}:{text}", account, text, actors=actors, framing_spans=wordings, **said)  # type: ignore[arg-type]


def roles(text: str) -> list[tuple[str, str | None, str | None]]:
    return [(a.verb.lemma, a.agent and a.agent.name, a.patient and a.patient.name) for a in acts(told(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rossel arrested Dupin.", [("arrest", "Rossel", "Dupin")]),
        ("Dupin was arrested by Rossel.", [("arrest", "Rossel", "Dupin")]),
        ("Dupin was arrested at noon.", [("arrest", None, "Dupin")]),
        ("The peasants burnt the registers.", [("burn", "peasant", None)]),
        ("The bridge was taken by the sailors.", [("take", "sailor", None)]),
        ("The Assembly convenes in the abbey.", [("convene", "Assembly", None)]),
        ("Under the Assembly nobody dared to speak.", [("dare", None, None)]),
        ("The fort fell; Rossel escaped.", [("fall", None, None), ("escape", "Rossel", None)]),
        ("The committee’s orders and the proposed route were secret.", []),
        ("In April there were a hundred armed men.", []),
    ],
)
def test_the_order_of_words_tells_who_acts_on_whom(
    text: str, expected: list[tuple[str, str | None, str | None]]
) -> None:
    assert roles(text) == expected


def test_actors_are_persons_bodies_and_the_many() -> None:
    found = actors_of(told("Rossel told the Assembly what the peasants and their committee wanted."))
    assert [(actor.name, actor.who) for actor in found] == [
        ("Rossel", Who.PERSON),
        ("Assembly", Who.BODY),
        ("peasant", Who.MASS),
        ("committee", Who.BODY),
    ]


@pytest.mark.parametrize(
    ("a", "b", "said"),
    [
        ("Rossel seized the arsenal.", "The workers seized the arsenal.", "another does the same"),
        ("Rossel seized the arsenal.", "The arsenal was seized at noon.", "leaves out who did it"),
        ("Thanks to Rossel the city held out.", "The sailors held the walls.", "gives the merit"),
        ("Rossel opened the gates.", "The crowd broke them down.", "(person) acts here"),
    ],
)
def test_another_agent_of_the_same_is_a_difference_of_agency(a: str, b: str, said: str) -> None:
    for one, other in ((told(a), told(b, "b")), (told(b), told(a, "b"))):
        finding = compare_agency(one, other)
        assert finding is not None
        assert finding.type == FramingType.AGENCY
        assert finding.score < 0
    assert said in getattr(compare_agency(told(a), told(b, "b")), "reason", "")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Rossel seized the arsenal.", "At noon Rossel seized the arsenal and the mint."),
        ("It rained.", "The workers seized the arsenal."),
        ("The arsenal was seized.", "The arsenal was seized at noon."),
    ],
)
def test_the_same_agent_or_none_is_no_difference(a: str, b: str) -> None:
    assert compare_agency(told(a), told(b, "b")) is None


def test_praise_here_and_blame_there_are_opposed() -> None:
    finding = opposed_evaluation(told("The heroic Rossel held the fort."), told("The treacherous Rossel left it.", "b"))
    assert finding is not None
    assert finding.type == FramingType.EVALUATION
    assert finding.reason == "“heroic Rossel” against “treacherous Rossel”: praised here, blamed there"


def test_blame_of_one_whom_the_other_names_plainly_is_weaker() -> None:
    blamed, plain = told("The treacherous Rossel left the fort."), told("Rossel left the fort.", "b")
    here, there = opposed_evaluation(blamed, plain), opposed_evaluation(plain, blamed)
    assert here is not None
    assert there is not None
    assert here.score == there.score > -0.8
    assert (here.a, here.b) == (there.b, there.a)


def test_judgements_of_different_actors_are_not_opposed() -> None:
    assert opposed_evaluation(told("The heroic Rossel held out."), told("The treacherous Dupin fled.", "b")) is None


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("The heroic Rossel seized the arsenal.", {("Rossel", "acts"), ("Rossel", "named"), ("Rossel", "praised")}),
        (
            "Dupin was arrested by Rossel.",
            {("Dupin", "named"), ("Dupin", "acted on"), ("Rossel", "named"), ("Rossel", "acts")},
        ),
        ("The arsenal was seized.", {("", "acts")}),
        ("The peasants rose.", {("peasant", "named"), ("peasant", "acts")}),
    ],
)
def test_a_claim_gives_each_actor_its_parts(text: str, parts: set[tuple[str, str]]) -> None:
    assert {(role.actor, role.part) for role in ledger.roles(told(text))} == parts


def test_what_is_quoted_is_not_the_account_s_own_ledger() -> None:
    assert ledger.roles(told("The heroic Rossel seized the arsenal.", quoted=True)) == frozenset()


def test_an_actor_is_absent_where_half_of_those_who_tell_let_it_act_and_this_one_does_not_name_it() -> None:
    telling = {"fort": {1, 2}, "abbey": {1, 2, 3}}
    acting = [("fort", 1, "Rossel"), ("abbey", 1, "Dupin")]
    named = [*acting, ("abbey", 2, "Dupin")]
    assert ledger.absences(telling, acting, named) == {(2, "Rossel"): ("fort",)}
