"""Whose words a sentence has: what stands between quotation marks, over sentences and paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator

_MARK = re.compile(
    r"(?P<open>[“„«‹]|(?<!\w)‘|(?<![\w.,!?;:…’”])\"(?=\w|[…\[(‘]))"
    r"|(?P<close>[”»›]|(?<=[\w.,!?;:…’])\"|(?<=[.,!?;:…”])’|(?<=[^\Ws])’(?!\w)|(?<=s)’(?=[.,;:!?)]))"
)
_ANY = re.compile('[“”„«»‹›‘’"]')
_PAIRS = {"“": "”", "„": "“”", "«": "»", "‹": "›", "‘": "’", '"': '"'}
_LETTER = re.compile(r"\w")


def quoted_stretches(text: str, *, goes_on: bool = False) -> list[tuple[int, int]]:
    """The stretches of a paragraph between quotation marks, the marks included, the outermost ones alone.

    ``goes_on``: the paragraph before left a quotation open, so that this one begins inside it. A quotation that is
    not closed runs to the end of the paragraph.
    """
    stretches: list[tuple[int, int]] = []
    opened, closers = (0, '”’»›"') if goes_on and not _opens(text) else (-1, "")
    for found in filter(None, (_MARK.match(text, at.start()) for at in _ANY.finditer(text))):
        if opened < 0 and found["open"]:
            opened, closers = found.start(), _PAIRS[found["open"]]
        elif opened >= 0 and found.group() in closers:
            stretches.append((opened, found.end()))
            opened = -1
    if opened >= 0:
        stretches.append((opened, len(text)))
    return stretches


def left_open(text: str, stretches: list[tuple[int, int]]) -> bool:
    """Whether the last quotation of a paragraph is not closed in it."""
    return bool(stretches) and stretches[-1][1] == len(text) and not text.endswith(("”", "’", "»", "›", '"'))


def share_quoted(text: str, start: int, end: int, stretches: list[tuple[int, int]]) -> float:
    """How much of a sentence stands in quotation marks, by its letters and figures: 0 to 1."""
    letters = len(_LETTER.findall(text[start:end]))
    inside = sum(
        len(_LETTER.findall(text[max(start, a) : min(end, b)])) for a, b in _overlapping(start, end, stretches)
    )
    return inside / letters if letters else 0.0


def _overlapping(start: int, end: int, stretches: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    return ((a, b) for a, b in stretches if a < end and start < b)


def _opens(text: str) -> bool:
    return text[:1] in _PAIRS
