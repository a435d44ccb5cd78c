"""What Schemathesis makes of the API's description: nothing that it tries breaks the API or belies the description."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from flask import Flask
from hypothesis import HealthCheck, given, settings
from schemathesis.specs.openapi.checks import positive_data_acceptance

from annotator.database import open_sessions
from annotator.web import create_app
from tests.factories import make_project

#: More for whoever looks closer: ANNOTATOR_SCHEMATHESIS=500.
_EXAMPLES = int(os.environ.get("ANNOTATOR_SCHEMATHESIS", "15"))


@pytest.fixture(scope="module")
def application(tmp_path_factory: pytest.TempPathFactory, migrated_file: Path) -> Iterator[Flask]:
    file = tmp_path_factory.mktemp("api") / "api.sqlite"
    shutil.copy(migrated_file, file)
    sessions = open_sessions(f"sqlite:///{file}")
    with sessions.begin() as opened:
        make_project(opened)
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("ANNOTATOR_SECRET_KEY", "for the tests alone")
        app = create_app(sessions)
        within = app.wsgi_app
        app.wsgi_app = lambda given, start: within({**given, "REMOTE_ADDR": "127.0.0.1"}, start)
        yield app
    sessions.kw["bind"].dispose()


@pytest.fixture(scope="module")
def api(application: Flask) -> Any:
    return schemathesis.openapi.from_wsgi("/api/v1/openapi.json", application)


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
