"""Exchange: everything that can be taken out of the project and brought into it, with what each is for."""

from __future__ import annotations

from flask import Blueprint, Response, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from annotator.errors import InputError, NotFound
from annotator.interchange import FORMATS, WHOLE
from annotator.interchange.bringing import KINDS, bring
from annotator.interchange.entering import Faults
from annotator.web.attaching import attached
from annotator.web.given import given_file
from annotator.web.people import somebody
from annotator.web.reports import FORMATS as REPORTS
from annotator.web.reports import chosen
from annotator.web.teaching import learn_when_wanted
from annotator.web.transactions import session

pages = Blueprint("exchange", __name__, url_prefix="/exchange")

_ARCHIVE = "archive"


@pages.get("")
def exchange() -> ResponseReturnValue:
    """The list of all outs and ins."""
    return render_template("exchange.html", outs=FORMATS, whole=WHOLE, reports=REPORTS, kinds=KINDS, faults=())


@pages.get("/project/<form>")
def taken(form: str) -> ResponseReturnValue:
    """The project in one format, as far as the address chooses it. Raises NotFound for a format that there is not."""
    from annotator.interchange import written

    out = FORMATS.get(form)
    if out is None:
        raise NotFound(f"there is no export {form!r}: choose from {', '.join(FORMATS)}")
    return _file(written(session(), form, choice=chosen(request.args)), f"{form}.{out.ending}", out.kind)


@pages.get(f"/whole/<any({', '.join((_ARCHIVE, *WHOLE))}):form>")
def whole(form: str) -> ResponseReturnValue:
    """Every row of the project, as a file: also what others judged, drafted and took back."""
    from annotator.interchange import written
    from annotator.interchange.archive import archive

    if form == _ARCHIVE:
        return _file(archive(session().get_bind()), "project.zip", "application/zip")
    return _file(written(session(), form), f"{form}.{WHOLE[form].ending}", WHOLE[form].kind)


@pages.post("")
def brought() -> ResponseReturnValue:
    """Enter what a file says under the name of whoever is at work; every fault in it has its line."""
    person, file = somebody(), given_file("file")
    if file is None:
        raise InputError("choose a file to bring in")
    try:
        entered = bring(session(), file.read(), by=person.name, name=file.filename or "")
    except Faults as faults:
        page = render_template(
            "exchange.html", outs=FORMATS, whole=WHOLE, reports=REPORTS, kinds=KINDS, faults=faults.lines
        )
        return page, faults.status
    learn_when_wanted()
    flash(f"{file.filename}: {entered}.")
    return redirect(url_for("exchange.exchange"))


def _file(content: bytes, name: str, kind: str) -> Response:
    return attached(Response(content, content_type=kind), f"annotator-{name}")
