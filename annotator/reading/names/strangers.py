"""Persons in a sentence who have no name: “a member of the Soviet”, “the representative of the Mensheviks”.

“He” may as well be one of them, so that with one about nobody is safely meant.
"""

from __future__ import annotations

from collections.abc import Iterable

from annotator.reading.names.name_words import PEOPLE, PREDICATES
from annotator.reading.names.words import Word

_ONE = frozenset(
    {"a", "an", "one", "another", "some", "this", "his", "her", "their", "its", "every", "each", "any", "no"}
)
_TOLD = frozenset({"of", "from", "who", "at", "in", "for"})
_NEAR = 2


def stranger(text: str, words: list[Word], before: int, named: Iterable[int]) -> bool:
    """Whether an unnamed person stands among the first words; ``named``: where in the text each person's name ends."""
    ends = frozenset(named)
    return any(
        words[at].fold in PEOPLE and not _is_named(text, words, at) and _is_somebody(text, words, at, ends)
        for at in range(min(before, len(words)))
    )


def _is_named(text: str, words: list[Word], at: int) -> bool:
    """“The Menshevik leader Martov”, “the commandant, Rovny”."""
    if at + 1 == len(words) or not words[at + 1].capital:
        return False
    return text[words[at].end : words[at + 1].start] in (" ", ", ")


def _is_somebody(text: str, words: list[Word], at: int, ends: frozenset[int]) -> bool:
    """With “a”, or with “of” behind: neither a name's apposition nor what somebody is or became."""
    first = next((back for back in range(at, max(-1, at - 1 - _NEAR), -1) if words[back].fold in (*_ONE, "the")), at)
    if first and (words[first - 1].fold in PREDICATES or ends & _just_before(text, words, first)):
        return False
    return words[first].fold in _ONE or (at + 1 < len(words) and words[at + 1].fold in _TOLD)


def _just_before(text: str, words: list[Word], first: int) -> set[int]:
    """Where a name would end that the words from here are an apposition to."""
    end = words[first - 1].end
    return {end} if text[end : words[first].start] in (", ", " (", " – ", "—", " ") else set()
