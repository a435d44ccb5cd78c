"""Errors of the API as problem+json (RFC 9457), each with the one sentence that the command line says too."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from flask import Response, jsonify

from annotator.errors import InputError

PREFIX = "/api/v1"
KIND = "application/problem+json"


def problem(status: int, sentence: str) -> Response:
    """The answer that says what is wrong and how to mend it."""
    answer = jsonify(type="about:blank", title=HTTPStatus(status).phrase, status=status, detail=sentence)
    answer.status_code = status
    answer.content_type = KIND
    return answer


def refuse(_request: Any, _response: Any, error: Any, _instance: Any, _adapter: Any) -> None:
    """Say of what was sent the first thing that doesn't fit. Raises InputError."""
    if error is None:
        return
    first = error.errors()[0]
    where = ".".join(str(part) for part in first["loc"]) or "what was sent"
    wrong = first["msg"][:1].lower() + first["msg"][1:]
    raise InputError(f"{where}: {wrong}; {PREFIX}/openapi.json says what may stand there")
