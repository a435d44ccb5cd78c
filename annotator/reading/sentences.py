"""Sentences of a cleaned text, in reading order, each with what it is and where it stands."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from annotator.reading.claim import Sentence
from annotator.reading.cleaned import Block, Cleaned
from models.vocabulary import ClaimKind

if TYPE_CHECKING:
    from nupunkt import PunktSentenceTokenizer

_QUESTION = re.compile(r"\?[”’\"')\]!?]*$")


def split(cleaned: Cleaned) -> tuple[Sentence, ...]:
    """All sentences; together they hold every character of the text that is not white space."""
    return tuple(_sentences(cleaned))


def _sentences(cleaned: Cleaned) -> Iterator[Sentence]:
    marks = sorted((mark.at, mark.label) for mark in cleaned.removed if mark.label is not None)
    next_mark = 0
    for number, block in enumerate(cleaned.blocks):
        for start, end in _spans(cleaned.text, block):
            labels = []
            while next_mark < len(marks) and marks[next_mark][0] <= end:
                labels.append(marks[next_mark][1] or "")
                next_mark += 1
            text = cleaned.text[start:end]
            yield Sentence(
                text=text,
                start=start,
                end=end,
                kind=_kind(text, block),
                page=cleaned.page_at(start),
                section=block.section,
                paragraph=number,
                quoted=block.quoted,
                entry=block.entry,
                notes=tuple(labels),
                note=block.note,
            )


def _kind(text: str, block: Block) -> ClaimKind:
    if block.kind is ClaimKind.CLAIM and _QUESTION.search(text):
        return ClaimKind.QUESTION
    return block.kind


def _spans(text: str, block: Block) -> Iterator[tuple[int, int]]:
    """The sentences of a block; a heading or caption is one whole."""
    passage = text[block.start : block.end]
    if block.kind in (ClaimKind.HEADING, ClaimKind.CAPTION):
        lead = len(passage) - len(passage.lstrip())
        if passage.strip():
            yield block.start + lead, block.start + lead + len(passage.strip())
        return
    for start, end in _splitter().spans(passage):
        yield block.start + start, block.start + end


@cache
def _splitter() -> PunktSentenceTokenizer:
    """nupunkt with the field's own abbreviations; made once, for loading takes a while."""
    from nupunkt import PunktSentenceTokenizer, load

    splitter = PunktSentenceTokenizer.from_json(load("default").to_json())
    data = tomllib.loads(files("annotator.reading").joinpath("data/abbreviations.toml").read_text("utf-8"))
    splitter.add_abbreviations(sorted({word for words in data.values() for word in words}))
    return splitter
