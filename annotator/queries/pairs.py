"""Pairs of claims: what the machine suggests of them and what people say."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace

from sqlalchemy import Text, cast, select
from sqlalchemy.orm import Session, defer

from alignment.evidence import DECISIVE
from annotator.queries.claims import Mark
from annotator.queries.firmness import FIRM, LIKELY
from annotator.queries.judgements import CurrentJudgement, PairKey, current
from models.alignment import Pair
from models.vocabulary import CONTESTED, FramingType, Relation, Verdict

_OF_FRAMING = frozenset(FramingType)


@dataclass(frozen=True, slots=True)
class FindingView:
    """What one comparison found, and in which words of either claim."""

    type: str
    score: float
    """-1 (they cannot both be true) .. +1 (the same)."""
    reason: str
    apparent: str | None
    a: tuple[Mark, ...]
    b: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class PairView:
    """A suggestion, with the judgements that now stand."""

    a: str
    b: str
    score: float
    relation: Relation
    types: tuple[str, ...]
    confidence: float
    reasons: tuple[str, ...]
    findings: tuple[FindingView, ...]
    apparent: tuple[str, ...]
    dependent: bool
    judgements: tuple[CurrentJudgement, ...] = ()
    by_hand: bool = False
    """Whether people put the two together and no machine has a say in it."""
    first: tuple[Relation, float] | None = None
    """The machine's own relation and confidence, where what people taught has changed them."""
    at_random: bool = False
    """Whether it was drawn at random to be asked about."""

    @property
    def key(self) -> PairKey:
        """Its two claims."""
        return self.a, self.b

    @property
    def verdict(self) -> Verdict:
        """What counts: the newest judgement, else the suggestion."""
        return Verdict(self.judgements[-1].verdict if self.judgements else self.relation.value)

    @property
    def verdict_types(self) -> tuple[str, ...]:
        """The types of what counts."""
        return self.judgements[-1].types if self.judgements else self.types

    @property
    def counts(self) -> bool:
        """Whether people said it, or the machine is sure enough that it needn't wait in the review queue.

        `firmness.counts` says the same to the database.
        """
        if self.judgements or self.by_hand:
            return True
        return self.confidence >= FIRM[self.relation] if self.relation in FIRM else self.score >= LIKELY

    @property
    def parallel(self) -> bool:
        """Whether both claims tell of one thing, as far as people or their likeness say."""
        return self.verdict is not Verdict.UNRELATED and (self.counts or self.score >= LIKELY)

    @property
    def disputed(self) -> bool:
        """Whether people say different things of it."""
        return len({judgement.verdict for judgement in self.judgements}) > 1

    @property
    def contested(self) -> bool:
        """Whether what counts of it is a conflict."""
        return self.counts and self.verdict in CONTESTED

    @property
    def against(self) -> tuple[str, ...]:
        """What was found at odds in two claims that are suggested to agree, and is no reason given."""
        if self.relation in FIRM:
            return ()
        odd = (one.reason for one in self.findings if one.score <= DECISIVE and not one.apparent)
        return tuple(dict.fromkeys(reason for reason in odd if reason not in self.reasons))

    def findings_on(self, claim: str) -> tuple[Mark, ...]:
        """The words of one of its claims on which the findings rest."""
        return tuple(
            mark
            for finding in self.findings
            for mark in (finding.a if claim == self.a else finding.b if claim == self.b else ())
        )


def pair(session: Session, a: str, b: str) -> PairView | None:
    """The two claims as a pair, None where neither the machine nor people put them together. Two statements."""
    found = session.get(Pair, (a, b))
    return pairs_of(session, [found])[0] if found else None


def pairs_among(session: Session, claims: Iterable[str]) -> tuple[PairView, ...]:
    """Every pair of those claims, best first; what doesn't count yet without its findings, of which none is shown.

    Two statements. Of a large event two pairs of three wait to be judged.
    """
    ids = list(claims)
    query = select(Pair, cast(Pair.findings, Text)).options(defer(Pair.findings))
    query = query.where(Pair.a_id.in_(ids), Pair.b_id.in_(ids)).order_by(Pair.score.desc(), Pair.a_id, Pair.b_id)
    rows, judged = session.execute(query).all(), current(session, among=ids)
    views = ((_view(row, judged.get((row.a_id, row.b_id), ()), ()), found) for row, found in rows)
    return tuple(replace(view, findings=_findings(json.loads(found))) if view.counts else view for view, found in views)


def pairs_of(session: Session, rows: Iterable[Pair]) -> tuple[PairView, ...]:
    """Rows as values, with the judgements that stand on them. One statement."""
    found = list(rows)
    judged = current(session, [(row.a_id, row.b_id) for row in found]) if found else {}
    return tuple(_view(row, judged.get((row.a_id, row.b_id), ()), row.findings) for row in found)


def _view(row: Pair, judgements: tuple[CurrentJudgement, ...], findings: Iterable[dict]) -> PairView:
    return PairView(
        a=row.a_id,
        b=row.b_id,
        score=row.score,
        relation=row.relation,
        types=tuple(row.types),
        confidence=row.confidence,
        reasons=tuple(row.reasons),
        findings=_findings(findings),
        apparent=tuple(row.apparent),
        dependent=row.dependent,
        judgements=judgements,
        by_hand=row.by_hand,
        first=None if row.first_relation is None else (row.first_relation, row.first_confidence or 0.0),
        at_random=row.at_random,
    )


def _findings(stored: Iterable[dict]) -> tuple[FindingView, ...]:
    return tuple(_finding(one) for one in stored)


def _finding(stored: dict) -> FindingView:
    kind, reason = stored["type"], stored["reason"]
    at_odds = "dispute" if kind in _OF_FRAMING else "conflict"
    what = "apparent" if stored.get("apparent") else at_odds if stored["score"] < 0 else "agree"
    spans = {} if what == "conflict" and stored["score"] > DECISIVE else stored  # a mere hint sets no words at odds
    a, b = (tuple(Mark(*span, what, kind, reason) for span in spans.get(side, ())) for side in "ab")
    return FindingView(kind, stored["score"], reason, stored.get("apparent"), a, b)
