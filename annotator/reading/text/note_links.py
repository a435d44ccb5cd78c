"""Which note a sentence calls: labels begin again with each page or chapter, so the nearest one below is meant."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

from annotator.reading.claim import Sentence


def linked_notes(sentences: Sequence[Sentence]) -> dict[int, tuple[int, ...]]:
    """For each sentence that calls notes the sentences of those notes, by their places in ``sentences``.

    A label that the text has no note for is left out. A note may hold several sentences, which stand together.
    """
    notes = defaultdict[str, list[int]](list)
    for index, sentence in enumerate(sentences):
        if sentence.note is not None:
            notes[sentence.note].append(index)
    linked = {}
    for index, sentence in enumerate(sentences):
        called = tuple(at for label in sentence.notes for at in _nearest(notes[label], index))
        if called and sentence.note is None:
            linked[index] = called
    return linked


def _nearest(places: Sequence[int], index: int) -> list[int]:
    """The run of a note's sentences next below, else none: a note never stands above its mark."""
    first = bisect_left(places, index)
    run = list(places[first : first + 1])
    for at in places[first + 1 :]:
        if at != run[-1] + 1:
            break
        run.append(at)
    return run
