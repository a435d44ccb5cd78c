"""Words broken at line ends: joined where the joined form is a word, kept where the hyphen is the word's own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from annotator.reading.text.lines import HYPHENS, Line

_WORD = re.compile(r"[^\W\d_]+(?:[-‐'’][^\W\d_]+)*")
_LAST = re.compile(r"((?:[^\W\d_]+[-‐'’])*)([^\W\d_]+)[-‐\u00ad¬]$")
_FIRST = re.compile(r"[^\W\d_]+(?:[-‐'’][^\W\d_]+)*")
_DASH = re.compile(r"\S[—–]$|\d[-‐]$|\S--$")
#: Prefixes that English sets off with a hyphen before any word.
_OWN = frozenset(("ex", "self", "non", "anti", "counter", "semi", "quasi", "vice", "all", "half", "cross", "then"))

#: What closes a word, behind a note that stood between.
_STOP = re.compile(r"[,;:.!?)](?![.\w])")


class LineEnd(Enum):
    """What becomes of a line end within a paragraph."""

    SPACE = "space"
    JOIN = "join"
    """The two lines join as they are: after a dash, or a hyphen that stays."""
    DROP = "drop"
    """The hyphen goes, and the word is whole again."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text that no line end breaks, with their counts, in small letters."""

    counts: Counter[str]

    @classmethod
    def of(cls, lines: Iterable[Line]) -> Words:
        counts = Counter[str]()
        for line in lines:
            words = _WORD.findall(line.text.casefold())
            counts.update(words[1:-1] if line.hyphenated else words)
        return cls(counts)

    def line_end(self, before: Line, after: Line) -> LineEnd:
        """How to join two lines of a paragraph."""
        rest = _FIRST.match(after.text)
        broken = _LAST.search(before.text[-60:]) if before.text.endswith(HYPHENS) else None
        if broken and rest and (rest.group()[0].islower() or broken[2].isupper()):
            return LineEnd.JOIN if self._own_hyphen(broken[1], broken[2], rest.group()) else LineEnd.DROP
        if (broken and rest) or _DASH.search(before.text[-3:]):
            return LineEnd.JOIN
        if self._torn(before.text, after.text):
            return LineEnd.JOIN
        dropped_capital = len(before.text) == 1 and before.text.isupper() and after.text[:1].isalpha()
        return LineEnd.JOIN if dropped_capital or _STOP.match(after.text) else LineEnd.SPACE

    def loose_hyphen(self, before: str, after: str) -> LineEnd:
        """What becomes of the space after a hyphen within a line: a line end of an earlier edition, or “pre- and”."""
        if self.counts[f"{before}-{after}".casefold()]:
            return LineEnd.JOIN
        return LineEnd.DROP if self.counts[f"{before}{after}".casefold()] else LineEnd.SPACE

    def _torn(self, before: str, after: str) -> bool:
        """Whether a word was broken and its hyphen lost: two pieces that are no words, and a word together."""
        rest = _FIRST.match(after)
        if not rest or not rest.group().islower() or not before[-1:].isalpha():
            return False
        broken = _WORD.findall(before[-40:].rsplit(None, 1)[-1])[-1:]
        if not broken or not before.endswith(broken[0]):
            return False
        head, tail = broken[0].casefold(), rest.group().casefold()
        return self.counts[head + tail] > 1 and max(self.counts[head], self.counts[tail]) <= 1

    def _own_hyphen(self, prefix: str, broken: str, rest: str) -> bool:
        head, tail = broken.casefold(), rest.casefold()
        joined = self.counts[head + tail] + self.counts[(prefix + broken + rest).casefold()]
        hyphened = self.counts[f"{head}-{tail}"] + self.counts[f"{prefix}{broken}-{rest}".casefold()]
        if joined or hyphened:
            return hyphened > joined
        first = re.split(r"[-‐'’]", tail)[0]
        both_words = len(head) > 2 and len(first) > 2 and self.counts[head] > 1 and self.counts[first] > 1
        return head in _OWN or both_words
