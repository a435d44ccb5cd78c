"""BibTeX and BibLaTeX, parsed by pybtex."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from annotator.errors import InputError
from annotator.reading.citations import Citation
from annotator.reading.citations.terms import date_variable, name_variable, terms

_COMMAND = re.compile(r"\\[A-Za-z]+\s*")
_BRACED = re.compile(r"\{.*\}", re.DOTALL)
#: Fields that are taken letter for letter, but for what some programs escape nevertheless.
_VERBATIM = {"url", "doi", "eprint"}
_ESCAPED, _URL = re.compile(r"\\([%#&_~{}])"), re.compile(r"^\\url\s*\{(.*)\}$", re.DOTALL)
_DATES = {"date": "issued", "origdate": "original-date", "urldate": "accessed"}


def read_bibtex(text: str, name: str) -> Iterator[Citation]:
    """The entries in the terms of CSL, LaTeX read as plain text; what an entry refers to by crossref is filled in."""
    from pybtex.database import parse_string
    from pybtex.exceptions import PybtexError

    try:
        entries = parse_string(text, "bibtex").entries
    except (PybtexError, ValueError, RecursionError) as error:
        raise InputError(f"{name}: damaged BibTeX ({' '.join(str(error).split())[:120]}); export it again") from error
    for key, entry in entries.items():
        parent = entries.get(entry.fields.get("crossref", ""))
        yield _item(key, entry, parent)


def _item(key: str, entry: Any, parent: Any) -> dict[str, Any]:
    known = terms()["bibtex"]
    fields = _fields(entry)
    if parent is not None:
        of_parent = _fields(parent)
        fields = of_parent | {"booktitle": of_parent.get("title", "")} | fields
    item: dict[str, Any] = {"id": key, "type": known["types"].get(entry.type.lower(), "document")}
    item |= {known["fields"][field]: value for field, value in fields.items() if value and field in known["fields"]}
    if number := fields.get("number"):
        item["issue" if item["type"].startswith("article") else "collection-number"] = number
    return item | dict(_dates(fields)) | dict(_people(entry, known["people"]))


def _fields(entry: Any) -> dict[str, str]:
    return {
        name: _ESCAPED.sub(r"\1", _URL.sub(r"\1", value.strip())) if name in _VERBATIM else _plain(value)
        for name, value in ((name.lower(), value) for name, value in entry.fields.items())
    }


def _dates(fields: dict[str, str]) -> Iterator[tuple[str, Any]]:
    for field, variable in _DATES.items():
        if field in fields:
            yield variable, date_variable(fields[field])
    if "date" not in fields and "year" in fields:
        yield "issued", date_variable(fields["year"])


def _people(entry: Any, roles: dict[str, str]) -> Iterator[tuple[str, list[dict[str, str]]]]:
    from pybtex.database import Person

    for field, role in roles.items():
        persons = entry.persons.get(field) or [
            Person(one) for one in re.split(r"\s+and\s+", entry.fields.get(field, "")) if one
        ]
        names = [_name(person) for person in persons if str(person) != "others"]
        if names:
            yield role, names


def _name(person: Any) -> dict[str, str]:
    family, given, particle, suffix = (
        " ".join(parts)
        for parts in (
            person.last_names,
            person.first_names + person.middle_names,
            person.prelast_names,
            person.lineage_names,
        )
    )
    if not given and _BRACED.fullmatch(family):
        return {"literal": _plain(family)}
    return name_variable(_plain(family), _plain(given), particle=_plain(particle), suffix=_plain(suffix))


def _plain(latex: str) -> str:
    """LaTeX as people read it; what isn't LaTeX after all stays as it is."""
    from pybtex.exceptions import PybtexError
    from pybtex.richtext import Text

    try:
        read = str(Text.from_latex(latex))
    except (PybtexError, ValueError, RecursionError):
        read = latex.translate({ord(brace): None for brace in "{}"})
    return " ".join(_COMMAND.sub("", read).split())
