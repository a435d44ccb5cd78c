"""In what order: the same two things, one before the other here and after it there."""

from __future__ import annotations

import re

from alignment.compare.quoting import quote
from alignment.record import ClaimRecord, Span
from alignment.suggestion import Finding
from alignment.words import Word, word_class, words
from models.vocabulary import ContradictionType

#: Whether what follows the word is the earlier (after X) or the later (before X).
_ORDER = {"before": 1, "until": 1, "till": 1, "after": -1, "since": -1, "following": -1}


#: What is ordered stands within so many words of the word that orders it.
REACH = 12
_STOP = re.compile(r"[,;:.!?()—]")


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
        near, far = _content(claim, _clause(claim, word, i)), _content(claim, everything[max(0, i - REACH) : i])
        if not far:
            far = _content(claim, everything[i + REACH :])
        span = Span(word.span.start, everything[min(i + 4, len(everything) - 1)].span.end)
        found.append((span, near, far) if direction < 0 else (span, far, near))
    return found


def _clause(claim: ClaimRecord, word: Word, at: int) -> tuple[Word, ...]:
    """The words behind a word of order, as far as its clause goes."""
    stop = _STOP.search(claim.text, word.span.end)
    end = stop.start() if stop else len(claim.text)
    return tuple(other for other in words(claim.text).all[at + 1 : at + REACH] if other.span.start < end)


def _content(claim: ClaimRecord, part: tuple[Word, ...]) -> frozenset[str]:
    """What is ordered: not who did it or when, which may be told of several things."""
    named = [*(its.span for its in (*claim.actors, *claim.places)), *(date.span for date in claim.dates)]
    free = (word for word in part if not any(span.holds(word.span) for span in named))
    return frozenset(word.lemma for word in free) - word_class("function") - word_class("slight")
