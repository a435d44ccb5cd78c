"""The blueprint of the API, its checks of what comes in and goes out, and the description that both are made of."""

from __future__ import annotations

from functools import cache
from typing import Any

from flask import Blueprint, jsonify
from flask.typing import ResponseReturnValue
from pydantic import BaseModel
from spectree import Response, SpecTree

from annotator import __version__
from annotator.web.api.problems import KIND, PREFIX, refuse
from annotator.web.api.shapes import Problem
from annotator.web.reports import FORMATS

pages = Blueprint("api", __name__, url_prefix=PREFIX)

_ABOUT = (
    "Read accounts, claims, pairs, events, judgements and marks of partisan wording, append judgements and marks, "
    "have reports written. "
    "Lists come in parts of at most 500: follow `next`. Errors are problem+json with the sentence of the command line."
)
_SPEC = SpecTree(
    "flask",
    title="annotator",
    version=__version__,
    description=_ABOUT,
    mode="strict",
    annotations=False,
    before=refuse,
    validation_error_status=400,
    validation_error_model=Problem,
    naming_strategy=lambda model: model.__name__,
    nested_naming_strategy=lambda _parent, child: child,
)


def described(
    given: type[BaseModel] | None = None,
    *,
    asked: type[BaseModel] | None = None,
    body: type[BaseModel] | None = None,
    status: int = 200,
    refusals: tuple[int, ...] = (),
) -> Any:
    """Check a handler's query, body and answer by their shapes, and describe it so."""
    answers: dict[str, Any] = {f"HTTP_{code}": Problem for code in (403, 404, 409) if body or code in (404, *refusals)}
    answer = Response(**answers, **({f"HTTP_{status}": given} if given else {}))
    return _SPEC.validate(query=asked, json=body, resp=answer)


@pages.get("/openapi.json")
def description() -> ResponseReturnValue:
    """The description itself, OpenAPI 3.1."""
    return jsonify(openapi())


@cache
def openapi() -> dict[str, Any]:
    """The description, which is the same for every application of this program."""
    spec = dict(_SPEC.spec)
    for path in spec["paths"].values():
        for operation in path.values():
            operation.setdefault("security", [{}, {"token": []}])
            _as_problems(operation["responses"])
    spec["paths"] = {path: spec["paths"][path] for path in sorted(spec["paths"])}
    spec["components"]["securitySchemes"] = {"token": {"type": "http", "scheme": "bearer"}}
    report = spec["paths"][f"{PREFIX}/report"]["get"]["responses"]
    kinds = {form.kind.split(";")[0]: {"schema": {"type": "string"}} for form in FORMATS}
    spec["paths"][f"{PREFIX}/reports"]["post"]["responses"]["202"]["headers"] = {
        "Location": {"description": "Where the job can be followed.", "schema": {"type": "string"}}
    }
    report["200"] = {"description": "The report as a file.", "content": kinds}
    return spec


def _as_problems(responses: dict[str, Any]) -> None:
    for code, answer in responses.items():
        if code >= "400" and "content" in answer:
            answer["content"] = {KIND: answer["content"]["application/json"]}
