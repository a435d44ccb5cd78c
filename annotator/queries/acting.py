"""Who acts in a claim and how it ended, as far as the order of its words tells: hints for the dossier, not findings."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.queries.claims import ClaimView, Mark
from models.vocabulary import ACTOR_KINDS


def acting(claim: ClaimView) -> Iterator[Mark]:
    """Marks ``leading`` on whoever acts, and ``outcome`` on a word of which only it or its opposite can be true."""
    from alignment.acts import acts
    from alignment.opposites import outcome_words
    from alignment.record import ClaimRecord, NameIn, Span
    from alignment.words import words

    named = tuple(
        NameIn(claim.text[mark.start : mark.end], Span(mark.start, mark.end), mark.value, mark.what)
        for mark in claim.marks
        if mark.what in ACTOR_KINDS
    )
    for act in acts(ClaimRecord(claim.id, claim.account.key, claim.text, actors=named)):
        if act.agent:
            yield Mark(act.agent.span.start, act.agent.span.end, "leading", act.agent.name)
    for word in words(claim.text).all:
        if word.lemma in outcome_words():
            yield Mark(word.span.start, word.span.end, "outcome", word.text.lower())
