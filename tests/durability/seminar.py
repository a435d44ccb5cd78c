"""Thirty people tagging at once, each at the pace of someone quick; then what they were told against what is there.

    ANNOTATOR_HOUSE_URL=… python -m tests.durability.seminar --port 8017 --project SLUG
    ANNOTATOR_DATABASE_URL=… python -m tests.durability.seminar --port 8017 [--people 30] [--seconds 60] [--think 4]

The server runs already, on the same house or, without accounts, on the same database, which is written to: name a copy.
In a house each is an annotator with an account, and signs in by a password. It prints a line a kind of request with its
median and 95th percentile in milliseconds, and exits with 1 where a request failed or a judgement was lost.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import sys
import threading
import time
from uuid import uuid4

from sqlalchemy import select

from annotator.cli.projects import opened_house, use_project
from annotator.database import connected, writing
from annotator.house import entering
from annotator.house.projects import change, project_of
from models.rows import Judgement
from models.vocabulary import Role
from tests.durability.reader import Reader

_PASSWORD = "correct horse battery staple"


def tag(reader: Reader, prefix: str, until: float, think: float) -> None:
    """Take what the queue gives and judge it, until the time is over."""
    time.sleep(random.uniform(0, think))
    address, _ = reader.get(f"{prefix}/review/next", "pair")
    while time.monotonic() < until:
        time.sleep(random.uniform(0.5 * think, 1.5 * think))
        note = uuid4().hex
        reader.close()  # as after a pause: a browser begins a new one where the server has closed the last
        if not (following := reader.judge(address, note)):
            return
        address, _ = reader.get(following, "pair")


def enrol(names: list[str], slug: str) -> None:
    """Give each an account and a place among the annotators, and let the check below look at that project."""
    with opened_house() as house, writing(house) as opened:
        project = project_of(opened, slug)
        for name in names:
            change(
                opened, entering.find(opened, name) or entering.add(opened, name, _PASSWORD), project, Role.ANNOTATOR
            )
    use_project(slug)


def main() -> None:
    """Let them tag, and print how it went."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--people", type=int, default=30)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--think", type=float, default=4, help="seconds between two judgements of one person")
    parser.add_argument("--project", help="the project's slug, in a house")
    given = parser.parse_args()
    names = [f"Student {number}" for number in range(given.people)]
    prefix = f"/p/{given.project}" if given.project else ""
    if given.project:
        enrol(names, given.project)
    readers = [Reader(given.port, name, password=_PASSWORD) for name in names]
    for reader in readers:
        reader.sign_in()
    until = time.monotonic() + given.seconds
    threads = [threading.Thread(target=tag, args=(reader, prefix, until, given.think)) for reader in readers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    sys.exit(_told(readers))


def _told(readers: list[Reader]) -> bool:
    for kind in ("pair", "judge"):
        times = [1000 * seconds for reader in readers for what, seconds in reader.seconds if what == kind]
        worst = statistics.quantiles(times, n=20, method="inclusive")[-1]
        print(f"{kind:<8}{len(times):>7} requests{statistics.median(times):>9.1f} ms median{worst:>9.1f} ms p95")
    told = set().union(*(reader.acknowledged for reader in readers))
    with connected() as sessions, sessions() as session:
        there = [note for note in session.scalars(select(Judgement.note)) if note in told]
    faults = [fault for reader in readers for fault in reader.faults]
    print(json.dumps({"acknowledged": len(told), "there": len(there), "faults": faults[:5]}))
    return bool(faults) or len(there) != len(told)


if __name__ == "__main__":
    main()
