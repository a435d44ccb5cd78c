"""Letters, orders and speeches that a text gives in full without quotation marks, known by the words before them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

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


def with_block_quotations(found: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs, those known as another's words that an introduction with a colon promises.

    A paragraph that closes a quotation which none opened belongs to one too.
    """
    result: list[Paragraph] = []
    for paragraph in found:
        before = result[-1] if result else None
        promised = before is not None and not before.quoted and _promises(before)
        goes_on = before is not None and before.quoted and _closes_only(paragraph.text)
        quoted = paragraph.kind is ClaimKind.CLAIM and ((_stands_apart(paragraph.text) and promised) or goes_on)
        result.append(replace(paragraph, quoted=True) if quoted else paragraph)
    return result


def _promises(paragraph: Paragraph) -> bool:
    text = paragraph.text.rstrip("—–-* ")
    return paragraph.kind is ClaimKind.CLAIM and text.endswith(":") and bool(_PROMISES.search(text[-200:]))


def _stands_apart(text: str) -> bool:
    return not text.startswith(_MARK) and not _ITEM.match(text) and not text.endswith(":") and len(text) > 40


def _closes_only(text: str) -> bool:
    return text.count("”") > text.count("“")
