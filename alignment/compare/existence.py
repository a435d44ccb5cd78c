"""Whether it was so at all: what one claim denies and the other tells, and absolutes that leave no exception."""

from __future__ import annotations

from alignment.compare.quoting import quote
from alignment.record import ClaimRecord, CueIn
from alignment.suggestion import Finding
from alignment.words import Word, word_class, words
from models.vocabulary import ContradictionType

#: So many content words of what is denied must be told in the other claim.
SHARED = 2


def compare(a: ClaimRecord, b: ClaimRecord) -> Finding | None:
    """What one denies the other tells, or only one speaks in absolutes. None where neither does."""
    return _denial(a, b) or _turned(_denial(b, a)) or _absolute(a, b)


def _denial(a: ClaimRecord, b: ClaimRecord) -> Finding | None:
    """A negation in the first whose words the second affirms."""
    told = words(b.text).content
    for cue in (cue for cue in a.cues if cue.what == "negation"):
        governed = [word for word in words(a.text).all if cue.scope.start <= word.span.start < cue.scope.end]
        shared = sorted({word.lemma for word in governed} & told)
        affirmed = [words(b.text).first(lemma) for lemma in shared if not _under_negation(b, lemma)]
        if len(affirmed) >= SHARED:
            reason = f"{quote(a, cue.scope)} is denied; the other tells of {quote(b, affirmed[0].span)}"
            return Finding(-0.6, ContradictionType.EXISTENCE, reason, (cue.scope,), tuple(w.span for w in affirmed))
    return None


def _absolute(a: ClaimRecord, b: ClaimRecord) -> Finding | None:
    ours, theirs = _absolutes(a), _absolutes(b)
    if bool(ours) == bool(theirs):
        return None
    claim, found = (a, ours) if ours else (b, theirs)
    reason = f"{quote(claim, found[0].span)} leaves no exception; the other makes no such claim"
    spans = tuple(word.span for word in found)
    return Finding(-0.2, ContradictionType.EXISTENCE, reason, spans if ours else (), spans if theirs else ())


def _absolutes(claim: ClaimRecord) -> list[Word]:
    found = words(claim.text)
    if not found.lemmas & word_class("absolutes"):
        return []
    return [word for word in found.all if word.lemma in word_class("absolutes")]


def _under_negation(claim: ClaimRecord, lemma: str) -> bool:
    at = words(claim.text).first(lemma).span.start
    return any(_governs(cue, at) for cue in claim.cues)


def _governs(cue: CueIn, at: int) -> bool:
    return cue.what == "negation" and cue.scope.start <= at < cue.scope.end


def _turned(finding: Finding | None) -> Finding | None:
    if finding is None:
        return None
    return Finding(finding.score, finding.type, finding.reason, finding.b, finding.a, finding.apparent)
