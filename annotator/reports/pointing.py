"""A dispute as a point of the report: both quotations, what counts, what was suggested and what each person said."""

from __future__ import annotations

from annotator.queries.reports import Dispute, ReportMaterial
from annotator.reports.point import Opinion, Point, Suggested
from annotator.reports.quotation import Source
from annotator.reports.quoting import quotations
from models.rows import Pair
from models.vocabulary import Verdict


def point_of(dispute: Dispute, material: ReportMaterial, sources: dict[int, Source]) -> Point:
    """The point that it makes, without a number."""
    relation, types = relation_of(dispute)
    a, b = quotations(dispute, types, material, sources)
    return Point(
        number="",
        a=a,
        b=b,
        relation=relation,
        types=types,
        suggested=_suggested(dispute.pair) if dispute.pair else None,
        opinions=_opinions(dispute),
    )


def _suggested(pair: Pair) -> Suggested:
    return Suggested(
        relation=pair.relation.value,
        types=tuple(pair.types),
        confidence=pair.confidence,
        score=pair.score,
        reasons=tuple(pair.reasons),
        apparent=tuple(pair.apparent),
        dependent=pair.dependent,
    )


def _opinions(dispute: Dispute) -> tuple[Opinion, ...]:
    return tuple(
        Opinion(one.person, one.at, one.verdict, one.types, one.certainty, one.note, one.adjudicates)
        for one in dispute.judgements
    )


def relation_of(dispute: Dispute) -> tuple[str, tuple[str, ...]]:
    """The newest judgement's; the machine's where nobody judged or the newest can't tell."""
    newest = dispute.judgements[-1] if dispute.judgements else None
    if newest and newest.verdict != Verdict.UNSURE:
        return newest.verdict, newest.types
    if dispute.pair:
        return dispute.pair.relation.value, tuple(dispute.pair.types)
    return Verdict.UNSURE.value, ()
