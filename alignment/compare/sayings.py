"""The same words quoted by both: what one account puts into another mouth than the other."""

from __future__ import annotations

import re

from alignment.record import ClaimRecord, Span
from alignment.words import words

#: Words between quotation marks, to the end where they are not closed: a sentence may break off within a quotation.
_QUOTATION = re.compile(r"“([^“”]+)|‘((?:[^‘’]|’(?=\w))+)|\"([^\"]+)")
#: From this part of the longer one's content words on, two quotations are one saying: of 61 that were read and have so
#: much of the shorter in common, seven were;
ALIKE = 0.5
#: fewer common words are chance.
FEWEST = 4


def one_saying(a: ClaimRecord, b: ClaimRecord) -> tuple[Span, Span] | None:
    """Where each of two claims quotes a saying that the other quotes too, perhaps in another translation."""
    ours, theirs = quotation(a), quotation(b)
    if ours is None or theirs is None:
        return None
    said_a, said_b = (words(claim.text[at.start : at.end]).content for claim, at in ((a, ours), (b, theirs)))
    common = len(said_a & said_b)
    return (ours, theirs) if common >= max(FEWEST, ALIKE * max(len(said_a), len(said_b))) else None


def quotation(claim: ClaimRecord) -> Span | None:
    """The longest stretch that it quotes, all of a claim that stands within a quotation. None where there is none."""
    found = [Span(*match.span(match.lastindex or 0)) for match in _QUOTATION.finditer(claim.text)]
    if not found:
        return Span(0, len(claim.text)) if claim.quoted else None
    return max(found, key=lambda span: span.end - span.start)
