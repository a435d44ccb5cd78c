"""The accounts as references for Zotero and its like: CSL-JSON and BibTeX."""

from __future__ import annotations

import json
import re
from typing import Any
from urllib.parse import quote

from annotator.reports.citations.naming import year
from annotator.reports.report import ContradictionReport

#: CSL's names in BibTeX's.
_FIELDS = {
    "publisher": "publisher",
    "publisher-place": "address",
    "edition": "edition",
    "volume": "volume",
    "issue": "number",
    "page": "pages",
    "URL": "url",
    "ISBN": "isbn",
    "DOI": "doi",
    "language": "langid",
}
#: What BibLaTeX and its like take letter for letter: there an escaped sign would be another address.
_VERBATIM = {"url", "doi"}
_UNSAFE = re.compile(r"[{}\\\s]")
_KINDS = {"book": "book", "chapter": "incollection", "webpage": "online", "report": "techreport", "thesis": "thesis"}
_LATEX = {
    **{sign: f"\\{sign}" for sign in "&%$#_{}"},
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "\\": r"\textbackslash{}",
}


def csl(report: ContradictionReport) -> bytes:
    """CSL-JSON 1.0: one item an account, by its key."""
    items = [source.reference for source in report.sources]
    return (json.dumps(items, ensure_ascii=False, indent=1) + "\n").encode()


def bibtex(report: ContradictionReport) -> bytes:
    """BibTeX in UTF-8: one entry an account, by its key."""
    return "\n".join(_entry(source.reference) for source in report.sources).encode()


def _entry(item: dict[str, Any]) -> str:
    kind = "article" if str(item["type"]).startswith("article") else _KINDS.get(item["type"], "misc")
    container = "journal" if kind == "article" else "booktitle"
    fields = {
        "title": _latex(item["title"]),
        **{role: " and ".join(map(_name, item.get(role, ()))) for role in ("author", "editor", "translator")},
        container: _latex(item.get("container-title", "")),
        "year": _latex(year(item)),
        "origdate": _latex(year(item, "original-date")),
        **{
            theirs: (_address if theirs in _VERBATIM else _latex)(item.get(ours, ""))
            for ours, theirs in _FIELDS.items()
        },
        "note": _latex(item["custom"]["tradition"]),
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@{kind}{{{item['id']},", *lines, "}", ""])


def _name(name: dict[str, str]) -> str:
    """“Family, Given”; a body keeps its words together by braces."""
    if "literal" in name:
        return f"{{{_latex(name['literal'])}}}"
    family = " ".join(part for part in (name.get("non-dropping-particle"), name.get("family")) if part)
    return ", ".join(_latex(part) for part in (family, name.get("suffix"), name.get("given")) if part)


def _address(value: Any) -> str:
    """As it is; the few signs that no address may have, and that would end a field, in per cents."""
    return _UNSAFE.sub(lambda sign: quote(sign[0], safe=""), str(value).strip())


def _latex(value: Any) -> str:
    return "".join(_LATEX.get(sign, sign) for sign in " ".join(str(value).split()))
