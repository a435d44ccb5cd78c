"""How it ended: opposite acts, and one act affirmed here and denied there."""

from __future__ import annotations

from collections.abc import Iterator, Set
from functools import lru_cache
from itertools import zip_longest

from alignment.compare import wording
from alignment.compare.denial import denied, governs, negations
from alignment.compare.facts import is_told_as_fact, is_unreal
from alignment.compare.quoting import quote
from alignment.evidence import HINT
from alignment.opposites import opposites, outcome_words
from alignment.record import ClaimRecord
from alignment.suggestion import Finding
from alignment.words import Word, words
from models.vocabulary import ContradictionType

#: Opposite words are a hint: of 80 such pairs of claims that were read, 13 were contradictions, as of any others; of 70
#: of one actor or thing, two. Between two sentences in nearly the same words, of which so many stand near both, one was
#: put for the other.
OPPOSED, ABOUT = -0.7, 2
#: What an outcome is an outcome of stands within so many words of it.
NEAR = 6


def compare(a: ClaimRecord, b: ClaimRecord) -> Finding | None:
    """A word and its opposite, or one outcome under a negation in only one claim. None where neither stands there."""
    told_a, told_b = _told(a.text), _told(b.text)
    for word in sorted(told_a.keys() & told_b.keys() & outcome_words()):
        x, y = told_a[word], told_b[word]
        if denied(a, x.span) != denied(b, y.span):
            sure = _of_a_fact(*((a, x, b, y) if denied(a, x.span) else (b, y, a, x)))
            return _against((a, x), (b, y), "affirmed in one, denied in the other", sure=sure)
    for left, right in _opposed(told_a.keys(), told_b.keys()):
        x, y = told_a[left], told_b[right]
        if denied(a, x.span) == denied(b, y.span):
            return _against((a, x), (b, y), "say the opposite")
    return None


def applies(claim: ClaimRecord) -> bool:
    """Whether it holds a word that has an opposite."""
    return bool(_told(claim.text))


@lru_cache(maxsize=1 << 16)
def _told(text: str) -> dict[str, Word]:
    """Its words that have an opposite, but for names and plural nouns: the United Kingdom, the arms tell no outcome."""
    return {
        name: word
        for at, (word, name) in enumerate(_with_particles(text))
        if name in opposites() and not (word.proper and at) and not word.text.endswith("s")
    }


def _with_particles(text: str) -> Iterator[tuple[Word, str]]:
    """The words of content with their lemmas, a verb that means something else by its particle with it: “walk-out”."""
    found = words(text)
    for word, after in zip_longest(found.all, found.all[1:]):
        phrase = f"{word.lemma}-{after.lemma}" if after else ""
        if phrase in opposites() or word.lemma in found.content:
            yield word, phrase if phrase in opposites() else word.lemma


def _opposed(ours: Set[str], theirs: Set[str]) -> list[tuple[str, str]]:
    table = opposites()
    here, there = ours - theirs, theirs - ours
    pairs = [(left, right) for left in here for right in table[left] & there]
    return sorted(pairs, key=lambda pair: (not set(pair) <= outcome_words(), sorted(pair)))


def _of_a_fact(a: ClaimRecord, x: Word, b: ClaimRecord, y: Word) -> bool:
    """Whether the first says that it was not so, and the other that it was: no aim not to leave, no “must leave”."""
    return is_told_as_fact(b, y) and not any(is_unreal(a, cue) for cue in negations(a) if governs(cue, x.span))


def _against(
    ours: tuple[ClaimRecord, Word], theirs: tuple[ClaimRecord, Word], says: str, *, sure: bool = True
) -> Finding:
    (a, x), (b, y) = ours, theirs
    about = sorted(_around(a, x) & _around(b, y) - {x.lemma, y.lemma})
    reason = f"{quote(a, x.span)} against {quote(b, y.span)}: {says}"
    if about:
        reason += f" of {', '.join(f'“{word}”' for word in about[:2])}"
    score = OPPOSED if sure and len(about) >= ABOUT and wording.compare(a, b) else HINT
    return Finding(score, ContradictionType.OUTCOME, reason, (x.span,), (y.span,))


def _around(claim: ClaimRecord, word: Word) -> frozenset[str]:
    """The content words near a word."""
    everything = words(claim.text).all
    at = everything.index(word)
    near = everything[max(0, at - NEAR) : at + NEAR + 1]
    return frozenset(other.lemma for other in near) & words(claim.text).content
