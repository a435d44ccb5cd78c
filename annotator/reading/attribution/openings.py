"""Where a quotation begins and goes on: the line before it, the sentence that opens it, the mark left open."""

from __future__ import annotations

import re
from collections.abc import Sequence

from annotator.reading.claim import Sentence
from models.vocabulary import ClaimKind

_AFTER_A_COLON = re.compile(r":\s*[-–—]?\s*(?:[“‘\"«][^”\"»]*)?$")
CLOSED = re.compile(r"[”’\"»][.,;!?…\d\s\])]*$")
MARK = re.compile(r"[“”\"«»]|(?<!\w)‘")
#: So many lines may head a document between the words that introduce it and its own.
_HEADINGS = 4
#: So many captions may stand between the words that announce a quotation and it.
_CAPTIONS = 3
#: So many sentences without marks, those of a page that lost them, may stand in a quotation that goes on.
_LINES = 3
#: The end of a sentence that is cut where its quotation begins.
_CONTINUES = re.compile(r"\s*[“‘\"«](?:\.\.\.|…|[a-z])")


def line_before(sentences: Sequence[Sentence], at: int) -> int | None:
    """The number of the sentence before, captions that stand between passed over; None at the beginning."""
    if at and (_CONTINUES.match(sentences[at].text) or goes_on(sentences[at - 1].text)):
        return at - 1
    for back in range(at - 1, max(-1, at - 1 - _CAPTIONS), -1):
        is_caption = sentences[back].paragraph != sentences[at].paragraph and not sentences[back].is_told
        if sentences[back].quoted or not is_caption:
            return back
    return at - 1 if at else None


def left_open(sentences: Sequence[Sentence], at: int) -> int | None:
    """The quoted sentence shortly before whose quotation nothing closed, though the lines since have no mark."""
    for back in range(at, max(-1, at - _LINES), -1):
        if sentences[back].quoted:
            return None if CLOSED.search(sentences[back].text) else back
        if MARK.search(sentences[back].text) or _AFTER_A_COLON.search(sentences[back].text):
            return None
    return None


def opening(sentences: Sequence[Sentence], at: int) -> int | None:
    """The sentence with a colon right before a quotation, or over the heading of a document that is given whole."""
    back = line_before(sentences, at) or 0
    while back and sentences[back].kind is ClaimKind.HEADING and at - back < _HEADINGS:
        back -= 1
    given = sentences[at].set_apart and not sentences[back].quoted
    return back if given or _AFTER_A_COLON.search(sentences[back].text) else None


def goes_on(text: str) -> bool:
    """Whether a quotation is left open at the end of a sentence."""
    return max(text.rfind("“"), text.rfind("‘")) > max(text.rfind("”"), text.rfind("’ "), text.rfind("’."), -1)
