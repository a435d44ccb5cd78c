"""Pairs whose relation somebody gave, as models learn from them and are measured on them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from alignment.forest import Floats, Ints
from alignment.relation_model import RELATIONS
from models.vocabulary import Relation


@dataclass(frozen=True, slots=True)
class Judged:
    """A pair with its signals and the relation that somebody gave it."""

    signals: Mapping[str, float]
    relation: Relation
    event: str = ""
    texts: tuple[str, str] = ("", "")
    """Its two claims, so that no claim is both learned from and measured on."""
    score: float = 1.0
    """How surely alignment takes them for one event or fact."""
    evidence: float = 1.0
    """How far what was found that contradicts counts; 0 where there is nothing."""
    assurance: float = 1.0
    """How far it counts for how surely they contradict each other."""


def folds(pairs: Sequence[Judged], *, most: int | None = None) -> Iterator[tuple[Ints, Ints]]:
    """One fold an event, or ``most`` of several events each: the rows to learn from and the rows to measure on.

    Those of one event are in one fold, and no claim is on both sides.
    """
    events = {event: number for number, event in enumerate(dict.fromkeys(pair.event for pair in pairs))}
    held: dict[int, list[int]] = defaultdict(list)
    for row, pair in enumerate(pairs):
        held[events[pair.event] % (most or len(events))].append(row)
    for rows in held.values():
        inside = set(rows)
        claims = {text for row in rows for text in pairs[row].texts if text}
        apart = [row for row, pair in enumerate(pairs) if row not in inside and not claims & set(pair.texts)]
        if apart:
            yield np.array(apart), np.array(rows)


def matrix(pairs: Sequence[Judged], names: Sequence[str]) -> Floats:
    """(pairs, signals), in the order of the names."""
    return np.array([[pair.signals[name] for name in names] for pair in pairs], float)


def columns(pairs: Sequence[Judged]) -> Ints:
    """(pairs,): each relation as a column of a model."""
    return np.array([RELATIONS.index(pair.relation) for pair in pairs])


def evidence(pairs: Sequence[Judged]) -> Floats:
    """(pairs,): how far what was found that contradicts counts."""
    return np.array([pair.evidence for pair in pairs], float)


def assurance(pairs: Sequence[Judged]) -> Floats:
    """(pairs,): how far that counts for how surely they contradict each other."""
    return np.array([pair.assurance for pair in pairs], float)
