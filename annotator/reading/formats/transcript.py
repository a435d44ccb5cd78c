"""Grows a text and its structure from the elements of a markup, whichever it is."""

from __future__ import annotations

import re
from dataclasses import dataclass

from annotator.errors import InputError
from annotator.reading.formats.strong import Strong
from annotator.reading.source import Limits, NoteCall, PageStart, Passage, Structure
from models.vocabulary import ClaimKind

_BLANK = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Style:
    """What a passage is, from the elements around it."""

    kind: ClaimKind = ClaimKind.CLAIM
    level: int = 0
    quoted: bool = False
    note: str | None = None
    item: bool = False
    """Whether it is one of a list or a table."""


class Transcript:
    """One passage a line, white space folded as in print.

    A note or caption that a markup has within a paragraph is put off until the paragraph ends.
    """

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._parts: list[str] = []
        self._length = 0
        self._start = 0
        self._style = Style()
        self._strong = Strong()
        self._put_off: list[tuple[Style, str]] = []
        self._passages: list[Passage] = []
        self._calls: list[NoteCall] = []
        self._pages: list[PageStart] = []
        self._quoting: list[int] = []
        self._quoted: list[tuple[int, int]] = []

    def begin(self, style: Style = Style()) -> None:
        """What is written from here on is a passage of its own."""
        self._end()
        waiting, self._put_off = self._put_off, []
        for its_style, text in waiting:
            self._style = its_style
            self.write(text)
            self._end()
        self._style = style

    def write(self, text: str, *, strong: bool = False) -> None:
        """Add words to the passage, ``strong`` ones in bold or large type; line ends in them mean nothing."""
        self._strong.add(text, strong=strong)
        folded = _BLANK.sub(" ", text)
        if self._length == self._start or self._parts[-1].endswith(" "):
            folded = folded.lstrip(" ")
        if folded:
            self._append(folded)

    def call(self, text: str, label: str) -> None:
        """A note's mark, as it stands in the text."""
        start = self._length
        self.write(text)
        if self._length > start:
            self._calls.append(NoteCall(start, self._length, label))

    def put_off(self, style: Style, text: str) -> None:
        """A passage that stands within another one, to follow it."""
        self._put_off.append((style, text))

    def quote(self) -> None:
        """From here on, within a passage, the words are somebody else's."""
        self._quoting.append(self._length)

    def unquote(self) -> None:
        """As far as here."""
        if self._quoting and (start := self._quoting.pop()) < self._length and not self._quoting:
            self._quoted.append((start, self._length))

    def page(self, label: str) -> None:
        """A page begins."""
        if len(self._pages) >= self._limits.pages:
            raise InputError(f"more than {self._limits.pages} pages; import the work in parts")
        if label.strip():
            self._pages.append(PageStart(self._length, label.strip()[:20]))

    def finish(self) -> tuple[str, Structure]:
        """The text, and what is known of it."""
        self.begin()
        passages = tuple(self._strong.with_titles(self._passages, "".join(self._parts)))
        calls, pages = tuple(self._calls), tuple(self._pages)
        return "".join(self._parts), Structure(passages, calls, pages, tuple(self._quoted))

    def _end(self) -> None:
        if self._length > self._start:
            style = self._style
            self._passages.append(Passage(self._start, self._length, style.kind, style.level, style.quoted, style.note))
            self._strong.end(self._start, whole=not style.item)
            self._append("\n\n")
        self._start = self._length

    def _append(self, text: str) -> None:
        self._length += len(text)
        if self._length > self._limits.characters:
            raise InputError(f"more than {self._limits.characters:,} characters of text; import the work in parts")
        self._parts.append(text)
