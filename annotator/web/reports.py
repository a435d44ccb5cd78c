"""The report: what it shall hold, how it looks, and every format that it can be had in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from flask import Blueprint, Response, flash, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.datastructures import MultiDict

from annotator import jobs
from annotator.errors import InputError, NotFound
from annotator.interchange import FORMATS as OUTS
from annotator.queries.accounts import accounts
from annotator.queries.events import event_titles
from annotator.queries.judgements import judges
from annotator.queries.reports import disputed
from annotator.reports.choosing import NAMES, ORDERS, PARTS, Choice
from annotator.reports.citations import STYLES
from annotator.web.identity import visitor
from annotator.web.people import person_id
from annotator.web.protection import POLICY, is_loopback
from annotator.web.transactions import session
from models.rows import Job
from models.vocabulary import Relation

pages = Blueprint("reports", __name__, url_prefix="/report")


@dataclass(frozen=True, slots=True)
class Format:
    """One way to have the report."""

    key: str
    name: str
    use: str
    kind: str
    for_reading: bool = True
    """Whether it can be had as a worksheet."""
    slow: bool = False
    """Whether a long report takes too long for a page to wait."""


FORMATS = (
    Format("html", "HTML", "to read and print, one file with everything in it", "text/html; charset=utf-8"),
    Format("pdf", "PDF", "to hand out", "application/pdf", slow=True),
    Format(
        "docx",
        "Word",
        "to go on writing",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        slow=True,
    ),
    Format("md", "Markdown", "to go on writing in plain text", "text/markdown; charset=utf-8"),
    Format("csv", "CSV", "to count in a spreadsheet", "text/csv; charset=utf-8", for_reading=False),
    Format("jsonld", "JSON-LD", "W3C Web Annotations, for other tools", "application/ld+json", for_reading=False),
    Format("tei", "TEI", "for an edition", "application/tei+xml", for_reading=False),
)
#: A report carries its own style and drawings, runs nothing and fetches nothing; only our own page may frame it.
ALONE = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'self'; sandbox"
_BY_KEY = {form.key: form for form in FORMATS}
#: Points from which on a slow format is written in the background: about ten seconds of PDF.
_LONG = 80
#: Fields of a choice of which an address may name several, by their names there.
_SEVERAL = {"events": "event", "accounts": "account", "relations": "relation", "judges": "judge", "parts": "part"}
_ONE = ("question", "edition", "order", "style", "names")
_NUMBERS = ("most", "around")


@pages.get("")
def report() -> ResponseReturnValue:
    """What to put into the report, a preview, and the links to it."""
    choice = chosen(request.args)
    page = make_response(
        render_template(
            "reports_page.html",
            choice=choice,
            asked=request.args,
            arguments=request.args.to_dict(flat=False) | {"preview": []},
            size=_size(choice),
            long=_LONG,
            formats=[form for form in FORMATS if form.for_reading or choice.edition == "key"],
            outs=OUTS,
            events=event_titles(session()),
            account_names=[(one.key, one.name) for one in accounts(session())],
            judge_names=[(name, name) for name in judges(session())],
            relation_names=[(str(one), str(one)) for one in Relation],
            citation_styles=[(key, style.name) for key, style in STYLES.items()],
            known={"parts": PARTS, "orders": ORDERS, "names": NAMES},
        )
    )
    page.headers["Content-Security-Policy"] = f"{POLICY}; frame-src 'self'"
    return page


@pages.get("/contradictions.<form>")
def written(form: str) -> ResponseReturnValue:
    """The report itself; where that takes long, the way to ask for it. Raises NotFound for an unknown format."""
    from annotator.reports import render

    kind, choice = format_named(form), chosen(request.args)
    if is_long(kind, choice):
        flash(f"This report is long: ask for it as {kind.name} below, and fetch it when it is written.")
        return redirect(url_for("reports.report", **request.args.to_dict(flat=False), _anchor="take"))
    answer = Response(render(session(), format=form, choice=choice), content_type=kind.kind)
    answer.headers["Content-Security-Policy"] = ALONE
    answer.headers["X-Frame-Options"] = "SAMEORIGIN"
    return answer


@pages.post("/contradictions.<form>")
def ask(form: str) -> ResponseReturnValue:
    """Have the report written in the background, as whoever asks may see it, and say where it can be fetched."""
    have_written(format_named(form), chosen(request.values))
    flash("The report is being written. You can go on working; it can be fetched here when it is done.")
    return redirect(url_for("jobs.every"))


def have_written(kind: Format, choice: Choice) -> Job:
    """Ask for a job that writes the report, as whoever asks may see it."""
    given = {"name": f"contradictions-{choice.edition}.{kind.key}", "media_type": kind.kind, "format": kind.key}
    return jobs.ask(session(), "report", by=person_id(), **given, **seen_by(), **choice.told())


def seen_by() -> dict[str, Any]:
    """What a job is told of somebody who judges blind, so that its report holds what they may see."""
    who = visitor()
    return {"seen_by": [person_id(), who.judges_unaided]} if who.judges_blind else {}


def is_long(kind: Format, choice: Choice) -> bool:
    """Whether to write it takes longer than anybody waits for an answer."""
    return kind.slow and _size(choice) >= _LONG


def format_named(form: str) -> Format:
    """The format of that key. Raises NotFound."""
    if form not in _BY_KEY:
        raise NotFound(f"there is no report in the format {form!r}: choose from {', '.join(_BY_KEY)}")
    return _BY_KEY[form]


def _size(choice: Choice) -> int:
    """About how many points it has; no more than make it a long one."""
    found = disputed(session(), upto=_LONG, events=choice.events, judged_only=choice.judged_only)
    return min(found, choice.most * len(choice.events)) if choice.most and choice.events else found


def chosen(arguments: MultiDict[str, str]) -> Choice:
    """The choice that an address makes. Raises InputError for what there is not."""
    given: dict[str, Any] = {name: tuple(filter(None, arguments.getlist(short))) for name, short in _SEVERAL.items()}
    given |= {name: arguments.get(name, "").strip() for name in _ONE}
    given |= {name: _number(arguments, name) for name in _NUMBERS}
    given["judged_only"] = arguments.get("judged") == "only"
    return Choice.of({**given, "address": _lasting_address(arguments)})


def _lasting_address(arguments: MultiDict[str, str]) -> str:
    """Where its readers find the project; empty where only this machine does, unless it is but looked at here."""
    only_here = is_loopback(urlsplit(request.host_url).hostname or "") and not arguments.get("preview")
    return "" if only_here else url_for("home.home", _external=True)


def _number(arguments: MultiDict[str, str], name: str) -> int | None:
    written = arguments.get(name, "").strip()
    if not written:
        return None
    if not written.isascii() or not written.isdigit() or len(written) > 4:
        raise InputError(f"{name} is a whole number, not {written!r}")
    return int(written)
