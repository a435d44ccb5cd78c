"""Whether it was so at all: what one claim denies and the other tells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from alignment.compare import wording
from alignment.compare.denial import denied, excepted, governs, negations
from alignment.compare.quoting import quote, quote_all
from alignment.evidence import HINT
from alignment.record import ClaimRecord, CueIn, Span
from alignment.suggestion import Finding
from alignment.words import Word, word_class, words
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


def compare(a: ClaimRecord, b: ClaimRecord) -> Finding | None:
    """What one denies the other tells. None where neither does."""
    return _denial(a, b) or _turned(_denial(b, a))


def denies(claim: ClaimRecord) -> bool:
    """Whether it denies anything."""
    return bool(negations(claim))


def _denial(a: ClaimRecord, b: ClaimRecord) -> Finding | None:
    """A negation in the first whose words the second affirms."""
    told = words(b.text).content
    for scope, governed in _governed(a):
        common = [words(b.text).first(lemma) for lemma in sorted(governed & told)]
        affirmed = [word for word in common if not denied(b, word.span)]
        if all(word.lemma in word_class("slight") for word in affirmed):
            continue
        whole = len(affirmed) == len(governed) and bool(_before(a, scope) & told)
        if len(affirmed) >= max(1 if whole else SHARED, MOST * len(governed)):
            told_of = quote_all(b, [word.span for word in affirmed[:NAMED]])
            reason = f"{quote(a, scope)} is denied; the other tells of {told_of}"
            sure = _of_one_time(a, b) and (_is_told(b, affirmed) or wording.compare(a, b))
            score = DENIED if sure else HINT
            return Finding(score, ContradictionType.EXISTENCE, reason, (scope,), tuple(w.span for w in affirmed))
    return None


@lru_cache(maxsize=1 << 16)
def _governed(claim: ClaimRecord) -> tuple[tuple[Span, frozenset[str]], ...]:
    """How far each negation reaches, and the content words that it denies."""
    said, content = words(claim.text).all, words(claim.text).content
    plain = [cue for cue in negations(claim) if not (excepted(claim, cue) or _turned_round(claim, cue))]
    plain = [cue for cue in plain if not _AHEAD.search(claim.text[: cue.span.start])]
    governed = [[word.lemma for word in said if governs(cue, word.span)] for cue in plain]
    return tuple((cue.scope, content.intersection(its[:REACH])) for cue, its in zip(plain, governed, strict=True))


def _of_one_time(a: ClaimRecord, b: ClaimRecord) -> bool:
    """Whether the days that both name, if they do, can be one: what was not yet in August was in September."""
    gaps = [x.date.gap(y.date) for x in a.dates for y in b.dates]
    return not gaps or min(gaps) == 0


def _before(claim: ClaimRecord, scope: Span) -> frozenset[str]:
    """The content words of what something is denied of."""
    said = words(claim.text)
    return said.content.intersection(word.lemma for word in said.all if word.span.end <= scope.start)


def _turned_round(claim: ClaimRecord, cue: CueIn) -> bool:
    """Whether it and another negation take each other back: “no pass that is not signed”, “not without losses”."""
    own = [each for each in negations(claim) if claim.text[each.span.start : each.span.end].lower() != "nor"]
    return cue in own and any(governs(cue, other.span) or governs(other, cue.span) for other in own)


def _is_told(claim: ClaimRecord, affirmed: Sequence[Word]) -> bool:
    """Whether several words are, and not only a name is in both: “obeyed the Old Council” against what it decreed."""
    names = [name.span for name in (*claim.actors, *claim.places)]
    own = [word for word in affirmed if not any(name.holds(word.span) for name in names)]
    return len(affirmed) >= SHARED and any(word.lemma not in word_class("slight") for word in own)


def _turned(finding: Finding | None) -> Finding | None:
    if finding is None:
        return None
    return Finding(finding.score, finding.type, finding.reason, finding.b, finding.a, finding.apparent)
