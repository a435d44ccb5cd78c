"""From disputes to the points of a report: which are shown, under which event, and as what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from annotator.queries.reports import Dispute, ReportMaterial
from annotator.reports.choosing import Choice
from annotator.reports.point import Opinion, Point, Suggested
from annotator.reports.quotation import Source
from annotator.reports.quoting import quotations
from models.rows import Pair
from models.vocabulary import Apparent, Relation, Verdict

#: Where pairs go whose claims belong to no common event.
ELSEWHERE = "elsewhere"
_CONTESTED = {Relation.CONTRADICTION.value, Relation.FRAMING.value}
_COMPATIBLE = {Relation.AGREEMENT.value, Relation.PARTIAL.value}


@dataclass(frozen=True, slots=True)
class Placed:
    """A point with the event and the part of the event that it belongs to."""

    event: str
    part: str
    """``contradictions``, ``framing`` or ``apparent``."""
    point: Point


def placed_points(
    material: ReportMaterial, sources: dict[int, Source], *, choice: Choice, events: frozenset[str] | None
) -> dict[str, list[Placed]]:
    """The points of each event: those a person judged first, then the surest."""
    order = {one.id: place for place, one in enumerate(material.events)}
    placed = defaultdict(list)
    for dispute in material.disputes:
        part = _part(dispute) if _is_wanted(dispute, choice) else None
        where = _event_of(dispute, material, order, events) if part in choice.parts else None
        if part and where:
            placed[where].append(Placed(where, part, _point(dispute, material, sources)))
    for points in placed.values():
        points.sort(key=lambda one: _by_weight(one.point))
    return placed


def _is_wanted(dispute: Dispute, choice: Choice) -> bool:
    if choice.judged_only and not dispute.judgements:
        return False
    verdicts = {_relation(dispute)[0], *(said.verdict for said in dispute.judgements)}
    return not choice.relations or bool(verdicts & set(choice.relations))


def _by_weight(point: Point) -> tuple[bool, float, str]:
    return not point.judged, -(point.suggested.confidence if point.suggested else 1.0), point.anchor


def _part(dispute: Dispute) -> str | None:
    """Contested where the newest verdict, or any dissenting one, says so; apparent where only the wording differs."""
    relation, _ = _relation(dispute)
    verdicts = [relation, *(judgement.verdict for judgement in dispute.judgements)]
    contested = next((verdict for verdict in verdicts if verdict in _CONTESTED), None)
    if contested:
        return "contradictions" if contested == Relation.CONTRADICTION else "framing"
    if relation == Verdict.UNSURE:
        return "contradictions"
    return "apparent" if relation in _COMPATIBLE and _seems_contested(dispute) else None


def _seems_contested(dispute: Dispute) -> bool:
    """Whether something had to be explained away; a name in two spellings is no more than that until it is judged."""
    apparent = set(dispute.pair.apparent) if dispute.pair else set()
    return bool(apparent - {Apparent.SPELLING} or (apparent and dispute.judgements))


def _relation(dispute: Dispute) -> tuple[str, tuple[str, ...]]:
    """The newest judgement's; the machine's where nobody judged or the newest can't tell."""
    newest = dispute.judgements[-1] if dispute.judgements else None
    if newest and newest.verdict != Verdict.UNSURE:
        return newest.verdict, newest.types
    if dispute.pair:
        return dispute.pair.relation.value, tuple(dispute.pair.types)
    return Verdict.UNSURE.value, ()


def _event_of(
    dispute: Dispute, material: ReportMaterial, order: dict[str, int], wanted: frozenset[str] | None
) -> str | None:
    """The earliest event that both claims belong to, among those that are asked for; None where it is none of these."""
    members = material.memberships
    common = members.get(dispute.a.id, frozenset()) & members.get(dispute.b.id, frozenset())
    if wanted is not None:
        return min(common & wanted, key=order.__getitem__, default=None)
    return min(common, key=order.__getitem__, default=ELSEWHERE)


def _point(dispute: Dispute, material: ReportMaterial, sources: dict[int, Source]) -> Point:
    relation, types = _relation(dispute)
    a, b = quotations(dispute, material, sources)
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


def without_rivals(points: Iterable[Placed]) -> Iterator[Placed]:
    """All, but of the conflicts that are explained away, and that nobody judged, each claim's surest alone.

    A day that one account names once and another five times explains itself five times, and at most once rightly.
    """
    told: set[str] = set()
    for one in points:
        point = one.point
        claims = {point.a.claim, point.b.claim}
        if one.part == "apparent" and not point.judged and claims & told:
            continue
        if one.part == "apparent":
            told |= claims
        yield one


def of_part(placed: Sequence[Placed], part: str) -> tuple[Point, ...]:
    """The points of one part, in order."""
    return tuple(one.point for one in placed if one.part == part)
