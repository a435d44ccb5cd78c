"""Who: the persons and bodies of two claims, and who of them held the same office or led the same thing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from alignment.compare.moment import at_one_time
from alignment.compare.naming import Bearer, bearers, spelled_apart
from alignment.compare.quoting import listed, quote
from alignment.record import ClaimRecord, NameIn, Span
from alignment.suggestion import Finding
from alignment.words import data, lemma, words
from models.vocabulary import Apparent, ContradictionType

#: What an office is of: the commissar for nationalities, the chairman of the congress.
_OF = re.compile(r"[’'\w]*\s+(?:of|for)\s+(?:the\s+)?([\w\s’'-]{3,60})", re.IGNORECASE)
#: A name that owns an office, “the king's minister”, or something by which it is called, “King Alfred's cake”.
_OWNS = re.compile(r"[’']s?(?:\s+[\w-]+)?$")
#: An office where it is the head of something; else what a neck bears.
_LIMB = "head"
_GENITIVE = re.compile(r"[’']s\b|(?<=s)[’'](?!\w)")


def compare(a: ClaimRecord, b: ClaimRecord) -> Finding | None:
    """Another holder of one office, or actors in common. None where no actor is in both and no office either."""
    held_a, held_b = _holders(a), _holders(b)
    for office in sorted(held_a.keys() & held_b.keys()):
        x, y = held_a[office][0], held_b[office][0]
        if _one_office(a, b, office) and not _meet(a, held_a[office], b, held_b[office]):
            return _rivals(a, x, b, y, office)
    return _shared(a, b)


def applies(claim: ClaimRecord) -> bool:
    """Whether it names an actor."""
    return bool(claim.actors)


@cache
def roles() -> frozenset[str]:
    """The lemmas of offices and of acts of leading."""
    return leading() | frozenset(map(lemma, data("roles")["offices"].split()))


@cache
def leading() -> frozenset[str]:
    """The lemmas of acts of leading."""
    return frozenset(map(lemma, data("roles")["leading"].split()))


@lru_cache(maxsize=1 << 16)
def _holders(claim: ClaimRecord) -> dict[str, list[Bearer]]:
    """Who stands beside each office; “the king's minister” is not the king, but “Frunze's command” is his."""
    return {
        office: kept
        for office, held in bearers(claim, roles()).items()
        if (kept := [x for x in held if office in leading() or not _owns(claim.text, x.span)])
    }


def _owns(text: str, name: Span) -> bool:
    return bool(_OWNS.search(text[name.start : name.end]) or _GENITIVE.match(text, name.end))


def _one_office(a: ClaimRecord, b: ClaimRecord, office: str) -> bool:
    """Whether both may speak of the same post: of one holder each, at one time, and not of two things."""
    x, y = words(a.text).first(office), words(b.text).first(office)
    if x.text.endswith("s") or y.text.endswith("s") or not at_one_time(a, b):
        return False
    of_x, of_y = (_OF.match(claim.text, word.span.end) for claim, word in ((a, x), (b, y)))
    if office == _LIMB and not all(its or word.text != _LIMB for its, word in ((of_x, x), (of_y, y))):
        return False
    return not of_x or not of_y or bool(words(of_x[1]).content & words(of_y[1]).content)


def _meet(a: ClaimRecord, ours: Sequence[Bearer], b: ClaimRecord, theirs: Sequence[Bearer]) -> bool:
    """Whether one who held it here may be one who did there: by name, by a word of it, or named in the other claim."""
    named = any(_names(b, x) for x in ours) or any(_names(a, y) for y in theirs)
    return named or bool(_by_word(ours) & _by_word(theirs))


def _names(claim: ClaimRecord, bearer: Bearer) -> bool:
    return any(actor.name == bearer.name for actor in claim.actors)


def _by_word(held: Sequence[Bearer]) -> frozenset[str]:
    """The words by which they are called, but for those of an office: “King Louis” is a Louis."""
    return frozenset(word for bearer in held for word in words(bearer.name).content) - roles()


def _rivals(a: ClaimRecord, x: Bearer, b: ClaimRecord, y: Bearer, office: str) -> Finding:
    reason = f"{quote(a, x.span)} against {quote(b, y.span)}: different names for one part ({office})"
    return Finding(-0.8, ContradictionType.ACTOR, reason, (x.span,), (y.span,))


def _shared(a: ClaimRecord, b: ClaimRecord) -> Finding | None:
    names_a, names_b = {x.name: x for x in a.actors}, {y.name: y for y in b.actors}
    common = [(names_a[name], names_b[name]) for name in sorted(names_a.keys() & names_b.keys())]
    if not common:
        return None
    score = len(common) / min(len(names_a), len(names_b))
    unlike = [pair for pair in common if spelled_apart(*pair)]
    spans_a, spans_b = tuple(x.span for x, _ in common), tuple(y.span for _, y in common)
    in_order = sorted(common, key=lambda pair: pair[0].span.start)
    reason = f"{listed([_called(a, x, b, y) for x, y in in_order])} in both"
    if unlike:
        x, y = unlike[0]
        reason += f": {quote(a, x.span)} and {quote(b, y.span)} are two spellings of {x.name}"
    apparent = Apparent.SPELLING if unlike else None
    return Finding(score, ContradictionType.ACTOR, reason, spans_a, spans_b, apparent)


def _called(a: ClaimRecord, x: NameIn, b: ClaimRecord, y: NameIn) -> str:
    """A name in the words of one that names it, or by itself where both only say “he”."""
    if x.by_pronoun and y.by_pronoun:
        return x.name
    return quote(b, y.span) if x.by_pronoun else quote(a, x.span)
