"""Which disputes a report shows, under which event, and as what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from annotator.queries.common_events import passing
from annotator.queries.reports import Dispute, ReportMaterial
from annotator.reports.choosing import Choice
from annotator.reports.pointing import relation_of
from models.vocabulary import CONTESTED, Apparent, Relation, Verdict

#: Where pairs go whose claims belong to no common event.
ELSEWHERE = "elsewhere"
#: Of claims that share no event a conflict must be twice as likely as of one, what explains one away likelier than not.
LEAST = {"contradictions": 0.15, "framing": 0.15, "apparent": 0.5}
#: Of an event, as its points are read.
PARTS = ("contradictions", "framing", "apparent")
_COMPATIBLE = {Relation.AGREEMENT.value, Relation.PARTIAL.value}


@dataclass(frozen=True, slots=True)
class Placed:
    """A dispute with the part of an event in which it stands."""

    part: str
    """One of PARTS."""
    dispute: Dispute

    @property
    def judged(self) -> bool:
        """Whether a person has said anything of it."""
        return bool(self.dispute.judgements)

    @property
    def confidence(self) -> float:
        """The suggestion's; full where there is none and only people have put it together."""
        return self.dispute.pair.confidence if self.dispute.pair else 1.0

    @property
    def claims(self) -> frozenset[str]:
        """The ids of both."""
        return frozenset((self.dispute.a.id, self.dispute.b.id))


def placed_disputes(
    material: ReportMaterial, *, choice: Choice, events: frozenset[str] | None
) -> dict[str, list[Placed]]:
    """The disputes of each event, by its id: those a person judged first, then the surest."""
    order = {one.id: place for place, one in enumerate(material.events)}
    placed = defaultdict(list)
    for dispute in material.disputes:
        part = _part(dispute) if _is_wanted(dispute, choice) else None
        where = _event_of(dispute, material, order, events) if part in choice.parts else None
        if part and where:
            placed[where].append(Placed(part, dispute))
    for disputes in placed.values():
        disputes.sort(key=lambda one: (not one.judged, -one.confidence, sorted(one.claims)))
    return placed


def _is_wanted(dispute: Dispute, choice: Choice) -> bool:
    if choice.judged_only and not dispute.judgements:
        return False
    verdicts = {relation_of(dispute)[0], *(said.verdict for said in dispute.judgements)}
    return not choice.relations or bool(verdicts & set(choice.relations))


def _part(dispute: Dispute) -> str | None:
    """Contested where the newest verdict, or any dissenting one, says so; apparent where only the wording differs."""
    relation, _ = relation_of(dispute)
    verdicts = [relation, *(judgement.verdict for judgement in dispute.judgements)]
    contested = next((verdict for verdict in verdicts if verdict in CONTESTED), None)
    if contested:
        return "contradictions" if contested == Relation.CONTRADICTION else "framing"
    if relation == Verdict.UNSURE:
        return "contradictions"
    return "apparent" if relation in _COMPATIBLE and _seems_contested(dispute) else None


def _seems_contested(dispute: Dispute) -> bool:
    """Whether something had to be explained away; a name in two spellings is no more than that until it is judged."""
    apparent = set(dispute.pair.apparent) if dispute.pair else set()
    return bool(apparent - {Apparent.SPELLING} or (apparent and dispute.judgements))


def _event_of(
    dispute: Dispute, material: ReportMaterial, order: dict[str, int], wanted: frozenset[str] | None
) -> str | None:
    """Of the events that both claims belong to, where most of the two are at home, then the earliest; None where it is
    none of those that are asked for."""
    a, b = (material.memberships.get(claim.id, {}) for claim in (dispute.a, dispute.b))
    common = a.keys() & b.keys() & (order.keys() if wanted is None else wanted)
    elsewhere = ELSEWHERE if wanted is None else None
    return min(common, key=lambda event: (passing(event, a, b), order[event]), default=elsewhere)


def likely(where: str, placed: Iterable[Placed]) -> Iterator[Placed]:
    """Without what shares no event and is not likely enough by itself, and without rivals.

    Of conflicts that are explained away, and that nobody judged, each claim's surest alone is told: a day that one
    account names once and another five times explains itself five times, and at most once rightly.
    """
    told: set[str] = set()
    for one in placed:
        rival = one.part == "apparent" and bool(one.claims & told)
        unsure = where == ELSEWHERE and one.confidence < LEAST[one.part]
        if one.judged or not (rival or unsure):
            told |= one.claims if one.part == "apparent" else set()
            yield one
