"""How it ended: opposite acts, and one act affirmed here and denied there."""

from __future__ import annotations

from alignment.compare.quoting import quote
from alignment.opposites import opposites, outcome_words
from alignment.record import ClaimRecord, Span
from alignment.suggestion import Finding
from alignment.words import Word, words
from models.vocabulary import ContradictionType


def compare(a: ClaimRecord, b: ClaimRecord) -> Finding | None:
    """A word and its opposite, or one outcome under a negation in only one claim. None where neither stands there."""
    words_a, words_b = words(a.text), words(b.text)
    against = _opposed(words_a.content, words_b.content)
    turned = sorted(word for word in words_a.content & words_b.content & outcome_words() if _turned(a, b, word))
    if turned:
        x, y = words_a.first(turned[0]), words_b.first(turned[0])
        return _against((a, x), (b, y), -0.8, "affirmed in one, denied in the other")
    for left, right in against:
        x, y = words_a.first(left), words_b.first(right)
        if denied(a, x.span) == denied(b, y.span):
            return _against((a, x), (b, y), -0.8 if {left, right} <= outcome_words() else -0.5, "say the opposite")
    return None


def denied(claim: ClaimRecord, span: Span) -> bool:
    """Whether a negation governs that stretch of the claim."""
    return any(cue.what == "negation" and cue.scope.start <= span.start < cue.scope.end for cue in claim.cues)


def _opposed(ours: frozenset[str], theirs: frozenset[str]) -> list[tuple[str, str]]:
    table = opposites()
    nothing: frozenset[str] = frozenset()
    pairs = [(left, right) for left in ours - theirs for right in table.get(left, nothing) & theirs - ours]
    return sorted(pairs, key=lambda pair: (not set(pair) <= outcome_words(), pair))


def _turned(a: ClaimRecord, b: ClaimRecord, word: str) -> bool:
    return denied(a, words(a.text).first(word).span) != denied(b, words(b.text).first(word).span)


def _against(ours: tuple[ClaimRecord, Word], theirs: tuple[ClaimRecord, Word], score: float, says: str) -> Finding:
    (a, x), (b, y) = ours, theirs
    reason = f"{quote(a, x.span)} against {quote(b, y.span)}: {says}"
    return Finding(score, ContradictionType.OUTCOME, reason, (x.span,), (y.span,))
