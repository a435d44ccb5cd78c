"""For those who operate it: whether it lives, whether it can serve, and how quick it is."""

from __future__ import annotations

import os
import time
from functools import cache
from typing import TYPE_CHECKING

from flask import Blueprint, Flask, Response, g, request
from flask.typing import ResponseReturnValue
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from annotator import settings
from annotator.errors import NotFound
from annotator.web.identity import has_house, house
from annotator.web.protection import is_loopback
from annotator.web.transactions import session

if TYPE_CHECKING:
    from prometheus_client import Histogram

pages = Blueprint("health", __name__)


def install(app: Flask) -> None:
    """Time every request, where the setting wants it."""
    if not settings.get("metrics"):
        return
    seconds = _seconds()
    app.before_request(lambda: setattr(g, "began", time.perf_counter()))

    def observe(response: Response) -> Response:
        labels = (request.endpoint or "", request.method, str(response.status_code))
        seconds.labels(*labels).observe(time.perf_counter() - g.get("began", time.perf_counter()))
        return response

    app.after_request(observe)


@cache
def _seconds() -> Histogram:
    """One a process, however many applications it holds."""
    from prometheus_client import Histogram

    buckets = (0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 2, 5)
    labels = ["endpoint", "method", "status"]
    return Histogram("annotator_request_seconds", "How long a request took.", labels, buckets=buckets)


@pages.get("/healthz")
def live() -> ResponseReturnValue:
    """That the process answers."""
    return Response("ok\n", content_type="text/plain")


@pages.get("/readyz")
def ready() -> ResponseReturnValue:
    """That the database answers too; 503 where it doesn't."""
    try:
        if has_house():
            with house()() as opened:
                opened.execute(text("SELECT 1"))
        else:
            session().execute(text("SELECT 1"))
    except DBAPIError:
        return Response("the database can't be reached\n", status=503, content_type="text/plain")
    return Response("ready\n", content_type="text/plain")


@pages.get("/metrics")
def metrics() -> ResponseReturnValue:
    """For Prometheus, on this machine alone and only where the setting wants it."""
    if not settings.get("metrics") or not is_loopback(request.remote_addr or ""):
        raise NotFound("there are no metrics to be had here")
    from prometheus_client import CONTENT_TYPE_LATEST, REGISTRY, CollectorRegistry, generate_latest, multiprocess

    registry = REGISTRY
    if "PROMETHEUS_MULTIPROC_DIR" in os.environ:  # several processes serve: add up what each has counted
        registry = CollectorRegistry()
        multiprocess.MultiProcessCollector(registry)
    return Response(generate_latest(registry), content_type=CONTENT_TYPE_LATEST)
