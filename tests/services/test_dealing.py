"""Pairs are dealt evenly, and a second time others than the first."""

from __future__ import annotations

from collections import Counter
from itertools import combinations

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session, sessionmaker

from annotator.queries.queue import Wanted
from annotator.services.dealing import deal
from annotator.services.reviewing import person_named
from models.assignment import Assignment
from models.vocabulary import Relation
from tests.factories import make_account, make_claims, make_pair

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
PAIRS, PEOPLE = 24, ("Ada", "Ben", "Cas", "Dee")


@pytest.fixture
def project(sessions: sessionmaker[Session]):
    with sessions.begin() as session:
        ones = make_claims(session, make_account(session, "one"), *(f"It rained {day} days." for day in range(PAIRS)))
        others = make_claims(
            session, make_account(session, "other"), *(f"It snowed {day} days." for day in range(PAIRS))
        )
        for one, other in zip(ones, others, strict=True):
            make_pair(session, one, other, Relation.PARTIAL)
        yield session


def dealt(session: Session, names=PEOPLE, **how) -> tuple[int, int]:
    people = [person_named(session, name) for name in names]
    return deal(session, Wanted(order="account"), people, by=person_named(session, "Ina"), **how)


def tasks(session: Session) -> Counter[str]:
    return Counter(session.scalars(select(Assignment.person_id)))


def holders(session: Session) -> dict[str, set[int]]:
    found: dict[str, set[int]] = {}
    for row in session.scalars(select(Assignment)):
        found.setdefault(row.a_id, set()).add(row.person_id)
    return found


def test_a_second_round_deals_pairs_that_nobody_has(project) -> None:
    assert dealt(project, number=10, each=2) == (10, 20)
    first = set(holders(project))
    assert dealt(project, number=10, each=2) == (10, 20)
    assert len(set(holders(project)) - first) == 10
    assert set(tasks(project).values()) == {10}
    assert dealt(project, number=10, each=2) == (4, 8)
    assert dealt(project, number=10, each=2) == (0, 0)


def test_everybody_shares_as_many_pairs_with_one_as_with_another(project) -> None:
    dealt(project, number=24, each=2)
    together = Counter(couple for have in holders(project).values() for couple in combinations(sorted(have), 2))
    assert set(together.values()) == {4}
    assert len(together) == 6


def test_who_was_dealt_less_before_is_first_when_a_round_does_not_come_out_even(project) -> None:
    dealt(project, number=5, each=1)
    dealt(project, number=7, each=1)
    assert set(tasks(project).values()) == {3}


def test_pairs_dealt_before_go_to_further_people_as_long_as_there_are_any(project) -> None:
    dealt(project, number=6, each=1)
    assert dealt(project, number=10, each=1, again=True) == (6, 6)
    assert {len(have) for have in holders(project).values()} == {2}
    assert dealt(project, number=10, each=4, again=True) == (6, 12)
    assert dealt(project, number=10, each=1, again=True) == (0, 0)
    assert set(tasks(project).values()) == {6}


def test_of_a_share_the_others_go_to_one(project) -> None:
    assert dealt(project, number=20, each=3, share=0.25) == (20, 30)
    assert sorted(Counter(map(len, holders(project).values())).items()) == [(1, 15), (3, 5)]
    assert max(tasks(project).values()) - min(tasks(project).values()) <= 1
