"""Rows of the project as nodes of linked data: what claims a thing of a text is a W3C Web Annotation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from annotator.queries.finding_again import beside
from annotator.reports.web_annotation import OURS, TERMS, link, mark, selectors

CONTEXT: list[Any] = [
    "http://www.w3.org/ns/anno.jsonld",
    TERMS
    | {
        "annotator-project": {"@id": "annotator:project", "@type": "@json"},
        "table": "annotator:table",
        "row": {"@id": "annotator:row", "@type": "@json"},
    },
]
_Node = dict[str, Any]
_Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Named:
    """What rows refer to by number."""

    accounts: Mapping[int, str]
    """The keys of accounts."""
    people: Mapping[int, str]
    texts: Mapping[int, str]
    """Cleaned texts, by the number of their row."""
    program: str


def annotation(table: str, row: _Row, named: Named) -> _Node:
    """The node of a row: its id, and where it is an annotation whose, of what and saying what."""
    node: _Node = {"id": f"{OURS}{table}:{row['id']}"} if "id" in row else {}
    if table == "claim":
        return _claim(row, named)
    if table == "pair" and not row["by_hand"]:
        return _suggestion(row, named)
    if table == "judgement" and row["verdict"]:
        return node | _by(row, named) | _judgement(row)
    if table == "framing_tag" and row["technique"]:
        return (
            node | _by(row, named) | mark(row["claim_id"], row["quote"], row["start"], row["technique"], row["target"])
        )
    return node


def _claim(row: _Row, named: Named) -> _Node:
    edges = beside(named.texts.get(row["text_id"], ""), row["start"], row["end"])
    return {
        "id": f"{OURS}claim:{row['id']}",
        "type": "Annotation",
        "motivation": "identifying",
        "target": {
            "source": f"{OURS}account:{named.accounts[row['account_id']]}",
            "selector": selectors(row["text"], row["start"], edges=edges),
        },
    }


def _suggestion(row: _Row, named: Named) -> _Node:
    ends = (row["a_id"], row["b_id"])
    return {
        "id": f"{OURS}pair:{row['a_id']}-{row['b_id']}:suggestion",
        "type": "Annotation",
        "creator": {"type": "Software", "name": named.program},
        **link(row["relation"], [*row["types"], *row["apparent"]], row["reasons"], ends),
        "confidence": row["confidence"],
        "dependent": bool(row["dependent"]),
    }


def _judgement(row: _Row) -> _Node:
    comments = [row["note"]] if row["note"] else []
    told = link(row["verdict"], row["types"], comments, (row["a_id"], row["b_id"]))
    told |= {"motivation": ["linking", "moderating"]} if row["adjudicates"] else {}
    return told | ({"certainty": row["certainty"]} if row["certainty"] else {})


def _by(row: _Row, named: Named) -> _Node:
    creator = {"type": "Person", "name": named.people[row["person_id"]]}
    return {"type": "Annotation", "creator": creator, "created": row["at"]}
