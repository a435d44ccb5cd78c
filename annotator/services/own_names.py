"""The project's own names as a file: what people decided goes out with it; what comes in is read with from then on."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import fields, replace

from sqlalchemy.orm import Session

from annotator.queries.name_decisions import project_authority, project_entries, rules
from annotator.reading.names.entry import Entry
from annotator.reading.names.gazetteer import field_name
from annotator.reading.names.names_file import read_names, write_names
from annotator.services.appending import append
from annotator.services.turns import mark_of, seen, take_turn
from models.judgement import Person
from models.naming import NameEntry


def export_names(session: Session) -> str:
    """The project's entries, and its mergers and splits as further names of theirs, as a TOML file."""
    entries = {entry.name: entry for entry in project_entries(session)}
    known = project_authority(session)
    also: dict[tuple[str, str], list[str]] = defaultdict(list)
    for rule in rules(session):
        also[rule.becomes, rule.what] += [rule.spelling or rule.name]
    for (name, what), others in also.items():
        entry = entries.get(name) or known.get(name) or Entry(name, what)
        names = dict.fromkeys((*entry.also, *(other for other in others if other != name)))
        entries[name] = replace(entry, what=what, also=tuple(names))
    return write_names(entries.values())


def mark(session: Session) -> str:
    """The mark of the project's own names as they stand."""
    return seen(export_names(session))


def import_names(session: Session, text: str, *, person: Person) -> int:
    """Enter the entries of a names file that differ from those that are there; how many.

    Raises InputError, and Conflict for a file that was taken of another state than they are in now.
    """
    take_turn(session, "the project's own names", mark_of(text), lambda: mark(session))
    present = {entry.name: entry for entry in project_entries(session)}
    new = [entry for entry in read_names(text) if present.get(entry.name) != entry]
    for one in new:
        append(session, NameEntry(person_id=person.id, what=one.what, name=one.name, fields=_fields(one)))
    return len(new)


def _fields(entry: Entry) -> dict[str, object]:
    """What an entry says, as its line in a names file does."""
    told = {field_name(entry.what, each.name): getattr(entry, each.name) for each in fields(entry)[2:]
            if getattr(entry, each.name) != each.default}  # fmt: skip
    return {name: list(value) if isinstance(value, tuple) else value for name, value in told.items()}
