"""The authority file: persons, bodies, places, ships and offices, with all the names that each goes by.

Starting files for the Russian revolutions and the civil war, and for the French Revolution, come with the program; a
project adds entries of its own with ``Authority.extended``. Nothing in reading depends on the built-in ones: another
war reads with an empty Authority.
"""

from __future__ import annotations

import dataclasses
import tomllib
from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from annotator.errors import InputError
from annotator.reading.names.authority import Authority
from annotator.reading.names.entry import Entry, Office, Term

#: When existed what the files of the Russian revolutions don't say it of; of this time is taken to be what has no date.
HOME_TIME = "1890/1924"
_FILES = (
    ("person", "persons.toml", None),
    ("body", "bodies.toml", HOME_TIME),
    ("body", "peoples.toml", None),
    ("place", "places.toml", HOME_TIME),
    ("ship", "ships.toml", HOME_TIME),
)
#: Files of another time have a table for each kind, as a project's own have.
_OF_OTHER_TIMES = (("french_revolution.toml", "1770/1821"),)

_EXAMPLES = {"also": '["Other name"]', "bare": '["the Committee"]', "born": "1870", "died": "1924"}


def field_name(what: str, field: str) -> str:
    """What a field of an entry is called in a file: ``bare`` says of a person whether the surname alone may mean it."""
    return {"within": "in"}.get(field, "bare" if what == "person" and field == "alone" else field)


def entry_of(what: str, name: str, fields: Mapping[str, Any]) -> Entry:
    """An entry from its fields in a TOML file. Raises InputError where a field is unknown or of the wrong kind."""
    known = {field_name(what, field.name): field for field in dataclasses.fields(Entry)[2:]}
    values: dict[str, Any] = {}
    for key, value in fields.items():
        if key not in known:
            raise InputError(f"{what} “{name}”: no such field as {key}; remove it")
        if isinstance(known[key].default, tuple) != isinstance(value, list):
            raise InputError(f"{what} “{name}”: write {key} = {_EXAMPLES.get(known[key].name, '...')}")
        values[known[key].name] = tuple(map(str, value)) if isinstance(value, list) else value
    return Entry(name=name, what=what, **values)


def _office_of(name: str, fields: Mapping[str, Any]) -> Office:
    terms = tuple(
        Term(held["name"], date.fromisoformat(held["from"]), date.fromisoformat(held["until"]))
        for held in fields["holders"]
    )
    return Office(name, tuple(fields["titles"]), terms)


def data(file: str) -> dict[str, Any]:
    """A TOML file of ``annotator/reading/data``."""
    return tomllib.loads((files("annotator.reading") / "data" / file).read_text(encoding="utf-8"))


@cache
def default_authority() -> Authority:
    """The authority file that comes with the program."""
    tables = [(what, life, data(file)) for what, file, life in _FILES]
    tables += [(what, life, table) for file, life in _OF_OTHER_TIMES for what, table in data(file).items()]
    entries = (
        entry_of(what, name, {"life": life, **fields} if life else fields)
        for what, life, table in tables
        for name, fields in table.items()
    )
    return Authority(tuple(entries), tuple(_office_of(name, fields) for name, fields in data("offices.toml").items()))


def extent_of(place: str) -> str | None:
    """Whether a place that the authority file knows is a ``site``, a ``town`` or a ``land``."""
    entry = default_authority().get(place)
    return entry.kind if entry else None
