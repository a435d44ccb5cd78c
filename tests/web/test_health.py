"""Who operates it learns whether it lives, whether it can serve, how quick it is, and finds a request in the log."""

from __future__ import annotations

import json
import logging

import pytest
from sqlalchemy.exc import OperationalError

from annotator.web import create_app
from annotator.web.logs import write_json

on_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


def test_it_lives_and_can_serve(client) -> None:
    assert (client.get("/healthz").data, client.get("/readyz").data) == (b"ok\n", b"ready\n")


@on_sqlite
def test_without_its_database_it_lives_but_cant_serve(client, monkeypatch) -> None:
    def gone() -> None:
        raise OperationalError("SELECT 1", {}, Exception("gone"))

    monkeypatch.setattr("annotator.web.health.session", gone)
    assert (client.get("/healthz").status_code, client.get("/readyz").status_code) == (200, 503)


@on_sqlite
def test_metrics_are_there_where_they_are_wanted_and_for_this_machine_alone(client, sessions, monkeypatch) -> None:
    assert client.get("/metrics").status_code == 404
    monkeypatch.setenv("ANNOTATOR_METRICS", "1")
    timed = create_app(sessions).test_client()
    timed.get("/guidelines")
    told = timed.get("/metrics").text
    assert 'annotator_request_seconds_count{endpoint="guidelines.guidelines",method="GET",status="200"}' in told
    assert timed.get("/metrics", environ_overrides={"REMOTE_ADDR": "203.0.113.9"}).status_code in (403, 404)


@on_sqlite
def test_each_request_has_an_id_and_a_line_that_tells_nothing_of_what_was_searched_for(client, capsys) -> None:
    logger = logging.getLogger("annotator.requests")
    write_json(logger)
    answer = client.get("/search?q=secret", headers={"X-Request-ID": "proxy-17"})
    forged = client.get("/healthz", headers={"X-Request-ID": 'a"b c'})
    logger.handlers, logger.level = [], logging.NOTSET
    first, second = (json.loads(line) for line in capsys.readouterr().err.splitlines())
    assert (first["request"], first["path"], first["status"]) == ("proxy-17", "/search", 200)
    assert answer.headers["X-Request-ID"] == "proxy-17"
    assert second["request"] == forged.headers["X-Request-ID"] != 'a"b c'
    assert "secret" not in json.dumps(first)
