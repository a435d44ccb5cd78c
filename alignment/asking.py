"""Which pairs to put to the historians next."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

#: One question in so many is drawn at random, so that calibration and evaluation stay honest.
RANDOM_ONE_IN = 5


@dataclass(frozen=True, slots=True)
class Candidate:
    """A pair that could be asked about: its claims, how sure each relation is, its event and its accounts."""

    a: str
    b: str
    probabilities: tuple[float, ...]
    event: str | None = None
    accounts: tuple[str, str] = ("", "")

    @property
    def key(self) -> tuple[str, str]:
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
    candidates: Sequence[Candidate],
    *,
    asked: Collection[tuple[str, str]] = (),
    count: int = 10,
    seed: int = 0,
) -> list[Question]:
    """The doubtful first, one in five at random, none twice, spread over events and accounts.

    The same seed and the same ``asked`` give the same questions. Fewer than ``count`` come when the pairs run out.
    """
    known = {tuple(sorted(pair)) for pair in asked}
    left = list({pair.key: pair for pair in candidates if pair.key not in known}.values())
    draw = random.Random(f"{seed}:{len(known)}")
    seen: Counter[object] = Counter()
    questions: list[Question] = []
    while left and len(questions) < count:
        at_random = (len(known) + len(questions)) % RANDOM_ONE_IN == RANDOM_ONE_IN - 1
        pair = draw.choice(left) if at_random else max(left, key=lambda pair: _worth(pair, seen))
        left.remove(pair)
        seen.update((pair.event, pair.accounts))
        questions.append(Question(pair, at_random))
    return questions


def _worth(pair: Candidate, seen: Counter[object]) -> tuple[float, tuple[str, str]]:
    """Doubt, halved for each question already put about the event and lessened for each about the accounts."""
    return pair.doubt / (1 + seen[pair.event] * (pair.event is not None)) / (1 + 0.1 * seen[pair.accounts]), pair.key
