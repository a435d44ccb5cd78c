"""The accounts as references for Zotero and its like: CSL-JSON and BibTeX."""

from __future__ import annotations

import json
import re
from typing import Any

from annotator.reports.report import ContradictionReport, Source

_EDITORS = re.compile(r"\s*\(eds?\.?\)\s*$")
_AND = re.compile(r"\s+and\s+|\s*;\s*")
#: What a source card may hold, as CSL and as BibTeX name it.
_FIELDS = {
    "publisher": ("publisher", "publisher"),
    "place": ("publisher-place", "address"),
    "edition": ("edition", "edition"),
    "volume": ("volume", "volume"),
    "url": ("URL", "url"),
    "isbn": ("ISBN", "isbn"),
    "doi": ("DOI", "doi"),
    "language": ("language", "langid"),
}
_LATEX = {
    **{sign: f"\\{sign}" for sign in "&%$#_{}"},
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "\\": r"\textbackslash{}",
}


def csl(report: ContradictionReport) -> bytes:
    """CSL-JSON 1.0: one item an account, by its key."""
    items = [_item(source) for source in report.sources]
    return (json.dumps(items, ensure_ascii=False, indent=1) + "\n").encode()


def bibtex(report: ContradictionReport) -> bytes:
    """BibTeX in UTF-8: one book an account, by its key."""
    return "\n".join(_entry(source) for source in report.sources).encode()


def _item(source: Source) -> dict[str, Any]:
    item: dict[str, Any] = {"id": source.key, "type": "book", "title": source.title}
    role, names = people(source.author)
    if names:
        item[role] = [_csl_name(family, given) for family, given in names]
    if source.year:
        item["issued"] = {"date-parts": [[source.year]]}
    item |= {_FIELDS[name][0]: value for name, value in source.card if name in _FIELDS}
    return item | {"custom": {"tradition": source.tradition, "calendar": source.calendar}}


def _csl_name(family: str, given: str) -> dict[str, str]:
    return {"family": family, "given": given} if given else {"literal": family}


def _entry(source: Source) -> str:
    role, names = people(source.author)
    fields = {
        "title": source.title,
        role: " and ".join(f"{family}, {given}" if given else f"{{{family}}}" for family, given in names),
        "year": str(source.year or ""),
        **{_FIELDS[name][1]: value for name, value in source.card if name in _FIELDS},
        "note": source.tradition,
    }
    lines = [f"  {name} = {{{_latex(value)}}}," for name, value in fields.items() if value]
    return "\n".join([f"@book{{{source.key},", *lines, "}", ""])


def people(written: str | None) -> tuple[str, list[tuple[str, str]]]:
    """Authors or editors, and each one's family and given name; a single word is a name as it stands.

    “Serge, Victor” and “Victor Serge” are one person; more than one comma makes a list of names.
    """
    if not written:
        return "author", []
    bare = _EDITORS.sub("", written)
    role = "author" if bare == written else "editor"
    parts = [name for part in _AND.split(bare) for name in (part.split(", ") if _is_list(part, bare) else [part])]
    return role, [_name(part) for part in parts if part]


def _is_list(part: str, whole: str) -> bool:
    """Commas part names where “and” ends the row or there are several of them; else one turns a name round."""
    return part.count(", ") > 1 or (", " in part and part != whole)


def _name(written: str) -> tuple[str, str]:
    if ", " in written:
        family, given = written.split(", ", 1)
        return family, given
    given, _, family = written.strip().rpartition(" ")
    return family, given


def _latex(value: str) -> str:
    return "".join(_LATEX.get(sign, sign) for sign in " ".join(value.split()))
