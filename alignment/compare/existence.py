"""Whether it was so at all: what one claim denies and the other tells."""

from __future__ import annotations

import re
from functools import lru_cache

from alignment.compare import wording
from alignment.compare.quoting import quote, quote_all
from alignment.evidence import HINT
from alignment.record import ClaimRecord, CueIn, Span
from alignment.suggestion import Finding
from alignment.words import words
from models.vocabulary import ContradictionType

DENIED = -0.7
#: So many content words of what is denied must be told in the other claim. Of one word alone that is a hint, and only
#: where both name what it is denied of, unless both claims are in nearly the same words.
SHARED = 2
#: And so large a part of them,
MOST = 0.5
#: counted over so many words after the negation.
REACH = 12
#: So many of the words that are told a reason names.
NAMED = 4
#: What somebody says that they shall or will not do may have been done.
_AHEAD = re.compile(r"\b(?:shall|will)\s+$", re.IGNORECASE)
#: After these a negation denies only what falls outside them.
EXCEPTIONS = frozenset({"unless", "until", "except", "save", "than"})


def compare(a: ClaimRecord, b: ClaimRecord) -> Finding | None:
    """What one denies the other tells. None where neither does."""
    return _denial(a, b) or _turned(_denial(b, a))


def denies(claim: ClaimRecord) -> bool:
    """Whether it denies anything."""
    return any(cue.what == "negation" for cue in claim.cues)


def _denial(a: ClaimRecord, b: ClaimRecord) -> Finding | None:
    """A negation in the first whose words the second affirms."""
    told = words(b.text).content
    for scope, denied in _denied(a):
        affirmed = [words(b.text).first(lemma) for lemma in sorted(denied & told) if not _under_negation(b, lemma)]
        whole = len(affirmed) == len(denied) and bool(_before(a, scope) & told)
        if len(affirmed) >= max(1 if whole else SHARED, MOST * len(denied)):
            told_of = quote_all(b, [word.span for word in affirmed[:NAMED]])
            reason = f"{quote(a, scope)} is denied; the other tells of {told_of}"
            sure = _of_one_time(a, b) and (len(affirmed) >= SHARED or wording.compare(a, b))
            score = DENIED if sure else HINT
            return Finding(score, ContradictionType.EXISTENCE, reason, (scope,), tuple(w.span for w in affirmed))
    return None


@lru_cache(maxsize=1 << 16)
def _denied(claim: ClaimRecord) -> tuple[tuple[Span, frozenset[str]], ...]:
    """How far each negation reaches, and the content words that it denies."""
    said, content = words(claim.text).all, words(claim.text).content
    negations = (cue for cue in claim.cues if cue.what == "negation" and not _excepted(claim, cue))
    scopes = [cue.scope for cue in negations if not _AHEAD.search(claim.text[: cue.span.start])]
    governed = [[word.lemma for word in said if scope.start <= word.span.start < scope.end] for scope in scopes]
    return tuple((scope, content.intersection(its[:REACH])) for scope, its in zip(scopes, governed, strict=True))


def _of_one_time(a: ClaimRecord, b: ClaimRecord) -> bool:
    """Whether the days that both name, if they do, can be one: what was not yet in August was in September."""
    gaps = [x.date.gap(y.date) for x in a.dates for y in b.dates]
    return not gaps or min(gaps) == 0


def _before(claim: ClaimRecord, scope: Span) -> frozenset[str]:
    """The content words of what something is denied of."""
    said = words(claim.text)
    return said.content.intersection(word.lemma for word in said.all if word.span.end <= scope.start)


def _excepted(claim: ClaimRecord, cue: CueIn) -> bool:
    """Whether an exception follows: “none is valid unless signed” tells of what is signed."""
    return any(word.lemma in EXCEPTIONS for word in words(claim.text).all if word.span.start >= cue.span.end)


def _under_negation(claim: ClaimRecord, lemma: str) -> bool:
    at = words(claim.text).first(lemma).span.start
    return any(_governs(cue, at) for cue in claim.cues)


def _governs(cue: CueIn, at: int) -> bool:
    return cue.what == "negation" and cue.scope.start <= at < cue.scope.end


def _turned(finding: Finding | None) -> Finding | None:
    if finding is None:
        return None
    return Finding(finding.score, finding.type, finding.reason, finding.b, finding.a, finding.apparent)
