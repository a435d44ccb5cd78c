"""Making every suggestion anew from what it was made from and what was learned.

The machine's own opinion is kept beside what counts, so that learning can be turned off at any time. Writing goes by
short transactions: nobody who judges meanwhile waits for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from sqlalchemy import Row, or_, select, true, update
from sqlalchemy.orm import Session, sessionmaker

from annotator.queries.batches import batches
from annotator.queries.firmness import LIKELY
from annotator.queries.judgements import PairKey, is_one_of
from annotator.services.measured import measures_of
from models.alignment import Pair, unlearned
from models.vocabulary import Apparent, Relation

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from alignment.relation_model import RelationModel

#: Rows of one transaction.
_ROWS = 1000
#: A confidence that moves less than this stays as it is.
_VISIBLE = 0.01
_COLUMNS = (
    Pair.a_id, Pair.b_id, Pair.score, Pair.relation, Pair.confidence, Pair.first_relation, Pair.first_confidence,
    Pair.a_account_id, Pair.b_account_id, Pair.basis,
)  # fmt: skip


def renew(sessions: sessionmaker[Session], model: RelationModel) -> Iterator[tuple[Sequence[Row[Any]], Any]]:
    """Write what the model says wherever it differs; yields the rows of each pair of accounts with their shares.

    The machine's own model says what it said before: then only those that another had changed are looked at, and those
    that may be asked about.
    """
    wanted = true() if model.tags else or_(Pair.score >= LIKELY, Pair.first_relation.is_not(None))
    with sessions() as session:
        parts = session.execute(select(Pair.a_account_id, Pair.b_account_id).distinct()).all()
    for low, high in sorted(parts):
        here = (Pair.a_account_id == low, Pair.b_account_id == high, Pair.basis.is_not(None), Pair.basis != b"", wanted)
        with sessions() as session:
            rows = session.execute(select(*_COLUMNS).where(*here)).all()
        shares, changes = _opinions(rows, model)
        for some in batches(changes, _ROWS):
            with sessions.begin() as session:
                _write(session, some)
        yield rows, shares


def _opinions(rows: Sequence[Row[Any]], model: RelationModel) -> tuple[NDArray[np.float64], list[dict[str, Any]]]:
    import numpy as np

    from alignment.choosing import choose
    from alignment.relation_model import RELATIONS

    bases = measures_of([row.basis for row in rows])
    shares = model.mixed(bases.shares, bases.signals)
    chosen, sure = choose(model, shares, bases.evidence, np.array([row.score for row in rows]), bases.assurance)
    cosine = bases.signals[:, model.names.index("cosine")]
    wanted = zip(rows, chosen.tolist(), sure.round(4).tolist(), cosine.tolist(), strict=True)
    changes = (
        _change(row, (RELATIONS[column], confidence) if model.tags else unlearned(row), alike)
        for row, column, confidence, alike in wanted
    )
    return shares, [change for change in changes if change]


def _change(row: Row[Any], wanted: tuple[Relation, float], cosine: float) -> dict[str, Any] | None:
    """What to write of a pair; None where it says so already."""
    relation, confidence = wanted
    first = unlearned(row)
    near = relation == row.relation and abs(confidence - row.confidence) < _VISIBLE
    if near and (wanted != first or row.first_relation is None):
        return None
    kept = (None, None) if wanted == first else first
    return {
        "a_id": row.a_id,
        "b_id": row.b_id,
        "relation": relation,
        "confidence": confidence,
        "first_relation": kept[0],
        "first_confidence": kept[1],
        "turned": relation != row.relation,
        "cosine": cosine,
    }


def _write(session: Session, changes: Sequence[dict[str, Any]]) -> None:
    session.connection(execution_options={"immediate": True})
    turned = [change for change in changes if change["turned"]]
    found = _findings(session, [(change["a_id"], change["b_id"]) for change in turned])
    said = [change | _explained(change, found[change["a_id"], change["b_id"]]) for change in turned]
    for rows in (said, [change for change in changes if not change["turned"]]):
        if rows:
            session.execute(update(Pair), [_row(change) for change in rows])


def _row(change: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in change.items() if name not in ("turned", "cosine")}


def _findings(session: Session, keys: Sequence[PairKey]) -> dict[PairKey, list[dict[str, Any]]]:
    rows = session.execute(select(Pair.a_id, Pair.b_id, Pair.findings).where(is_one_of(Pair, keys))) if keys else ()
    return {(a, b): findings for a, b, findings in rows}


def _explained(change: Mapping[str, Any], stored: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """The types and reasons of another relation, from the findings that the row holds anyway."""
    from alignment.evidence import explain
    from alignment.suggestion import Finding

    found = [
        Finding(its["score"], its["type"], its["reason"], apparent=its["apparent"] and Apparent(its["apparent"]))
        for its in stored
    ]
    types, reasons = explain(change["relation"], found, cosine=change["cosine"])
    return {"types": list(types), "reasons": list(reasons)}
