"""The report, in every format that it can be had in."""

from __future__ import annotations

from dataclasses import dataclass

from flask import Blueprint, Response, render_template, request
from flask.typing import ResponseReturnValue

from annotator.errors import NotFound
from annotator.queries.events import events
from annotator.web.transactions import session

pages = Blueprint("reports", __name__, url_prefix="/report")


@dataclass(frozen=True, slots=True)
class Format:
    """One way to have the report."""

    key: str
    name: str
    use: str
    kind: str


FORMATS = (
    Format("html", "HTML", "to read and print, one file with everything in it", "text/html; charset=utf-8"),
    Format("pdf", "PDF", "to hand out", "application/pdf"),
    Format(
        "docx", "Word", "to go on writing", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    ),
    Format("md", "Markdown", "to go on writing in plain text", "text/markdown; charset=utf-8"),
    Format("csv", "CSV", "to count in a spreadsheet", "text/csv; charset=utf-8"),
    Format("jsonld", "JSON-LD", "W3C Web Annotations, for other tools", "application/ld+json"),
    Format("tei", "TEI", "for an edition", "application/tei+xml"),
)
#: A report carries its own style and drawings, runs nothing and fetches nothing.
ALONE = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; sandbox"
_KINDS = {form.key: form.kind for form in FORMATS}


@pages.get("")
def report() -> ResponseReturnValue:
    """What to put into the report, and the links to it. Six statements."""
    return render_template(
        "reports_page.html",
        edition=_edition(),
        formats=FORMATS,
        events=events(session()),
        event=request.args.get("event", ""),
        judged=_judged(),
    )


@pages.get("/contradictions.<form>")
def written(form: str) -> ResponseReturnValue:
    """The report itself. Raises NotFound for a format that there is not."""
    from annotator.reports import render

    if form not in _KINDS:
        raise NotFound(f"there is no report in the format {form!r}: choose from {', '.join(_KINDS)}")
    made = render(
        session(), event=request.args.get("event") or None, judged_only=_judged(), format=form, edition=_edition()
    )
    answer = Response(made, content_type=_KINDS[form])
    answer.headers["Content-Security-Policy"] = ALONE
    return answer


def _edition() -> str:
    return "worksheet" if request.args.get("edition") == "worksheet" else "key"


def _judged() -> bool:
    return request.args.get("judged") == "only"
