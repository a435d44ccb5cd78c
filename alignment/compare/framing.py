"""How it is told: wording that takes sides, against wording that doesn't or that takes the other."""

from __future__ import annotations

from alignment.compare.quoting import quote
from alignment.record import ClaimRecord, Span
from alignment.suggestion import Finding
from alignment.words import Word, word_class, words
from models.vocabulary import FramingType

#: From here on a sentence takes sides.
PARTISAN = 0.5


def compare(a: ClaimRecord, b: ClaimRecord) -> Finding | None:
    """Partisan wording on one side or both, and motives imputed. None where both are told plainly."""
    motives_a, motives_b = _motives(a), _motives(b)
    strongest = max(a.framing, b.framing)
    if strongest < PARTISAN and not (motives_a or motives_b):
        return None
    if motives_a or motives_b:
        claim, found = (a, motives_a) if motives_a else (b, motives_b)
        reason = f"{quote(claim, found[0].span)} says why: a motive or a cause that the other need not share"
        return Finding(-strongest, FramingType.MOTIVE, reason, _spans(motives_a), _spans(motives_b))
    whose = "both claims are" if min(a.framing, b.framing) >= PARTISAN else "one of the claims is"
    return Finding(-strongest, FramingType.EVALUATION, f"{whose} worded so as to take sides")


def _motives(claim: ClaimRecord) -> list[Word]:
    found = words(claim.text)
    if not found.lemmas & word_class("motives"):
        return []
    return [word for word in found.all if word.lemma in word_class("motives")]


def _spans(found: list[Word]) -> tuple[Span, ...]:
    return tuple(word.span for word in found)
