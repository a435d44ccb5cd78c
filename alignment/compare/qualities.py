"""Of what kind: the first or the second, Latvian or Lithuanian, old or new, where a thing can be only one of them."""

from __future__ import annotations

from functools import cache
from itertools import product

from alignment.compare import wording
from alignment.compare.denial import denied
from alignment.compare.quoting import quote
from alignment.evidence import HINT
from alignment.exclusive import Quality, qualities
from alignment.gatherings import only_named_alike
from alignment.opposites import contraries
from alignment.record import ClaimRecord, Span
from alignment.suggestion import Finding
from alignment.words import data, words
from models.vocabulary import ContradictionType

#: Between two sentences in nearly the same words one word was put for another. Elsewhere there may be two such things.
EXCHANGED = -0.7


def compare(a: ClaimRecord, b: ClaimRecord) -> Finding | None:
    """Two words that exclude each other, of what is called the same. None where no such words stand there."""
    ours, theirs = qualities(a.text), qualities(b.text)
    for bearer in sorted(ours.keys() & theirs.keys()):
        for x, y in product(ours[bearer], theirs[bearer]):
            alike = denied(a, x.word.span) == denied(b, y.word.span)
            dated = _is_of_a_date(a, x) or _is_of_a_date(b, y)
            if alike and not dated and _exclude(x, y) and _only(x, b) and _only(y, a):
                return _found(a, x, b, y)
    return None


def applies(claim: ClaimRecord) -> bool:
    """Whether it holds such a word."""
    return bool(qualities(claim.text))


@cache
def _agreeing() -> frozenset[frozenset[str]]:
    """Each two of one class that one thing may be: it has two names, or the first takes in the second."""
    rows = (row.split() for its in data("exclusive").values() for row in its.get("agreeing", ()))
    return frozenset(frozenset((first, other)) for first, *others in rows for other in others)


def _exclude(x: Quality, y: Quality) -> bool:
    if not (x.next or y.next):
        return False  # Dutch gunners and Danish riders, who both held it
    if x.kind and x.kind == y.kind:
        return x.value != y.value and frozenset((x.value, y.value)) not in _agreeing()
    return y.word.lemma in contraries().get(x.word.lemma, ())


def _is_of_a_date(claim: ClaimRecord, quality: Quality) -> bool:
    """Whether it is the day in a date, which is held against dates."""
    return quality.kind == "ordinal" and any(date.span.holds(quality.word.span) for date in claim.dates)


def _only(quality: Quality, other: ClaimRecord) -> bool:
    """Whether the other claim says that nowhere."""
    return quality.word.lemma not in words(other.text).lemmas


def _stretch(quality: Quality) -> Span:
    """The word with what has the quality."""
    ends = quality.word.span, quality.bearer.span
    return Span(min(end.start for end in ends), max(end.end for end in ends))


def _leads(claim: ClaimRecord, quality: Quality) -> bool:
    """Whether it belongs to what the sentence begins with."""
    before = frozenset(word.lemma for word in words(claim.text).all if word.span.end <= quality.word.span.start)
    return not before & words(claim.text).content


def _found(a: ClaimRecord, x: Quality, b: ClaimRecord, y: Quality) -> Finding | None:
    exchanged = wording.compare(a, b)
    if not exchanged and _leads(a, x) and _leads(b, y):
        return None  # “The first shot … The second shot …”: by these words they tell two things apart
    score = EXCHANGED if exchanged and not only_named_alike(a, b) else HINT
    kind = data("exclusive")[x.kind]["type"] if x.kind and x.kind == y.kind else ContradictionType.OUTCOME
    reason = f"{quote(a, _stretch(x))} against {quote(b, _stretch(y))}"
    return Finding(score, kind, reason, (x.word.span,), (y.word.span,))
