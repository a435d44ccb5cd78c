"""Whom a sentence that ends with a colon makes speak: “A clerk of the bank sent the following message:”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from annotator.reading.attribution.documents import author, by_role, outlet, witness
from annotator.reading.attribution.sayings import GOVERNED, lists
from annotator.reading.attribution.subjects import in_apposition, subject
from annotator.reading.attribution.telling import Telling
from annotator.reading.attribution.verbs_of_saying import POINTING, READ_OUT, subject_ends
from annotator.reading.claim import Attribution
from annotator.reading.phrase_lists import any_of

#: “It read:”, “On the 18th they reported:”.
_PRONOUN = re.compile(r"\b(?:it|they)\s+(?:(?:\w+ly|then|also|went\s+on\s+to)\s+)?$", re.IGNORECASE)
#: A verb behind it is of a clause about the words, and not the one that announces them.
_ABOUT = re.compile(r",\s+(?:which|who|whom|that|as)\b[^,]*$")
_POSSESSIVE = re.compile(r"['’]s?\b")
_OPENS_WITH_HE = re.compile(r"(?:(?:And|But|Then|Here|Finally|Again),? )?(?:He|he|She|she)\b")


def introduced(told: Telling, before: Attribution | None) -> Attribution | None:
    """The subject of its verb, whose document it announces, the first whom no preposition governs, or a witness.

    ``before`` is who spoke last in the passage: whom “it” and “they” take up.
    """
    found = _subject(told, before) or author(told) or by_role(told)
    if not found and ":" in told.sentence.text:
        found = outlet(told) or _he(told) or _first(told)
    return found or witness(told)


def _subject(told: Telling, before: Attribution | None) -> Attribution | None:
    text, shift = told.sentence.text, told.sentence.start
    for verb in reversed([*_verbs().finditer(text, 0, text.rfind(":"))]):
        words = text[: verb.start()]
        if READ_OUT.match(text, verb.start()) or POINTING.search(words):
            continue
        if _PRONOUN.search(words):
            return None if any(at < verb.start() for at, _, _ in told.names()) else before
        found = next(_subjects(told, words), None)
        if found and not _verbs().search(text, found.start - shift, found.end - shift):
            return found
    return None


def _subjects(told: Telling, words: str) -> Iterator[Attribution]:
    for end in () if _ABOUT.search(words) else subject_ends(words):
        if found := subject(told, end, "reports", anybody=True):
            yield _named(told, found)


def _named(told: Telling, found: Attribution) -> Attribution:
    """The name in “X’s manifesto” or before “X, the minister of war”, where the words for somebody are that."""
    text, start, end = told.sentence.text, found.start - told.sentence.start, found.end - told.sentence.start
    for at, stop, mention in told.names():
        if start <= at < stop < end and _POSSESSIVE.search(text, stop - 2, stop + 2):
            return told.source(mention.name, found.stance, (at, stop))
    return in_apposition(told, found)


def _first(told: Telling) -> Attribution | None:
    """The first person that no preposition governs, else the first body."""
    free = [one for one in told.names() if not GOVERNED.search(told.sentence.text[: one[0]])]
    persons = [one for one in free if one[2].what == "person"]
    return next((told.source(m.name, "reports", (at, end)) for at, end, m in persons or free), None)


def _he(told: Telling) -> Attribution | None:
    """“He closed with these words:”."""
    he = _OPENS_WITH_HE.match(told.sentence.text)
    name = told.he() if he else None
    return told.source(name, "reports", he.span()) if he and name else None


@cache
def _verbs() -> re.Pattern[str]:
    rows = lists()["verbs"]
    return re.compile(
        rf"\b(?:{any_of([*rows['affirms'], *rows['reports'], *rows['quoting'], *rows['introducing']])})\b"
    )
