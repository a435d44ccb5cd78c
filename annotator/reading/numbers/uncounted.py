"""Which numbers count nothing: labels, numbers of houses and items, years, titles of books, “one after another”."""

from __future__ import annotations

import re

from annotator.reading.dates.date_words import either
from annotator.reading.numbers.counting import noun_before_and, stops
from annotator.reading.numbers.numerals import Numeral, number_words

_LABELS: dict[str, list[str]] = number_words()["labels"]
_LABEL = re.compile(rf"(?:#|(?<!\w)(?:{either(_LABELS['before'])})\.?\s*(?:\d+(?:\s*(?:,|and|or|to|–|-)\s*)+)*)$")
_ADDRESS = re.compile(rf"\s+(?:[A-Z][\w’'-]+\s+){{1,3}}(?:{either(_LABELS['after'])})\b")
#: “1.” or “2)” at the head of a sentence or after a colon, and “[3]”: the number of an item or of a note.
_HEAD = re.compile(r"(?:^|[;:])\s*[“‘\"'(]*$")
_ITEM_END = re.compile(r"[.)](?!\d)")
#: The end of “1919-23”.
_SINCE = re.compile(r"(?<!\d)(?:1[0-9]|20)\d\d[-–]$")
#: “The 1906 Fundamental Laws”.
_DATED_TITLE = re.compile(r"\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is)\s+1[6-9]\d\d(?=\s+[A-Z])")
_PRONOUN = re.compile(
    r"\s*[,;:—–]|\s+(?:(?:of|another|day|night|morning|evening|time|side|end|hand|point|moment|instance|respect|case|after|by|and|more|such|need)\b"
    r"|(?:in|into|on|at|from|with|to|next|beside|near|behind)\b"
    r"|(?:sees?|saw|hears?|heard|feels?|felt|knows?|knew|thinks?|can|could|may|might|must|should|would|cannot)\b"
    r"|[a-z]+(?:\s+[a-z]+)?\s+(?:after|or|to)\s+another\b|[a-z]+ed\s+(?:the|an?|that|his|her|its|their)\b)"
)
#: “By 212 against one, with 23 abstentions”.
_AGAINST = re.compile(r"\b(?:against|to|versus)\s+$", re.I)
_NOT_ONE = re.compile(r"\b(?:no|any|this|that|every|each|another)\s+$", re.I)
#: “The second half of the year” is a time, “a month and a half” no half of anything, “a third group” the one after two.
_HALF_OF_A_TIME = re.compile(r"\b(?:first|second|latter|former)\s+$", re.I)
_ORDINAL = re.compile(r"an?\s+(?:third|fifth|tenth)", re.I)
_NEXT = re.compile(r"\s+([a-z]+)")
#: “Ten Days That …”, “the ‘Eighty Years Since …’” within a sentence, and not where somebody begins to speak.
_WITHIN = re.compile(r"[a-z](?:[’']s)?\s+[“‘\"']?$")
_TITLE = re.compile(r"[A-Z][a-z-]+\s+[A-Z]")


def counts(text: str, one: Numeral) -> bool:
    """Whether the number counts something: no label, no note mark, no “one of them”."""
    before, written = text[max(0, one.start - 40) : one.start], text[one.start : one.end]
    if _LABEL.search(before) or (before.endswith("[") and text[one.end : one.end + 1] == "]"):
        return False
    of_a_title = _DATED_TITLE.search(text, max(0, one.start - 8), one.end + 2)
    if written.isdigit() and (_ADDRESS.match(text, one.end) or _SINCE.search(before) or of_a_title):
        return False
    if one.value < 100 and _ITEM_END.match(text, one.end) and _HEAD.search(before[-6:]):
        return False
    if one.share and _is_no_share(text, one, before):
        return False
    if _TITLE.match(text, one.start) and _WITHIN.search(before):
        return False
    return written.lower() != "one" or not _stands_for_something(text, one, before)


def _stands_for_something(text: str, one: Numeral, before: str) -> bool:
    """Whether “one” is a pronoun: “one saw boats”, “one into the river”."""
    return bool(_NOT_ONE.search(before) or (_PRONOUN.match(text, one.end) and not _AGAINST.search(before)))


def _is_no_share(text: str, one: Numeral, before: str) -> bool:
    written = text[one.start : one.end].lower()
    if _ORDINAL.fullmatch(written):
        behind = _NEXT.match(text, one.end)
        return behind is not None and behind[1] not in stops() and not behind[1].endswith("ed")
    if written == "half":
        return bool(_HALF_OF_A_TIME.search(before))
    return written == "a half" and noun_before_and(text, one.start) is not None
