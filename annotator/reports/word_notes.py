"""Real footnotes, which python-docx has no word for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any
from xml.sax.saxutils import escape

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import nsdecls

from annotator.reports.citations import Run
from annotator.reports.word_text import clean

#: The style “footnote text”, as the file calls it.
_STYLE = "footnotetext"
_FOOTNOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"


def add_notes(word: Any, noted: Sequence[Iterable[Run]]) -> None:
    """Put footnotes, numbered from 1, into the part of the file that Word keeps them in."""
    separators = "".join(
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{mark}/></w:r></w:p></w:footnote>'
        for kind, number, mark in (
            ("separator", -1, "separator"),
            ("continuationSeparator", 0, "continuationSeparator"),
        )
    )
    notes = "".join(_note(number, runs) for number, runs in enumerate(noted, 1))
    xml = f"<w:footnotes {nsdecls('w')}>{separators}{notes}</w:footnotes>"
    package = word.part.package
    part = Part(PackURI("/word/footnotes.xml"), _FOOTNOTES, xml.encode(), package)
    word.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def _note(number: int, runs: Iterable[Run]) -> str:
    mark = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
    words = "".join(
        f"<w:r><w:rPr>{'<w:i/>' if run.italic else ''}</w:rPr>"
        f'<w:t xml:space="preserve">{escape(clean(run.text))}</w:t></w:r>'
        for run in (Run(" "), *runs)
    )
    return (
        f'<w:footnote w:id="{number}"><w:p><w:pPr><w:pStyle w:val="{_STYLE}"/></w:pPr>{mark}{words}</w:p></w:footnote>'
    )
