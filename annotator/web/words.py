"""The words of a sentence with their places, so that a stretch can be named by its first and its last word."""

from __future__ import annotations

import re


def words(text: str) -> list[tuple[int, int, str]]:
    """Start, end and the word itself, punctuation included, in code points of the text."""
    return [(match.start(), match.end(), match[0]) for match in re.finditer(r"\S+", text)]
