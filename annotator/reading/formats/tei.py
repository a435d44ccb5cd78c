"""TEI P5: chapters, paragraphs, notes, quotations, verse and page breaks as the edition encodes them."""

from __future__ import annotations

import re

from annotator.errors import InputError
from annotator.reading.formats.markup import Element, parsed_xml, tag_of, walked
from annotator.reading.formats.tables import begin_cell
from annotator.reading.formats.transcript import Style, Transcript
from annotator.reading.source import Limits, Source
from models.vocabulary import ClaimKind

_BLOCKS = re.compile("p|ab|item|lg|sp|row|opener|closer|head|titlepage|argument|bibl|note|figure")
#: Blocks where they stand between paragraphs, words of the sentence where they stand in one.
_EITHER = frozenset(("quote", "cit", "epigraph", "q", "said"))
_KINDS = {
    "head": ClaimKind.HEADING,
    "figure": ClaimKind.CAPTION,
    "titlepage": ClaimKind.FRONT_MATTER,
    "note": ClaimKind.NOTE,
    "bibl": ClaimKind.BIBLIOGRAPHY,
}
#: Running heads, and the readings that the edition itself corrects.
_UNREAD = frozenset(("teiheader", "fw", "sic", "orig", "abbr", "facsimile", "standoff"))
_YEAR = re.compile(r"\b(?:1\d{3}|20\d\d)\b")


def read_tei(data: bytes, limits: Limits) -> Source:
    """A TEI document with its metadata."""
    root = parsed_xml(data, "the TEI file")
    if tag_of(root) not in ("tei", "teicorpus", "text", "body"):
        raise InputError(f"the XML is no TEI: its root is <{tag_of(root)[:40]}>; export it as TEI P5, HTML or text")
    transcript = Transcript(limits)
    _Reader(transcript, limits).read(root)
    text, structure = transcript.finish()
    year = _YEAR.search(f"{_words(root, 'publicationstmt')} {_words(root, 'date')}")
    return Source(
        text,
        "TEI",
        structure,
        title=_words(root, "title"),
        author=_words(root, "author"),
        year=int(year.group()) if year else None,
    )


class _Reader:
    def __init__(self, transcript: Transcript, limits: Limits) -> None:
        self._transcript = transcript
        self._limits = limits
        self._styles: list[Style] = [Style()]
        self._depth = 0
        self._aside: Element | None = None

    def read(self, root: Element) -> None:
        for event, element, text in walked(root, self._limits, skip=lambda element: tag_of(element) in _UNREAD):
            if self._aside is not None:
                self._aside = None if event == "close" and element is self._aside else self._aside
            elif event == "text":
                self._transcript.write(text)
            elif event == "open":
                self._open(element, tag_of(element))
            else:
                self._close(tag_of(element))

    def _open(self, element: Element, tag: str) -> None:
        within = len(self._styles) > 1
        if tag.startswith("div"):
            self._depth += 1
        elif tag == "pb":
            self._transcript.page(element.get("n") or "")
        elif tag in ("lb", "l", "cb") and element.get("break") != "no":
            self._transcript.write(" ")
        elif tag == "cell":
            begin_cell(element, self._styles[-1], self._transcript)
        elif within and tag in ("note", "figure"):
            self._put_off(element, tag)
        elif _BLOCKS.fullmatch(tag) or (tag in _EITHER and not within):
            self._styles.append(self._style(element, tag))
            self._transcript.begin(self._styles[-1])
        elif tag in _EITHER:
            self._styles.append(self._styles[-1])
            self._transcript.quote()

    def _close(self, tag: str) -> None:
        if tag.startswith("div"):
            self._depth -= 1
        elif _BLOCKS.fullmatch(tag) or tag in _EITHER:
            ended = self._styles.pop()
            if tag in _EITHER and ended == self._styles[-1]:
                self._transcript.unquote()
            if ended != self._styles[-1] or _BLOCKS.fullmatch(tag):
                self._transcript.begin(self._styles[-1])

    def _put_off(self, element: Element, tag: str) -> None:
        """A note or picture within a paragraph: it follows the paragraph, and its mark stays behind."""
        label = element.get("n") or "*"
        if tag == "note":
            self._transcript.call(label, label)
        style = Style(_KINDS[tag], note=label if tag == "note" else None)
        self._transcript.put_off(style, "".join(element.itertext()))
        self._aside = element

    def _style(self, element: Element, tag: str) -> Style:
        outer = self._styles[-1]
        kind = outer.kind if outer.kind is not ClaimKind.CLAIM else _KINDS.get(tag, ClaimKind.CLAIM)
        level = max(1, self._depth) if kind is ClaimKind.HEADING else 0
        note = (element.get("n") or "*") if tag == "note" else outer.note
        return Style(kind, level, outer.quoted or tag in _EITHER or tag == "sp", note)


def _words(root: Element, name: str) -> str | None:
    """The words of the header's first element of that name."""
    for header in root.iter("{*}teiHeader"):
        for element in header.iter():
            if tag_of(element) == name:
                return " ".join("".join(element.itertext()).split())[:300] or None
    return None
