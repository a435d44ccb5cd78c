"""A line a request, as JSON, with an id that the answer carries too: what a person reports can be found again."""

from __future__ import annotations

import json
import logging
import re
import sys
import time
from datetime import UTC, datetime
from uuid import uuid4

from flask import Flask, Response, g, has_request_context, request

from annotator import settings

_ID = re.compile(r"[\w.-]{1,64}")
_REQUESTS = logging.getLogger("annotator.requests")


def install(app: Flask) -> None:
    """Give every request an id; write lines where the setting wants them."""
    app.before_request(_begin)
    app.after_request(_end)
    if settings.get("log") == "json":
        write_json(logging.getLogger())


def write_json(logger: logging.Logger) -> None:
    """Let that logger write lines of JSON to standard error."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Json())
    logger.handlers = [handler]
    logger.setLevel(logging.INFO)


class _Json(logging.Formatter):
    """One line a record; what is said with ``extra={"fields": …}`` stands beside the rest."""

    def format(self, record: logging.LogRecord) -> str:
        line = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
            **({"request": g.get("request_id")} if has_request_context() else {}),
            **getattr(record, "fields", {}),
        }
        if record.exc_info:
            line["fault"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False)


def _begin() -> None:
    given = request.headers.get("X-Request-ID", "")
    g.request_id = given if _ID.fullmatch(given) else uuid4().hex
    g.arrived = time.perf_counter()


def _end(response: Response) -> Response:
    """Write the line, without the query: what somebody searches for is their own business."""
    if "request_id" not in g:
        return response
    response.headers["X-Request-ID"] = g.request_id
    took = round(1000 * (time.perf_counter() - g.arrived), 1)
    fields = {"method": request.method, "path": request.path, "status": response.status_code, "ms": took}
    _REQUESTS.info("%s %s", request.method, request.path, extra={"fields": fields})
    return response
