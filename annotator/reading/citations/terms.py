"""What BibTeX and RIS call things, in the terms of CSL; dates and names as CSL has them."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

_FILE = Path(__file__).parents[1] / "data" / "citations.toml"
_DATE = re.compile(r"(-?\d{1,4})(?:[-/](\d{1,2}))?(?:[-/](\d{1,2}))?(?![\d-])")


@cache
def terms() -> dict[str, Any]:
    """The tables of `data/citations.toml`."""
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))


def date_variable(written: str) -> dict[str, Any]:
    """A date of CSL from `1930`, `1930-11` or `1930/11/07/`; what is no such date is kept as it is written."""
    found = _DATE.match(written.strip())
    if not found:
        return {"literal": written.strip()}
    parts = [int(part) for part in found.groups() if part]
    return {"date-parts": [[parts[0], *(part for part in parts[1:] if part)]]}


def name_variable(family: str, given: str = "", *, particle: str = "", suffix: str = "") -> dict[str, str]:
    """A name of CSL; a body, which has no given name, is its own literal."""
    if not given and not particle:
        return {"literal": family}
    parts = {"family": family, "given": given, "non-dropping-particle": particle, "suffix": suffix}
    return {term: part for term, part in parts.items() if part}
