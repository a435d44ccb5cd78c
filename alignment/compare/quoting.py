"""How a reason quotes the words that it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from alignment.record import ClaimRecord, Span
from alignment.words import Word


def quote(claim: ClaimRecord, span: Span) -> str:
    """The words of a claim between quotation marks."""
    return f"“{claim.text[span.start : span.end].strip()}”"


def quote_all(claim: ClaimRecord, spans: Iterable[Span]) -> str:
    """Several stretches of one claim, in their order: “a”, “b” and “c”."""
    return listed([quote(claim, span) for span in sorted(spans, key=lambda span: span.start)])


def listed(said: Sequence[str]) -> str:
    """One or more things in a row: a, b and c."""
    *most, last = said
    return f"{', '.join(most)} and {last}" if most else last


def stretch(found: Iterable[Word]) -> Span:
    """From the first of some words to the last."""
    spans = [word.span for word in found]
    return Span(min(span.start for span in spans), max(span.end for span in spans))
