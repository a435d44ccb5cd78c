"""Sentences of a cleaned text, in reading order, each with what it is and where it stands."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator

from annotator.reading.claim import Sentence
from annotator.reading.text.brackets import without_references
from annotator.reading.text.cleaned import Block, Cleaned
from annotator.reading.text.documents import is_dateline, is_label
from annotator.reading.text.quotations import quoted_stretches, share_quoted
from annotator.reading.text.sentence_ends import sentence_spans
from models.vocabulary import ClaimKind

_QUESTION = re.compile(r"\?[”’\"')\]!?—–]*$")


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
            span = block.start + start, block.start + end
            shares = share_quoted(passage, start, end, stretches), share_quoted(cleaned.text, *span, cleaned.quoted)
            quoted = block.quoted or max(shares) > 0.8
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
                set_apart=block.quoted,
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
    if not block.entry and len(text) >= block.end - block.start and is_label(text):
        return ClaimKind.CAPTION
    if not block.entry and is_dateline(text):
        return ClaimKind.DATELINE
    if _QUESTION.search(without_references(text)):
        return ClaimKind.QUESTION
    return ClaimKind.QUOTATION if quoted else ClaimKind.CLAIM


def _spans(passage: str, kind: ClaimKind) -> Iterator[tuple[int, int]]:
    """The sentences of a block; a heading or caption is one whole."""
    if kind not in (ClaimKind.HEADING, ClaimKind.CAPTION):
        yield from sentence_spans(passage)
    elif passage.strip():
        start = len(passage) - len(passage.lstrip())
        yield start, start + len(passage.strip())
