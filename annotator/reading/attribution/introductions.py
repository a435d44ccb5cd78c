"""Whom a sentence that ends with a colon makes speak: “A clerk of the bank sent the following message:”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from annotator.reading.attribution.sayings import GOVERNED, either_of, lists, witnesses
from annotator.reading.attribution.subjects import in_apposition, subject
from annotator.reading.attribution.telling import Telling
from annotator.reading.attribution.verbs_of_saying import POINTING, READ_OUT, subject_ends
from annotator.reading.claim import Attribution
from annotator.reading.dates.date_words import MONTH
from annotator.reading.phrase_lists import any_of

#: “It read:”, “On the 18th they reported:”.
_PRONOUN = re.compile(r"\b(?:it|they)\s+(?:(?:\w+ly|then|also|went\s+on\s+to)\s+)?$", re.IGNORECASE)
#: A verb behind it is of a clause about the words, and not the one that announces them.
_ABOUT = re.compile(r",\s+(?:which|who|whom|that|as)\b[^,]*$")
_POSSESSIVE = re.compile(r"['’]s?\b")
#: “Published in the Herald”, “from the Herald, an organ of the league”, “an organ of the league, the Herald:”.
_TITLE = rf"(?:the\s+)?(?P<who>(?!{MONTH}\b)[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){{0,3}})"
_ORGAN = r"\b(?:organs?|newspapers?|papers?|journals?)\b"
_PRINTED_IN = tuple(
    re.compile(words)
    for words in (
        rf"\b(?:published|printed|appeared|editorially)\s+in\s+{_TITLE}(?=\s*[,:])",
        rf"\b(?:from|in)\s+{_TITLE},\s[^,:]{{0,60}}{_ORGAN}",
        rf"{_ORGAN}\s[^:]{{3,60}},\s{_TITLE}\s*:",
    )
)
_OPENS_WITH_HE = re.compile(r"(?:(?:And|But|Then|Here|Finally|Again),? )?(?:He|he|She|she)\b")
#: What its author does with a document.
_MADE = "signed|issued|written|drafted|sent|made|published|adopted"


def introduced(told: Telling, before: Attribution | None) -> Attribution | None:
    """The subject of its verb, whose document it announces, the first whom no preposition governs, or a witness.

    ``before`` is who spoke last in the passage: whom “it” and “they” take up.
    """
    found = _subject(told, before) or _author(told) or _by_role(told)
    if not found and ":" in told.sentence.text:
        found = _outlet(told) or _he(told) or _first(told)
    return found or _witness(told)


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


def _author(told: Telling) -> Attribution | None:
    """“The appeal of X:”, “a telegram from X:”, “this, signed by X:”; of several the last."""
    text = told.sentence.text
    authors = [told.source(m.name, "reports", (at, end)) for at, end, m in told.names() if _of().search(text, 0, at)]
    return authors[-1] if authors else None


def _by_role(told: Telling) -> Attribution | None:
    """“This order was issued by the mayor of the town:”, whom his office alone stands for."""
    made = _made_by().search(told.sentence.text)
    return told.source(made["who"], "reports", made.span("who")) if made else None


@cache
def _made_by() -> re.Pattern[str]:
    made = rf"(?:\s+(?:was|is|were))?(?:\s+\w+ly)?\s+(?:{_MADE}|given)(?:\s+\w+ly)?"
    shown = rf"(?:\s+(?:show|prove|{either_of('witnesses', 'evidence')}))?"
    return re.compile(rf"\b{_document()}s?{made}\s+by\s+(?P<who>(?:the|an?)\s+[^,:;“”\"]{{3,80}}?){shown}\s*:")


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


def _outlet(told: Telling) -> Attribution | None:
    """The newspaper in which words stood."""
    found = next((one for words in _PRINTED_IN if (one := words.search(told.sentence.text))), None)
    if not found or any(start == found.start("who") for start, _, _ in told.names()):
        return None
    return told.source(found["who"], "reports", found.span("who"))


def _witness(told: Telling) -> Attribution | None:
    """A witness that no preposition governs, or any document: “This demand stood in an address to the people:”."""
    text = told.sentence.text
    free = (one for one in witnesses().finditer(text) if not GOVERNED.search(text[: one.start()]))
    found = next(free, None) or _a_document().search(text)
    return told.source(found[0], "reports", found.span()) if found else None


@cache
def _a_document() -> re.Pattern[str]:
    return re.compile(rf"\b(?:[Tt]he|[Aa]n?|[Tt]his|[Hh]is|[Tt]heir)\s+(?:[\w-]+\s+){{0,2}}?{_document()}\b")


@cache
def _verbs() -> re.Pattern[str]:
    rows = lists()["verbs"]
    return re.compile(
        rf"\b(?:{any_of([*rows['affirms'], *rows['reports'], *rows['quoting'], *rows['introducing']])})\b"
    )


@cache
def _of() -> re.Pattern[str]:
    """What stands before the author of a document: “the decree of the Provisional”, “this, signed by”."""
    made = rf"(?:,?\s+(?:\w+ly\s+)?(?:{_MADE}|expressed|drawn\s+up))?"
    office = r"(?:(?:the|an?)\s+)?(?:[A-Z][\w-]+\s+(?:of\s+(?:the\s+)?)?){0,3}"
    addressed = r"(?:\s+to\s+(?:the\s+)?[A-Z][^,;:]{2,60}?)?"
    return re.compile(rf"\b{_document()}{addressed}{made}\s+(?:of|from|by)\s+{office}$")


def _document() -> str:
    """Any word for one."""
    return rf"(?:{either_of('witnesses', 'works')}|{either_of('witnesses', 'documents')})"
