"""A project's own names as a TOML file, to hand on and to take in: the tables of the built-in files, one for each kind.

[person]
"Ivan Kalita" = {born = 1288, also = ["Moneybag"]}
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable
from dataclasses import fields
from typing import Any

from annotator.errors import InputError
from annotator.reading.names.entry import Entry
from annotator.reading.names.gazetteer import entry_of, field_name
from models.vocabulary import NAME_KINDS


def read_names(text: str) -> tuple[Entry, ...]:
    """The entries of a names file. Raises InputError that says what is wrong in it."""
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise InputError(f"the names file is not TOML: {error}") from None
    for kind, table in tables.items():
        if kind not in NAME_KINDS:
            raise InputError(f"names file: no such kind as [{kind}]; write one of {', '.join(NAME_KINDS)}")
        if not isinstance(table, dict) or not all(isinstance(of_entry, dict) for of_entry in table.values()):
            raise InputError(f'names file: under [{kind}] write "Name" = {{also = ["Other name"]}}')
    return tuple(entry_of(kind, name, of_entry) for kind, table in tables.items() for name, of_entry in table.items())


def write_names(entries: Iterable[Entry]) -> str:
    """The names file of these entries; ``read_names`` gives them back."""
    known = sorted(entries, key=lambda entry: (NAME_KINDS.index(entry.what), entry.name))
    lines = []
    for kind in NAME_KINDS:
        of_kind = [
            f"{json.dumps(entry.name, ensure_ascii=False)} = {_inline(entry)}" for entry in known if entry.what == kind
        ]
        lines += [f"[{kind}]", *of_kind, ""] if of_kind else []
    return "\n".join(lines)


def _inline(entry: Entry) -> str:
    """The fields that say something, as an inline table; TOML writes strings, numbers and truth as JSON does."""
    told = (
        (field_name(entry.what, field.name), getattr(entry, field.name))
        for field in fields(entry)[2:]
        if getattr(entry, field.name) != field.default
    )
    return "{" + ", ".join(f"{name} = {_value(value)}" for name, value in told) + "}"


def _value(value: Any) -> str:
    return json.dumps(list(value) if isinstance(value, tuple) else value, ensure_ascii=False)
