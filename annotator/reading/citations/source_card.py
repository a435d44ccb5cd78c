"""What a citation says for a source card, where the historian says nothing else."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from annotator.reading.citations import Citation
from annotator.reading.citations.terms import terms

_YEAR = re.compile(r"-?\d{3,4}")


def card_of(citation: Citation) -> dict[str, Any]:
    """Title, author, year and what else a source card holds, by its names; only what the citation tells."""
    said: dict[str, Any] = {
        "title": str(citation.get("title") or "").strip(),
        "author": _credited(citation),
        "year": year_of(citation),
    }
    for term, name in terms()["card"].items():
        said[name] = str(citation.get(term) or "").strip()
    said["translation"] = names_of(citation.get("translator") or ())
    said["date_written"] = str(year_of(citation, "original-date") or "")
    return {name: value for name, value in said.items() if value}


def year_of(citation: Citation, variable: str = "issued") -> int | None:
    """The year of a date of CSL, whichever way it is given."""
    date = citation.get(variable)
    if not isinstance(date, Mapping):
        return None
    parts = date.get("date-parts")
    if isinstance(parts, Sequence) and parts and isinstance(parts[0], Sequence) and parts[0]:
        written = str(parts[0][0])
    else:
        written = str(date.get("raw") or date.get("literal") or "")
    found = _YEAR.search(written)
    return int(found[0]) if found else None


def names_of(names: Sequence[Mapping[str, str]]) -> str:
    """Names as they stand on a title page: “A. North, B. South and C. West”."""
    written = [_name(name) for name in names]
    return " and ".join(filter(None, (", ".join(written[:-1]), written[-1]))) if written else ""


def _credited(citation: Citation) -> str:
    """The authors, else the editors, named as such."""
    if authors := citation.get("author"):
        return names_of(authors)
    editors = citation.get("editor") or ()
    return f"{names_of(editors)} ({'eds.' if len(editors) > 1 else 'ed.'})" if editors else ""


def _name(name: Mapping[str, str]) -> str:
    if name.get("literal"):
        return str(name["literal"])
    parts = ("given", "dropping-particle", "non-dropping-particle", "family", "suffix")
    return " ".join(str(name[part]) for part in parts if name.get(part))
