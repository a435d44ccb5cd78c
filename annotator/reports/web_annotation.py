"""The pieces of a W3C Web Annotation: the words it is about, where they stand, and what it says of them."""

from __future__ import annotations

from typing import Any

OURS = "urn:x-annotator:"
Json = dict[str, Any]


def selectors(exact: str, start: int, *, edges: tuple[str, str] = ("", "")) -> list[Json]:
    """Words of a text, twice: by what stands before and after them, and by their code points in it."""
    named = zip(("prefix", "suffix"), edges, strict=True)
    return [
        {"type": "TextQuoteSelector", "exact": exact, **{name: words for name, words in named if words}},
        {"type": "TextPositionSelector", "start": start, "end": start + len(exact)},
    ]


def body(purpose: str, value: str) -> Json:
    """One thing that an annotation says."""
    return {"type": "TextualBody", "purpose": purpose, "value": value, "format": "text/plain"}


def link(relation: str, tags: list[str], comments: list[str], ends: tuple[str, str]) -> Json:
    """That one claim stands so to another.

    Several targets mean that each body holds of each target by itself, so `relation` says which stands to which.
    """
    subject, target = (f"{OURS}claim:{claim}" for claim in ends)
    return {
        "motivation": "linking",
        "body": [
            body("classifying", relation),
            *(body("tagging", tag) for tag in tags),
            *(body("commenting", comment) for comment in comments),
        ],
        "target": [subject, target],
        "relation": {"subject": subject, "predicate": relation, "object": target},
    }


def mark(claim: str, words: str, start: int, technique: str, towards: str = "") -> Json:
    """That words of a claim take sides; their place is in code points of the claim, so the claim is their source."""
    target = {"source": f"{OURS}claim:{claim}", "selector": selectors(words, start)}
    told = {"motivation": "tagging", "body": [body("tagging", technique)], "target": target}
    return told | ({"towards": towards} if towards else {})


#: What a link says besides, in words of our own.
TERMS: Json = {
    "annotator": f"{OURS}vocabulary#",
    "relation": {"@id": "annotator:relation"},
    "subject": {"@id": "annotator:subject", "@type": "@id"},
    "predicate": "annotator:predicate",
    "object": {"@id": "annotator:object", "@type": "@id"},
    "confidence": "annotator:confidence",
    "certainty": "annotator:certainty",
    "dependent": "annotator:dependent",
    "date": "annotator:date",
    "towards": "annotator:towards",
}
