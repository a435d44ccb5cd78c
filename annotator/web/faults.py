"""Errors as a reader sees them: one template, one sentence, the right status, no inner workings."""

from __future__ import annotations

from flask import Flask, jsonify, render_template, request
from flask.typing import ResponseReturnValue
from flask_wtf.csrf import CSRFError
from sqlalchemy.exc import DBAPIError
from werkzeug.exceptions import HTTPException

from annotator.database_faults import GONE, TOO_LARGE, fault_of
from annotator.errors import AnnotatorError, Unreachable
from annotator.web.api.problems import PREFIX, problem
from annotator.web.protection import asset

_WORDS = {
    400: "The browser sent what can't be read.",
    401: "Sign in first.",
    404: "There is no such page here. The address may be mistyped, or what it named is gone.",
    405: "This address can't be used in that way.",
    413: "That is more than may be sent at once. Import a large file in parts, or raise ANNOTATOR_MAX_FILE_SIZE.",
    429: "Too many tries in a short time. Wait a few minutes.",
    500: "Something went wrong on our side. Nothing was changed. The log says more.",
}


def install(app: Flask) -> None:
    """Show every error alike."""
    app.register_error_handler(AnnotatorError, lambda error: _shown(error.status, error.message))
    app.register_error_handler(Unreachable, _not_opened)
    app.register_error_handler(CSRFError, _form_too_old)
    app.register_error_handler(HTTPException, lambda error: _shown(error.code or 500, _WORDS.get(error.code or 500)))
    app.register_error_handler(DBAPIError, _of_the_database)
    app.register_error_handler(OverflowError, lambda _: _shown(400, TOO_LARGE))  # as SQLite's driver tells it
    app.register_error_handler(Exception, _unforeseen)


def _form_too_old(_: CSRFError) -> ResponseReturnValue:
    return _shown(
        400, "This form is from another session or lacks its token: load the page again and send it once more."
    )


def _of_the_database(error: DBAPIError) -> ResponseReturnValue:
    fault = fault_of(error)
    return _without_database(fault.status, fault.message, error.orig) if fault else _unforeseen(error)


def _not_opened(error: Unreachable) -> ResponseReturnValue:
    return _without_database(error.status, GONE, error.message)


def _without_database(status: int, sentence: str, why: object) -> ResponseReturnValue:
    """Said on a page that needs no database: neither who reads nor what is at work can be asked now."""
    from flask import current_app

    current_app.logger.error("%s %s: %s", request.method, request.path, why)
    if request.path.startswith(PREFIX):
        return problem(status, sentence)
    if _wants_json():
        return jsonify(error=sentence), status
    page = current_app.jinja_env.get_template("unreachable.html")
    return page.render(sentence=sentence, sheet=asset("style.css")), status


def _unforeseen(error: Exception) -> ResponseReturnValue:
    from flask import current_app

    current_app.logger.error("%s %s", request.method, request.path, exc_info=error)
    return _shown(500, _WORDS[500])


def _wants_json() -> bool:
    return request.accept_mimetypes.best_match(["text/html", "application/json"]) == "application/json"


def _shown(status: int, sentence: str | None) -> ResponseReturnValue:
    sentence = sentence or "That can't be done."
    if request.path.startswith(PREFIX):
        return problem(status, sentence)
    if _wants_json():
        return jsonify(error=sentence), status
    try:
        return render_template("error.html", status=status, sentence=sentence), status
    except (DBAPIError, Unreachable) as error:  # it tells who reads and what is at work
        return _without_database(status, sentence, error)
