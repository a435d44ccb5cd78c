"""Which page each part of a text stands on, from the page numbers that were found and the breaks between them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from heapq import heapify, heapreplace
from itertools import accumulate

from annotator.reading.text.lines import Line


@dataclass(frozen=True, slots=True)
class PageStart:
    """The line that begins a page, and the page's number; two numbers where no line parts several pages."""

    line: int
    first: int
    last: int

    @property
    def label(self) -> str:
        return str(self.first) if self.first == self.last else f"{self.first}–{self.last}"


def page_labels(folios: Sequence[tuple[int, int]], breaks: Sequence[int], lines: Sequence[Line]) -> list[PageStart]:
    """For each line that begins a page, which page or pages begin there.

    ``folios`` are (line, number) where the number is known; the pages between two are counted by their ``breaks``.
    Where a break left no trace, the longest stretches are taken for several pages, and cited as such.
    """
    starts: list[PageStart] = []
    if not folios:
        return starts
    for (line, number), (after, next_number) in zip(folios, [*folios[1:], (len(lines), 0)], strict=True):
        begins = [line, *breaks[bisect_left(breaks, line + 1) : bisect_left(breaks, after)]]
        pages = next_number - number if next_number else len(begins)
        begins = _fewer(begins, pages, [*(lines[at].start for at in begins[1:]), _place(lines, after)])
        ends = [*(lines[at].start for at in begins[1:]), _place(lines, after)]
        counts = _shared(pages, [end - lines[at].start for at, end in zip(begins, ends, strict=True)])
        reached = [number, *(number + count for count in accumulate(counts))]
        starts.extend(
            PageStart(*page) for page in zip(begins, reached, (last - 1 for last in reached[1:]), strict=False)
        )
    return _before(folios, breaks) + starts


def _place(lines: Sequence[Line], index: int) -> int:
    return lines[index].start if index < len(lines) else lines[-1].end


def _fewer(begins: Sequence[int], pages: int, ends: Sequence[int]) -> list[int]:
    """At most as many beginnings as there are pages: where a few are too many, those of the shortest stretches go."""
    if len(begins) > 1.2 * pages:
        return list(begins[:1])
    lengths = {at: end - before for at, before, end in zip(begins[1:], ends, ends[1:], strict=False)}
    surplus = set(sorted(lengths, key=lambda at: lengths[at])[: max(0, len(begins) - pages)])
    return [at for at in begins if at not in surplus]


def _shared(pages: int, lengths: Sequence[int]) -> list[int]:
    """How many of so many pages each stretch holds: one each, the rest to the longest for their share."""
    counts = [1] * len(lengths)
    longest = [(-float(length), index) for index, length in enumerate(lengths)]
    heapify(longest)
    for _ in range(pages - len(lengths)):
        index = longest[0][1]
        counts[index] += 1
        heapreplace(longest, (-lengths[index] / counts[index], index))
    return counts


def _before(folios: Sequence[tuple[int, int]], breaks: Sequence[int]) -> list[PageStart]:
    """The pages before the first printed number, counted back."""
    if not folios:
        return []
    line, number = folios[0]
    earlier = [at for at in breaks if at < line]
    return [
        PageStart(at, number - count, number - count) for count, at in enumerate(reversed(earlier), 1) if number > count
    ][::-1]
