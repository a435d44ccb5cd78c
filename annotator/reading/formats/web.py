"""XHTML and HTML: paragraphs, headings, quotations, notes and pages from their elements."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice

from annotator.reading.formats.markup import Element, tag_of, walked
from annotator.reading.formats.tables import begin_cell, is_row
from annotator.reading.formats.transcript import Style, Transcript
from annotator.reading.source import Limits
from models.vocabulary import ClaimKind

_BLOCKS = re.compile(
    "p|div|section|article|main|aside|li|ul|ol|dl|dt|dd|blockquote|h[1-6]|pre|table|thead|tr|figure|figcaption|caption"
    "|header|footer|address|hr|body|details|summary|center"
)
_UNSEEN = re.compile("script|style|head|noscript|template|svg|math|iframe|object|button|select|textarea|input|form|nav")
_EPUB_TYPE = ("{http://www.idpf.org/2007/ops}type", "epub:type", "role")
_NOTE_ID = re.compile(r"(?:fn|ftn|note|footnote|endnote|en|n)[-_:.]?(?:def[-_:.]?)?(\d{1,4}|[*†‡])", re.IGNORECASE)
#: How the addresses of marks are called, to which a note leads back.
_MARK_ID = re.compile(
    r"(?:fn|ftn|note|footnote|cite)?[-_]?(?:ref|back|r|f|b|a|call)[-_:.]?\d{1,4}(?:[-_]\d+)?", re.IGNORECASE
)
_CALL = re.compile(r"[\[(]?(\d{1,4}|[*†‡§]+|[ivxl]{1,6})[\])]?")
#: What transcribers call the elements that hold a page's number, and how that is written: “[Pg 12]”, “{12}”, “12”.
_PAGE_CLASS = re.compile(r"\bpage[-_]?(?:num|no|nr|break)", re.IGNORECASE)
_PAGES = re.compile(r"(?:[\[({|]?\s*(?:pg\.?|page|p\.)?\s*(\d{1,4}|[ivxlc]{1,8})\s*[\])}|]?\s*){1,3}", re.IGNORECASE)
#: Sizes of type that are larger than the text's.
_LARGE = frozenset(("4", "5", "6", "7", "+1", "+2", "+3", "+4"))
#: What stands beside the text that runs around it.
_BOX_CLASS = re.compile(
    r"(?:^|[\s_-])(?:side-?bar|side-?box|pull-?quote|info-?box|call-?out|box-?out)(?:$|[\s_-])", re.IGNORECASE
)
_FLOAT = re.compile(r"\bfloat\s*:\s*(?:left|right)", re.IGNORECASE)
#: Boxes hold no more of a page: what floats and does holds the text itself.
_LARGEST_BOX = 0.25
_NOTE_KINDS = frozenset(("footnote", "endnote", "rearnote", "note", "doc-footnote", "doc-endnote"))


def transcribe(root: Element, transcript: Transcript, limits: Limits) -> None:
    """Write the body of a web page or of a chapter of an e-book."""
    styles: list[Style] = [Style()]
    calling: Element | None = None
    boxes = _boxes(root)
    for event, element, text in walked(root, limits, skip=_unseen):
        tag = tag_of(element)
        if calling is not None:
            calling = None if event == "close" and element is calling else calling
        elif event == "text":
            transcript.write(text, strong=_is_strong(element))
        elif event == "close" and tag != "q":
            if _BLOCKS.fullmatch(tag):
                styles.pop()
                transcript.begin(styles[-1])
        elif label := _page(element):
            calling = element
            transcript.page(label)
        elif label := _called(element):
            calling = element
            transcript.call("".join(element.itertext()), label)
        elif _BLOCKS.fullmatch(tag):
            inner = _style(element, tag, styles[-1])
            styles.append(replace(inner, kind=ClaimKind.CAPTION) if element in boxes else inner)
            transcript.begin(styles[-1])
        elif tag in ("q", "br", "td", "th"):
            _within(event, element, styles[-1], transcript)


def _within(event: str, element: Element, style: Style, transcript: Transcript) -> None:
    """A line's end, a cell, or where a quotation begins or ends that the page marks without quotation marks."""
    if tag_of(element) == "br":
        transcript.write(" ")
    elif tag_of(element) != "q":
        begin_cell(element, style, transcript)
    elif event == "open":
        transcript.quote()
    else:
        transcript.unquote()


