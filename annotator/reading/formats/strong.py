"""Titles that a page sets in bold or large type, without an element for headings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from annotator.reading.source import Passage
from models.vocabulary import ClaimKind

_LETTER = re.compile(r"[^\W\d_]")
_FINISHED = re.compile(r"[.!?…:;,][”’\"')\]]*$")
#: Longer ones are no titles.
_LONGEST = 120
#: Where so much of a page is strong its type tells nothing.
_MOST = 0.25


class Strong:
    """Follows how much of a text, and which of its passages whole, are in strong type."""

    def __init__(self) -> None:
        self._letters = {True: 0, False: 0}
        self._own = {True: 0, False: 0}
        self._whole: set[int] = set()

    def add(self, text: str, *, strong: bool) -> None:
        """Words of the passage that is being written."""
        self._own[strong] += len(_LETTER.findall(text))

    def end(self, start: int, *, whole: bool) -> None:
        """The passage that begins there ends; ``whole``: whether it may be a title."""
        if whole and self._own[True] and not self._own[False]:
            self._whole.add(start)
        self._letters = {strong: count + self._own[strong] for strong, count in self._letters.items()}
        self._own = {True: 0, False: 0}

    def with_titles(self, passages: Iterable[Passage], text: str) -> Iterator[Passage]:
        """The passages; a short one that no sentence ends, and that is strong as a whole, is a heading."""
        telling = self._letters[True] <= _MOST * sum(self._letters.values())
        for at in passages:
            short = at.end - at.start <= _LONGEST and not _FINISHED.search(text, at.start, at.end)
            plain = at.kind is ClaimKind.CLAIM and not at.quoted
            title = telling and short and plain and at.start in self._whole
            yield replace(at, kind=ClaimKind.HEADING) if title else at
