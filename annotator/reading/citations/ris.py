"""RIS, the format of library catalogues, parsed by rispy."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from annotator.errors import InputError
from annotator.reading.citations import Citation
from annotator.reading.citations.terms import date_variable, name_variable, terms

_DATES = {"date": "issued", "year": "issued", "publication_year": "issued", "access_date": "accessed"}


def read_ris(text: str, name: str) -> Iterator[Citation]:
    """The references in the terms of CSL."""
    import rispy

    spaced = re.sub(r"^(TY|ER) ?-", r"\1  -", text.rstrip(), flags=re.MULTILINE)
    try:
        references = rispy.loads(spaced if spaced.endswith("ER  -") else f"{spaced}\nER  - ")
    except (OSError, ValueError, KeyError, IndexError) as error:
        raise InputError(f"{name}: damaged RIS ({' '.join(str(error).split())[:120]}); export it again") from error
    for number, reference in enumerate(references, start=1):
        yield _item(reference, number)


def _item(reference: dict[str, Any], number: int) -> dict[str, Any]:
    known = terms()["ris"]
    kind = known["types"].get(reference.get("type_of_reference", ""), "document")
    item: dict[str, Any] = {"id": reference.get("id") or reference.get("label") or f"reference-{number}", "type": kind}
    for field, term in known["fields"].items():
        if reference.get(field):
            item.setdefault(term, _one(reference[field]))
    if "ISBN" in item and kind.startswith("article"):
        item["ISSN"] = item.pop("ISBN")
    if reference.get("urls"):
        item["URL"] = reference["urls"][0]
    if reference.get("start_page"):
        item["page"] = "–".join(filter(None, (reference["start_page"], reference.get("end_page"))))
    for field, term in _DATES.items():
        if reference.get(field):
            item.setdefault(term, date_variable(reference[field]))
    for field, role in known["people"].items():
        if names := [_name(written) for written in reference.get(field, ())]:
            item.setdefault(role, []).extend(names)
    return item


def _one(value: Any) -> str:
    return "; ".join(map(str, value)) if isinstance(value, list) else str(value)


def _name(written: str) -> dict[str, str]:
    """RIS has `Family, Given, Suffix`; without a comma it is a body."""
    family, given, suffix, *_ = [part.strip() for part in written.split(",")] + ["", ""]
    return name_variable(family, given, suffix=suffix)
