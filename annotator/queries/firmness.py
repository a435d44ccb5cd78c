"""Which suggestions are likely enough to be shown as disputes before anyone has judged them."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, and_, or_

from models.alignment import Pair
from models.vocabulary import Relation

#: A suggested conflict less sure than this is no dispute yet: it waits in the review queue. Confidence is calibrated on
#: proposals that people read: of fourteen suggestions as sure as this, one is right.
FIRM = {Relation.CONTRADICTION: 0.07, Relation.FRAMING: 0.07}

#: Other suggestions are no conflicts, and count from the beginning.
GRAVE = tuple(FIRM)


#: Up to this place in the order of what is contested a conflict is suggested, however surely.
DISPUTED = 2

#: From this score on two claims are marked as partners where an account is read, and asked about. Of proposals that
#: were read, one in four at this score and two in three above 0.9 were of one thing, of those below one in fifteen.
LIKELY = 0.7


def firm() -> ColumnElement[bool]:
    """That the suggestion is sure enough, or none that needs to be."""
    return or_(Pair.relation.not_in(GRAVE), surely_conflicts())


def surely_conflicts() -> ColumnElement[bool]:
    """That a suggested conflict is likely enough; an index finds these few among all pairs."""
    return or_(*(and_(Pair.relation == relation, Pair.confidence >= least) for relation, least in FIRM.items()))


def counts(said: Any) -> ColumnElement[bool]:
    """That a person has judged the pair (``said`` is the newest judgement, joined outer) or the machine is sure.

    `PairView.counts` says the same of a value, of thousands on a page: a test holds both to each other.
    """
    alike = and_(Pair.relation.not_in(GRAVE), Pair.score >= LIKELY)
    return or_(said.c.id.is_not(None), Pair.by_hand, surely_conflicts(), alike)
