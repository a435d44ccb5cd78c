"""Which pairs to put to the historians next."""

from __future__ import annotations

import heapq
import random
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

#: One question in so many is drawn at random, so that calibration and evaluation stay honest.
RANDOM_ONE_IN = 5

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A pair that could be asked about: its claims, how sure each relation is, its event and its accounts."""

    a: str
    b: str
    probabilities: tuple[float, ...]
    event: str | None = None
    accounts: tuple[str, str] = ("", "")
    one_thing: float = 1.0
    """0..1: how likely both claims are of one thing. Of two things nobody learns how they stand to each other."""

    @property
    def key(self) -> Key:
        """The pair, whichever claim comes first."""
        return (self.a, self.b) if self.a < self.b else (self.b, self.a)

    @property
    def doubt(self) -> float:
        """1 where the two likeliest relations are equally likely, 0 where one is certain."""
        first, second, *_ = (*sorted(self.probabilities, reverse=True), 0.0, 0.0)
        return 1.0 - (first - second)


@dataclass(frozen=True, slots=True)
class Question:
    """A pair to ask about, and whether it was drawn at random: only those tell how good the suggestions are."""

    pair: Candidate
    at_random: bool


def next_questions(
    candidates: Sequence[Candidate], *, asked: Collection[Key] = (), count: int = 10, seed: int = 0
) -> list[Question]:
    """The doubtful of likely pairs first, one in five at random, none twice, spread over events and accounts.

    The same seed and the same ``asked`` give the same questions. Fewer than ``count`` come when the pairs run out.
    """
    known = {tuple(sorted(pair)) for pair in asked}
    left = {pair.key: pair for pair in candidates if pair.key not in known}
    drawn = _shuffled(left, random.Random(f"{seed}:{len(known)}"))
    seen: Counter[object] = Counter()
    waiting = [(-_worth(pair, seen), pair.key) for pair in left.values()]
    heapq.heapify(waiting)
    questions: list[Question] = []
    while left and len(questions) < count:
        at_random = (len(known) + len(questions)) % RANDOM_ONE_IN == RANDOM_ONE_IN - 1
        pair = left.pop(next(key for key in drawn if key in left) if at_random else _worthiest(waiting, left, seen))
        seen.update((pair.event, pair.accounts))
        questions.append(Question(pair, at_random))
    return questions


def _shuffled(left: Collection[Key], draw: random.Random) -> Iterator[Key]:
    keys = sorted(left)
    draw.shuffle(keys)
    return iter(keys)


def _worthiest(waiting: list[tuple[float, Key]], left: dict[Key, Candidate], seen: Counter[object]) -> Key:
    """The pair of most worth. Worth only ever falls, so that one whose old worth still holds is the first."""
    while True:
        worth, key = heapq.heappop(waiting)
        if key in left:
            now = -_worth(left[key], seen)
            if now <= worth:
                return key
            heapq.heappush(waiting, (now, key))


def _worth(pair: Candidate, seen: Counter[object]) -> float:
    """Doubt of a likely pair, halved by a question already put about its event, lessened by one about its accounts."""
    of_event, of_accounts = 1 + seen[pair.event] * (pair.event is not None), 1 + 0.1 * seen[pair.accounts]
    return pair.doubt * pair.one_thing / of_event / of_accounts
