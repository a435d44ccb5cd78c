"""In what order: the same two things, one before the other here and after it there."""

from __future__ import annotations

from alignment.compare.quoting import quote
from alignment.record import ClaimRecord, Span
from alignment.suggestion import Finding
from alignment.words import Word, word_class, words
from models.vocabulary import ContradictionType

#: Whether what follows the word is the earlier (after X) or the later (before X).
_ORDER = {"before": 1, "until": 1, "till": 1, "after": -1, "since": -1, "following": -1}


def compare(a: ClaimRecord, b: ClaimRecord) -> Finding | None:
    """One order in both, or two. None where one tells no order or they order different things."""
    for x in _orders(a):
        for y in _orders(b):
            straight = len(x[1] & y[1]) * len(x[2] & y[2])
            crossed = len(x[1] & y[2]) * len(x[2] & y[1])
            if straight != crossed:
                return _finding(a, x[0], b, y[0], same=straight > crossed)
    return None


def applies(claim: ClaimRecord) -> bool:
    """Whether it tells an order of things."""
    return bool(words(claim.text).lemmas & _ORDER.keys())


def _finding(a: ClaimRecord, x: Span, b: ClaimRecord, y: Span, *, same: bool) -> Finding:
    says = "give the same order" if same else "give the opposite order"
    reason = f"{quote(a, x)} and {quote(b, y)} {says}"
    return Finding(0.6 if same else -0.8, ContradictionType.SEQUENCE, reason, (x,), (y,))


def _orders(claim: ClaimRecord) -> list[tuple[Span, frozenset[str], frozenset[str]]]:
    """For each word of order: its stretch, the content words of the earlier and of the later part."""
    found = []
    everything = words(claim.text).all
    for i, word in enumerate(everything):
        direction = _ORDER.get(word.lemma)
        if direction is None or i + 1 == len(everything):
            continue
        near, far = _content(everything[i + 1 : i + 12]), _content(everything[max(0, i - 12) : i])
        if not far:
            far = _content(everything[i + 12 :])
        span = Span(word.span.start, everything[min(i + 4, len(everything) - 1)].span.end)
        found.append((span, near, far) if direction < 0 else (span, far, near))
    return found


def _content(part: tuple[Word, ...]) -> frozenset[str]:
    return frozenset(word.lemma for word in part) - word_class("function")
