"""By whom: who did the same act in each claim."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import takewhile

from alignment.compare.quoting import quote
from alignment.evidence import HINT
from alignment.record import ClaimRecord, Span
from alignment.suggestion import Finding
from alignment.words import Word, data, lemma, word_class, words
from models.vocabulary import ContradictionType

#: An agent stands at most so many words before its verb, or after “by”.
REACH = 6
#: Behind these another clause goes on: “it fell by noon and the riders fled”.
_ON = frozenset({"and", "but", "while", "when", "as", "who", "which", "that"})
_BEING = frozenset({"be", "is", "are", "was", "were", "been", "being"})


def compare(a: ClaimRecord, b: ClaimRecord) -> Finding | None:
    """One agent of the same act in both claims, or two. None where they share no act with an agent."""
    shared = [(x, y) for x in _acts(a.text) for y in _acts(b.text) if x.lemma == y.lemma]
    known = [(x, y, _agent(a, x), _agent(b, y)) for x, y in shared]
    told = [(x, y, here, there) for x, y, here, there in known if here and there]
    same = [each for each in told if _one(each[2][0], each[3][0])]
    rivals = [each for each in told if not _names(a, each[3][0]) and not _names(b, each[2][0])]
    if not same and not rivals:
        return None
    x, _, (_, here), (_, there) = (same or rivals)[0]
    says = "the same agent of one act" if same else "two agents of one act"
    reason = f"{quote(a, here)} and {quote(b, there)}: {says} ({x.lemma})"
    # That two did a like act is a hint, no evidence: of 44 such pairs that were read, two were contradictions.
    return Finding(0.6 if same else HINT, ContradictionType.ACTOR, reason, (here,), (there,))


def applies(claim: ClaimRecord) -> bool:
    """Whether it names anyone who acts."""
    return bool(claim.actors) or bool(words(claim.text).content & collectives())


@cache
def collectives() -> frozenset[str]:
    """The lemmas of nouns for those who act together: soldiers, sailors, the crowd."""
    return frozenset(lemma(word) for word in data("roles")["bodies"].split())


@lru_cache(maxsize=1 << 16)
def _acts(text: str) -> tuple[Word, ...]:
    """The words in a past form: what was done."""
    return tuple(_past(words(text).all))


def _past(among: Iterable[Word]) -> Iterator[Word]:
    for word in among:
        low = word.text.lower()
        if (
            low != word.lemma
            and not low.endswith(("s", "ing", "’s", "er", "est"))
            and word.lemma not in word_class("function")
        ):
            yield word


def _agent(claim: ClaimRecord, act: Word) -> tuple[frozenset[str], Span] | None:
    """Who did it: whoever stands after “by”, else the nearest before the verb in its clause; of a passive nobody."""
    everything = words(claim.text).all
    at = everything.index(act)
    behind = everything[at + 1 : at + 1 + REACH]
    by = next((i for i, word in enumerate(behind) if word.lemma == "by"), None)
    if by is not None:
        return _first(claim, takewhile(lambda word: word.lemma not in _ON, behind[by + 1 :]))
    before = everything[max(0, at - REACH) : at]
    if any(word.text.lower() in _BEING for word in before[-2:]):
        return None
    clause = claim.text[before[0].span.start : act.span.start] if before else ""
    if any(mark in clause for mark in ".;:"):
        return None
    return _first(claim, before[::-1])


def _one(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether two agents are one: a name in common, or the words of one among those of the other."""
    here, there = ({word for name in names for word in name.lower().split()} for names in (ours, theirs))
    return bool(ours & theirs) or here <= there or there <= here


def _names(claim: ClaimRecord, agent: frozenset[str]) -> bool:
    """Whether the claim names an agent anywhere: who is told of beside others is no rival of theirs."""
    return bool(agent & ({name.name for name in claim.actors} | words(claim.text).lemmas))


def _first(claim: ClaimRecord, among: Iterable[Word]) -> tuple[frozenset[str], Span] | None:
    for word in among:
        for name in claim.actors:
            if name.span.holds(word.span):
                return frozenset({name.name} | (words(name.text).content & collectives())), name.span
        if word.lemma in collectives():
            return frozenset({word.lemma}), word.span
    return None
