"""Who does what, and to whom it is done, in one claim: found by the order of its words, without a parser.

An actor before a verb of its clause acts; after it, or before a passive, it is acted on; after “by” it acts again. That
is right often enough for a count over an account and for a hint on a pair, and every finding shows its words.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from alignment.record import ClaimRecord, Span
from alignment.words import Word, data, words

#: A verb stands at most so many words from its subject or object.
REACH = 6
_BREAKS = frozenset(".;:!?—–(")
_DETERMINING = frozenset(
    {"a", "an", "the", "its", "his", "her", "their", "our", "this", "that", "these", "those", "of", "by"}
)


class Who(StrEnum):
    """What kind of actor it is, from the one to the many."""

    PERSON = "person"
    BODY = "body"
    MASS = "mass"


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody a claim names, by the canonical name, or a mass by its noun."""

    name: str
    who: Who
    span: Span


@dataclass(frozen=True, slots=True)
class Act:
    """A verb with who does it and to whom, where the claim says so."""

    verb: Word
    agent: Actor | None = None
    patient: Actor | None = None
    passive: bool = False


@lru_cache(maxsize=1 << 16)
def acts(claim: ClaimRecord) -> tuple[Act, ...]:
    """The acts of a claim in the order of its verbs."""
    everything, actors = words(claim.text).all, actors_of(claim)
    found = (
        _act(claim, at)
        for at, word in enumerate(everything)
        if _is_verb(word) and not _within(word, actors) and not _is_attribute(everything[:at])
    )
    return tuple(found)


@lru_cache(maxsize=1 << 16)
def actors_of(claim: ClaimRecord) -> tuple[Actor, ...]:
    """The persons and bodies that a claim names, and the bodies and masses it speaks of without a name, in order."""
    named = [Actor(n.name, Who.PERSON if n.what == "person" else Who.BODY, n.span) for n in claim.actors]
    nouns = [word for word in words(claim.text).all if word.lemma in word_table("masses", "organs")]
    unnamed = [Actor(word.lemma, _kind(word), word.span) for word in nouns if not _within(word, named)]
    return tuple(sorted([*named, *unnamed], key=lambda actor: actor.span.start))


@cache
def word_table(*names: str) -> frozenset[str]:
    """The words of these lists of ``data/agency.toml``."""
    return frozenset(word for name in names for word in data("agency")[name].split())


def _kind(word: Word) -> Who:
    return Who.MASS if word.lemma in word_table("masses") else Who.BODY


def _within(word: Word, actors: Iterable[Actor]) -> bool:
    return any(actor.span.holds(word.span) for actor in actors)


def _is_verb(word: Word) -> bool:
    low = word.text.lower()
    if low in word_table("no_past", "being", "helping"):
        return False
    present = low.endswith("s") and low != word.lemma and word.lemma in word_table("acts") and not word.proper
    return present or _is_past(low)


def _is_attribute(before: Sequence[Word]) -> bool:
    """Whether it stands where an adjective or a noun does: “the proposed moves”, “the committee’s orders”."""
    return bool(before) and (before[-1].text.lower() in _DETERMINING or before[-1].text.endswith(("’s", "'s", "’")))


def _is_past(low: str) -> bool:
    return low.endswith("ed") or low in word_table("past", "participles")


def _act(claim: ClaimRecord, at: int) -> Act:
    everything, actors = words(claim.text).all, actors_of(claim)
    verb, before, after = everything[at], _before(claim, at), _after(claim, at)
    borne = [word.text.lower() for word in (*before[:2], *after[:1])]
    passive = _is_past(verb.text.lower()) and any(word == "by" or word in word_table("being") for word in borne)
    ahead = _subject(claim, before)
    if not passive:
        return Act(verb, ahead, _nearest(after, actors))
    by = next((i for i, word in enumerate(after) if word.lemma == "by"), None)
    return Act(verb, None if by is None else _nearest(after[by + 1 :], actors), ahead, passive=True)


def _before(claim: ClaimRecord, at: int) -> tuple[Word, ...]:
    """The words before the verb within its clause, the nearest first."""
    everything = words(claim.text).all
    near = everything[max(0, at - REACH) : at][::-1]
    return tuple(w for w in near if not _BREAKS & set(claim.text[w.span.end : everything[at].span.start]))


def _after(claim: ClaimRecord, at: int) -> tuple[Word, ...]:
    everything = words(claim.text).all
    near = everything[at + 1 : at + 1 + REACH]
    return tuple(w for w in near if not _BREAKS & set(claim.text[everything[at].span.end : w.span.start]))


def _nearest(near: Iterable[Word], actors: tuple[Actor, ...]) -> Actor | None:
    return next((actor for word in near for actor in actors if _within(word, [actor])), None)


def _subject(claim: ClaimRecord, before: Sequence[Word]) -> Actor | None:
    """The nearest actor before the verb that no preposition governs; “the soldiers of the king” are the soldiers."""
    near = [actor for actor in actors_of(claim)[::-1] if any(_within(word, [actor]) for word in before)]
    governing = [_preposition(claim, actor) for actor in near]
    free = [actor for actor, word in zip(near, governing, strict=True) if word is None]
    members = [actor for actor, word in zip(near, governing, strict=True) if word == "of"]
    return next(iter(free or members), None)


def _preposition(claim: ClaimRecord, actor: Actor) -> str | None:
    """The preposition that governs an actor: one of the two words before it."""
    before = [word for word in words(claim.text).all if word.span.end <= actor.span.start][-2:]
    return next((word.lemma for word in before[::-1] if word.lemma in word_table("prepositions")), None)
