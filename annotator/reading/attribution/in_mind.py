"""Whom “he” means in a sentence that names nobody before it."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.reading.attribution.sayings import GOVERNED
from annotator.reading.claim import Attribution, NameMention, Sentence
from annotator.reading.quoting import find_quotations

#: So many sentences back “he” may have been named.
_MIND = 3


def in_mind(
    sentences: Sequence[Sentence], names: Sequence[Sequence[NameMention]], own: Sequence[Attribution | None], at: int
) -> str | None:
    """Whom “he” means in a sentence that names nobody before it: who spoke last, or the one person last named."""
    left = _MIND
    for back in range(at - 1, -1, -1):
        if sentences[back].section != sentences[at].section or not left:
            return None
        source = own[back]
        if source and source.source in {mention.name for mention in names[back] if mention.what == "person"}:
            return source.source
        if sentences[back].quoted:
            continue
        if any(mention.what == "person" for mention in names[back]):
            told = spoken_of(sentences[back], names[back])
            return told[0].name if told else None
        left -= 1
    return None


def spoken_of(sentence: Sentence, mentions: Sequence[NameMention]) -> list[NameMention]:
    """The persons of a sentence whom “he” may mean: those that no preposition governs, else those who act."""
    return _free(sentence, mentions) or _agents(sentence, mentions)


def _agents(sentence: Sentence, mentions: Sequence[NameMention]) -> list[NameMention]:
    """“The speech was made by Dorn”: who did what happens in the sentence."""
    return [
        person
        for person in mentions
        if person.what == "person" and sentence.text[: person.start - sentence.start].endswith(" by ")
    ]


def _free(sentence: Sentence, mentions: Sequence[NameMention]) -> list[NameMention]:
    """The persons that no preposition governs and that stand in no quotation."""
    persons = [mention for mention in mentions if mention.what == "person"]
    quotations = find_quotations(sentence.text) if persons else ()
    return [
        person
        for person in persons
        for at in [person.start - sentence.start]
        if not GOVERNED.search(sentence.text[:at]) and not any(one.start < at < one.end for one in quotations)
    ]
