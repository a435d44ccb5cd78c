"""Which findings speak for a relation, how strongly they speak for a conflict, and what they say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from alignment.suggestion import Finding
from models.vocabulary import ContradictionType, FramingType, Relation

#: A finding this far below zero is evidence of a conflict.
DECISIVE = -0.3
#: As far below, it is evidence for want of better: it shows a conflict, and makes one no likelier. To count it half
#: found two real contradictions more, and 16 that were none, on events that the forest was not shown.
SLIGHT, COUNTS_SLIGHT = 0.3, 0.3
#: A number or a denial is told from others most surely: to count them more found eight real contradictions for six that
#: were none, among labelled pairs that the forest was not shown and proposals.
COUNTS_TELLING, _TELLING = 1.2, frozenset({ContradictionType.NUMBER, ContradictionType.EXISTENCE})
#: Between two sentences set side by side a hint is evidence too: they are taken to speak of one thing.
HINT, STRENGTH_ALONE = -0.25, 0.7
#: So much it counts there, where a hint suffices.
COUNTS_ALONE = 0.83
_CONTRADICTION_TYPES = frozenset(map(str, ContradictionType))
_FRAMING_TYPES = frozenset(map(str, FramingType))


def explain(relation: Relation, found: Iterable[Finding], *, cosine: float) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The types of a relation and the reasons for it, from what was found."""
    telling = _telling(relation, found)
    return _types(relation, telling), tuple(finding.reason for finding in telling[:3]) or (_alike(relation, cosine),)


def _alike(relation: Relation, cosine: float) -> str:
    """What to say where no words decide."""
    how = f"the sentences are alike to {cosine:.2f} of 1"
    if relation is Relation.FRAMING:
        return f"no single word decides: both seem to tell one thing in another light ({how})"
    return f"nothing decisive: {how}"


def is_against(finding: Finding, *, alone: bool = False) -> bool:
    """Whether a finding is evidence that two claims cannot both be true."""
    decisive = HINT if alone else DECISIVE
    return finding.score <= decisive and finding.type in _CONTRADICTION_TYPES and finding.apparent is None


def strongest(found: Mapping[str, Finding], *, alone: bool) -> float:
    """How strong the strongest evidence of a conflict is, 0..1."""
    against = [-finding.score for finding in _against(found, alone=alone)]
    return max([*against, STRENGTH_ALONE] if against and alone else against, default=0.0)


def weight(found: Mapping[str, Finding], *, alone: bool) -> float:
    """How far the evidence of a conflict counts when a relation is chosen; 0 where there is none."""
    return max((COUNTS_ALONE if alone else _counts(finding) for finding in _against(found, alone=alone)), default=0.0)


def is_only_of_days(found: Mapping[str, Finding]) -> bool:
    """Whether nothing but unlike days is evidence of a conflict."""
    return all(finding.type == ContradictionType.DATE for finding in _against(found, alone=False))


def _against(found: Mapping[str, Finding], *, alone: bool) -> list[Finding]:
    return [finding for finding in found.values() if is_against(finding, alone=alone)]


def _counts(finding: Finding) -> float:
    if finding.score >= -SLIGHT:
        return COUNTS_SLIGHT
    return COUNTS_TELLING if finding.type in _TELLING else 1.0


def _telling(relation: Relation, found: Iterable[Finding]) -> list[Finding]:
    """The findings that speak for the relation, the strongest first; then what is only apparent."""
    ranked = sorted(found, key=lambda finding: -abs(finding.score))
    if relation is Relation.CONTRADICTION:
        chosen = [its for its in ranked if is_against(its)] or [its for its in ranked if is_against(its, alone=True)]
    elif relation is Relation.FRAMING:
        chosen = [finding for finding in ranked if finding.type in _FRAMING_TYPES]
    elif relation is Relation.UNRELATED:
        chosen = [finding for finding in ranked if finding.score < 0 and finding.type not in _FRAMING_TYPES]
    else:
        chosen = [finding for finding in ranked if finding.score > 0]
    return chosen + [finding for finding in ranked if finding.apparent and finding not in chosen]


def _types(relation: Relation, telling: Sequence[Finding]) -> tuple[str, ...]:
    allowed = {Relation.CONTRADICTION: _CONTRADICTION_TYPES, Relation.FRAMING: _FRAMING_TYPES}.get(
        relation, frozenset()
    )
    named = [finding.type for finding in telling if finding.score < 0 and finding.type in allowed]
    return tuple(dict.fromkeys(named))[:2]
