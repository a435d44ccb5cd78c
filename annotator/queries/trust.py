"""How right the suggestions have been, by the project's own judgements: as they stood when each pair was judged."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from annotator.queries.judgements import newest
from annotator.queries.learning import is_on, unlearned, versions
from models.judgement import Judgement
from models.learning import LearnedModel
from models.vocabulary import Verdict

if TYPE_CHECKING:
    from alignment.calibration import Bin

#: Of so many of the most confident suggestions it is said how many were right, and of so many of the newest judgements.
TOP, LAST = (10, 50, 100), 50
#: A point of the reliability curve stands for at least so many judgements.
_POINT = 5


@dataclass(frozen=True, slots=True)
class Outcome:
    """A judged pair, and what had been suggested of it before: with learning, and by the machine alone."""

    relation: str
    confidence: float
    right: bool
    right_alone: bool
    at_random: bool


@dataclass(frozen=True, slots=True)
class Reckoning:
    """How right the suggestions on some judged pairs were."""

    name: str
    judged: int
    right: int
    precision: Mapping[int, float | None]
    """The share that was right of the so many most confident; None where fewer were judged."""
    brier: float | None
    ece: float | None
    curve: tuple[Bin, ...]


@dataclass(frozen=True, slots=True)
class Trust:
    """All of it, and how learning stands."""

    reckonings: tuple[Reckoning, ...]
    last: int
    """Of so many of the newest judged pairs…"""
    last_right: int
    last_right_alone: int
    versions: tuple[LearnedModel, ...]
    on: bool
    waiting: int
    """Judgements that were not yet learned from."""


def trust(session: Session) -> Trust:
    """How right it is. Five statements."""
    found = _outcomes(session)
    last = found[-LAST:]
    parts: dict[str, Callable[[Outcome], bool]] = {
        "drawn at random": lambda one: one.at_random,
        "all that was judged": lambda _: True,
        "suggested as contradiction": lambda one: one.relation == Verdict.CONTRADICTION,
        "suggested as framing": lambda one: one.relation == Verdict.FRAMING,
    }
    return Trust(
        reckonings=tuple(_reckoning(name, list(filter(wanted, found))) for name, wanted in parts.items()),
        last=len(last),
        last_right=sum(one.right for one in last),
        last_right_alone=sum(one.right_alone for one in last),
        versions=versions(session),
        on=is_on(session),
        waiting=unlearned(session),
    )


def _outcomes(session: Session) -> list[Outcome]:
    """The newest judgement of each pair of which something had been suggested, oldest first."""
    said = newest()
    query = (
        select(Judgement.verdict, Judgement.suggestion, Judgement.withheld)
        .join(said, said.c.id == Judgement.id)
        .where(Judgement.verdict != Verdict.UNSURE)
        .order_by(Judgement.id)
    )
    return [
        _outcome(verdict, seen or withheld) for verdict, seen, withheld in session.execute(query) if seen or withheld
    ]


def _outcome(verdict: Verdict, suggestion: Mapping[str, Any]) -> Outcome:
    alone = suggestion.get("first", suggestion)
    return Outcome(
        relation=suggestion["relation"],
        confidence=suggestion["confidence"],
        right=suggestion["relation"] == verdict,
        right_alone=alone["relation"] == verdict,
        at_random=suggestion.get("at_random", False),
    )


def _reckoning(name: str, outcomes: Sequence[Outcome]) -> Reckoning:
    from alignment.calibration import brier, expected_error, precision_at, reliability

    sure, right = [one.confidence for one in outcomes], [one.right for one in outcomes]
    bins = max(1, min(10, len(outcomes) // _POINT))
    return Reckoning(
        name=name,
        judged=len(outcomes),
        right=sum(right),
        precision={k: precision_at(sure, right, k) for k in TOP},
        brier=brier(sure, right),
        ece=expected_error(sure, right, bins),
        curve=tuple(reliability(sure, right, bins)),
    )
