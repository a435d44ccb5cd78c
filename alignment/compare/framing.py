"""How it is told: wording that takes sides, against wording that doesn't or that takes the other."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.compare.quoting import quote_all
from alignment.record import ClaimRecord, FramingIn, Span
from alignment.suggestion import Finding
from models.vocabulary import FramingType, Technique

#: From here on a claim takes sides.
PARTISAN = 0.5

_IN_WHAT = {
    Technique.MOTIVE_IMPUTATION: FramingType.MOTIVE,
    Technique.AGENCY_CREDIT: FramingType.AGENCY,
    Technique.AGENCY_ERASURE: FramingType.AGENCY,
    Technique.COLLECTIVE_VOICE: FramingType.AGENCY,
    Technique.INEVITABILITY: FramingType.CAUSE,
    Technique.MINIMISATION: FramingType.SIGNIFICANCE,
    Technique.EXAGGERATION: FramingType.SIGNIFICANCE,
    Technique.APPEAL_TO_AUTHORITY: FramingType.LEGITIMACY,
}


def compare(a: ClaimRecord, b: ClaimRecord) -> Finding | None:
    """Partisan wording on one side or on both. None where both are told plainly."""
    if not (partisan(a) or partisan(b)):
        return None
    strongest = max(a.framing, b.framing)
    words_a, words_b = _words(a), _words(b)
    against_each_other = _sides(words_a) != _sides(words_b) and bool(words_a) and bool(words_b)
    said = " against ".join(
        quote_all(claim, (found.span for found in its[:3])) for claim, its in ((a, words_a), (b, words_b)) if its
    )
    whose = "both claims take" if min(a.framing, b.framing) >= PARTISAN else "one of the claims takes"
    reason = f"{said}: {whose} sides by wording" if said else f"{whose} sides by wording"
    score = -1.0 if against_each_other else -strongest
    return Finding(score, _in_what([*words_a, *words_b]), reason, _spans(words_a), _spans(words_b))


def partisan(claim: ClaimRecord) -> bool:
    """Whether its wording takes sides."""
    return claim.framing >= PARTISAN


def _words(claim: ClaimRecord) -> list[FramingIn]:
    """The words by which a partisan claim takes sides, the weightiest first."""
    return sorted(claim.framing_spans, key=lambda found: -found.weight) if claim.framing >= PARTISAN else []


def _sides(found: Sequence[FramingIn]) -> frozenset[str]:
    return frozenset(its.direction for its in found if its.direction)


def _in_what(found: Sequence[FramingIn]) -> FramingType:
    named = [_IN_WHAT[its.technique] for its in found if its.technique in _IN_WHAT]
    return named[0] if named else FramingType.EVALUATION


def _spans(found: Sequence[FramingIn]) -> tuple[Span, ...]:
    return tuple(its.span for its in found)
