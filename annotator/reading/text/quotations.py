"""Whose words a sentence has: what stands between quotation marks, over sentences and paragraphs."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

_MARK = re.compile(
    r"(?P<open>[“„‹]|(?<!\S)«|(?<!\S)»(?=\w)|(?<!\w)‘|(?<![\w.,!?;:…’”])\"(?=\w|[…\[(‘]))"
    r"|(?P<close>[”›»«]|(?<=[\w.,!?;:…’])\"|(?<=[.,!?;:…”])’|(?<=[^\Ws])’(?!\w)|(?<=s)’(?=[.,;:!?)]))"
)
_ANY = re.compile('[“”„«»‹›‘’"]')
_PAIRS = {"“": "”", "„": "“”", "«": "»", "»": "«", "‹": "›", "‘": "’", '"': '"'}
#: How many paragraphs on the end of a quotation is looked for.
_REACH = 6
#: A phrase whose closing mark looks like a genitive's; it is one where nothing else closes: “‘former officers’ from”.
_PHRASE = re.compile(r"‘[^\W\dA-Z][^‘’.!?]{0,40}s’(?!\w)")
_LETTER = re.compile(r"\w")


def quoted_stretches(paragraphs: Sequence[str]) -> Iterator[list[tuple[int, int]]]:
    """For each paragraph the stretches between quotation marks, the marks included, the outermost ones alone.

    A quotation that a paragraph leaves open runs to its end, and through those that follow if one of the next closes
    it before another begins (else the mark was forgotten).
    """
    closers = ""
    for index, text in enumerate(paragraphs):
        inside = closers if closers and _closed_soon(paragraphs[index : index + _REACH], closers) else ""
        stretches, closers = _within(text, inside)
        yield stretches


def _within(text: str, closers: str) -> tuple[list[tuple[int, int]], str]:
    """The stretches of one paragraph, which begins inside a quotation if ``closers`` are given; what it leaves open."""
    stretches: list[tuple[int, int]] = []
    opened = 0 if closers else -1
    for found in (*_marks(text), None):
        nothing_closes = found is None or found["open"]
        if opened >= 0 and nothing_closes and (phrase := _PHRASE.match(text, opened)):
            stretches.append(phrase.span())
            opened = -1
        if found and found["open"] and opened < 0:
            opened, closers = found.start(), _PAIRS[found["open"]]
        elif found and opened >= 0 and found.group() in closers:
            stretches.append((opened, found.end()))
            opened = -1
    if opened < 0:
        return stretches, ""
    return [*stretches, (opened, len(text))], closers


def _closed_soon(paragraphs: Sequence[str], closers: str) -> bool:
    for text in paragraphs:
        for found in _marks(text):
            if found.group() in closers or _PAIRS.get(found.group()) == closers:
                return not found["open"]
    return False


def _marks(text: str) -> Iterator[re.Match[str]]:
    return (found for at in _ANY.finditer(text) if (found := _MARK.match(text, at.start())))


def share_quoted(text: str, start: int, end: int, stretches: Sequence[tuple[int, int]]) -> float:
    """How much of a sentence stands in quotation marks, by its letters and figures: 0 to 1."""
    inside = 0
    for index in range(bisect_right(stretches, start, key=lambda stretch: stretch[1]), len(stretches)):
        first, last = stretches[index]
        if first >= end:
            break
        inside += len(_LETTER.findall(text[max(start, first) : min(end, last)]))
    return inside / len(_LETTER.findall(text[start:end])) if inside else 0.0
