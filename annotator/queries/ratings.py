"""What each person said of each pair, for measuring how far people agree: the relation and its types, nothing else.

Notes and certainty are no part of it, an adjudication is nobody's own judgement, and who said that they can't tell has
given no label.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from annotator.queries.judgements import PairKey
from annotator.queries.standing import JUDGEMENT_STANDS
from models.judgement import Judgement, Person
from models.vocabulary import Verdict


@dataclass(frozen=True, slots=True)
class Rating:
    """What one person said of one pair."""

    pair: PairKey
    person: str
    verdict: str
    types: tuple[str, ...]
    machine: str | None
    """What the machine suggested and was kept from them; None where they saw it or there was nothing."""

    @property
    def key(self) -> frozenset[str]:
        """Relation and types as one set, for a measure that gives credit for a part."""
        return frozenset(f"{self.verdict}:{kind}" for kind in self.types) or frozenset({self.verdict})


def ratings(session: Session, basis: str) -> list[Rating]:
    """Each person's newest judgement of each pair that stands and is of that basis. One statement."""
    query = (
        select(Judgement, Person.name)
        .join(Person, Person.id == Judgement.person_id)
        .where(JUDGEMENT_STANDS, Judgement.adjudicates.is_(False))
        .order_by(Judgement.id)
    )
    if basis == "independent":
        query = query.where(Judgement.independent.is_(True))
    newest = {(name, row.a_id, row.b_id): _rating(row, name) for row, name in session.execute(query)}
    return list(newest.values())


def _rating(row: Judgement, person: str) -> Rating:
    machine = (row.withheld or {}).get("relation")
    return Rating((row.a_id, row.b_id), person, str(row.verdict), tuple(row.types), machine)


def told(given: Iterable[Rating]) -> list[Rating]:
    """Those who could tell."""
    return [rating for rating in given if rating.verdict != Verdict.UNSURE]


def by_pair(given: Iterable[Rating]) -> list[list[Rating]]:
    """Together what was said of one pair."""
    pairs = defaultdict(list)
    for rating in given:
        pairs[rating.pair].append(rating)
    return list(pairs.values())


def by_person(given: Iterable[Rating]) -> dict[str, dict[PairKey, Rating]]:
    """Together what one person said, by name."""
    people: dict[str, dict[PairKey, Rating]] = defaultdict(dict)
    for rating in given:
        people[rating.person][rating.pair] = rating
    return dict(sorted(people.items()))
