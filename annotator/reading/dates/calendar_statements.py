"""Sentences in which an account says how it dates: “All dates are Old Style”, “this book uses the Russian calendar”."""

from __future__ import annotations

import re

from annotator.reading.dates.date_words import MARKS, STATEMENTS, either
from models.vocabulary import Calendar

#: The two letters of an abbreviation stand for too much else.
_STYLES = {mark.casefold(): calendar for mark, calendar in MARKS.items() if len(mark) > 2}
#: Of each statement one of these stands in it: quickly told, and of nearly no sentence is it so.
_LAST_WORDS = frozenset(style.split()[-1] for style in _STYLES)
_STYLE = rf"(?:{either(_STYLES)})(?!\w)".replace(r"\s+", r"[\s-]+")
_NEAR = r"[^.;:!?]{0,80}?"
_ONE = {name: rf"\b(?:{either(phrases)})\b" for name, phrases in STATEMENTS.items()}
_TO = rf"(?:[\s,(]+{_ONE['links']})*[\s,(“\"]+"
_STATEMENT = re.compile(
    rf"{_ONE['dates']}{_NEAR}{_ONE['given']}{_TO}(?P<a>{_STYLE})"
    rf"|\ball\s+dates{_TO}(?P<b>{_STYLE})"
    rf"|{_ONE['accounts']}{_NEAR}{_ONE['uses']}{_TO}(?P<c>{_STYLE})"
    rf"|{_ONE['authors']}(?:\s+{_ONE['dates_too']})?{_TO}(?P<d>{_STYLE})"
    rf"|(?P<e>{_STYLE})\s+{_ONE['dates']}\s+{_ONE['used']}",
    re.I,
)
#: Who names both styles in one breath says of neither that it is his.
_BOTH = re.compile(rf"[\s)]*(?:,|/|and|or|as\s+well\s+as)[\s(]*(?:also\s+|the\s+|in\s+)*(?P<style>{_STYLE})", re.I)
_OF_OTHERS = re.compile(_ONE["of_others"], re.I)
_WHOLE = re.compile(_ONE["whole"], re.I)


def statement(text: str, *, of_its_place: bool = False) -> Calendar | None:
    """The style in which a sentence says that its account dates.

    What is ``of_its_place``, a note or a quotation, must say so of the whole.
    """
    folded = text.casefold()
    if not any(word in folded for word in _LAST_WORDS) or not (found := _STATEMENT.search(text)):
        return None
    style = _style(next(words for words in found.groups() if words))
    both = _BOTH.match(text, found.end())
    if (both and _style(both["style"]) != style) or _OF_OTHERS.search(text):
        return None
    if of_its_place and not _WHOLE.search(text):
        return None
    return style


def _style(words: str) -> Calendar:
    return _STYLES[" ".join(re.split(r"[\s-]+", words.casefold()))]
