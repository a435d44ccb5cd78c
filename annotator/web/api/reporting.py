"""What the API has of the report: at once as a file, or where it is long by a job that is asked for and followed."""

from __future__ import annotations

from typing import Any

from flask import Response, request, url_for

from annotator import reports
from annotator.errors import Conflict
from annotator.queries.jobs import JobView, job_told
from annotator.reports.choosing import Choice
from annotator.web.api import shapes
from annotator.web.api.describing import described, pages
from annotator.web.reports import ALONE, format_named, have_written, is_long
from annotator.web.transactions import session


def _choice(asked: shapes.ReportAsked) -> Choice:
    reports.check(asked.format, asked.edition)
    return Choice.of(
        {
            **asked.model_dump(exclude={"event", "account", "format"}),
            "events": (asked.event,) if asked.event else (),
            "accounts": (asked.account,) if asked.account else (),
        }
    )


@pages.get("/report")
@described(asked=shapes.ReportAsked, refusals=(409,))
def report() -> Response:
    """The contradiction report as a file, in any of its formats; 409 for one so long that it is to be asked for."""
    asked = request.context.query  # type: ignore[attr-defined]
    choice, kind = _choice(asked), format_named(asked.format)
    if is_long(kind, choice):
        raise Conflict(f"this report is too long to wait for as {kind.name}: ask for it by POST to /api/v1/reports")
    answer = Response(reports.render(session(), format=asked.format, choice=choice), content_type=kind.kind)
    answer.headers["Content-Security-Policy"] = ALONE
    return answer


@pages.post("/reports")
@described(shapes.Job, body=shapes.ReportToWrite, status=202)
def have_report() -> tuple[dict[str, Any], int, dict[str, str]]:
    """Have a report written, however long it is; the header `Location` says where its job can be followed."""
    asked = request.context.json  # type: ignore[attr-defined]
    choice = _choice(asked)
    made = have_written(format_named(asked.format), choice)
    return _told(job_told(session(), made.id)), 202, {"Location": url_for("api.job", number=made.id)}


@pages.get("/jobs/<int(max=2147483647):number>")
@described(shapes.Job)
def job(number: int) -> dict[str, Any]:
    """How far a job has come, and when it is done where the files are that it made."""
    return _told(job_told(session(), number))


def _told(found: JobView) -> dict[str, Any]:
    own = {name: getattr(found, name) for name in ("id", "what", "state", "stage", "done", "total", "outcome")}
    files = [{"name": name, "address": url_for("jobs.file", key=key)} for key, name in found.files]
    return own | {"files": files}
