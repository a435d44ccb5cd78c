"""Passages that stand further in than the text: a document given whole is one to its last line, headings and all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, takewhile

from annotator.reading.text.divisions import is_division
from annotator.reading.text.lines import Layout, Line
from annotator.reading.text.paragraph import Paragraph
from models.vocabulary import ClaimKind

#: So many spaces more than the lines of the text set a passage in.
_SET_IN = 3
#: What may belong to a document: its text and its headings.
_ITS_OWN = frozenset({ClaimKind.CLAIM, ClaimKind.HEADING})


def is_set_in(lines: Sequence[Line], layout: Layout) -> bool:
    """Whether lines stand further in than the text: of a letter, a speech or a poem set apart."""
    return len(lines) > 1 and all(line.indent >= layout.indent + _SET_IN for line in lines)


def with_set_in(found: Sequence[Paragraph], layout: Layout) -> Iterator[Paragraph]:
    """The paragraphs; where one is set in as prose, those around it that begin as far in belong to it.

    A heading is quoted only there: elsewhere it is centred, also above an epigraph that is set in as far.
    """
    for indent, group in groupby(found, key=lambda paragraph: _indent(paragraph, layout)):
        run = list(group)
        document = indent > 0 and any(one.quoted and one.kind is ClaimKind.CLAIM for one in run)
        heads = sum(1 for _ in takewhile(_divides, run))
        for at, one in enumerate(run):
            quoted = one.kind in _ITS_OWN if document and at >= heads else one.quoted and one.kind is ClaimKind.CLAIM
            yield replace(one, quoted=quoted)


def _divides(paragraph: Paragraph) -> bool:
    return paragraph.kind is ClaimKind.HEADING and is_division(paragraph.text)


def _indent(paragraph: Paragraph, layout: Layout) -> int:
    """How far all of its lines are set in at least; 0 where they are not."""
    indent = min(line.indent for line in paragraph.lines)
    return indent if indent >= layout.indent + _SET_IN else 0
