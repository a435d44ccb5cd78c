"""A worker does what was asked for in processes of their own, and neither it nor they leave anything half-done."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy.orm import Session, sessionmaker

from annotator.errors import InputError
from annotator.jobs import KINDS, File, Kind, Work, ask, cancel
from annotator.jobs.asking import files_of
from annotator.jobs.claiming import SILENCE
from annotator.jobs.performing import perform
from annotator.jobs.working import Worker
from models.job import JobState
from models.rows import Account, Job, Pair
from tests.fires import two_fires

STORY = b"On 25 October 1917 the sailors seized the bridge. Two thousand dockers joined them the next morning.\n"
CARD = {"key": "story", "title": "A Story", "tradition": "Official", "calendar": "old-style"}

sqlite_only = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


def count(work: Work) -> str:
    with work.progress("counting", 3, "sheep") as advance:
        advance(3)
    work.keep(File("count.txt", "text/plain", b"3"))
    work.keep(File("count.txt", "text/plain", b"three"))
    return "counted"


def refuse(_: Work) -> str:
    raise InputError("the sheep\nare gone")


def break_down(_: Work) -> str:
    raise ZeroDivisionError("secret")


def asked(sessions: sessionmaker[Session], what: str, **given: object) -> int:
    with sessions.begin() as session:
        return ask(session, what, **given).id


def told(sessions: sessionmaker[Session], function: Callable[[Work], str], monkeypatch) -> tuple[int, list[dict]]:
    monkeypatch.setitem(KINDS, "sheep", Kind("Counting", f"{__name__}:{function.__name__}"))
    monkeypatch.setitem(sys.modules, __name__, sys.modules[function.__module__])
    job, said = asked(sessions, "sheep"), []
    perform(sessions, job, lambda **line: said.append(line))
    return job, said


def test_a_job_tells_how_far_it_is_and_keeps_what_it_made_once(sessions, monkeypatch) -> None:
    job, said = told(sessions, count, monkeypatch)
    assert said[0] == {"stage": "counting", "done": 0, "total": 3, "unit": "sheep"}
    assert said[-1] == {"result": "counted"}
    with sessions() as session:
        assert files_of(session, job, made=True) == [File("count.txt", "text/plain", b"three")]


@pytest.mark.parametrize(
    ("function", "line"),
    [
        (refuse, "the sheep are gone"),
        (break_down, "Something went wrong on our side (ZeroDivisionError); the worker's log says more."),
    ],
)
def test_a_fault_is_told_in_one_line(sessions, monkeypatch, function, line) -> None:
    assert told(sessions, function, monkeypatch)[1] == [{"fault": line}]


def worked_off(worker: Worker, job_id: int, *, until: Callable[[Job], bool], seconds: float = 60) -> Job:
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        worker.look()
        with worker.sessions() as session:
            job = session.get_one(Job, job_id)
            if until(job):
                return job
        time.sleep(0.05)
    raise AssertionError(f"still {job.state}: {job.outcome}")


def ended(job: Job) -> bool:
    return job.state not in (JobState.WAITING, JobState.RUNNING)


def test_an_upload_is_imported_and_can_be_imported_again(sessions) -> None:
    worker = Worker(sessions)
    given = {"files": [File("story.txt", "text/plain", STORY)], **CARD}
    done = [worked_off(worker, asked(sessions, "import", **given), until=ended) for _ in range(2)]
    assert [(job.state, job.outcome) for job in done] == [
        (JobState.DONE, "story: 2 sentences, all new"),
        (JobState.DONE, "story: nothing changed"),
    ]


def test_what_is_wrong_with_an_upload_is_the_jobs_fault_line(sessions) -> None:
    given = {"files": [File("story.txt", "text/plain", b"")], **CARD}
    job = worked_off(Worker(sessions), asked(sessions, "import", **given), until=ended)
    assert job.state is JobState.FAILED
    assert "story.txt" in job.outcome
    with sessions() as session:
        assert session.query(Account).count() == 0


def test_a_report_is_kept_to_be_fetched(sessions) -> None:
    with sessions.begin() as session:
        two_fires(session)
    job = asked(sessions, "report", name="report.md", media_type="text/markdown", format="md")
    assert worked_off(Worker(sessions), job, until=ended).outcome == "report.md is ready."
    with sessions() as session:
        assert files_of(session, job, made=True)[0].content.startswith(b"#")


@sqlite_only
def test_an_alignment_in_the_background_and_one_that_is_called_off(sessions, monkeypatch) -> None:
    monkeypatch.setenv("ANNOTATOR_ENCODER", "hashing")
    worker = Worker(sessions)
    given = {"files": [File("story.txt", "text/plain", STORY)]}
    for key in ("north", "south"):
        worked_off(worker, asked(sessions, "import", **given, **{**CARD, "key": key}), until=ended)
    first = asked(sessions, "align")
    worked_off(worker, first, until=lambda job: job.state is JobState.RUNNING)
    with sessions.begin() as session:
        cancel(session, first)
    assert worked_off(worker, first, until=ended).state is JobState.CANCELLED
    assert worked_off(worker, asked(sessions, "align"), until=ended).state is JobState.DONE
    with sessions() as session:
        assert session.query(Pair).count() > 0


def alive(process: int) -> bool:
    stat = Path(f"/proc/{process}/stat")
    return stat.exists() and stat.read_text().split()[2] != "Z"


@sqlite_only
@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs /proc to see who lives")
def test_killed_in_the_middle_of_a_job_a_worker_takes_it_along_and_the_next_one_does_it(
    sessions, database_url, monkeypatch
) -> None:
    monkeypatch.setenv("ANNOTATOR_DATABASE_URL", database_url)
    job = asked(sessions, "import", files=[File("story.txt", "text/plain", STORY * 300)], **CARD)
    worker = subprocess.Popen([sys.executable, "-m", "annotator", "work"], stderr=subprocess.DEVNULL)
    children = Path(f"/proc/{worker.pid}/task/{worker.pid}/children")
    while not (child := children.read_text().split()):
        time.sleep(0.02)
    worker.send_signal(signal.SIGKILL)
    worker.wait()
    ends = time.monotonic() + 10
    while alive(int(child[0])) and time.monotonic() < ends:
        time.sleep(0.02)
    assert not alive(int(child[0]))
    with sessions.begin() as session:  # as it is a while later
        session.get_one(Job, job).heard_at -= 2 * SILENCE
    assert worked_off(Worker(sessions), job, until=ended).state is JobState.DONE


@sqlite_only
def test_a_worker_beside_a_server_stops_with_it_and_gives_back_what_it_did(database_url, monkeypatch) -> None:
    from annotator.jobs.stopping import worker_alongside

    monkeypatch.setenv("ANNOTATOR_DATABASE_URL", database_url)
    before = threading.active_count()
    with worker_alongside() as worker:
        assert worker.poll() is None
    assert worker.returncode == 0
    assert threading.active_count() == before
