"""What heads or signs a document that an account gives whole, a pass, an appeal: it heads nothing of the account.

A heading holds until the next one of its rank. That of a document would hold over the narrative behind it, for pages
on end, and tell dates and towns that are the document's.
"""

from __future__ import annotations

import re
from functools import cache

from annotator.reading.dates.date_words import MONTH
from annotator.reading.text.divisions import words_of_documents

#: “Signed: …”, “N. PETROV, President of …”, “Interior: A. E. Petrov”.
_SIGNED = re.compile(
    r"(?:Signed|By order)\b|(?:[A-Z]\.\s?)+[A-Z][\w’'-]+[.,]|[^:]{3,40}:\s(?:[A-Z]\.\s?)+[A-Z]|[A-Z-]{4,}\.”?$"
)
#: The head of a letter: “From: The Commander”, “TO: THE COUNCIL”.
_LETTER = re.compile(r"(?:From|FROM|To|TO): ")
_ITEM = re.compile(r"(\d{1,2})\.\s")
_IN_BRACKETS = re.compile(r"[\[(].*[\])]", re.DOTALL)
#: Names and offices in capitals and the words between them; a sentence has a verb, the row of a table a figure.
_LABEL = re.compile(
    r"(?:(?:of|the|and|for|in|on|at|to|by|an?|from|with|de|von|van|&|[^\W\d_]\.|[–-]|[A-ZÀ-ÞА-Я][\w’'.-]*)[,:;]?"
    r"(?:\s+|$))+"
)
#: A word of the head of a letter: a name or office, a word between, a figure.
_HEAD_WORD = re.compile(
    r"\W*(?:of|the|and|for|in|on|at|to|by|near|de|[ap]\.?m|[apm]|[A-ZÀ-ÞА-Я][\w’'.&]*|\d[\d.:]*(?:st|n?d|rd|th)?|&)?\W*"
)
#: Longer heads of letters there are none; a longer text is not worth looking at.
_LONGEST_HEAD = 300
_DAY = r"\d{1,2}(?:st|n?d|rd|th)?"
_DATED = re.compile(
    rf"\b(?:{MONTH} {_DAY}|{_DAY} (?:of )?{MONTH}),? \d{{4}}\b|\b\d{{1,2}}(?:[.:]\d\d)? ?[ap]\. ?m\b",
    re.I,
)
#: “Approved”, “Born at …”; no “United States” nor capitals.
_DONE = re.compile(r"\b(?:(?!United\b)[A-Z][a-z]+ed|Born)\b")
_TABLE = re.compile(r"\+-{4,}|\|[^|]*\|")
_LONGEST = 16


def belongs_to_a_document(title: str, before: str, *, in_document: bool) -> bool:
    """Whether a heading is a document's own.

    ``before`` is the paragraph above it: one that a colon or comma leaves open introduces what comes. ``in_document``:
    whether the heading right above it is a document's.
    """
    introduced = before.rstrip("-—–_ ").endswith((":", ",")) or bool(_IN_BRACKETS.fullmatch(before))
    item, last = _ITEM.match(title), _ITEM.match(before)
    goes_on = item is not None and last is not None and int(item[1]) == int(last[1]) + 1
    speaks = title.endswith(("!", ":", ",", "!”")) or bool(
        _SIGNED.match(title) or _LETTER.match(title) or _document().fullmatch(title.casefold())
    )
    return in_document or introduced or speaks or goes_on


@cache
def _document() -> re.Pattern[str]:
    """“Certificate”, “To all workers”."""
    names, addressed = words_of_documents()
    return re.compile(rf"(?:{names})\.?|to (?:all )?(?:the )?(?:\w+ )?(?:{addressed})\b.*")


def is_label(text: str) -> bool:
    """Whether a paragraph is a signature, a title or the rule of a table, and asserts nothing."""
    if _TABLE.search(text):
        return True
    words = text.split()
    return (
        1 < len(words) <= _LONGEST
        and not (text.isupper() or text.endswith(":"))
        and bool(_LABEL.fullmatch(text.rstrip(".")))
    )


def is_dateline(text: str) -> bool:
    """Whether a sentence says when a letter or order was written, where and to whom, and nothing else."""
    if len(text) > _LONGEST_HEAD or not all(map(_HEAD_WORD.fullmatch, re.split(r"[\s–—-]+", text))):
        return False
    return bool(_DATED.search(text)) and not _DONE.search(text)


#: What nobody but a document or a speaker says of whom it addresses; a narrator's “we” and “our” stand in the past.
_ORDERING = re.compile(
    r"\b(?:shall|must|hereby|your?|let us|long live|down with|we (?:\w+ly )?(?:are|have|demand|declare|call|ask|protest"
    r"|will|want|can|appeal|affirm|propose|order|request|invite|believe|must|do))\b|!(?=\s|$|[.”])",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"\(?\d{1,2}[.)]\s")
_WAS = re.compile(r"\b(?:was|were|had|did|would)\b")
_TOLD = re.compile(r"\b(?:was|were|had|did|said|went|came|began|\w{2,}ed)\b")
#: Whoever signs without “Signed” takes up no more letters.
_NAMES = 90
_FIRST_WORDS = re.compile(r"[^.!?:]{3,90}[!:]")


def speaks(text: str) -> bool:
    """Whether a paragraph orders, vows or calls upon somebody more than it tells."""
    orders = len(_ORDERING.findall(text)) + (is_item(text) and not _WAS.search(text))
    return bool(orders) and orders >= len(_TOLD.findall(text)) / 2


def is_item(text: str) -> bool:
    """Whether a paragraph is an item of a numbered list."""
    return bool(_NUMBERED.match(text))


def calls_upon(text: str) -> bool:
    """Whether a paragraph begins as an appeal or a letter does: “Comrades!”, “From: The Commander”."""
    first = _FIRST_WORDS.match(text)
    return bool(_LETTER.match(text) or (first and _called().fullmatch(first[0].casefold())))


def is_signature(text: str) -> bool:
    """Whether it signs a document: “Signed: …”, “N. PETROV.”."""
    return text.startswith("Signed") or (len(text) < _NAMES and bool(_SIGNED.match(text)) and not _TOLD.search(text))


@cache
def _called() -> re.Pattern[str]:
    _, addressed = words_of_documents()
    listed = rf"(?:[\w’-]+ )?(?:{addressed})(?:(?:, | and )(?:[\w’-]+ )?(?:{addressed}))*"
    return re.compile(rf"(?:to (?:all (?:the )?|the )(?:[\w’-]+ )?(?:{addressed})\b.*|{listed}(?:,.*)?)[!:]")
