"""Which note a sentence calls, though labels begin again with each page or chapter.

A note stands below its mark. Where the lists of several chapters stand together at the end of a book, the first list
holds the notes of the first chapter that calls into them, and so on; where their numbers don't tally, a label that only
one chapter calls and one list has is still known, and no other.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from annotator.reading.claim import Sentence


@dataclass(slots=True)
class _List:
    """Notes that count up without a call between them: by label the places of their sentences."""

    start: int
    places: dict[str, list[int]] = field(default_factory=dict)
    last: int = 0

    def is_over(self, label: str) -> bool:
        """Whether a note of that label can't be its next one."""
        return int(label) <= self.last if label.isdigit() else label in self.places

    def add(self, at: int, label: str) -> None:
        self.places.setdefault(label, []).append(at)
        self.last = int(label) if label.isdigit() else self.last


def linked_notes(sentences: Sequence[Sentence]) -> dict[int, tuple[int, ...]]:
    """For each sentence that calls notes the sentences of those notes, by their places in ``sentences``.

    A label that the text has no note for is left out. A note may hold several sentences, which stand together.
    """
    calls = [(at, sentence.notes) for at, sentence in enumerate(sentences) if sentence.notes and sentence.note is None]
    return linked(calls, [(at, sentence.note) for at, sentence in enumerate(sentences) if sentence.note is not None])


def linked(calls: Sequence[tuple[int, Sequence[str]]], notes: Sequence[tuple[int, str]]) -> dict[int, tuple[int, ...]]:
    """The same by place and labels of the sentences that call, and place and label of each note's sentences."""
    blocks = list(_blocks(notes, [at for at, _ in calls]))
    aimed: dict[int, list[tuple[int, str]]] = {}
    for at, labels in calls:
        for label in labels:
            if (block := _below(blocks, at, label)) is not None:
                aimed.setdefault(block, []).append((at, label))
    found: dict[int, list[int]] = {}
    for block, marks in aimed.items():
        for at, places in _found(blocks[block], marks):
            found.setdefault(at, []).extend(places)
    return {at: tuple(sorted(found[at])) for at, _ in calls if at in found}


def _blocks(notes: Sequence[tuple[int, str]], calls: Sequence[int]) -> Iterator[list[_List]]:
    """The lists of notes; those between which nothing calls stand together in one block."""
    block: list[_List] = []
    before, label_before = -1, ""
    for at, label in notes:
        if block and bisect_left(calls, before) != bisect_left(calls, at):
            yield block
            block = []
        if not block or (label != label_before and block[-1].is_over(label)):
            block.append(_List(at))
        block[-1].add(at, label)
        before, label_before = at, label
    if block:
        yield block


def _below(blocks: Sequence[list[_List]], at: int, label: str) -> int | None:
    """The nearest block below that has the label."""
    first = bisect_right(blocks, at, key=lambda block: block[0].start)
    having = (at for at in range(first, len(blocks)) if any(label in one.places for one in blocks[at]))
    return next(having, None)


def _found(block: Sequence[_List], marks: Sequence[tuple[int, str]]) -> Iterator[tuple[int, list[int]]]:
    """The notes of a block that the marks call, chapter by chapter."""
    chapters = list(_chapters(marks))
    callers = Counter(label for chapter in chapters for label in {label for _, label in chapter})
    for index, chapter in enumerate(chapters):
        for at, label in chapter:
            lists = [one for one in block if label in one.places]
            if len(chapters) == len(block):
                lists = [one for one in block[index : index + 1] if label in one.places]
            elif callers[label] > 1 and len(block) > 1:
                lists = []
            if len(lists) == 1:
                yield at, lists[0].places[label]


def _chapters(marks: Sequence[tuple[int, str]]) -> Iterator[list[tuple[int, str]]]:
    """The marks that count up together; one note may be called twice."""
    chapter: list[tuple[int, str]] = []
    last = 0
    for at, label in marks:
        number = int(label) if label.isdigit() else last
        if chapter and number < last:
            yield chapter
            chapter = []
        chapter.append((at, label))
        last = number
    if chapter:
        yield chapter
