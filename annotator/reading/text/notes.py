"""Notes of a text: the lists that gather them and the footnotes of its pages, each with its label."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

from annotator.reading.text.marks import Mark, between
from annotator.reading.text.paragraph import Paragraph
from models.vocabulary import ClaimKind

_LABEL = re.compile(
    r"\[?Footnote\s+(?P<footnote>\w{1,4}|\*):\s*(?=\S)|(?P<unlabelled>\[Footnote:)\s*(?=\S)"
    r"|(?:[•·–-]\s*)?(?:\[(?P<bracket>\d{1,4}|[*†‡]+|[ivx]{1,5})\]|\(\*(?P<starred>\d{1,3})\)|(?P<number>\d{1,4})[.):]?"
    r"|(?P<sign>\*{1,2}(?!\*)|[†‡§¶]+|[¹²³⁴⁵⁶⁷⁸⁹⁰]+))\s*(?=\S)"
)
_FOOTNOTE = re.compile(r"\[?Footnote\s+(?:\w{1,4}|\*):|\[Footnote:")
#: A bracket that closes no shorter one: none of a mark or of an editor's word.
_CLOSING = re.compile(r"(?<!\[[\d*])(?<!\[\d\d)(?<!\[\d\d\d)\]$")
_BRACKETED = re.compile(r"\[\d{1,4}\]|\(\*\d{1,3}\)")
_PLAIN = str.maketrans("¹²³⁴⁵⁶⁷⁸⁹⁰", "1234567890")
#: So many notes of a list may be missing between two.
_MISSING = 2
#: A note stands at most so many paragraphs below the text that calls it, where notes stand within the text.
_CLOSE = 8
#: A footnote in brackets has at most so many paragraphs.
_LONGEST = 12
#: A list must hold this share of the notes that the text calls before it is taken for the list of its notes.
_SHARE = 0.5


def with_notes(found: Sequence[Paragraph], marks: Sequence[Mark]) -> list[Paragraph]:
    """The paragraphs, each note known as one, under its label; what follows it in a list belongs to it too."""
    lists = {index for first, last in _lists(found, marks) for index in _of_list(found, first, last, marks)}
    lists.update(_open_footnotes(found))
    label: str | None = None
    result = []
    for index, paragraph in enumerate(found):
        if index not in lists and paragraph.kind is not ClaimKind.NOTE and not _FOOTNOTE.match(paragraph.text):
            label = None
            result.append(paragraph)
            continue
        own, length = _label(paragraph.text)
        if paragraph.note:
            own, length = paragraph.note, length if own == paragraph.note else 0
        label = own or label
        heading = paragraph.kind is ClaimKind.HEADING or (not own and label is None)
        kind = ClaimKind.HEADING if heading else ClaimKind.NOTE
        closed = not heading and _is_closed(paragraph.text, length)
        note = None if heading else label
        result.append(replace(paragraph, kind=kind, note=note, label_length=length, closed=closed))
    return result


def _open_footnotes(found: Sequence[Paragraph]) -> Iterator[int]:
    """The paragraphs of footnotes whose bracket closes below: “[Footnote 3: …” and on to the “]”."""
    for index, paragraph in enumerate(found):
        if paragraph.text.startswith("[Footnote"):
            depths = accumulate(one.text.count("[") - one.text.count("]") for one in found[index : index + _LONGEST])
            length = next((at for at, depth in enumerate(depths, 1) if depth <= 0), 0)
            yield from range(index + 1, index + length)


def _is_closed(text: str, length: int) -> bool:
    """Whether a paragraph ends with the bracket in which a note stands: that which its label, so long, has opened."""
    opened = length == 0 or text.startswith("[Footnote")
    return opened and bool(_CLOSING.search(text)) and text.count("]", length) > text.count("[", length)


def _label(text: str) -> tuple[str | None, int]:
    """The label that a note opens with, and how many characters it takes."""
    found = _LABEL.match(text)
    if not found:
        return None, 0
    if found["unlabelled"]:
        return "*", found.end()
    label = found["footnote"] or found["bracket"] or found["starred"] or found["number"] or found["sign"]
    return label.translate(_PLAIN), found.end()


def _lists(found: Sequence[Paragraph], marks: Sequence[Mark]) -> Iterator[tuple[int, int]]:
    """Runs of paragraphs that are numbered from 1 and hold most of the notes called since the last such list."""
    after, index = 0, 0
    bracketed = any(map(_is_bracketed, found))
    while index < len(found):
        if _number(found[index]) != 1 or (bracketed and not _is_bracketed(found[index])):
            if _is_bracketed(found[index]) and _called_above(found, index, marks):
                yield index, index + 1
            index += 1
            continue
        end, last = _run(found, index)
        start = found[index].lines[0].start
        called = {int(mark.label) for mark in between(marks, after, start) if mark.label.isdigit()}
        if (
            last >= 2
            and called
            and len(called & set(range(1, last + 1))) >= _SHARE * len(called | set(range(1, last + 1)))
        ):
            yield index, end
            after = start
        index = end if last >= 2 else index + 1


def _of_list(found: Sequence[Paragraph], first: int, last: int, marks: Sequence[Mark]) -> list[int]:
    """The paragraphs of a list; where the text that calls its notes stands between them, only the notes themselves."""
    calling = any(_calls(found[index], marks) for index in range(first, last) if not _number(found[index]))
    return [index for index in range(first, last) if not calling or _number(found[index])]


def _calls(paragraph: Paragraph, marks: Sequence[Mark]) -> bool:
    return bool(between(marks, paragraph.lines[0].start, paragraph.lines[-1].end))


def _run(found: Sequence[Paragraph], index: int) -> tuple[int, int]:
    """The end of a numbered list that begins at ``index``, and its last number; a note may have several paragraphs."""
    last, end, at = 1, index + 1, index + 1
    bracketed = _is_bracketed(found[index])
    while at < len(found) and at - end < 6:
        number = _number(found[at]) if _is_bracketed(found[at]) == bracketed else 0
        if last < number <= last + _MISSING:
            last, end = number, at + 1
        elif found[at].kind is ClaimKind.HEADING:
            break
        at += 1
    while end < len(found) and found[end].kind is ClaimKind.CLAIM and _number(found[end]) == 0 and at >= len(found):
        end += 1
    return end, last


def _called_above(found: Sequence[Paragraph], index: int, marks: Sequence[Mark]) -> bool:
    """Whether the text close above calls the note that opens here."""
    first, own = found[max(0, index - _CLOSE)].lines[0].start, found[index].lines[0].start
    return str(_number(found[index])) in {mark.label for mark in between(marks, first, own)}


def _is_bracketed(paragraph: Paragraph) -> bool:
    """Whether it opens with a number in brackets: a text that sets its notes so has other numbered lists beside."""
    return bool(_BRACKETED.match(paragraph.text))


def _number(paragraph: Paragraph) -> int:
    if paragraph.kind not in (ClaimKind.CLAIM, ClaimKind.NOTE, ClaimKind.HEADING, ClaimKind.CAPTION):
        return 0
    label, _ = _label(paragraph.text)
    return int(label) if label and label.isdigit() and len(paragraph.text) > len(label) + 3 else 0
