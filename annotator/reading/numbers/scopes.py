"""Of what, where or when a number is counted, by the words behind its noun."""

from __future__ import annotations

import re

from annotator.reading.numbers.counting import counted

_LEADS = "of|in|from|at|under|for|on|among|present|elected|per|against|by"
#: What ends it: the verb, another clause, somebody who does something.
_ENDS = (
    r"and|but|if|when|while|which|who|that|were|was|had|have|is|are|can|may|must|fled|went|came|"
    r"took|left|fell|ran|broke|made|gave|got|stood|held|lost|won|began|sided|remained|would|could|should|might|will|"
    r"he|she|they|we|I"
)
_SCOPE = re.compile(
    rf"\s*((?:{_LEADS})\s+(?:(?:(?:the|its|their|all|those)\s+)?\d[\d,]*\s+)?[^,;:.()\d–—?!“”]{{2,70}}?)"
    rf"(?=\s*(?:[,;:.()\d–—?!“”]|$|\b(?:{_ENDS})\b|(?<=[a-z]s\s)[a-z]+ed\b"
    r"|\b[a-z]+ed\s+(?:the|an?|his|her|its|their|it|him|them|itself|himself|themselves|that)\b))"
)
_OF_THEM = re.compile(r"\s+(?:of|among)\s+(?:them|whom|which|us)\b")
#: A phrase that only points at something else.
_NOTHING = re.compile(r"\w+\s+(?:the|a|an|its|their|his|her|our|them|whom|which|these|those|it|us|you)", re.IGNORECASE)
#: Small words behind it that lead to what is left out: “of the people in 1897”.
_LOOSE_END = re.compile(
    r"(?:(?:^|\s+)(?:of|in|to|at|by|from|on|for|with|the|an?|about|some|nearly|over|under|against|per|among))+$", re.I
)
_HALF_OF = re.compile(r"\s+((?:the|its|their|his|all)\s+[^\W\d_]+)")


def scope(text: str, at: int) -> str | None:
    """Of what, where or when is counted: the phrase that follows the noun, as worded."""
    match = None if _OF_THEM.match(text, at) else _SCOPE.match(text, at)
    words = _LOOSE_END.sub("", " ".join(match[1].split())) if match else ""
    return words if words and not _NOTHING.fullmatch(words) else None


def whole(text: str, at: int) -> str | None:
    """Of which whole a share is: the plural right after it, “one in five soldiers”."""
    noun, end = counted(text, at, one=False)
    return f"of {' '.join(text[at:end].split())}" if noun and text[at : at + 1] == " " else None


def half_of(text: str, at: int) -> str | None:
    """Of what a half is that has no “of”: “half the country”."""
    match = _HALF_OF.match(text, at)
    return f"of {match[1]}" if match else None
