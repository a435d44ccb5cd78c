"""What the words around a capitalised run tell of its kind: person, place, body or ship."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from annotator.reading.names.name_words import (
    HEADS,
    PLACE_NOUNS,
    PLACE_PREPOSITIONS,
    SAID,
    SHIPS,
    SITES,
    TITLES,
    is_given,
    is_patronymic,
)
from annotator.reading.names.words import Word

#: So much evidence makes a name; "at" or "in" before it is as much, "to" or "from" is half, a rank is sure.
ENOUGH = 2
SURE = 2 * ENOUGH
_WHERE = frozenset({"in", "at", "near", "outside"})
#: Before two words these are as likely to speak of a person: “wrote to Jefferson Davis”.
_MOVES = PLACE_PREPOSITIONS - _WHERE


def evidence(words: list[Word], first: int, last: int) -> Counter[str]:
    """What speaks for each kind of name: ``person``, ``place``, ``body``, ``ship``, or ``thing`` for none of them."""
    run, found = words[first:last], Counter[str]()
    before = words[first - 1].fold if first else ""
    after = words[last].fold if last < len(words) else ""
    if len(run) > 1 and run[-1].fold in HEADS:
        return Counter(body=SURE)
    if len(run) > 1 and run[-1].fold in SITES:
        return Counter(place=SURE)
    if any(word.fold in HEADS and next_.fold == "of" for word, next_ in pairwise(run)):
        return Counter(body=SURE)
    found["ship"] = SURE * (before in SHIPS)
    born = [word.fold for word in words[last : last + 2]] in (["was", "born"], ["were", "born"]) or after == "born"
    found["person"] = SURE * born or _person_evidence(run, before, after)
    found["place"] = ENOUGH * (before in _WHERE) + (before in PLACE_PREPOSITIONS) + _named_as_place(words, first)
    found["thing"] = ENOUGH * (before == "the")
    if len(run) > 1 and before in _MOVES:
        found["person"] += 1
    return +found


def _person_evidence(run: list[Word], before: str, after: str) -> int:
    named = len(run) > 1 and (is_given(run[0].fold) or len(run[0].fold) == 1)
    patronymic = len(run) > 1 and any(is_patronymic(word.fold) for word in run[:-1])
    return SURE * (before in TITLES or named or patronymic) + (after in SAID and before != "the")


def _named_as_place(words: list[Word], first: int) -> int:
    """“The village of X”, “the river X”, “on the Somme”."""
    before = [word.fold for word in words[max(0, first - 2) : first]]
    noun = before[-1:] if before[-1:] != ["of"] else before[:1]
    river = before[-1:] == ["the"] and before[0] in PLACE_PREPOSITIONS | {"on", "across", "along", "crossed"}
    return SURE * bool(noun and noun[0] in PLACE_NOUNS) + (ENOUGH + 1) * river
