"""XML and HTML read safely, and walked without recursion."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from lxml import etree
from lxml import html as lxml_html

from annotator.errors import InputError
from annotator.reading.source import Limits

#: Said of bytes; of text that is decoded already lxml takes it for a contradiction.
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]{0,200}\?>")

Element = Any
"""An lxml element; lxml ships no types."""


def parsed_xml(data: bytes, what: str) -> Element:
    """The root of an XML document. Entities that it declares are never resolved, nothing is fetched."""
    if b"<!ENTITY" in data[:100_000] or b"<!\x00E\x00N\x00T" in data[:100_000]:
        raise InputError(f"{what} declares entities of its own, which may be a trap; save it without a DOCTYPE")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise InputError(f"{what} is not well-formed XML: {str(error.msg).splitlines()[0][:120]}") from error
    if root is None:
        raise InputError(f"{what} holds no XML")
    return root


def parsed_html(data: bytes | str, what: str) -> Element:
    """The root of an HTML document, however untidy."""
    try:
        root = lxml_html.document_fromstring(_DECLARATION.sub("", data) if isinstance(data, str) else data)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise InputError(f"{what} holds no readable HTML; open it in a browser and save it again") from error
    return root


def walked(root: Element, limits: Limits, *, skip: Callable[[Element], bool]) -> Iterator[tuple[str, Element, str]]:
    """``open``, ``text`` and ``close`` of the elements in order, each with the element; skipped ones are not seen."""
    depth, hidden = 0, 0
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        if event in ("comment", "pi"):
            if not hidden and element is not root and element.tail:
                yield "text", element.getparent(), element.tail
            continue
        if event == "start":
            depth += 1
            if depth > limits.depth:
                raise InputError(f"elements nested more than {limits.depth} deep; this is no text of a book")
            hidden += bool(hidden) or skip(element)
            if not hidden:
                yield "open", element, ""
                if element.text:
                    yield "text", element, element.text
            continue
        depth -= 1
        if not hidden:
            yield "close", element, ""
        hidden -= bool(hidden)
        if not hidden and element.tail and element is not root:
            yield "text", element.getparent(), element.tail


def tag_of(element: Element) -> str:
    """An element's name without its namespace, in small letters."""
    return element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else ""


def declared(meta: Element | None, name: str) -> str | None:
    """What a document's metadata, in the terms of Dublin Core, says of itself."""
    for element in meta.iter() if meta is not None else ():
        if tag_of(element) == name and element.text:
            return " ".join(element.text.split())[:300] or None
    return None
