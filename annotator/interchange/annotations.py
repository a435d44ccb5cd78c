"""Rows of the project as nodes of linked data: what claims a thing of a text is a W3C Web Annotation."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_OURS = "urn:x-annotator:"
CONTEXT: list[Any] = [
    "http://www.w3.org/ns/anno.jsonld",
    {
        "annotator": f"{_OURS}vocabulary#",
        "annotator-project": {"@id": "annotator:project", "@type": "@json"},
        "table": "annotator:table",
        "row": {"@id": "annotator:row", "@type": "@json"},
    },
]
_Node = dict[str, Any]


def annotation(table: str, row: Mapping[str, Any], accounts: Mapping[int, str], people: Mapping[int, str]) -> _Node:
    """The node of a row: its id, and where it is an annotation whose, of what and saying what."""
    node: _Node = {"id": f"{_OURS}{table}:{row['id']}"} if "id" in row else {}
    if table == "claim":
        return _claim(row, accounts)
    if table == "judgement" and row["verdict"]:
        return node | _by(row, people) | _judgement(row)
    if table == "framing_tag" and row["technique"]:
        return node | _by(row, people) | _mark(row)
    return node


def _claim(row: Mapping[str, Any], accounts: Mapping[int, str]) -> _Node:
    selectors = [
        {"type": "TextQuoteSelector", "exact": row["text"]},
        {"type": "TextPositionSelector", "start": row["start"], "end": row["end"]},
    ]
    return {
        "id": f"{_OURS}claim:{row['id']}",
        "type": "Annotation",
        "motivation": "identifying",
        "target": {"source": f"{_OURS}account:{accounts[row['account_id']]}", "selector": selectors},
    }


def _judgement(row: Mapping[str, Any]) -> _Node:
    comments = [_body("commenting", row["note"])] if row["note"] else []
    return {
        "motivation": "linking",
        "body": [_body("classifying", row["verdict"]), *(_body("tagging", kind) for kind in row["types"]), *comments],
        "target": [f"{_OURS}claim:{row[side]}" for side in ("a_id", "b_id")],
    }


def _mark(row: Mapping[str, Any]) -> _Node:
    """The span is in code points of the claim, so the claim is its source."""
    selectors = [
        {"type": "TextQuoteSelector", "exact": row["quote"]},
        {"type": "TextPositionSelector", "start": row["start"], "end": row["end"]},
    ]
    return {
        "motivation": "tagging",
        "body": _body("tagging", row["technique"]),
        "target": {"source": f"{_OURS}claim:{row['claim_id']}", "selector": selectors},
    }


def _by(row: Mapping[str, Any], people: Mapping[int, str]) -> _Node:
    creator = {"type": "Person", "name": people[row["person_id"]]}
    return {"type": "Annotation", "creator": creator, "created": row["at"]}


def _body(purpose: str, value: str) -> _Node:
    return {"type": "TextualBody", "purpose": purpose, "value": value, "format": "text/plain"}