def _style(element: Element, tag: str, outer: Style) -> Style:
    """The style inside a block."""
    item = tag in ("li", "dt") or (tag == "tr" and is_row(element)) or (outer.item and tag not in ("p", "div"))
    inner = replace(outer, level=0, quoted=outer.quoted or tag == "blockquote", item=item)
    if label := _note_label(element, tag):
        return replace(inner, kind=ClaimKind.NOTE, note=label)
    if tag in ("figcaption", "caption", "thead"):
        return replace(inner, kind=ClaimKind.CAPTION)
    if re.fullmatch(r"h[1-6]", tag) and outer.kind is ClaimKind.CLAIM:
        return replace(inner, kind=ClaimKind.HEADING, level=int(tag[1]))
    return inner


def _is_strong(element: Element) -> bool:
    """Whether its words are in bold or large type."""
    around = (element, *element.iterancestors("b", "strong", "big", "font"))
    return any(
        tag_of(one) in ("b", "strong", "big") or (tag_of(one) == "font" and one.get("size") in _LARGE) for one in around
    )


def _boxes(root: Element) -> frozenset[Element]:
    """What stands beside the text; nothing of it where all together are more than that: then the text itself floats."""
    shown = sum(len(one.tail or "") + len("" if _unseen(one) else one.text or "") for one in root.iter("*"))
    found = {one: len("".join(one.itertext())) for one in root.iter("*") if _is_box(one)}
    boxes = {one: length for one, length in found.items() if length <= _LARGEST_BOX * shown}
    return frozenset(boxes) if sum(boxes.values()) <= _LARGEST_BOX * shown else frozenset()


def _is_box(element: Element) -> bool:
    """Whether it floats or is called an aside, and is no note."""
    tag = tag_of(element)
    if not _BLOCKS.fullmatch(tag):
        return False
    floats = (tag == "table" and (element.get("align") or "").lower() in ("left", "right")) or _FLOAT.search(
        element.get("style") or ""
    )
    called = tag == "aside" or "complementary" in _kinds(element) or _BOX_CLASS.search(element.get("class") or "")
    is_note = _note_label(element, tag) is not None
    return bool(floats or called) and not is_note


def _unseen(element: Element) -> bool:
    way_back = "doc-backlink" in _kinds(element) or "backlink" in (element.get("class") or "")
    way_back = way_back or (tag_of(element) == "a" and _leads_back(element))
    hidden = element.get("hidden") is not None or "display:none" in (element.get("style") or "").replace(" ", "")
    return bool(_UNSEEN.fullmatch(tag_of(element))) or way_back or hidden


def _leads_back(link: Element) -> bool:
    """Whether it only leads from the end of a note to its mark: “Back” or an arrow, and the mark's address."""
    note = next((above for above in islice(link.iterancestors(), 3) if _note_label(above, tag_of(above))), None)
    target = (link.get("href") or "").lstrip("#")
    ends = note is not None and not (link.tail or "").strip() and bool(_MARK_ID.fullmatch(target))
    return ends and len("".join(link.itertext()).split()) < 3


def _kinds(element: Element) -> set[str]:
    return {kind for name in _EPUB_TYPE for kind in (element.get(name) or "").split()}


def _page(element: Element) -> str | None:
    """The number of the page that begins with an element, whose own words are that number at most."""
    words = "".join(element.itertext()).strip()
    if _kinds(element) & {"pagebreak", "doc-pagebreak"}:
        return element.get("aria-label") or element.get("title") or words or None
    found = _PAGES.fullmatch(words) if _PAGE_CLASS.search(element.get("class") or "") else None
    return found[1] if found else None


def _note_label(element: Element, tag: str) -> str | None:
    """The label of a note that is an element of its own; “*” where nothing tells it."""
    if tag not in ("aside", "li", "div", "p"):
        return None
    found = _NOTE_ID.fullmatch(element.get("id") or "")
    return found[1] if found else ("*" if _kinds(element) & _NOTE_KINDS else None)


def _called(element: Element) -> str | None:
    """The label of the note that an element calls."""
    words = "".join(element.itertext()).strip() if tag_of(element) in ("a", "sup") else ""
    found = _CALL.fullmatch(words)
    if not found:
        return None
    linked = (element.get("href") or "").startswith("#") and (words[0] in "[(*†‡" or "noteref" in str(_kinds(element)))
    raised = tag_of(element) == "sup"
    return found[1] if linked or raised or _kinds(element) & {"noteref", "doc-noteref"} else None
