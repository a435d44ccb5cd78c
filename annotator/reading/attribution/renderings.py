"""The same original quoted in several translations, recognised as one, with what the translators made different.

Two translators share the rare words and their order, seldom a phrase. So sentences are compared by the weight of the
word stems that they share (cosine of inverse document frequencies, in the order of both), and a doubtful pair is
believed where its neighbours match too: a translation goes on beside its original.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from annotator.reading.claim import Sentence
from models.vocabulary import COMPARED_KINDS

#: By so many letters a word is known through its endings: vacillat-ion, vacillat-ed.
_STEM = 6
#: Shorter sentences are alike by chance; alone, without a neighbour that matches, those not much longer too.
_LEAST_STEMS, _LEAST_ALONE = 7, 10
#: Alike enough alone, and alike enough beside a neighbour that is.
SURE, LIKELY = 0.5, 0.3
_WORD = re.compile(r"[^\W\d_]{3,}")

Position = tuple[str, int]
"""An account's key and the number of a sentence in it."""


@dataclass(frozen=True, slots=True)
class Rendering:
    """One translation: sentences ``first`` up to and with ``last`` of an account."""

    account: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Difference:
    """Where two translations part: the words of the one and of the other, either may be none."""

    one: str
    other: str


def renderings(accounts: Mapping[str, Sequence[Sentence]]) -> list[tuple[Rendering, ...]]:
    """The originals that several accounts quote, each as its renderings; in one account at least it is a quotation."""
    stems = {
        (key, at): _stems(sentence.text)
        for key, sentences in accounts.items()
        for at, sentence in enumerate(sentences)
        if sentence.kind in COMPARED_KINDS
    }
    stems = {position: found for position, found in stems.items() if len(found) >= _LEAST_STEMS}
    weights = _weights(stems)
    quoted = [position for position in stems if accounts[position[0]][position[1]].quoted]
    scores = {pair: _likeness(stems[pair[0]], stems[pair[1]], weights) for pair in _candidates(quoted, stems, weights)}
    pairs = [pair for pair in scores if _is_one(pair, scores, stems)]
    return sorted(_passages(pairs), key=lambda group: (group[0].account, group[0].first))


def differences(one: str, other: str) -> list[Difference]:
    """The stretches in which two translations differ, in order, case and stops aside."""
    left, right = one.split(), other.split()
    bare_left, bare_right = ([re.sub(r"\W", "", word).lower() for word in words] for words in (left, right))
    matcher = SequenceMatcher(None, bare_left, bare_right, autojunk=False)
    return [
        Difference(" ".join(left[a:b]), " ".join(right[c:d]))
        for what, a, b, c, d in matcher.get_opcodes()
        if what != "equal"
    ]


def _stems(text: str) -> tuple[str, ...]:
    """The stems of a text's words, in order."""
    return tuple(word[:_STEM].lower() for word in _WORD.findall(text))


def _weights(stems: Mapping[Position, Sequence[str]]) -> dict[str, float]:
    """How much each stem tells: the logarithm of how few sentences have it."""
    frequency = Counter(stem for found in stems.values() for stem in set(found))
    return {stem: math.log(1 + len(stems) / times) for stem, times in frequency.items()}


def _candidates(
    quoted: Sequence[Position], stems: Mapping[Position, Sequence[str]], weights: Mapping[str, float]
) -> Iterator[tuple[Position, Position]]:
    """Pairs of sentences of different accounts that share two of the rarer stems."""
    holders: dict[str, list[Position]] = defaultdict(list)
    for position, found in stems.items():
        for stem in _telling(found, weights):
            holders[stem].append(position)
    seen: set[tuple[Position, Position]] = set()
    for position in quoted:
        shared = Counter(
            other for stem in _telling(stems[position], weights) for other in holders[stem] if other[0] != position[0]
        )
        seen.update((min(position, other), max(position, other)) for other, times in shared.items() if times > 1)
    yield from sorted(seen)


def _telling(found: Sequence[str], weights: Mapping[str, float]) -> list[str]:
    """The rarest stems of a sentence, by which its like are looked for."""
    return sorted(set(found), key=lambda stem: (-weights[stem], stem))[:8]


def _likeness(one: Sequence[str], other: Sequence[str], weights: Mapping[str, float]) -> float:
    """0..1: the weight of the shared stems in the order of both, against that of all."""
    blocks = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    in_order = sum(weights[stem] for block in blocks for stem in one[block.a : block.a + block.size])
    total = math.sqrt(sum(weights[stem] for stem in one) * sum(weights[stem] for stem in other))
    return in_order / total


def _is_one(
    pair: tuple[Position, Position],
    scores: Mapping[tuple[Position, Position], float],
    stems: Mapping[Position, Sequence[str]],
) -> bool:
    """Whether two sentences render one: surely by themselves, or likely and beside two that do."""
    long = min(len(stems[position]) for position in pair) >= _LEAST_ALONE
    return (scores[pair] >= SURE and long) or (scores[pair] >= LIKELY and _has_neighbour(pair, scores))


def _has_neighbour(pair: tuple[Position, Position], scores: Mapping[tuple[Position, Position], float]) -> bool:
    (one, at), (other, there) = pair
    steps = ((a, b) for a in (-2, -1, 1, 2) for b in (-2, -1, 1, 2) if a * b > 0)
    return any(scores.get(((one, at + a), (other, there + b)), 0.0) >= LIKELY for a, b in steps)


def _passages(pairs: Sequence[tuple[Position, Position]]) -> Iterator[tuple[Rendering, ...]]:
    """Pairs that touch or stand beside each other, as the passages of each account."""
    owner: dict[Position, Position] = {}

    def root(position: Position) -> Position:
        while owner.setdefault(position, position) != position:
            position = owner[position]
        return position

    for one, other in pairs:
        owner[root(one)] = root(other)
    for (account, at), (next_account, next_at) in pairwise(sorted(owner)):
        if account == next_account and next_at - at <= 2:
            owner[root((account, at))] = root((account, next_at))
    members: dict[Position, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for account, at in sorted(owner):
        members[root((account, at))][account].append(at)
    for by_account in members.values():
        yield tuple(Rendering(key, *_longest_run(found)) for key, found in sorted(by_account.items()))


def _longest_run(numbers: Sequence[int]) -> tuple[int, int]:
    """The first and last of the longest stretch of numbers with gaps of one at most; an account may quote twice."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number - runs[-1][-1] <= 2:
            runs[-1].append(number)
        else:
            runs.append([number])
    longest = max(runs, key=len)
    return longest[0], longest[-1]
