"""Congresses and conferences that claims name, and whether those of two claims can be one: there are many alike."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product

from alignment.exclusive import ordinal
from alignment.record import ClaimRecord
from alignment.words import Word, data, words

#: So many words of its name stand before “congress”, and so many behind.
BEFORE, BEHIND = 5, 12
#: Among so many words before a place stands what a gathering does there: “was opened in”.
SAT = 6
#: Fewer common words are chance.
FEWEST = 3
_LINKS = frozenset({"of", "and", "the", "for", "all"})


@dataclass(frozen=True, slots=True)
class Gathering:
    """What its name says of a meeting; what it leaves out is empty."""

    lemmas: frozenset[str]
    """All words of the name."""
    ordinal: str = ""
    scope: str = ""
    """``whole`` or ``part``."""
    estates: frozenset[str] = frozenset()


def are_two(a: ClaimRecord, b: ClaimRecord) -> bool:
    """Whether each of two claims names gatherings, none of which can be one of the other's."""
    ours, theirs = gatherings(a.text), gatherings(b.text)
    return bool(ours and theirs) and all(_differ(x, y) for x, y in product(ours, theirs))


def sitting(claim: ClaimRecord, end: int) -> frozenset[str]:
    """The gatherings of a claim, by canonical name, that the words right before a letter of it say sat there."""
    near = [word.lemma for word in words(claim.text[:end]).all[-SAT:]]
    if _class("sits").isdisjoint(near):
        return frozenset()
    return frozenset(its.name for its in claim.actors if words(its.name).lemmas & _class("heads"))


def only_named_alike(a: ClaimRecord, b: ClaimRecord) -> bool:
    """Whether two claims of two gatherings have hardly a word in common but those of their names."""
    names = frozenset(lemma for claim in (a, b) for its in gatherings(claim.text) for lemma in its.lemmas)
    return are_two(a, b) and len((words(a.text).content & words(b.text).content) - names) < FEWEST


@lru_cache(maxsize=1 << 16)
def gatherings(text: str) -> tuple[Gathering, ...]:
    """Those that a text names, in its order."""
    everything = words(text).all
    return tuple(_named(text, everything, at) for at, word in enumerate(everything) if word.lemma in _class("heads"))


def _differ(x: Gathering, y: Gathering) -> bool:
    return (
        (bool(x.ordinal and y.ordinal) and x.ordinal != y.ordinal)
        or {x.scope, y.scope} == {"whole", "part"}
        or (bool(x.estates and y.estates) and not x.estates & y.estates)
    )


def _named(text: str, everything: Sequence[Word], at: int) -> Gathering:
    before, behind = everything[max(0, at - BEFORE) : at][::-1], everything[at + 1 : at + 1 + BEHIND]
    of = behind[:1] and behind[0].lemma in ("of", "for")
    name = [*_run(text, before), everything[at], *(_run(text, behind) if of else ())]
    lemmas = frozenset(word.lemma for word in name)
    scopes = [scope for scope in ("whole", "part") if lemmas & _class(scope)]
    numbered = [number for word in name if (number := ordinal(text, word))]
    return Gathering(
        lemmas, numbered[0] if numbered else "", scopes[0] if len(scopes) == 1 else "", lemmas & _class("estates")
    )


def _run(text: str, near: Sequence[Word]) -> Iterator[Word]:
    """The words that belong to the name: those written like one, and those by which such names differ."""
    told = _class("whole") | _class("part") | _class("estates")
    for word in near:
        if not (word.proper or word.lemma in told or word.lemma in _LINKS or ordinal(text, word)):
            return
        yield word


@cache
def _class(name: str) -> frozenset[str]:
    return frozenset(data("gatherings")[name].split())
