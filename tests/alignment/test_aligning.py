"""Claims on one thing are paired across accounts; what is known is not made again; events keep their ids."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import pytest

from alignment.aligning import happenings, neighbours, suggest
from alignment.judging import Pair
from alignment.record import ClaimRecord
from alignment.suggestion import Suggestion
from models.vocabulary import ClaimKind, Relation
from tests.alignment.stories import claim, encoded, siege


def partial(pairs: Sequence[Pair]) -> list[Suggestion]:
    """A judge for whom all that is proposed goes together."""
    return [Suggestion(p.a.id, p.b.id, p.score, Relation.PARTIAL, (), p.score, ()) for p in pairs]


def test_each_claim_finds_its_counterpart_first() -> None:
    records = siege()
    made = suggest(records, encoded(records), judge=partial)
    best = max(made["chronicle", "memoir"], key=lambda s: s.score if s.a == "chronicle.0" else 0)
    assert best.b == "memoir.1"
    treaty = max(made["chronicle", "memoir"], key=lambda s: s.score if s.a == "chronicle.2" else 0)
    assert treaty.b == "memoir.0"


def test_no_pair_has_two_claims_of_one_account_and_none_comes_twice() -> None:
    records = siege()
    made = suggest(records, encoded(records), judge=partial)
    pairs = [(s.a, s.b) for own in made.values() for s in own]
    assert len(pairs) == len(set(pairs))
    assert all(a.split(".")[0] != b.split(".")[0] for a, b in pairs)


def test_a_reason_names_first_what_was_given_first() -> None:
    records = dict(reversed(siege().items()))
    made = suggest(records, encoded(records), judge=partial)
    assert [*made] == [*combinations(records, 2)] != [*combinations(sorted(records), 2)]
    assert all((s.a.split(".")[0], s.b.split(".")[0]) == pair for pair, own in made.items() for s in own)


def test_an_added_account_costs_only_its_own_pairs() -> None:
    records = siege()
    vectors = encoded(records)
    judged: list[Pair] = []

    def judge(pairs: Sequence[Pair]) -> list[Suggestion]:
        judged.extend(pairs)
        return partial(pairs)

    two = {account: records[account] for account in ("chronicle", "memoir")}
    known = suggest(two, vectors, judge=partial)
    again = suggest(records, vectors, judge=judge, known=known)
    assert all("gazette" in (pair.a.account, pair.b.account) for pair in judged)
    assert again == suggest(records, vectors, judge=partial)


def test_only_what_asserts_something_is_paired() -> None:
    records = siege()
    records["memoir"].append(claim("memoir", 3, "The garrison of the fort at Varn laid down", kind=ClaimKind.HEADING))
    made = suggest(records, encoded(records), judge=partial)
    assert not any("memoir.3" in (s.a, s.b) for own in made.values() for s in own)


def test_records_and_vectors_that_do_not_match_are_refused() -> None:
    records = siege()
    vectors = encoded(records)
    vectors["memoir"] = vectors["memoir"][:1]
    with pytest.raises(ValueError, match="3 claims, but 1 vectors"):
        suggest(records, vectors, judge=partial)


@pytest.mark.parametrize("accounts", [{}, {"alone": 1}, {"alone": 2, "empty": 0}])
def test_too_little_to_compare_gives_nothing(accounts: dict[str, int]) -> None:
    records = {name: [claim(name, at, "The fort fell.") for at in range(size)] for name, size in accounts.items()}
    made = suggest(records, encoded(records), judge=partial)
    assert not any(made.values())
    assert happenings(records, made) == ()


def test_what_stands_beside_a_claim_in_its_account_is_drawn_into_its_event_unless_of_another_day() -> None:
    days = ["1746-03-02", "1746-03-02", "1746-03-02", "1746-05-11"]
    told = [claim("a", at, "The fort fell.", day) for at, day in enumerate(days)]
    beside = {(bond.a, bond.b): bond.score for bond in neighbours(told)}
    assert set(beside) == {("a.0", "a.1"), ("a.1", "a.2"), ("a.0", "a.2")}
    assert beside["a.0", "a.1"] > beside["a.0", "a.2"]


@pytest.mark.parametrize("cry", ["Citizens!", "He said:", "“Yes.”", "So."])
def test_a_sentence_that_tells_of_nothing_by_itself_is_drawn_to_no_neighbour(cry: str) -> None:
    told = [claim("a", at, text) for at, text in enumerate(["The fort fell.", cry, "Its guard fled."])]
    assert [(bond.a, bond.b) for bond in neighbours(told)] == [("a.0", "a.2")]


def test_what_people_said_of_a_pair_makes_and_prevents_events_whatever_the_machine_thinks() -> None:
    records = siege()
    made = {("chronicle", "memoir"): partial([paired(records, "chronicle.2", "memoir.0")])}
    assert [event.claims for event in happenings(records, made)] == [("chronicle.2", "memoir.0")]
    said = {("chronicle.2", "memoir.0"): False, ("chronicle.0", "gazette.0"): True, ("chronicle.1", "gone"): True}
    (fall,) = happenings(records, made, verdicts=said)
    assert {"chronicle.0", "gazette.0"} <= set(fall.claims)


def paired(records: dict[str, list[ClaimRecord]], a: str, b: str) -> Pair:
    by_id = {record.id: record for own in records.values() for record in own}
    return Pair(by_id[a], by_id[b], 0.9, 0.9)
