"""A report as Markdown, in which nothing that came from outside can be read as markup."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import quote

from markupsafe import Markup

from annotator.reports.report import ContradictionReport
from annotator.reports.templates import environment

#: What CommonMark, its tables or embedded HTML could take for markup anywhere in a line, and what only at its start.
_ANYWHERE = re.compile(r"([\\`*_\[\]<>#|~&$])")
_OF_AN_ADDRESS = "%/:?#[]@!$&'()*+,;=~"
_AT_START = re.compile(r"^(\s*)([-+=:]|\d+(?=[.)]))")


def render(report: ContradictionReport) -> bytes:
    """The whole document in UTF-8, CommonMark with tables."""
    template = environment(escape).get_template("report.md")
    text = template.render(report=report, address=address)
    return re.sub(r"\n{3,}", "\n\n", text).encode()


def escape(value: Any) -> Any:
    """Words as themselves: on one line, with each sign that could be markup escaped."""
    if isinstance(value, Markup) or not isinstance(value, str):
        return value
    return _AT_START.sub(_guard, _ANYWHERE.sub(r"\\\1", re.sub(r"\s+", " ", value)))


def address(url: str) -> Markup:
    """An address between angle brackets, out of which it can't break."""
    return Markup(quote(url, safe=_OF_AN_ADDRESS))


def _guard(start: re.Match[str]) -> str:
    """A list's dash gets a backslash; after a number it is the full stop that would make a list."""
    return f"{start[0]}\\" if start[2].isdigit() else f"{start[1]}\\{start[2]}"
