"""Long work: asked for by a button, followed on a page of its own and quietly in the head of every other."""

from __future__ import annotations

from flask import Blueprint, Flask, Response, flash, jsonify, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from annotator import jobs
from annotator.errors import Forbidden
from annotator.queries.jobs import JobView, asked_by, at_work, made_file
from annotator.queries.jobs import jobs as all_jobs
from annotator.queries.staleness import staleness
from annotator.web.access import may
from annotator.web.attaching import attached
from annotator.web.identity import visitor
from annotator.web.people import person_id
from annotator.web.reports import seen_by
from annotator.web.transactions import session

pages = Blueprint("jobs", __name__)


def install(app: Flask) -> None:
    """Let every page say what is being done."""
    app.add_template_global(title)
    app.context_processor(lambda: {"at_work": at_work(session()) if visitor().role else None})


def title(job: JobView) -> str:
    """What a person calls it."""
    kind = jobs.KINDS.get(job.what)
    return kind.title if kind else job.what


@pages.get("/jobs")
def every() -> ResponseReturnValue:
    """What is being done, what waits, what came of the rest."""
    return render_template("jobs.html", jobs=all_jobs(session()), stale=staleness(session()))


@pages.get("/jobs/now")
def progress() -> ResponseReturnValue:
    """How far all that is open has come, for the script."""
    known = set(request.args.getlist("job", type=int))
    told = [job for job in all_jobs(session()) if job.is_open or job.id in known]
    return jsonify([_told(job) for job in told])


def _told(job: JobView) -> dict[str, object]:
    return {
        "id": job.id,
        "title": title(job),
        "open": job.is_open,
        "state": job.state,
        "how_far": job.how_far,
        "done": job.done,
        "total": job.total,
        "outcome": job.outcome,
    }


@pages.post("/align")
def align() -> ResponseReturnValue:
    """Ask for an alignment, and say where it can be followed."""
    jobs.ask(session(), "align", by=person_id())
    flash("The accounts are being aligned. You can go on working; the head of the page says how far it is.")
    return redirect(url_for("jobs.every"))


@pages.post("/jobs/<int:key>/cancel")
def cancel(key: int) -> ResponseReturnValue:
    """Call a job off: one's own, or anybody's where one may align."""
    _check_theirs(key)
    jobs.cancel(session(), key)
    return redirect(url_for("jobs.every"))


def _check_theirs(key: int) -> None:
    if not (may("jobs.align") or _is_theirs(key)):
        raise Forbidden("somebody else asked for this job: only they, or an instructor, can do that")


def _is_theirs(key: int) -> bool:
    asking = person_id()
    return asking is not None and asked_by(session(), key) == asking


@pages.post("/jobs/<int:key>/again")
def again(key: int) -> ResponseReturnValue:
    """Ask for the same once more, of the same jobs; a report holds what who asks may see by now."""
    _check_theirs(key)
    jobs.ask_again(session(), key, by=person_id(), eyes=seen_by())
    return redirect(url_for("jobs.every"))


@pages.get("/jobs/files/<int:key>")
def file(key: int) -> ResponseReturnValue:
    """What a job made, to be kept as a file; to who judges blind only what they asked for themselves."""
    found = made_file(session(), key)
    if visitor().judges_blind and not _is_theirs(found.job_id):
        raise Forbidden("while you judge blind, only reports that you asked for yourself are yours to read")
    return attached(Response(found.content, content_type=found.media_type), found.name)
