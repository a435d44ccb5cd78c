"""Of what kind: the first or the second, Latvian or Lithuanian, old or new, where a thing can be only one of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import islice, product

from alignment.compare import wording
from alignment.compare.denial import denied
from alignment.compare.quoting import quote
from alignment.evidence import HINT
from alignment.opposites import contraries
from alignment.record import ClaimRecord, Span
from alignment.suggestion import Finding
from alignment.words import Word, data, words
from models.vocabulary import ContradictionType

#: Between two sentences in nearly the same words one word was put for another. Elsewhere there may be two such things.
EXCHANGED = -0.7
#: What has the quality is among the next two content words of the clause, no further than so many words on.
NEAR, NAMED = 4, 2
_STOPS = frozenset(",;:.!?()—")
_ORDINAL = ("st", "nd", "rd", "th")


@dataclass(frozen=True, slots=True)
class Quality:
    """A word of which a thing can be only one, and the class of what it excludes."""

    word: Word
    kind: str
    """The name of its class; ``""`` where only its opposites exclude it."""
    value: str
    """Which of the class: a lemma, of an ordinal its number."""
    bearer: Word
    """What may have the quality."""
    next: bool
    """Whether no other word of content stands between them."""


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


@lru_cache(maxsize=1 << 16)
def qualities(text: str) -> dict[str, tuple[Quality, ...]]:
    """The qualities in a text, by the lemma of each content word that may be what has them."""
    everything, found = words(text).all, defaultdict(list)
    for at, word in enumerate(everything):
        if known := _known(text, word, everything[at - 1].lemma if at else ""):
            for number, bearer in enumerate(_bearers(text, everything, at)):
                found[bearer.lemma].append(Quality(word, *known, bearer, next=not number))
    return {bearer: tuple(its) for bearer, its in found.items()}


def _known(text: str, word: Word, before: str) -> tuple[str, str] | None:
    """Of which class a word is, and which of it; None where it excludes nothing, as in “at first” and “at last”."""
    if word.text.isdigit() and text[word.span.end : word.span.end + 2] in _ORDINAL:
        return "ordinal", word.text
    plain = word.text.lower()  # of “seventh” the lemma is “seven”
    known = _classes().get(plain) or _classes().get(word.lemma)
    return None if before == "at" else known or (("", word.lemma) if word.lemma in contraries() else None)


def _bearers(text: str, everything: tuple[Word, ...], at: int) -> Iterator[Word]:
    """The content words next behind a word in its clause, at most two, else the one before (“in secret”)."""
    behind = islice(_beside(text, everything[at], everything[at + 1 : at + 1 + NEAR]), NAMED)
    before = islice(_beside(text, everything[at], everything[max(0, at - NEAR) : at][::-1]), 1)
    first = next(behind, None)
    yield from before if first is None else (first, *behind)


def _beside(text: str, word: Word, others: Iterable[Word]) -> Iterator[Word]:
    """The content words among others, as far as no stop parts them from the word."""
    for other in others:
        between = text[min(word.span.end, other.span.end) : max(word.span.start, other.span.start)]
        if _STOPS & set(between):
            return
        if other.lemma in words(text).content:
            yield other


@cache
def _classes() -> dict[str, tuple[str, str]]:
    """For a lemma the class of which it is one, and which of it."""
    found = {}
    for kind, its in data("exclusive").items():
        for place, lemma in enumerate(its["words"].split(), start=1):
            found[lemma] = (kind, str(place) if kind == "ordinal" else lemma)
    return found


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
    score = EXCHANGED if exchanged else HINT
    kind = data("exclusive")[x.kind]["type"] if x.kind and x.kind == y.kind else ContradictionType.OUTCOME
    reason = f"{quote(a, _stretch(x))} against {quote(b, _stretch(y))}"
    return Finding(score, kind, reason, (x.word.span,), (y.word.span,))
