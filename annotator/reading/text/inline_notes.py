"""Notes that stand in brackets within a paragraph, “… the fort [Footnote: It burned in 1731.] and the mill”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from annotator.reading.text.lines import Line
from annotator.reading.text.paragraph import Paragraph
from models.vocabulary import ClaimKind

_OPENS = "[Footnote"


def with_inline_notes(found: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """The paragraphs, each note that interrupts one behind it."""
    for paragraph in found:
        lines, notes = _parted(paragraph.lines) if paragraph.kind is ClaimKind.CLAIM else (paragraph.lines, ())
        yield replace(paragraph, lines=lines)
        yield from (Paragraph(note, ClaimKind.NOTE) for note in notes)


def _parted(lines: Sequence[Line]) -> tuple[tuple[Line, ...], Sequence[tuple[Line, ...]]]:
    """What stands around the notes, and the notes. What lies before one is not looked at again for the next."""
    around, notes, rest = list[Line](), list[tuple[Line, ...]](), tuple(lines)
    while note := _note(rest, earliest=0 if notes else 1):
        outside = _without(rest, note[0].start, note[-1].end)
        around += (line for line in outside if line.start < note[0].start)
        rest = tuple(line for line in outside if line.start > note[0].start)
        notes.append(note)
    return (*around, *rest), notes


def _note(lines: Sequence[Line], *, earliest: int) -> tuple[Line, ...]:
    """The first note that opens within the lines, up to the bracket that closes it; none where nothing does.

    In the first line it opens no earlier than there: a paragraph that begins with one is a note.
    """
    opening = (at for at, line in enumerate(lines) if line.text.find(_OPENS, 0 if at else earliest) >= 0)
    first = next(opening, len(lines))
    depth, note = 0, list[Line]()
    for line in lines[first:]:
        begins = 0 if note else line.text.index(_OPENS, 0 if first else earliest)
        for at, sign in enumerate(line.text[begins:], begins):
            depth += (sign == "[") - (sign == "]")
            if not depth:
                return (*note, _cut(line, begins, at + 1))
        note.append(_cut(line, begins, len(line.text)))
    return ()


def _without(lines: Sequence[Line], start: int, end: int) -> tuple[Line, ...]:
    """The lines, without what stands between two places of the original."""
    kept = (_cut(line, first, last) for line in lines for first, last in _beside(line, start, end))
    return tuple(line for line in kept if line.text)


def _beside(line: Line, start: int, end: int) -> tuple[tuple[int, int], tuple[int, int]]:
    """The stretches of a line before and behind what is taken out."""
    length = len(line.text)
    return (0, min(max(start - line.start, 0), length)), (max(min(end - line.start, length), 0), length)


def _cut(line: Line, start: int, end: int) -> Line:
    """A part of a line, without the white space around it."""
    text = line.text[start:end]
    return replace(line, text=text.strip(), start=line.start + start + len(text) - len(text.lstrip()))
