"""On whose word a sentence rests: reported speech, citation, quotation, and how the account stands to it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache, partial

from annotator.reading.attribution.cited import cited
from annotator.reading.attribution.frames import framed
from annotator.reading.attribution.in_mind import in_mind
from annotator.reading.attribution.sayings import either_of
from annotator.reading.attribution.speakers import speakers
from annotator.reading.attribution.telling import Telling
from annotator.reading.claim import Attribution, NameMention, Sentence

#: What a verdict is about, behind the report in its sentence and at the head of the next one.
_BEHIND = r"[,;:—–]\s+(?:(?:which|this|that)|(?:but|and)\s+(?:this|that|it))"
#: “X's claim that the hall was full is false.”
_OF_A_CLAIM = (
    r"\b(?:claim|charge|story|statement|assertion|allegation|contention|report|belief|view)s?\s+that\b[^.;:“”]*"
)
_NEXT = (
    r"(?:But\s+)?(?:[Tt]his|[Tt]hat|[Ii]t|[Hh]e|[Ss]he|[Ss]uch\s+\w+|"
    r"[Tt]he\s+(?:claim|charge|story|statement|assertion|report))"
)


def attribute(sentences: Sequence[Sentence], names: Sequence[Sequence[NameMention]]) -> tuple[Attribution | None, ...]:
    """For each sentence of an account whose word it is, None where it is the author's own."""
    own: list[Attribution | None] = []
    for at, sentence in enumerate(sentences):
        source = framed(Telling(sentence, names[at], partial(in_mind, sentences, names, own, at)))
        own.append(_judged(source, sentences, at) if source else None)
    notes = cited(sentences, names)
    return tuple(told or notes.get(at) for at, told in enumerate(speakers(sentences, names, own)))


def _judged(source: Attribution, sentences: Sequence[Sentence], at: int) -> Attribution:
    """With the stance of what the account says behind it: “which was a lie”; “This was not true.”"""
    sentence = sentences[at]
    text, end = sentence.text, source.end - sentence.start
    told = _verdict(_BEHIND).search(text, end) or _verdict(_OF_A_CLAIM, then=r"\W*$").search(text, end)
    after = sentences[at + 1] if at + 1 < len(sentences) else None
    if not told and after and after.paragraph == sentence.paragraph and not after.quoted:
        told = _verdict(_NEXT).match(after.text)
    return replace(source, stance=told.lastgroup or source.stance) if told else source


@cache
def _verdict(about: str, *, then: str = r"\b") -> re.Pattern[str]:
    """“But this was false”, “which is a lie”."""
    groups = "|".join(f"(?P<{stance}>{either_of('verdicts', stance)})" for stance in ("rejects", "affirms"))
    return re.compile(rf"{about}\s+(?:{groups}){then}")
