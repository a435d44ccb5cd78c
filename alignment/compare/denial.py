"""What the negations of a claim govern."""

from __future__ import annotations

from alignment.record import ClaimRecord, CueIn, Span


def negations(claim: ClaimRecord) -> tuple[CueIn, ...]:
    """Its negations, as they stand."""
    return tuple(cue for cue in claim.cues if cue.what == "negation")


def governs(cue: CueIn, span: Span) -> bool:
    """Whether a stretch begins within what a cue governs."""
    return cue.scope.start <= span.start < cue.scope.end


def denied(claim: ClaimRecord, span: Span) -> bool:
    """Whether a negation governs that stretch of the claim."""
    return any(governs(cue, span) for cue in negations(claim))
