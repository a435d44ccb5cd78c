"""By which of its claims an event is known in a list: the one in which most of it meets, told plainly."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache

from alignment.record import ClaimRecord
from alignment.words import Word, word_class, words

#: What each partisan wording, and each thing that a sentence leaves to the one before it, takes from its worth.
_PARTISAN, _LEANING = 0.6, 0.4
#: Words that a sentence may have beyond which it is no lead, and below which it tells too little.
_LONG, _SHORT = 40, 8
#: So many words more are taken to be there: else one shared name would make the shortest sentence the most central.
_EVEN = 16
#: Among so many words at its head one that points back leaves a sentence hanging.
_OPENING = 5
#: So much more a word counts that the title has: it is what sets the event apart from others.
_NAMING = 3
#: Where a clause ends.
_CLAUSE = re.compile(r"[,;:–—](?=\s)|(?=\s[–—]\s)")
_OPENED = {"“": "”", "‘": "’", "(": ")", "[": "]"}


def lead(claims: Sequence[ClaimRecord], *, title: str = "") -> str | None:
    """The id of the claim whose words most other accounts share, those of the title before all; None of no claim.

    A long or partisan sentence, and one that needs what stands before it, gives way to others.
    """
    sayers: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        for term in _terms(claim):
            sayers[term].add(claim.account)
    naming = {term for term in sayers if term in title} | words(title).content
    return max(claims, key=lambda claim: (_worth(claim, sayers, naming), claim.id)).id if claims else None


@lru_cache(maxsize=1 << 12)
def cut(text: str, length: int = 110, *, at: int = 0) -> str:
    """The text as one line, at the end of a clause where it is longer, with an ellipsis and no quotation left open.

    What stands ``at`` that place is in it: where it stands far behind, the line begins with its clause, or a few words
    before it.
    """
    if at > length // 2:
        near = text[max(0, at - length // 2) : at]
        clauses = [its.end() for its in _CLAUSE.finditer(near)]
        began = near[clauses[-1] :] if clauses else near.partition(" ")[2]
        return "… " + cut(began.lstrip() + text[at:], length - 2)
    line = " ".join(text.split())
    if len(line) <= length:
        return line
    clauses = [its.start() for its in _CLAUSE.finditer(line, 2 * length // 3, length - 1)]
    kept = line[: clauses[-1]] if clauses else _whole_words(line[: length - 1])
    return f"{kept}…{_closing(kept)}"


def _whole_words(text: str) -> str:
    """As much of it as ends in a word that may end a line: none that leads on, and no day without its month."""
    said = text.split(" ")[:-1]
    while len(said) > 1 and (said[-1].lower() in word_class("function") or said[-1].isdecimal()):
        said.pop()
    return " ".join(said) or text


def _closing(text: str) -> str:
    still = [close for open_, close in _OPENED.items() if text.rfind(open_) > text.rfind(close)]
    return "".join(still[:1])


def _terms(claim: ClaimRecord) -> set[str]:
    names = (*claim.actors, *claim.places)
    return {name.name for name in names if not name.by_pronoun} | words(claim.text).content


def _worth(claim: ClaimRecord, sayers: dict[str, set[str]], naming: set[str]) -> float:
    said = words(claim.text).all
    counts = ((_NAMING if term in naming else 1) * len(sayers[term] - {claim.account}) for term in _terms(claim))
    plain = _PARTISAN ** len(claim.framing_spans) * (1 - claim.framing)
    return sum(counts) / (len(said) + _EVEN) * plain * _LEANING ** _leans(claim, said)


def _leans(claim: ClaimRecord, said: Sequence[Word]) -> int:
    """In how many ways it needs what stands around it: to know of whom it tells, who says so, how it goes on."""
    opening = [word.lemma for word in said[:_OPENING]]
    joined = opening[:1] and opening[0] in word_class("function") - word_class("leading")
    return sum(
        (
            bool(joined) or not claim.text[:1].isalnum() or claim.text[:1].islower(),
            not word_class("pointing").isdisjoint(opening),
            any(name.by_pronoun for name in claim.actors),
            claim.quoted,
            not _SHORT <= len(said) <= _LONG,
            claim.text.rstrip()[-1:] in ":?",
        )
    )
