"""From findings to a suggestion: the relation, its types, how sure it is, and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from alignment.agency import compare_agency, opposed_evaluation
from alignment.basis import Bases, pack
from alignment.choosing import choose
from alignment.compare.deeds import assurance
from alignment.evidence import explain, is_against, strongest, weight
from alignment.findings import findings
from alignment.forest import Floats
from alignment.record import ClaimRecord
from alignment.relation_model import RELATIONS, RelationModel, default_model
from alignment.signals import signals
from alignment.suggestion import Finding, Suggestion
from models.vocabulary import Apparent, Relation

#: Below this score two claims are of different things, whatever they say.
UNRELATED_BELOW = 0.02
#: How far evidence is trusted between lone sentences.
TRUST = 0.8
_CONTRADICTION = RELATIONS.index(Relation.CONTRADICTION)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims to judge, with what alignment knows of them."""

    a: ClaimRecord
    b: ClaimRecord
    score: float
    """0..1: how surely both speak of one event or fact."""
    cosine: float
    entailment: float = 0.0
    """What an entailment model says, where one is set: -1 contradicts .. +1 entails."""
    dependent: bool = False
    measures: Mapping[str, float] = field(default_factory=dict)
    """What alignment measured of the pair, by the names of ``alignment.signals.ALIGNED``; of lone sentences nothing."""


def judge(
    a: ClaimRecord,
    b: ClaimRecord,
    *,
    score: float,
    cosine: float,
    entailment: float = 0.0,
    dependent: bool = False,
    model: RelationModel | None = None,
) -> Suggestion:
    """What to suggest of two lone claims."""
    return judge_all([Pair(a, b, score, cosine, entailment, dependent)], model=model)[0]


def judge_all(pairs: Sequence[Pair], *, model: RelationModel | None = None) -> list[Suggestion]:
    """What to suggest of each pair, in the order given.

    Without a ``model`` those that alignment measured are judged by the one for them, the rest as lone sentences.
    """
    suggestions: dict[int, Suggestion] = {}
    worth = [row for row, pair in enumerate(pairs) if pair.score >= UNRELATED_BELOW]
    measured = [row for row in worth if pairs[row].measures or model]
    lone = [row for row in worth if not (pairs[row].measures or model)]
    for rows, its_model in ((measured, model or default_model()), (lone, default_model(lone=True))):
        made = _judge([pairs[row] for row in rows], its_model, alone=rows is lone)
        suggestions.update(zip(rows, made, strict=True))
    return [suggestions.get(row) or _apart(pair) for row, pair in enumerate(pairs)]


def _judge(pairs: Sequence[Pair], model: RelationModel, *, alone: bool) -> list[Suggestion]:
    if not pairs:
        return []
    found = [_translated(pair, findings(pair.a, pair.b)) for pair in pairs]
    matrix = model.matrix([_signals(pair, its) for pair, its in zip(pairs, found, strict=True)])
    shares, scores = model.shares(matrix), np.array([pair.score for pair in pairs])
    against = [strongest(its, alone=alone) for its in found]
    evidence = np.array([weight(its, alone=alone) for its in found])
    sureness = [assurance(pair.a, pair.b, its, alone=alone) for pair, its in zip(pairs, found, strict=True)]
    assurances = evidence * sureness
    for row, (pair, its) in enumerate(zip(pairs, found, strict=True)):
        if alone or "wording" in its:
            shares[row] = _by_evidence(pair, against[row], shares[row])
    chosen, sure = choose(model, shares, evidence, scores, assurances)
    bases = pack(Bases(matrix, shares, evidence, assurances))
    told = [_with_sides(*each) for each in zip(pairs, found, chosen.tolist(), strict=True)]
    judged = zip(pairs, told, chosen.tolist(), sure.tolist(), bases, strict=True)
    return [_suggest(*each) for each in judged]


def _with_sides(pair: Pair, found: Mapping[str, Finding], column: int) -> Mapping[str, Finding]:
    """Of a difference of framing also how the two divide the deed, the praise and the blame: it only explains."""
    if RELATIONS[column] is not Relation.FRAMING:
        return found
    sides = {"agency": compare_agency(pair.a, pair.b), "evaluation": opposed_evaluation(pair.a, pair.b)}
    return {**found, **{name: finding for name, finding in sides.items() if finding}}


def _translated(pair: Pair, found: dict[str, Finding]) -> dict[str, Finding]:
    """What is found of two renderings of one original: they conflict only in their translators' or witnesses' words."""
    if pair.a.rendering is None or pair.a.rendering != pair.b.rendering:
        return found
    return {
        name: replace(its, apparent=Apparent.TRANSLATION, reason=f"{its.reason}, in two renderings of one original")
        if is_against(its, alone=True)
        else its
        for name, its in found.items()
    }


def _by_evidence(pair: Pair, strength: float, shares: Floats) -> Floats:
    """Shares in which evidence of a conflict counts by itself.

    Among the sentences of long accounts most such findings are of two happenings. Two sentences that somebody set side
    by side, or that say nearly the same in the same words, are taken to speak of one.
    """
    against = max(shares[_CONTRADICTION], TRUST * strength * (pair.score >= 0.5))
    others = 1 - shares[_CONTRADICTION]
    changed = shares * ((1 - against) / others if others else 0.0)
    changed[_CONTRADICTION] = against
    return changed


def _signals(pair: Pair, found: Mapping[str, Finding]) -> dict[str, float]:
    return signals(pair.a, pair.b, found, cosine=pair.cosine, entailment=pair.entailment, measures=pair.measures)


def _apart(pair: Pair) -> Suggestion:
    """What is said of claims that speak of different things, whatever they say."""
    return _suggest(pair, {}, RELATIONS.index(Relation.UNRELATED), 1.0 - pair.score)


def _suggest(pair: Pair, found: Mapping[str, Finding], column: int, sure: float, basis: bytes = b"") -> Suggestion:
    types, reasons = explain(RELATIONS[column], found.values(), cosine=pair.cosine)
    return Suggestion(
        a=pair.a.id,
        b=pair.b.id,
        score=pair.score,
        relation=RELATIONS[column],
        types=types,
        confidence=sure,
        reasons=reasons,
        findings=tuple(found.values()),
        dependent=pair.dependent,
        apparent=tuple(dict.fromkeys(its.apparent for its in found.values() if its.apparent)),
        basis=basis,
    )
