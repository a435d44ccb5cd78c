"""The whole project in one text: JSON Lines, a row a line; or JSON-LD, every row a node of linked data.

Both hold the very rows of an archive and are checked by its digests, so either moves a project to another machine with
nothing lost. In JSON-LD claims, judgements and marks are W3C Web Annotations besides, for tools that know no more.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Engine

from annotator import __version__
from annotator.errors import InputError
from annotator.interchange.annotations import CONTEXT, Named, annotation
from annotator.interchange.archive import Members, put, taken

#: By which a line or a node is known as ours.
HEAD = "annotator-project"


def as_lines(engine: Engine, *, derived: bool = False) -> bytes:
    """JSON Lines: first what is to be known of the rest, then a row a line with its table."""
    return lines_of(*taken(engine, derived=derived))


def as_jsonld(engine: Engine, *, derived: bool = False) -> bytes:
    """One JSON-LD document with a graph of all rows."""
    return jsonld_of(*taken(engine, derived=derived))


def is_text(content: bytes) -> bool:
    """Whether it is one of the two, by how it begins; no archive and no database does so."""
    return content.lstrip(b"\xef\xbb\xbf \r\n\t")[:1] == b"{"


def restore_text(engine: Engine, content: bytes) -> None:
    """Fill an empty database from either. Raises InputError as `archive.restore` does."""
    put(engine, *read_text(content))


def lines_of(index: dict[str, Any], members: Members) -> bytes:
    """The same rows as JSON Lines."""
    told = (_dumped({"table": table, "row": row}) for table, row in _rows(members))
    return b"".join(f"{line}\n".encode() for line in (_dumped({HEAD: index}), *told))


def jsonld_of(index: dict[str, Any], members: Members) -> bytes:
    """The same rows as JSON-LD, each exact in its `row` and, where it is one, a Web Annotation."""
    rows = list(_rows(members))
    named = Named(
        accounts=_by_id(rows, "account", "key"),
        people=_by_id(rows, "person", "name"),
        texts=_by_id(rows, "account_text", "cleaned"),
        program=f"annotator {__version__}",
    )
    nodes = [annotation(table, row, named) | {"table": table, "row": row} for table, row in rows]
    return _dumped({"@context": CONTEXT, HEAD: index, "@graph": nodes}, indent=1).encode() + b"\n"


def _by_id(rows: list[tuple[str, dict[str, Any]]], table: str, column: str) -> dict[int, str]:
    return {row["id"]: row[column] for of, row in rows if of == table}


def read_text(content: bytes) -> tuple[dict[str, Any], Members]:
    """What an archive holds, from either text. Raises InputError for what is neither."""
    try:
        text = content.decode("utf-8-sig")
        document = _alone(text)
        index, rows = _of_jsonld(document) if "@graph" in document else _of_lines(text)
        members: dict[str, list[str]] = {name: [] for name in index["sha256"]}
        for table, row in rows:
            members[f"{table}.jsonl"].append(_dumped(row, sort_keys=True) + "\n")
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise InputError(
            "this is no project as JSON Lines or JSON-LD, or a damaged one: `annotator export project` makes them"
        ) from error
    return index, {name: "".join(lines).encode() for name, lines in members.items()}


def _of_lines(text: str) -> tuple[dict[str, Any], Iterator[tuple[str, Any]]]:
    head, *lines = text.split("\n")
    told = (json.loads(line) for line in lines if line.strip())
    return json.loads(head)[HEAD], ((line["table"], line["row"]) for line in told)


def _alone(text: str) -> dict[str, Any]:
    """The one value that the text is; nothing where it is several lines of them."""
    try:
        return dict(json.loads(text))
    except json.JSONDecodeError:
        return {}


def _of_jsonld(document: dict[str, Any]) -> tuple[dict[str, Any], Iterator[tuple[str, Any]]]:
    return document[HEAD], ((node["table"], node["row"]) for node in document["@graph"])


def _rows(members: Members) -> Iterator[tuple[str, dict[str, Any]]]:
    for name, content in members.items():
        for line in content.decode().split("\n"):
            if line:
                yield name.removesuffix(".jsonl"), json.loads(line)


def _dumped(value: Any, *, indent: int | None = None, sort_keys: bool = False) -> str:
    return json.dumps(value, ensure_ascii=False, indent=indent, sort_keys=sort_keys)
