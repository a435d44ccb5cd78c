"""Whose document it is that a sentence announces: who signed or issued it, in which newspaper it stood."""

from __future__ import annotations

import re
from functools import cache

from annotator.reading.attribution.sayings import GOVERNED, either_of, witnesses
from annotator.reading.attribution.telling import Telling
from annotator.reading.claim import Attribution
from annotator.reading.dates.date_words import MONTH

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
#: What its author does with a document.
_MADE = "signed|issued|written|drafted|sent|made|published|adopted"


def author(told: Telling) -> Attribution | None:
    """“The appeal of X:”, “a telegram from X:”, “this, signed by X:”; of several the last."""
    text = told.sentence.text
    authors = [told.source(m.name, "reports", (at, end)) for at, end, m in told.names() if _of().search(text, 0, at)]
    return authors[-1] if authors else None


def by_role(told: Telling) -> Attribution | None:
    """“This order was issued by the mayor of the town:”, whom his office alone stands for."""
    made = _made_by().search(told.sentence.text)
    return told.source(made["who"], "reports", made.span("who")) if made else None


@cache
def _made_by() -> re.Pattern[str]:
    made = rf"(?:\s+(?:was|is|were))?(?:\s+\w+ly)?\s+(?:{_MADE}|given)(?:\s+\w+ly)?"
    shown = rf"(?:\s+(?:show|prove|{either_of('witnesses', 'evidence')}))?"
    return re.compile(rf"\b{_document()}s?{made}\s+by\s+(?P<who>(?:the|an?)\s+[^,:;“”\"]{{3,80}}?){shown}\s*:")


def outlet(told: Telling) -> Attribution | None:
    """The newspaper in which words stood."""
    found = next((one for words in _PRINTED_IN if (one := words.search(told.sentence.text))), None)
    if not found or any(start == found.start("who") for start, _, _ in told.names()):
        return None
    return told.source(found["who"], "reports", found.span("who"))


def witness(told: Telling) -> Attribution | None:
    """A witness that no preposition governs, or any document: “This demand stood in an address to the people:”."""
    text = told.sentence.text
    free = (one for one in witnesses().finditer(text) if not GOVERNED.search(text[: one.start()]))
    found = next(free, None) or _a_document().search(text)
    return told.source(found[0], "reports", found.span()) if found else None


@cache
def _a_document() -> re.Pattern[str]:
    return re.compile(rf"\b(?:[Tt]he|[Aa]n?|[Tt]his|[Hh]is|[Tt]heir)\s+(?:[\w-]+\s+){{0,2}}?{_document()}\b")


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
