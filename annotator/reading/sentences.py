"""Sentences of a cleaned text, in reading order, each with what it is and where it stands."""

from __future__ import annotations

import re
import tomllib
from collections import deque
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from annotator.reading.claim import Sentence
from annotator.reading.cleaned import Block, Cleaned
from annotator.reading.quotations import quoted_stretches, share_quoted
from models.vocabulary import ClaimKind

if TYPE_CHECKING:
    from nupunkt import PunktSentenceTokenizer

_QUESTION = re.compile(r"\?[”’\"')\]!?]*$")
#: In small letters, or without any letter or figure: closing marks, dots.
_GOES_ON = re.compile(r"[\s…—–(\[“‘\"']*[a-zß-öø-ÿа-яё]|[^\w“‘«]*$")
_ENUMERATOR = re.compile(r"[“‘\"(\[]*(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)\]]")
_LIST_BEGINS = re.compile(r"[:;]\s*[“‘\"(\[]*(?:\d{1,2}|[a-zA-Z])[.)]$")
#: German and its neighbours set a full stop behind the day.
_DAY = re.compile(r"\b\d{1,2}\.$")
_MONTH = re.compile(
    r"(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahrhundert|Jh)\b"
)
_INITIALS = re.compile(r"(?:^|[\s(\[“‘])(?:[A-ZА-Я]\.){2,4}$")
_SHILLINGS = re.compile(r"\d[sdl]\.$")
#: A remark of the editor within the sentence.
_EDITOR = re.compile(r"\b(?:Eds?|Trans|Tr|Auth)\.[\])]$")
_STARTER = re.compile(
    r"[“‘\"(\[]*(?:The|A|An|In|On|At|It|He|She|They|We|I|This|That|These|Those|But|And|As|When|After|By|For|To|There)\b"
)


def split(cleaned: Cleaned) -> tuple[Sentence, ...]:
    """All sentences; together they hold every character of the text that is not white space."""
    return tuple(_sentences(cleaned))


def _sentences(cleaned: Cleaned) -> Iterator[Sentence]:
    labels = _Labels(cleaned)
    passages = [cleaned.text[block.start : block.end] for block in cleaned.blocks]
    quotable = [
        text if block.kind is ClaimKind.CLAIM else "" for text, block in zip(passages, cleaned.blocks, strict=True)
    ]
    for number, (block, passage, stretches) in enumerate(
        zip(cleaned.blocks, passages, quoted_stretches(quotable), strict=True)
    ):
        for start, end in _spans(passage, block.kind):
            quoted = block.quoted or share_quoted(passage, start, end, stretches) > 0.8
            text = passage[start:end]
            yield Sentence(
                text=text,
                start=block.start + start,
                end=block.start + end,
                kind=_kind(text, block, quoted=quoted),
                page=cleaned.page_at(block.start + start),
                section=block.section,
                paragraph=number,
                quoted=quoted,
                entry=block.entry,
                notes=labels.until(block.start + end),
                note=block.note,
            )


class _Labels:
    """The labels of the note marks of a text, handed out in order."""

    def __init__(self, cleaned: Cleaned) -> None:
        found = [(mark.at, mark.label) for mark in cleaned.removed if mark.kind == "note-mark" and mark.label]
        self._waiting = deque(sorted(found))

    def until(self, end: int) -> tuple[str, ...]:
        labels = []
        while self._waiting and self._waiting[0][0] <= end:
            labels.append(self._waiting.popleft()[1])
        return tuple(labels)


def _kind(text: str, block: Block, *, quoted: bool) -> ClaimKind:
    if block.kind is not ClaimKind.CLAIM:
        return block.kind
    if _QUESTION.search(text):
        return ClaimKind.QUESTION
    return ClaimKind.QUOTATION if quoted else ClaimKind.CLAIM


def _spans(passage: str, kind: ClaimKind) -> Iterator[tuple[int, int]]:
    """The sentences of a block; a heading or caption is one whole."""
    if kind not in (ClaimKind.HEADING, ClaimKind.CAPTION):
        yield from _whole(passage, _splitter().spans(passage))
    elif passage.strip():
        start = len(passage) - len(passage.lstrip())
        yield start, start + len(passage.strip())


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
    if _DAY.search(passage, max(start, end - 4), end) and _MONTH.match(passage, next_start):
        return True
    if _LIST_BEGINS.search(passage, max(start, end - 10), end):
        return True
    if _SHILLINGS.search(passage, max(start, end - 6), end) and passage[next_start].isdigit():
        return True
    if _EDITOR.search(passage, max(start, end - 12), end):
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
