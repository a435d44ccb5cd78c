"""Where a sentence says that somebody says something: verbs of saying, “according to”, “in X's view”."""

from __future__ import annotations

import re

from annotator.reading.attribution.objects import object_, whoever
from annotator.reading.attribution.sayings import sayings, words_of
from annotator.reading.attribution.subjects import first_subject, owner
from annotator.reading.attribution.telling import Telling
from annotator.reading.attribution.verbs_of_saying import OWNED, told_by_verb
from annotator.reading.claim import Attribution
from annotator.reading.quoting import find_quotations

#: A word of the author's own within a quotation: “[X relates]”.
_BRACKET = re.compile(r"\[[^\[\]]*$")
_THAT = re.compile(r"\s+(?:(?:was|is|had\s+been)\s+)?that\b|\s*[:,]\s*[“‘\"]")
_OF = re.compile(r"\s+(?:of|by)(?=\s)")
_IN = re.compile(
    r"(?:^|[,;:—–(“‘\"]\s*|\b(?:was|is|were|are|but|and|that|which)\s+)(?:in|by|to\s+use|to\s+quote)\s+$", re.IGNORECASE
)
_FOR = re.compile(r"^For(?=\s+[A-Z][^.,;“]{1,60}:\s*[“‘\"])")

_IF_BELIEVED = re.compile(
    r"\b[Ii]f(?=\s+[^.,;:]{2,60}?\s+(?:is|are|was|were)\s+to\s+be\s+(?:believed|trusted|credited)\b)"
)
_STAGED = re.compile(
    r"(?:(?:Then|And|But|Here)\s+)?(?P<who>[A-Z][^,:;“”\"]{1,40}),(?:\s+(?!(?:in|at|on|of|from|by)\b)[\w-]+(?:\s+[\w-]+){0,2},)?\s+[“\"](?=[A-Z])"
)


def framed(told: Telling) -> Attribution | None:
    """The first source that the sentence names, None where it tells of nobody's words."""
    text = told.sentence.text
    if opening := _FOR.match(text):
        return object_(told, opening.end(), "reports", anybody=False)
    if doubted := _IF_BELIEVED.search(text):
        return object_(told, doubted.end(), "doubts", anybody=True)
    if staged := _staged(told):
        return staged
    quotations = None
    for match in sayings().find(text):
        quotations = find_quotations(text) if quotations is None else quotations
        if any(one.start < match.start() < one.end - 1 for one in quotations) and not _BRACKET.search(
            text, 0, match.start()
        ):
            continue
        table, _, stance = (match.lastgroup or "").partition("_")
        if found := _RULES[table](told, match, stance):
            return found
    return None


def _staged(told: Telling) -> Attribution | None:
    """As a play has it: “X, coldly, “…””."""
    staged = _STAGED.match(told.sentence.text)
    people = [(at, end, m) for at, end, m in told.names() if m.what == "person"]
    named = (told.source(m.name, "reports", (at, end)) for at, end, m in people if staged and end == staged.end("who"))
    return next(named, None)


def _phrase(told: Telling, phrase: re.Match[str], stance: str) -> Attribution | None:
    """“According to X”; “in the words of the Colonel”."""
    found = object_(told, phrase.end(), stance, anybody=phrase[0].endswith((" of", " by")))
    return found or (whoever(told, phrase.end(), stance) if phrase[0].lower() == "according to" else None)


def _noun(told: Telling, noun: re.Match[str], stance: str) -> Attribution | None:
    """“X's claim that”, “in X's view”, “the claim of X that”."""
    text, owned = told.sentence.text, OWNED.search(told.sentence.text, 0, noun.start())
    if owned:
        found = owner(told, owned.start(), stance)
        is_view = (
            found
            and noun[0].lower() in words_of("views", "nouns")
            and _IN.search(text[: found.start - told.sentence.start])
        )
        return found if is_view or _THAT.match(text, noun.end()) else None
    of = _OF.match(text, noun.end())
    found = of and object_(told, of.end(), stance, anybody=False)
    return found if found and _THAT.match(text, found.end - told.sentence.start) else None


def _participle(told: Telling, participle: re.Match[str], stance: str) -> Attribution | None:
    """“X left the hall, saying that”: the first whom no preposition governs."""
    text = told.sentence.text
    before = text[: participle.start()].rstrip()
    tells = before.endswith(",") and _THAT.match(text, participle.end())
    return first_subject(told, before, stance) if tells else None


_RULES = {"verbs": told_by_verb, "participles": _participle, "phrases": _phrase, "nouns": _noun}
