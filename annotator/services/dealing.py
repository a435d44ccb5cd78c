"""Dealing pairs to people: some to several, so that agreement can be measured, the rest to one each."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from sqlalchemy import select
from sqlalchemy.orm import Session

from annotator.errors import InputError
from annotator.queries.assignments import Share, shares
from annotator.queries.judgements import PairKey
from annotator.queries.queue import Wanted, following
from annotator.services.turns import seen, take_turn
from models.assignment import Assignment
from models.judgement import Person


def deal(
    session: Session,
    wanted: Wanted,
    people: Sequence[Person],
    *,
    by: Person,
    number: int,
    each: int,
    share: float = 1.0,
    again: bool = False,
    shown: str | None = None,
) -> tuple[int, int]:
    """Append who shall judge what of the first so many wanted pairs; returns how many pairs and how many rows.

    They are pairs that nobody was dealt yet, or with ``again`` those that somebody was, dealt to further people. That
    ``share`` of them goes to ``each`` people, spread evenly over the whole, the others to one; everybody gets as many
    as the next, give or take one, as far as there are pairs that they don't have. Raises InputError for fewer people
    than a pair is to have, Conflict where more was dealt than `shown` says.
    """
    _check(each, len(people), share)
    take_turn(session, "what is dealt", shown, lambda: mark(shares(session)))
    holders = _holders(session)
    turns = _Turns([person.id for person in people], Counter(one for have in holders.values() for one in have))
    pairs = _again(session, wanted, turns, holders, number) if again else _anew(session, wanted, number)
    rows = [
        Assignment(person_id=person, a_id=a, b_id=b, by_id=by.id)
        for place, (a, b) in enumerate(pairs)
        for person in turns.take(each if _is_shared(place, share) else 1, holders.get((a, b), ()))
    ]
    session.add_all(rows)
    session.flush()
    return len(pairs), len(rows)


def _check(each: int, people: int, share: float) -> None:
    if not 1 <= each <= people:
        raise InputError(f"a pair can't go to {each} people: choose between 1 and the {people} who are ticked")
    if not 0 <= share <= 1:
        raise InputError("the share that several people judge is between 0 and 1")


def mark(dealt: Iterable[Share]) -> str:
    """The mark of what everybody was dealt."""
    return seen(*((share.person, share.dealt) for share in dealt))


class _Turns:
    """Whose turn it is: who was dealt least now, shared least with who has the pair, was dealt least before."""

    def __init__(self, people: Sequence[int], before: Mapping[int, int]) -> None:
        self._people, self._before = people, before
        self._now: Counter[int] = Counter()
        self._shared: Counter[frozenset[int]] = Counter()

    def left(self, holders: Collection[int]) -> list[int]:
        """Who doesn't have a pair yet."""
        return [person for person in self._people if person not in holders]

    def take(self, number: int, holders: Collection[int]) -> list[int]:
        """So many of those who don't have a pair yet, or all of them."""
        taken: list[int] = []
        for _ in range(min(number, len(self.left(holders)))):
            taken.append(min(self.left({*holders, *taken}), key=lambda person: self._rank(person, taken)))
        self._now.update(taken)
        self._shared.update(frozenset((one, other)) for one in taken for other in taken if one < other)
        return taken

    def _rank(self, person: int, beside: Sequence[int]) -> tuple[int, int, int]:
        shared = sum(self._shared[frozenset((person, other))] for other in beside)
        return self._now[person], shared, self._before.get(person, 0)


def _holders(session: Session) -> dict[PairKey, set[int]]:
    holders = defaultdict(set)
    for person, a, b in session.execute(select(Assignment.person_id, Assignment.a_id, Assignment.b_id)):
        holders[a, b].add(person)
    return holders


def _anew(session: Session, wanted: Wanted, number: int) -> list[PairKey]:
    """The first pairs that nobody was dealt."""
    return list(following(session, replace(wanted, state="undealt"), None, limit=number))


def _again(
    session: Session, wanted: Wanted, turns: _Turns, holders: Mapping[PairKey, set[int]], number: int
) -> list[PairKey]:
    """The first pairs that somebody was dealt and somebody of those here was not."""
    dealt = following(session, replace(wanted, state="given"), None, limit=None)
    return list(islice((pair for pair in dealt if turns.left(holders[pair])), number))


def _is_shared(number: int, share: float) -> bool:
    """Whether that pair is one of the share, which is spread evenly."""
    return int((number + 1) * share) > int(number * share)
