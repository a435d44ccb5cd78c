"""Who speaks in a dialogue that says so of the first two lines alone: the two take turns, a paragraph each.

Only where every line opens and closes as speech: one that ends with who says it may be followed by the same speaker.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from annotator.reading.claim import Attribution, Sentence

_BEGINS, _ENDS = re.compile(r"[“\"«‘]"), re.compile(r"[”\"»’]$")
#: “…,” I answered; “…,” said I.
_FIRST_PERSON = re.compile(r"[,.!?][”\"»’]\s+(?:(?:I|we)\s+\w+|\w+\s+(?:I|we)\b)")


def in_turns(sentences: Sequence[Sentence], voices: Sequence[Attribution | None]) -> list[Attribution | None]:
    """The sources, with those of the lines that say nothing of theirs."""
    result = list(voices)
    turns: list[tuple[list[int], Attribution | None]] = []
    for _, group in groupby(range(len(sentences)), key=lambda at: sentences[at].paragraph):
        line = list(group)
        source = result[line[0]]
        if not _BEGINS.match(sentences[line[0]].text) or not _ENDS.search(sentences[line[-1]].text):
            turns = []
            continue
        if len(turns) > 1 and _are_two(sentences, turns) and not any(result[at] for at in line):
            source = turns[-2][1]
            for at in line:
                result[at] = source
        turns.append((line, source))
    return result


def _are_two(sentences: Sequence[Sentence], turns: Sequence[tuple[list[int], Attribution | None]]) -> bool:
    """Whether the first two lines of a dialogue tell two speakers, of whom one may be the author."""
    names = [source.source if source else None for _, source in turns[:2]]
    authors = [any(_FIRST_PERSON.search(sentences[at].text) for at in line) for line, _ in turns[:2]]
    return names[0] != names[1] and all(name or author for name, author in zip(names, authors, strict=True))
