"""Where sentences end within what the splitter took for one: behind a reference, four dots, a numeral, with a dash."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import islice

from annotator.reading.text.brackets import behind_references

#: A stop, the dash behind it, and what may open a sentence; what was asked may go on so (“what to do?—He said …”).
_DASHED = re.compile(r"(?<=[a-zß-öø-ÿа-яё]{2})[.!][”’\"']?[—–]+(?=[“‘\"']?[A-ZÀ-ÞА-Я])")
#: “… as follows: First.—An amnesty”.
_ALONE = re.compile(r"[:;]\s+\w+\.[—–]+$")
_TELLING, _TELLING_FIRST = 4, 9
_WORDS = re.compile(r"[^\W\d_]+")
OPENERS = r"The|An|In|On|At|It|He|She|They|We|This|That|These|Those|But|And|As|When|After|By|For|To|There|Since"
#: Four dots, which are three and a full stop; a numeral or letter behind what it counts: “in the year V. Since then”.
_STOP_WITHIN = re.compile(
    r"(?:\.{4}(?<=[^\W\d_]\.{4})[”’\"]?(?=\s+[“‘\"]?[^\W\d_a-zß-öø-ÿа-яё])"
    rf"|(?<=[a-z,]\s)[A-Z]\.(?=\s+(?:{OPENERS})\s))(?P<gap>\s+)"
)


def parted(passage: str, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The spans, parted where a sentence ends within them: behind a reference, four dots, a numeral, with a dash."""
    certain = {*behind_references(passage), *(stop.span("gap") for stop in _STOP_WITHIN.finditer(passage))}
    dashes = {(dash.end(), dash.end()) for dash in _DASHED.finditer(passage)}
    stops = sorted(certain | dashes)
    for start, end in spans:
        at = start
        for gap_start, gap_end in stops[bisect_left(stops, (start, start)) : bisect_left(stops, (end, end))]:
            told = (gap_start, gap_end) in certain or (
                _tells(passage, at, gap_start)
                and _tells(passage, gap_end, end)
                and not _ALONE.search(passage, at, gap_start)
            )
            if at < gap_start and gap_end < end and told:
                yield at, gap_start
                at = gap_end
        yield at, end


def _tells(passage: str, start: int, end: int) -> bool:
    """Whether there are words enough for a sentence: “Note.—”, “—Ed.” and the head of a paragraph are none."""
    enough = _TELLING if start else _TELLING_FIRST
    return len([*islice(_WORDS.finditer(passage, start, end), enough)]) == enough
