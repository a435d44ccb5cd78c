"""One worker does what is asked for in every project of a house, goes on after a restart, and is heard of meanwhile."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from io import BytesIO

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select

from annotator.database import connected
from annotator.house import entering, projects
from annotator.jobs import File, ask, cancel
from annotator.jobs.claiming import SILENCE
from models.job import JobState
from models.rows import Account, Job
from models.vocabulary import Role
from tests.house.conftest import post

STORY = b"On 25 October 1917 the sailors seized the bridge. Two thousand dockers joined them the next morning.\n"
CARD = {"title": "A Story", "tradition": "Official", "calendar": "old-style"}
#: A text that takes longer to read than anybody waits here.
LONG = b"\n".join(b"On 25 October 1917 the sailors seized bridge %d." % number for number in range(100_000))


@pytest.fixture
def quays(seminar) -> str:
    """The database of a second project of Ina's; the third can't be opened."""
    with seminar.begin() as house:
        own = projects.add(house, "quays", title="The quays")
        projects.change(house, entering.person(house, "Ina"), own, Role.INSTRUCTOR)
        projects.find(house, "other").database = "sqlite:////nowhere/at/all.sqlite"
    return projects.database_of(seminar, own)


@pytest.fixture
def begin(seminar, tmp_path) -> Callable[[], subprocess.Popen[bytes]]:
    """Start `annotator work`, as the unit does; what still runs is ended with the test."""
    url = seminar.kw["bind"].url.render_as_string(hide_password=False)
    own = {"ANNOTATOR_HOUSE_URL": url, "ANNOTATOR_ENCODER": "hashing", "XDG_DATA_HOME": str(tmp_path)}
    started = []

    def start() -> subprocess.Popen[bytes]:
        words = [sys.executable, "-m", "annotator", "work"]
        started.append(subprocess.Popen(words, env={**os.environ, **own}, stderr=subprocess.DEVNULL))
        return started[-1]

    yield start
    for worker in started:
        worker.terminate()
        worker.wait()


def told(browser: FlaskClient, project: str, job: int, until: Callable[[dict], bool], seconds: float = 60) -> dict:
    """What the page's script hears of a job, once it is so."""
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        (line,) = (one for one in browser.get(f"/p/{project}/jobs/now?job={job}").json if one["id"] == job)
        if until(line):
            return line
        time.sleep(0.1)
    raise AssertionError(f"still {line}")


def over(line: dict) -> bool:
    return not line["open"]


def test_the_jobs_of_a_closed_project_rest_and_go_on_when_it_is_opened_again(
    ina, quays, begin, command, database_url
) -> None:
    with connected(quays) as sessions:
        with sessions.begin() as session:
            ask(session, "import", files=[File("long.txt", "text/plain", LONG)], key="long", **CARD)
        begin()
        told(ina, "quays", 1, lambda line: line["how_far"] == "reading")
        assert "rest until it is opened again: 1" in command("projects", "close", "quays").output
        rests(sessions)
        with sessions.begin() as session:
            cancel(session, 1)
            ask(session, "import", files=[File("a.txt", "text/plain", STORY)], key="short", **CARD)
        with connected(database_url) as fires, fires.begin() as session:
            ask(session, "import", files=[File("b.txt", "text/plain", STORY)], key="tale", **CARD)
        told(ina, "fires", 1, over)
        with sessions() as session:
            assert session.get_one(Job, 2).state is JobState.WAITING
        command("projects", "reopen", "quays")
        assert told(ina, "quays", 2, over)["outcome"].startswith("short: 2 sentences")


def rests(sessions, seconds: float = 60) -> None:
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        with sessions() as session:
            if session.get_one(Job, 1).state is JobState.WAITING:
                return
        time.sleep(0.1)
    raise AssertionError("it goes on")


def attempts(sessions) -> int:
    with sessions() as session:
        return session.scalar(select(Job.attempts))


@pytest.mark.usefixtures("quays")
def test_one_worker_imports_aligns_and_reports_in_two_projects(ina, begin, monkeypatch) -> None:
    monkeypatch.setattr("annotator.web.importing._LONG", 1)
    monkeypatch.setattr("annotator.web.reports._LONG", 1)
    for key in ("north", "south"):
        preview = post(ina, "/p/quays/accounts/new", at="/me", file=(BytesIO(STORY), f"{key}.txt")).headers["Location"]
        assert post(ina, f"{preview}/import", at="/me", key=key, **CARD).headers["Location"] == "/p/quays/jobs"
    post(ina, "/p/quays/align", at="/me")
    post(ina, "/p/fires/report/contradictions.docx", at="/me")
    begin()
    done = [told(ina, "quays", job, over) for job in (1, 2, 3)] + [told(ina, "fires", 1, over)]
    assert [line["outcome"].split(",")[0] for line in done] == [
        "north: 2 sentences", "south: 2 sentences", "2 sentences embedded", "contradictions-key.docx is ready.",
    ]  # fmt: skip
    assert ina.get("/p/fires/jobs/files/1").data.startswith(b"PK")
    assert ina.get("/p/quays/jobs/files/1").status_code == 404


def test_an_import_goes_on_under_the_next_worker_and_is_called_off(ina, quays, begin) -> None:
    with connected(quays) as sessions:
        with sessions.begin() as session:
            ask(session, "import", files=[File("long.txt", "text/plain", LONG)], key="long", **CARD)
        first = begin()
        told(ina, "quays", 1, lambda line: line["how_far"] == "reading")
        first.kill()
        first.wait()
        with sessions.begin() as session:  # as it is a while later
            session.get_one(Job, 1).heard_at -= 2 * SILENCE
        begin()
        told(ina, "quays", 1, lambda _: attempts(sessions) == 2)
        post(ina, "/p/quays/jobs/1/cancel", at="/me")
        assert told(ina, "quays", 1, over)["state"] == "cancelled"
        with sessions() as session:
            assert session.query(Account).count() == 0
