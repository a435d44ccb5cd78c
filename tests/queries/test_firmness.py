"""Whether a pair counts is said to the database and of a value: both say the same of every pair."""

from __future__ import annotations

from itertools import product

from sqlalchemy import and_, select

from annotator.queries.firmness import FIRM, LIKELY, counts
from annotator.queries.judgements import newest
from annotator.queries.pairs import pairs_of
from annotator.services.reviewing import judge, person_named
from models.rows import Pair
from models.vocabulary import Relation, Verdict
from tests.factories import make_account, make_claims, make_pair

#: Below, at and above what is asked of a confidence and of a score.
NEAR = [(least - 0.01, least, least + 0.01) for least in {*FIRM.values()}]
CONFIDENCES = [one for three in NEAR for one in three]
SCORES = (LIKELY - 0.01, LIKELY, LIKELY + 0.01)


def test_the_database_and_the_value_say_the_same_of_every_pair(sessions) -> None:
    grid = [*product(Relation, CONFIDENCES, SCORES, (False, True))]
    with sessions.begin() as session:
        accounts = [make_account(session, key) for key in ("north", "south")]
        north, south = (make_claims(session, one, *map(str, range(len(grid) + len(Relation)))) for one in accounts)
        for (relation, confidence, score, by_hand), one, other in zip(grid, north, south, strict=False):
            make_pair(session, one, other, relation, confidence=confidence, score=score, by_hand=by_hand)
        person = person_named(session, "Ada")
        for relation, one, other in zip(Relation, north[len(grid) :], south[len(grid) :], strict=True):
            make_pair(session, one, other, relation, confidence=0.0, score=0.0)
            judge(session, person=person, a_id=one.id, b_id=other.id, verdict=Verdict.UNSURE)
    said = newest()
    of_pair = and_(said.c.a_id == Pair.a_id, said.c.b_id == Pair.b_id)
    with sessions() as session:
        of_database = set(
            session.execute(select(Pair.a_id, Pair.b_id).outerjoin(said, of_pair).where(counts(said))).all()
        )
        views = pairs_of(session, session.scalars(select(Pair)))
    assert of_database == {view.key for view in views if view.counts}
    assert 0 < len(of_database) < len(views) == len(grid) + len(Relation)
