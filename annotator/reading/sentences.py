"""Sentences of a cleaned text, in reading order, each with what it is and where it stands."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from annotator.reading.claim import Sentence
from annotator.reading.cleaned import Block, Cleaned
from models.vocabulary import ClaimKind

if TYPE_CHECKING:
    from nupunkt import PunktSentenceTokenizer

_QUESTION = re.compile(r"\?[”’\"')\]!?]*$")
#: In small letters, or without any letter or figure: closing marks, dots.
_GOES_ON = re.compile(r"[\s…—–(\[“‘\"']*[a-zß-öø-ÿа-яё]|[^\w“‘«]*$")
_ENUMERATOR = re.compile(r"[(\[]?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)\]]")
_INITIALS = re.compile(r"(?:^|[\s(\[“‘])(?:[A-ZА-Я]\.){2,4}$")
_STARTER = re.compile(
    r"[“‘\"(\[]*(?:The|A|An|In|On|At|It|He|She|They|We|I|This|That|These|Those|But|And|As|When|After|By|For|To|There)\b"
)


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
    for start, end in _whole(passage, _splitter().spans(passage)):
        yield block.start + start, block.start + end


def _whole(passage: str, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The spans, joined where the next begins as no sentence does: in small letters, or with what only closes."""
    open_start, open_end = -1, -1
    for start, end in spans:
        if open_start >= 0 and _one_sentence(passage, open_start, open_end, start, end):
            open_end = end
            continue
        if open_start >= 0:
            yield open_start, open_end
        open_start, open_end = start, end
    if open_start >= 0:
        yield open_start, open_end


def _one_sentence(passage: str, start: int, end: int, next_start: int, next_end: int) -> bool:
    if _GOES_ON.match(passage, next_start, next_end) or _ENUMERATOR.fullmatch(passage, start, end):
        return True
    starter = _STARTER.match(passage, next_start, next_end)
    return bool(_INITIALS.search(passage, max(start, end - 12), end)) and not starter


@cache
def _splitter() -> PunktSentenceTokenizer:
    """nupunkt with the field's abbreviations alone: those it learned from law reports hold words such as “bank”."""
    from nupunkt import PunktSentenceTokenizer, load

    splitter = PunktSentenceTokenizer.from_json(load("default").to_json())
    for learned in [word for word in splitter.abbreviations if len(word) > 1]:
        splitter.remove_abbreviation(learned)
    data = tomllib.loads(files("annotator.reading").joinpath("data/abbreviations.toml").read_text("utf-8"))
    splitter.add_abbreviations(sorted({word for words in data.values() for word in words}))
    return splitter
