"""Who it is that says something where the words for somebody stand behind: “…,” said the Colonel; according to X."""

from __future__ import annotations

import re
from functools import cache

from annotator.reading.attribution.sayings import a_witness, either_of, witnesses, words_of
from annotator.reading.attribution.telling import ARTICLE, TITLE, WORD, Telling
from annotator.reading.claim import Attribution

#: “According to Pravda,” “according to the Moscow Gazette,” “according to two Western historians,”.
_WHOEVER = re.compile(
    r"\s+(?P<words>(?:(?:the|an?|one|two|some|several|many|most)\s+)?(?:[\w’'-]+\s+){0,3}?(?P<last>[\w’'-]+))(?=[,.;]|$)"
)
_OBJECT = re.compile(
    rf"\s+(?P<words>{ARTICLE}(?:\s+(?!(?:to|in|with|from|at|as|when|and|who|while|by|for|on|\w+ly)\b){WORD}){{1,6}}|(?:one|another|someone|somebody)\b)",
    re.I,
)
#: “…,” said he.
_INVERTED = re.compile(r"\s+(?P<he>he|she)\b")


def object_(told: Telling, start: int, stance: str, *, anybody: bool) -> Attribution | None:
    """The source whose words begin behind ``start``: “…,” said the Colonel; according to one historian."""
    text = told.sentence.text
    for at, end, mention in told.names():
        if at >= start and _office().fullmatch(text, start, at):
            return told.source(mention.name, stance, (at, end))
    if anybody and (pronoun := _INVERTED.match(text, start)):
        name = told.he()
        return told.source(name, stance, pronoun.span("he")) if name else None
    found = _OBJECT.match(text, start)
    if found and (anybody or witnesses().match(found["words"])):
        return told.source(found["words"], stance, found.span("words"))
    return None


def whoever(told: Telling, start: int, stance: str) -> Attribution | None:
    """The source that the words up to the next stop name: a witness, or in capitals whoever is no document or rule."""
    found = _WHOEVER.match(told.sentence.text, start)
    if not found or not words_of("witnesses", "rules").isdisjoint(found["words"].lower().split()):
        return None
    is_name = TITLE.search(found["words"]) and found["last"][0].isupper()
    is_witness = a_witness().fullmatch(found["last"])
    return told.source(found["words"], stance, found.span("words")) if is_name or is_witness else None


@cache
def _office() -> re.Pattern[str]:
    """What may stand before a name: article, office, work: “the historian”, “the memoirs of”."""
    return re.compile(
        rf"\s+(?:the\s+)?(?:(?!(?:of|by)\b)[\w.-]+\s+){{0,2}}?(?:(?:{either_of('witnesses', 'works')})\s+of\s+)?"
    )
