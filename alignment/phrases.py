"""The phrases of a claim that could name what it tells of: “march on Petrograd”, “customs house”.

Which words are nouns is learned from the accounts themselves, by where they stand: no tagger is needed, and a word of
another war or trade is as good as one of a dictionary.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from alignment.record import ClaimRecord
from alignment.words import Word, word_class, words

#: A phrase by the lemmas of its words that carry content.
Phrase = tuple[str, ...]

#: So large a share of a noun's occurrences follows a determiner or a preposition and qualifies no word after it.
_NOUN = 0.35
#: What is known of a word before it was seen: that it might well be a noun.
_BEFORE = (0.8, 2.0)
#: Between two nouns these make one phrase of them.
_JOINTS = frozenset({"of", "on", "for", "against", "between"})


@dataclass(frozen=True)
class Nouns:
    """How often each word stands in all claims, and how often as a noun does."""

    seen: Counter[str]
    as_noun: Counter[str]

    @staticmethod
    def of(claims: Iterable[ClaimRecord]) -> Nouns:
        """Count once over all claims."""
        seen: Counter[str] = Counter()
        as_noun: Counter[str] = Counter()
        for claim in claims:
            said = words(claim.text).all
            for at, word in enumerate(said):
                seen[word.lemma] += 1
                as_noun[word.lemma] += _led(said, at) and _closed(said, at)
        return Nouns(seen, as_noun)

    def one_of(self, said: Sequence[Word], at: int) -> bool:
        """Whether one of them stands there. A capital tells of a name, unless every sentence begins with one."""
        word = said[at]
        share = (self.as_noun[word.lemma] + _BEFORE[0]) / (self.seen[word.lemma] + _BEFORE[1])
        return (word.proper and at > 0) or (share >= _NOUN and not _is_past(word))


def _is_past(word: Word) -> bool:
    """Whether it is the form of a verb: “demanded”, where “demand” may be a noun."""
    return word.text.endswith("ed") and not word.lemma.endswith("ed")


def _led(said: Sequence[Word], at: int) -> bool:
    """Whether a determiner or preposition leads it in, at once or with one word that qualifies it between."""
    before = [word.lemma for word in said[max(0, at - 2) : at]]
    led = [lemma in word_class("leading") for lemma in before]
    return any(led[-1:]) or (any(led) and before[-1] not in word_class("function"))


def _closed(said: Sequence[Word], at: int) -> bool:
    """Whether it qualifies no word after it."""
    return at + 1 == len(said) or said[at + 1].lemma in word_class("function") or not _touching(*said[at : at + 2])


def _touching(one: Word, other: Word) -> bool:
    return other.span.start == one.span.end + 1


def phrases(claim: ClaimRecord, nouns: Nouns, without: frozenset[str]) -> dict[Phrase, str]:
    """Its nouns, two words that stand together and end in one, and nouns joined by a preposition, as they are written.

    A place is one phrase, by its name. Names of actors, words that frame, so that no title takes sides, and the lemmas
    ``without`` are no part of any.
    """
    said = words(claim.text).all
    names = (*claim.actors, *claim.places)
    taken = [*(name.span for name in names), *(wording.span for wording in claim.framing_spans)]
    telling = words(claim.text).content - without
    free = [word.lemma in telling and not any(span.holds(word.span) for span in taken) for word in said]
    found = {tuple(word.lemma for word in words(place.name).all): place.name for place in claim.places}
    for start, stop in _stretches(said, free, nouns):
        inside = tuple(word.lemma for word, its in zip(said[start:stop], free[start:stop], strict=True) if its)
        text = claim.text[said[start].span.start : said[stop - 1].span.end]
        found[inside] = text if stop > start + 1 or said[start].proper else text.lower()
    return found


def _stretches(said: Sequence[Word], free: Sequence[bool], nouns: Nouns) -> Iterator[tuple[int, int]]:
    ends = [
        at for at in range(len(said)) if free[at] and nouns.one_of(said, at) and not _part_of_a_name(said, at, nouns)
    ]
    for at in ends:
        yield at, at + 1
        if at and free[at - 1] and _touching(*said[at - 1 : at + 1]):
            yield at - 1, at + 1
    for one, other in pairwise(ends):
        between = [word.text.lower() for word in said[one + 1 : other]]
        apart = all(_touching(*two) for two in pairwise(said[one : other + 1]))
        if apart and between[:1] and between[0] in _JOINTS and len(between) - ("the" in between[1:2]) <= 2:
            yield one, other + 1


def _part_of_a_name(said: Sequence[Word], at: int, nouns: Nouns) -> bool:
    """Whether it only begins what the next word ends: “Regimental” in “the Regimental Committees”."""
    if not said[at].proper or at + 1 == len(said) or not _touching(*said[at : at + 2]):
        return False
    return nouns.one_of(said, at + 1) and said[at + 1].lemma not in word_class("function")
