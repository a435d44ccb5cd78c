"""What people judged, as learning takes it: their verdict beside what the suggestion was made from."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import Session

from annotator.queries.common_events import Memberships, common, passing
from annotator.queries.judgements import PairKey, current_judgements
from annotator.services.measured import measures_of
from models.alignment import Pair
from models.judgement import Judgement
from models.vocabulary import Relation, Verdict

if TYPE_CHECKING:
    from alignment.judged import Judged


def judged_pairs(session: Session, events: Memberships) -> Iterable[Judged]:
    """Each person's present judgement of each suggested pair, with what the suggestion was made from."""
    from alignment.judged import Judged
    from alignment.relation_model import default_model

    names = default_model().names
    known = select(Judgement.id).where(Judgement.a_id == Pair.a_id, Judgement.b_id == Pair.b_id).exists()
    rows = session.execute(select(Pair.a_id, Pair.b_id, Pair.score, Pair.basis).where(known, Pair.basis.is_not(None)))
    pairs = {(a, b): (score, basis) for a, b, score, basis in rows if basis}
    bases = measures_of([basis for _, basis in pairs.values()])
    columns = (bases.signals.tolist(), bases.evidence.tolist(), bases.assurance.tolist())
    seen = dict(zip(pairs, zip(*columns, strict=True), strict=True))
    for said in current_judgements(session):
        key = (said.a_id, said.b_id)
        if key in pairs and said.verdict != Verdict.UNSURE:
            signals, evidence, assurance = seen[key]
            yield Judged(
                signals=dict(zip(names, signals, strict=True)),
                relation=Relation(said.verdict),
                event=event_of(key, events) or "/".join(key),
                texts=key,
                score=pairs[key][0],
                evidence=evidence,
                assurance=assurance,
            )


def event_of(pair: PairKey, events: Memberships) -> str | None:
    """The event that a pair counts for: of those of both claims, else of either, where most of the two are at home."""
    a, b = (events.get(claim, {}) for claim in pair)
    return min(common(a, b), key=lambda event: (passing(event, a, b), event), default=None)
