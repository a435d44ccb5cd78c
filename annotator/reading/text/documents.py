"""What heads or signs a document that an account gives whole, a pass, an appeal: it heads nothing of the account.

A heading holds until the next one of its rank. That of a document would hold over the narrative behind it, for pages
on end, and tell dates and towns that are the document's.
"""

from __future__ import annotations

import re
from functools import cache

from annotator.reading.text.divisions import words_of_documents

#: “Signed: …”, “N. PETROV, President of …”, “Interior: A. E. Petrov”.
_SIGNED = re.compile(
    r"(?:Signed|By order)\b|(?:[A-Z]\.\s?)+[A-Z][\w’'-]+[.,]|[^:]{3,40}:\s(?:[A-Z]\.\s?)+[A-Z]|[A-Z-]{4,}\.”?$"
)
_ITEM = re.compile(r"(\d{1,2})\.\s")
_IN_BRACKETS = re.compile(r"[\[(].*[\])]", re.DOTALL)
#: Names and offices in capitals and the words between them; a sentence has a verb, the row of a table a figure.
_LABEL = re.compile(
    r"(?:(?:of|the|and|for|in|on|at|to|by|an?|from|with|de|von|van|&|[^\W\d_]\.|[–-]|[A-ZÀ-ÞА-Я][\w’'.-]*)[,:;]?"
    r"(?:\s+|$))+"
)
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
        _SIGNED.match(title) or _document().fullmatch(title.casefold())
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
