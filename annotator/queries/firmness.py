"""Which suggestions are sure enough to be counted as disputes before anyone has judged them."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, and_, or_

from models.alignment import Pair
from models.vocabulary import Relation

#: A suggested conflict less sure than this is no dispute yet: it waits in the review queue. On the five real accounts
#: some hundred contradictions of several thousand are surer, and among the rest a person finds few real ones.
FIRM = 0.4

GRAVE = (Relation.CONTRADICTION, Relation.FRAMING)


def is_firm(relation: str, confidence: float) -> bool:
    """Whether the suggestion counts by itself."""
    return relation not in GRAVE or confidence >= FIRM


def counts(said: Any, *, least: float = FIRM) -> ColumnElement[bool]:
    """That a person has judged the pair (``said`` is the newest judgement, joined outer) or the machine is sure."""
    return or_(said.c.id.is_not(None), and_(Pair.relation.in_(GRAVE), Pair.confidence >= least))
