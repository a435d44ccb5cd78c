"""What stands in for the W3C context of Web Annotations, so that no test needs the network."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

OA, AS, RDF = (
    "http://www.w3.org/ns/oa#",
    "http://www.w3.org/ns/activitystreams#",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
)
_XSD = "http://www.w3.org/2001/XMLSchema#"
_IRI, _COUNT = {"@type": "@id"}, {"@type": f"{_XSD}nonNegativeInteger"}
#: Of https://www.w3.org/ns/anno.jsonld (2017) the terms that we use, defined as there.
CONTEXT = {
    "id": "@id",
    "type": "@type",
    **{name: f"{OA}{name}" for name in ("Annotation", "TextualBody", "TextQuoteSelector", "TextPositionSelector")},
    **{
        name: f"{OA}{name}"
        for name in ("exact", "prefix", "suffix", "identifying", "linking", "classifying", "tagging", "commenting")
    },
    "moderating": f"{OA}moderating",
    **{name: {"@id": f"{OA}{name}", **_COUNT} for name in ("start", "end")},
    "AnnotationCollection": f"{AS}OrderedCollection",
    "AnnotationPage": f"{AS}OrderedCollectionPage",
    "Person": "http://xmlns.com/foaf/0.1/Person",
    "Software": f"{AS}Application",
    "body": {"@id": f"{OA}hasBody", **_IRI},
    "target": {"@id": f"{OA}hasTarget", **_IRI},
    "source": {"@id": f"{OA}hasSource", **_IRI},
    "selector": {"@id": f"{OA}hasSelector", **_IRI},
    "motivation": {"@id": f"{OA}motivatedBy", "@type": "@vocab"},
    "purpose": {"@id": f"{OA}hasPurpose", "@type": "@vocab"},
    "items": {"@id": f"{AS}items", "@type": "@id", "@container": "@list"},
    "first": {"@id": f"{AS}first", **_IRI},
    "partOf": {"@id": f"{AS}partOf", **_IRI},
    "creator": {"@id": "http://purl.org/dc/terms/creator", **_IRI},
    "generator": {"@id": f"{AS}generator", **_IRI},
    "created": {"@id": "http://purl.org/dc/terms/created", "@type": f"{_XSD}dateTime"},
    "value": f"{RDF}value",
    "format": "http://purl.org/dc/elements/1.1/format",
    "label": "http://www.w3.org/2000/01/rdf-schema#label",
    "name": "http://xmlns.com/foaf/0.1/name",
    "total": {"@id": f"{AS}totalItems", **_COUNT},
    "startIndex": {"@id": f"{AS}startIndex", **_COUNT},
}


def undefined(node: Any, own: Mapping[str, Any]) -> set[str]:
    """The keys anywhere in a document that neither that context nor one's own defines, and which so get lost."""
    if isinstance(node, list):
        return set().union(*(undefined(one, own) for one in node))
    if not isinstance(node, dict):
        return set()
    told = {key: value for key, value in node.items() if key != "@context"}
    as_json = {key for key, term in own.items() if isinstance(term, dict) and term.get("@type") == "@json"}
    inside = (undefined(value, own) for key, value in told.items() if key not in as_json)
    return {key for key in told if key not in CONTEXT and key not in own and key[0] != "@"}.union(*inside)


def local_context(url: str, _: Any) -> dict[str, Any]:
    """The context of that address, as pyld asks for it."""
    assert url == "http://www.w3.org/ns/anno.jsonld"
    return {
        "document": {"@context": CONTEXT},
        "documentUrl": url,
        "contextUrl": None,
        "contentType": "application/ld+json",
    }
