"""The cleaned text put together from its paragraphs, with the map that leads back from it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from annotator.reading.text.cleaned import Mended, Removed, Segment
from annotator.reading.text.hyphens import LineEnd, Words
from annotator.reading.text.lines import Line
from annotator.reading.text.marks import Mark

_LIGATURES = {"ſ": "s", "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "ſt", "ﬆ": "st"}
#: Control codes, byte order marks, zero-width spaces, text direction overrides, lone surrogates; not joiners of emoji.
_INVISIBLE = r"\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff\ud800-\udfff"
_WORD = re.compile(r"[^\W\d_]+(?:[-‐'’][^\W\d_]+)*")
_ODD = re.compile(
    rf"(?P<blank>\s{{2,}}|[^\S ])|(?P<ligature>[{''.join(_LIGATURES)}])|(?P<invisible>[{_INVISIBLE}]+)"
    r"|(?P<loose>(?<=[^\W\d_])-\s+(?=[^\W\d_]))|(?P<dash>(?<!-)-{2,3}(?!-))"
    r"|(?P<emphasis>(?<![^\W_])_(?=[“‘\"'(\[«¿¡]{0,3}[^\W_])|(?<=[^\s_])_(?![^\W_]))"
    r"|(?P<ell>(?<!\w)l(?=\d{1,3}(?!\w))|(?<=\d)l(?=\d))|(?P<oh>(?<=\d)O(?=[\dO]*(?!\w)))"
)


#: Without any of these a line is kept as it is; quicker to tell than where they stand.
_SUSPECT = re.compile(rf"[{''.join(_LIGATURES)}{_INVISIBLE}_\d]|[^\S ]|-[\s-]|\s\s")


class Assembly:
    """Grows a cleaned text; every character that is given to it ends in a segment, in a removal or is white space."""

    def __init__(self, original: str, marks: Sequence[Mark], words: Words) -> None:
        self._original = original
        self._marks = marks
        self._words = words
        self._parts: list[str] = []
        self.length = 0
        self._sealed = False
        self.segments: list[Segment] = []
        self.removed: list[Removed] = []
        self.mended: list[Mended] = []

    @property
    def text(self) -> str:
        return "".join(self._parts)

    def text_from(self, start: int) -> str:
        """What was added since the text was ``start`` long."""
        parts, length = [], self.length
        for part in reversed(self._parts):
            if length <= start:
                break
            parts.append(part)
            length -= len(part)
        return "".join(reversed(parts))

    def part(self) -> None:
        """Begin a new paragraph."""
        if self.length:
            self._append("\n\n")

    def remove(self, kind: str, start: int, end: int, label: str | None = None) -> None:
        self.removed.append(Removed(kind, start, end, self.length, label))

    def paragraph(self, lines: Sequence[Line], *, label_length: int = 0, closed: bool = False) -> None:
        """Add lines as one, without the note's label, line ends, the hyphens of broken words, and note marks.

        ``closed``: whether the last character closes the label's bracket.
        """
        if closed:
            lines = [*lines[:-1], replace(lines[-1], text=lines[-1].text[:-1])]
        if label_length:
            first = lines[0]
            self.remove("note-label", first.start, first.start + label_length)
            lines = [replace(first, text=first.text[label_length:], start=first.start + label_length), *lines[1:]]
        for line, after in zip_longest(lines, lines[1:]):
            ending = self._words.line_end(line, after) if after else LineEnd.JOIN
            end = line.end - (ending is LineEnd.DROP)
            self._copy(self._without_marks(line.start, end), end)
            if ending is LineEnd.DROP:
                self.remove("line-break-hyphen", end, line.end)
            elif ending is LineEnd.SPACE and after:
                # Where a note stood between them, there may be white space on one side of it alone.
                sides = (at for at in (line.end, after.start - 1) if self._original[at].isspace())
                self._space(next(sides, line.end))
        if closed:
            self.remove("note-label", lines[-1].end, lines[-1].end + 1)

    def _without_marks(self, start: int, end: int) -> int:
        """Copy up to the last mark before ``end``; the place after it."""
        for index in range(bisect_left(self._marks, start, key=lambda mark: mark.start), len(self._marks)):
            mark = self._marks[index]
            if mark.start >= end:
                break
            self._copy(start, mark.start)
            paged = mark.how == "page"
            self.remove("page-number" if paged else "note-mark", mark.start, mark.end, mark.label or None)
            start = mark.end
        return start

    def _copy(self, start: int, end: int) -> None:
        if not _SUSPECT.search(self._original, start, end):
            self._keep(start, end)
            return
        for found in _ODD.finditer(self._original, start, end):
            self._keep(start, found.start())
            if found.lastgroup == "blank":
                self._space(found.start())
            elif found.lastgroup == "ligature":
                self._mend("ligature", found.start(), found.end(), _LIGATURES[found.group()])
            elif found.lastgroup == "dash":
                self._mend("dash", found.start(), found.end(), "—")
            elif found.lastgroup == "loose":
                self._loose_hyphen(found.start(), found.end())
            elif found.lastgroup in ("ell", "oh"):
                self._mend("ocr", found.start(), found.end(), "1" if found.lastgroup == "ell" else "0")
            else:
                self.remove("emphasis-mark" if found.lastgroup == "emphasis" else "control", found.start(), found.end())
            start = found.end()
        self._keep(start, end)

    def _loose_hyphen(self, start: int, end: int) -> None:
        before = _WORD.findall(self._original[max(0, start - 40) : start])[-1]
        fate = self._words.loose_hyphen(before, _WORD.findall(self._original[end : end + 40])[0])
        if fate is LineEnd.DROP:
            self.remove("line-break-hyphen", start, start + 1)
            return
        self._keep(start, start + 1)
        if fate is LineEnd.SPACE:
            self._space(start + 1)

    def _keep(self, start: int, end: int) -> None:
        if start < end and self._original[start] == " " and self._spaced:
            start += 1
        if start < end:
            self._map(self._original[start:end], start, end)

    def _space(self, at: int) -> None:
        """White space of any length is one space, which stands for the first of it."""
        if not self._spaced:
            self._map(" ", at, at + 1)

    @property
    def _spaced(self) -> bool:
        return not self._parts or self._parts[-1].endswith((" ", "\n"))

    def _mend(self, kind: str, start: int, end: int, text: str) -> None:
        self.mended.append(Mended(kind, self.length, self.length + len(text), self._original[start:end]))
        self.segments.append(Segment(self.length, self.length + len(text), start, end))
        self._sealed = True
        self._append(text)

    def _map(self, text: str, start: int, end: int) -> None:
        last = self.segments[-1] if self.segments else None
        if last and (last.end, last.original_end) == (self.length, start) and not self._sealed:
            self.segments[-1] = Segment(last.start, last.end + len(text), last.original_start, end)
        else:
            self.segments.append(Segment(self.length, self.length + len(text), start, end))
            self._sealed = False
        self._append(text)

    def _append(self, text: str) -> None:
        self._parts.append(text)
        self.length += len(text)
