"""A project to learn from: many pairs of two accounts, some alike, with what their suggestions were made from."""

from __future__ import annotations

from functools import cache

import numpy as np
from sqlalchemy.orm import Session

import alignment.judging  # noqa: F401 (so that it holds the real model before a test puts another in its place)
from alignment.basis import Bases, pack
from alignment.forest import Forest
from alignment.relation_model import RELATIONS, RelationModel
from annotator.services.reviewing import judge, person_named
from models.vocabulary import Relation, Verdict
from tests.factories import make_account, make_claims, make_pair

PAIRS = 60


def make_lessons(session: Session, *, judged: int) -> None:
    """Every second pair is alike. The machine calls all of them unrelated; Ada calls the alike partial."""
    ours = make_claims(session, make_account(session, "one"), *(f"It rained on day {n}." for n in range(PAIRS)))
    theirs = make_claims(session, make_account(session, "other"), *(f"Day {n} was wet." for n in range(PAIRS)))
    for number, (a, b) in enumerate(zip(ours, theirs, strict=True)):
        make_pair(session, a, b, Relation.UNRELATED, score=0.9, confidence=0.5, basis=_basis(alike=number % 2 == 0))
    for number, (a, b) in enumerate(zip(ours[:judged], theirs[:judged], strict=True)):
        verdict = Verdict.PARTIAL if number % 2 == 0 else Verdict.UNRELATED
        judge(session, person=person_named(session, "Ada"), a_id=a.id, b_id=b.id, verdict=verdict)


def forty_lessons(session: Session) -> None:
    """A project of which much is judged."""
    make_lessons(session, judged=40)


@cache
def undecided_model() -> RelationModel:
    """A model that takes everything for unrelated rather than partial, by a little."""
    leaf = np.zeros(1, np.int64)
    shares = np.array(
        [[{Relation.PARTIAL: 0.45, Relation.UNRELATED: 0.55}.get(relation, 0.0) for relation in RELATIONS]]
    )
    forest = Forest(leaf, leaf, leaf.astype(float), leaf, leaf, shares)
    return RelationModel("test", ("cosine",), forest, np.tile([1.0, 0.0], (len(RELATIONS), 1)), np.array([0.0, 9.0]))


@cache
def _basis(*, alike: bool) -> bytes:
    signals = np.array([[float(alike)]])
    return pack(Bases(signals, undecided_model().shares(signals), np.zeros(1), np.zeros(1)))[0]
