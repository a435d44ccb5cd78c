"""Who acts in a claim and how it ended, as far as the order of its words tells: hints for the dossier, not findings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from alignment.acts import acts, word_table
from alignment.opposites import outcome_words
from alignment.record import ClaimRecord, NameIn, Span
from alignment.words import Word, lemma
from annotator.queries.claims import ClaimView, Mark
from models.vocabulary import ACTOR_KINDS

#: So many words a phrase has at most.
LONGEST = 9
#: Where a clause ends: at a pause, or at a word that begins the next one.
_PAUSE = re.compile(
    r"[,:](?!\d)|[;!?()“”\"—–\[\]]|(?<!\b\w)\.(?=\W|$)|\b(?:and|but|or|while|when|where|because|although|though|as|if|than)\b"
)
_OPENING = re.compile(r"\s*(?:(?:then|thus|that|once|now)\s+)?", re.IGNORECASE)
#: What only might be so is no outcome, nor is what isn't.
_PERHAPS = re.compile(r"\b(?:can|could|may|might|must|ought|shall|should|would|will|not|never|to|if)\b", re.IGNORECASE)
#: With these a clause begins that leaves its subject to the one before.
_ELLIPTIC = frozenset(("having", "which", "who", "whose", "whom"))


def acting(claim: ClaimView) -> Iterator[Mark]:
    """Marks ``leading`` on whoever acts, by name, and ``outcome`` on the clause of a verb that says how it ended.

    A verb does where only it or its opposite can be true: to capture or to abandon, to win or to lose.
    """
    named = tuple(
        NameIn(claim.text[mark.start : mark.end], Span(mark.start, mark.end), mark.value, mark.what)
        for mark in claim.marks
        if mark.what in ACTOR_KINDS
    )
    names = {name.name for name in named}
    for act in acts(ClaimRecord(claim.id, claim.account.key, claim.text, actors=named)):
        if act.agent and act.agent.name in names:
            yield Mark(act.agent.span.start, act.agent.span.end, "leading", act.agent.name)
        if act.verb.lemma in outcome_words() and (clause := _clause(claim.text, act.verb)):
            yield Mark(*clause, "outcome", _short(claim.text[slice(*clause)]))


def counted(claim: ClaimView, number: Mark) -> Mark | None:
    """A number with what is counted, in the words of the claim; None where the two stand far apart."""
    noun = lemma(number.note.split()[-1]) if number.note else ""
    for word in re.finditer(r"[^\W\d_]+", claim.text[number.start : number.end + 40]):
        if lemma(word[0]) == noun:
            end = max(number.start + word.end(), number.end)
            return Mark(number.start, end, "number", claim.text[number.start : end], number.note)
    return None


def _clause(text: str, verb: Word) -> tuple[int, int] | None:
    """From the subject of a verb to the next pause; None where it has none near, or only might be so."""
    begin = max((pause.end() for pause in _PAUSE.finditer(text, 0, verb.span.start)), default=0)
    opening = _OPENING.match(text, begin)
    begin = opening.end() if opening else begin
    before = text[begin : verb.span.start]
    if not 0 < len(before.split()) < LONGEST - 2 or before.split()[0].lower() in _unsaid() or _PERHAPS.search(before):
        return None
    pause = _PAUSE.search(text, verb.span.end)
    return begin, len(text[: pause.start() if pause else len(text)].rstrip())


@cache
def _unsaid() -> frozenset[str]:
    return word_table("being") | word_table("helping") | _ELLIPTIC


def _short(phrase: str) -> str:
    words = phrase.split()
    return " ".join(words[:LONGEST]) + ("…" if len(words) > LONGEST else "")
