"""What the negations of a claim govern."""

from __future__ import annotations

from alignment.record import ClaimRecord, CueIn, Span
from alignment.words import words

#: After these a negation denies only what falls outside them.
EXCEPTIONS = frozenset({"unless", "until", "till", "except", "save", "than"})
#: The next word begins so many characters further: behind a space, or a comma and a space.
_NEXT = 2


def negations(claim: ClaimRecord) -> tuple[CueIn, ...]:
    """Its negations, as they stand."""
    return tuple(cue for cue in claim.cues if cue.what == "negation")


def governs(cue: CueIn, span: Span) -> bool:
    """Whether a stretch begins within what a cue governs."""
    return cue.scope.holds(span)


def denied(claim: ClaimRecord, span: Span) -> bool:
    """Whether a negation governs that stretch of the claim. “Not until the 5th” tells of what it governs."""
    return any(governs(cue, span) and not excepted(claim, cue) for cue in negations(claim))


def excepted(claim: ClaimRecord, cue: CueIn) -> bool:
    """Whether an exception ends what it governs: “none is valid unless signed” tells of what is signed."""
    near = (word for word in words(claim.text).all if cue.span.end <= word.span.start <= cue.scope.end + _NEXT)
    return any(word.lemma in EXCEPTIONS for word in near)
