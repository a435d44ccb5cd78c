"""How far the words themselves are the same."""

from __future__ import annotations

from functools import lru_cache

from alignment.compare.quoting import quote_all
from alignment.record import ClaimRecord
from alignment.suggestion import Finding
from alignment.words import words

#: From this part of the shorter claim's content words on, two claims say the same in the same words.
ALIKE = 0.6
#: Fewer common words are chance.
FEWEST = 3


def applies(claim: ClaimRecord) -> bool:
    """Whether it is long enough to be like another."""
    return len(words(claim.text).content) >= FEWEST


@lru_cache(maxsize=1 << 10)
def compare(a: ClaimRecord, b: ClaimRecord) -> Finding | None:
    """Most content words of the shorter claim stand in the longer. None where they don't."""
    words_a, words_b = words(a.text), words(b.text)
    common = words_a.content & words_b.content
    shorter = min(len(words_a.content), len(words_b.content))
    if len(common) < FEWEST or len(common) < ALIKE * shorter:
        return None
    spans_a = tuple(words_a.first(lemma).span for lemma in sorted(common))
    spans_b = tuple(words_b.first(lemma).span for lemma in sorted(common))
    reason = f"nearly the same words: {quote_all(a, spans_a[:6])}"
    return Finding(len(common) / shorter, "wording", reason, spans_a, spans_b)
