"""What Schemathesis makes of the API's description: nothing that it tries breaks the API or belies the description."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from flask import Flask
from hypothesis import HealthCheck, given, settings
from schemathesis.specs.openapi.checks import positive_data_acceptance

from annotator.database import connected
from annotator.web import create_app
from tests.databases import Files, copied
from tests.factories import make_project

#: More for whoever looks closer: ANNOTATOR_SCHEMATHESIS=500.
_EXAMPLES = int(os.environ.get("ANNOTATOR_SCHEMATHESIS", "15"))


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory, sqlite: Files) -> Iterator[Flask]:
    folder = tmp_path_factory.mktemp("api")
    with (
        copied(sqlite, make_project, folder) as url, connected(url) as sessions, pytest.MonkeyPatch.context() as patched
    ):  # fmt: skip
        patched.setenv("ANNOTATOR_SECRET_KEY", "for the tests alone")
        app = create_app(sessions)
        within = app.wsgi_app
        app.wsgi_app = lambda given, start: within({**given, "REMOTE_ADDR": "127.0.0.1"}, start)
        yield app


@pytest.fixture(scope="module")
def api(served: Flask) -> Any:
    return schemathesis.openapi.from_wsgi("/api/v1/openapi.json", served)


#: Whether a verdict takes those types, or words stand in that claim, no schema can say.
_ASKS_MORE_THAN_ITS_SHAPE = {
    "POST /api/v1/judgements",
    "POST /api/v1/tags",
    "GET /api/v1/report",
    "POST /api/v1/reports",
}


@pytest.mark.parametrize("mode", list(schemathesis.GenerationMode))
def test_nothing_breaks_it_and_every_answer_is_as_described(api: Any, mode: schemathesis.GenerationMode):
    operations = [found.ok() for found in api.get_all_operations()]
    assert len(operations) == 16
    for operation in operations:
        if mode is schemathesis.GenerationMode.POSITIVE or operation.query or operation.body:  # else none is wrong
            _tried(operation, operation.as_strategy(generation_mode=mode))


def _tried(operation: Any, cases: Any) -> None:
    left_out = [positive_data_acceptance] if operation.label in _ASKS_MORE_THAN_ITS_SHAPE else []

    @settings(max_examples=_EXAMPLES, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
    @given(case=cases)
    def attempt(case: Any) -> None:
        case.call_and_validate(excluded_checks=left_out)

    attempt()
