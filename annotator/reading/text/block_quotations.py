"""Letters, orders and speeches that a text gives in full without quotation marks, known by the words before them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from annotator.reading.text.divisions import part_of_book
from annotator.reading.text.documents import belongs_to_a_document, calls_upon, is_signature, speaks
from annotator.reading.text.paragraph import Paragraph
from models.vocabulary import ClaimKind

#: Words of an introduction that promises another's words; the account's own lists follow other words.
_PROMISES = re.compile(
    r"\b(?:sa(?:id|ys|ying)|wrote|writes?|writing|written|told|tells|declar\w+|announc\w+|stat(?:ed|es|ing|ement)|read|reads"
    r"|repl(?:ied|ies|y)|answer\w*|ask(?:ed|s|ing)|report(?:ed|s)?|relat(?:ed|es)|recall(?:ed|s)|records?|observ(?:ed|es)"
    r"|proclaim\w*|proclamation|telegram|letter|dispatch|despatch|order|decree|resolution|appeal|manifesto|speech(?:es)?"
    r"|message|diary|memoirs|words|ultimatum|circular|instructions?|exclaimed|shouted|demanded|describes?|described)\b",
    re.IGNORECASE,
)
_MARK = ("“", "‘", "«", "„", '"', "'")
_ITEM = re.compile(r"(?:[•*–—-]|\(?(?:\d{1,3}|[a-z])[.)])\s")
#: A narrator's paragraph with words that somebody says in it; a name or a word of four in quotation marks is no speech.
_SPEECH = re.compile(r"[“„«\"](?:[^\s“”«»\"]+\s+){4}")
#: So many paragraphs on the signature of a document is looked for.
_REACH = 8


def with_block_quotations(found: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs, those known as another's words that an introduction with a colon promises.

    A document that is given so goes on as long as its paragraphs call upon somebody or order something, and to its
    signature. A paragraph that closes a quotation which none opened belongs to one too.
    """
    result: list[Paragraph] = []
    given = False
    for at, paragraph in enumerate(found):
        before = result[-1] if result else None
        given = _is_given(paragraph, before, found[at + 1 : at + _REACH], given=given)
        promised = before is not None and not before.quoted and _promises(before) and _stands_apart(paragraph.text)
        goes_on = before is not None and before.quoted and _closes_only(paragraph.text)
        quoted = paragraph.kind is ClaimKind.CLAIM and (given or promised or goes_on)
        given = (given or promised) and not is_signature(paragraph.text)
        result.append(replace(paragraph, quoted=True) if quoted else paragraph)
    return result


def _is_given(paragraph: Paragraph, before: Paragraph | None, after: Sequence[Paragraph], *, given: bool) -> bool:
    """Whether a paragraph belongs to a document that is given whole; ``given``: whether the one above it does."""
    text = paragraph.text
    if paragraph.kind is ClaimKind.NOTE:
        return given
    if paragraph.kind not in (ClaimKind.CLAIM, ClaimKind.HEADING, ClaimKind.CAPTION):
        return False
    if paragraph.kind is not ClaimKind.CLAIM:
        return not part_of_book(text) and belongs_to_a_document(text, before.text if before else "", in_document=given)
    if text.startswith(_MARK) or _SPEECH.search(text):
        return False
    if given and (is_signature(text) or _is_signed(after)):
        return True
    introduced = given or (before is not None and before.text.endswith(":"))
    return calls_upon(text) or (introduced and speaks(text))


def _is_signed(after: Sequence[Paragraph]) -> bool:
    """Whether a signature comes soon, and nobody speaks before it."""
    for paragraph in after:
        if is_signature(paragraph.text):
            return True
        if _SPEECH.search(paragraph.text) or paragraph.text.endswith(":"):
            return False
    return False


def _promises(paragraph: Paragraph) -> bool:
    text = paragraph.text.rstrip("—–-* ")
    return paragraph.kind is ClaimKind.CLAIM and text.endswith(":") and bool(_PROMISES.search(text[-200:]))


def _stands_apart(text: str) -> bool:
    return not text.startswith(_MARK) and not _ITEM.match(text) and not text.endswith(":") and len(text) > 40


def _closes_only(text: str) -> bool:
    return text.count("”") > text.count("“")
