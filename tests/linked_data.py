"""What stands in for the W3C context of Web Annotations, so that no test needs the network."""

from __future__ import annotations

from typing import Any

OA, AS, RDF = (
    "http://www.w3.org/ns/oa#",
    "http://www.w3.org/ns/activitystreams#",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
)
_IRI = {"@type": "@id"}
#: Of the context of the Web Annotation vocabulary the terms that we use, so that the test needs no network.
CONTEXT = {
    "id": "@id",
    "type": "@type",
    **{name: f"{OA}{name}" for name in ("Annotation", "TextualBody", "TextQuoteSelector", "TextPositionSelector")},
    **{
        name: f"{OA}{name}"
        for name in ("exact", "start", "end", "identifying", "linking", "classifying", "tagging", "commenting")
    },
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
    "created": "http://purl.org/dc/terms/created",
    "value": f"{RDF}value",
    "format": "http://purl.org/dc/elements/1.1/format",
    "label": "http://www.w3.org/2000/01/rdf-schema#label",
    "name": "http://xmlns.com/foaf/0.1/name",
    "total": f"{AS}totalItems",
    "startIndex": f"{AS}startIndex",
}


def local_context(url: str, _: Any) -> dict[str, Any]:
    """The context of that address, as pyld asks for it."""
    assert url == "http://www.w3.org/ns/anno.jsonld"
    return {
        "document": {"@context": CONTEXT},
        "documentUrl": url,
        "contextUrl": None,
        "contentType": "application/ld+json",
    }
