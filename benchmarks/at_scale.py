"""Laying out, indexing and pairing up to a million claims with two workers on PostgreSQL.

    python -m benchmarks.at_scale --real sqlite:///project.sqlite --server postgresql://USER@HOST/postgres
        --folder FOLDER [--processes 2] [--compared N] [--made] [--laid-out] SIZE ...

For each size a database `scale_SIZE` is made (``--made``: it is there) and filled with synthetic claims
(`benchmarks.synthetic_claims`), whose vectors come with them. Prints a line a size: seconds of each step, pairs made,
recall of the neighbours against exact ones on 500 claims, and the most anonymous memory of each process in megabytes.
With ``--laid-out`` that was done before; with ``--compared`` only so many blocks, spread over all, are compared, and
the line says of how many claims.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import re
import threading
import time
from concurrent.futures import Executor
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import psutil
from sqlalchemy import make_url, select, text
from sqlalchemy.orm import Session, sessionmaker

from alignment.sheets import Sheets
from annotator.database import open_engine, open_sessions
from annotator.services.engine import engine, in_turn
from annotator.services.scale.blocks import Block, Place, blocks
from annotator.services.scale.pairing import Compare, build, compared, prepare
from annotator.services.vectors import Encode
from benchmarks.synthetic_claims import Real, fill
from models.claim import Claim

#: Claims whose neighbours are sought exactly, so many of one place.
SAMPLE, EACH = 500, 20
#: Sentences encoded to see how quick that is.
ENCODED = 4096
_SIZES = (
    "SELECT relname, pg_total_relation_size(oid) FROM pg_class WHERE relname IN ('claim_vector', 'pair', 'embedding')"
)


def main() -> None:
    """See above."""
    given = _arguments()
    for size in given.sizes:
        url = make_url(given.server).set(database=f"scale_{size}").render_as_string(hide_password=False)
        if not (given.made or given.laid_out):
            _make(given, size, url)
        if not given.only_make:
            print(json.dumps({"claims": size} | _measured(given, url)), flush=True)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--real", required=True)
    parser.add_argument("--server", required=True)
    parser.add_argument("--folder", required=True, type=Path)
    parser.add_argument("--encoder", default="all-MiniLM-L6-v2@53aa51172d14/fp32")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--compared", type=int)
    parser.add_argument("--made", action="store_true")
    parser.add_argument("--laid-out", action="store_true")
    parser.add_argument("--only-make", action="store_true")
    parser.add_argument("sizes", nargs="+", type=int)
    return parser.parse_args()


def _make(given: argparse.Namespace, size: int, url: str) -> None:
    server = open_engine(given.server).execution_options(isolation_level="AUTOCOMMIT")
    with server.connect() as connection:
        connection.execute(text(f"DROP DATABASE IF EXISTS scale_{size}"))
        connection.execute(text(f"CREATE DATABASE scale_{size}"))
    with open_sessions(url)().connection() as connection:
        fill(connection, Real.read(given.real, given.encoder), size, given.encoder)


def _measured(given: argparse.Namespace, url: str) -> dict[str, Any]:
    sessions, steps = open_sessions(url), dict[str, tuple[float, float]]()
    place = Place(url, str(given.folder / str(make_url(url).database)), given.encoder)

    def step(label: str, _: int) -> None:
        spent = (time.perf_counter() - began, peaks.spent)
        before = [sum(its[at] for name, its in steps.items() if name != label) for at in (0, 1)]
        steps[label] = (round(spent[0] - before[0], 1), round(spent[1] - before[1], 1))

    with engine(processes=given.processes) as executor, Peaks(str(make_url(url).database)) as peaks:
        began = time.perf_counter()
        peaks.spent = 0
        if given.laid_out:
            with sessions() as session:
                cut = blocks(session)
            build(sessions, place, cut)
            step("in the graph", 0)
        else:
            cut = prepare(sessions, executor, place, step=step)
        found = _recall(place, cut)
        print(json.dumps({"prepared": steps, **found, "MB": peaks.highest}), flush=True)
        began, peaks.spent = (
            time.perf_counter() - sum(its[0] for its in steps.values()),
            sum(s for _, s in steps.values()),
        )
        with sessions.begin() as session:
            session.execute(text("TRUNCATE pair"))
        wanted = cut[:: max(1, len(cut) // given.compared)] if given.compared else cut
        for _ in compared(executor, place, cut, wanted):
            step("compared", 0)
        encoded = _encoding(executor, sessions, given.encoder)
    with sessions() as session:
        pairs = session.scalar(text("SELECT count(*) FROM pair"))
        sizes = session.execute(text(_SIZES)).all()
    claims = sum(block.size for block in wanted)
    sessions.kw["bind"].dispose()
    return {
        "seconds, of processors": steps, "of claims": claims, "pairs": pairs, **found, "encoded a second": encoded,
        "MB": peaks.highest,
        "disk MB": {name: size >> 20 for name, size in sizes},
    }  # fmt: skip


def _encoding(executor: Executor, sessions: sessionmaker[Session], encoder: str) -> int:
    """Sentences a second that the workers turn into vectors, once they have loaded what they need."""
    with sessions() as session:
        texts = session.scalars(select(Claim.text).limit(ENCODED)).all()
    portions = [texts[at : at + 512] for at in range(0, len(texts), 512)]
    task = Encode("all-MiniLM-L6-v2", encoder)
    list(in_turn(executor, task, [["To load it."]] * 8))
    began = time.perf_counter()
    for _ in in_turn(executor, task, portions):
        pass
    return round(len(texts) / (time.perf_counter() - began))


class Peaks:
    """What each process takes, ours, the workers' and PostgreSQL's: the most memory of its own, processor seconds."""

    def __init__(self, database: str) -> None:
        self._database, self.highest, self._ended = database, dict[str, int](), threading.Event()
        self._seconds, self.spent = dict[int, float](), 0.0
        self._looking = threading.Thread(target=self._look)

    def __enter__(self) -> Peaks:
        self._looking.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        self._looking.join()

    def _look(self) -> None:
        while not self._ended.wait(1):
            for process in psutil.process_iter(["cmdline"]):
                name = self._name(process)
                if name:
                    with contextlib.suppress(psutil.Error, OSError):
                        told = Path(f"/proc/{process.pid}/status").read_text()
                        own = sum(int(found) for found in re.findall(r"Rss(?:Anon|Shmem):\s+(\d+)", told)) >> 10
                        self.highest[name] = max(own, self.highest.get(name, 0))
                        now = sum(process.cpu_times()[:2])
                        self.spent += now - self._seconds.get(process.pid, 0)
                        self._seconds[process.pid] = now

    def _name(self, process: psutil.Process) -> str:
        said = " ".join(process.info["cmdline"] or ())
        if process.pid == os.getpid():
            return "coordinator"
        if said.startswith("postgres:") and (f" {self._database} " in said or "parallel worker" in said):
            return "postgresql backend"
        with contextlib.suppress(psutil.Error):
            if process.ppid() == os.getpid() and "spawn_main" in said:
                return f"worker {process.pid}"
        return ""


def _recall(place: Place, cut: list[Block]) -> dict[str, float]:
    """Of the ten nearest by comparing with all, the share among the ten and the twenty that the graph gave."""
    sheets, random = Sheets.open(Path(place.folder)), np.random.default_rng(5)
    asked, found = [], []
    for block in random.choice(len(cut), min(len(cut), SAMPLE // EACH)).tolist():
        own = cut[block]
        start = int(random.integers(0, own.size - EACH))
        piece = replace(own, number=own.number + start, size=EACH)
        rows, columns = Compare(place, ()).candidates(piece)
        found += [columns[rows == number] for number in range(piece.number, piece.number + EACH)]
        asked += [(own.account, row) for row in sheets.situated(block)[start : start + EACH]]
    best = _exact(sheets, cut, asked)
    shares = [
        [len(np.intersect1d(exact, its[:k])) / 10 for exact, its in zip(best, found, strict=True)] for k in (10, 20)
    ]
    return {"recall@10": round(float(np.mean(shares[0])), 4), "recall@20 of ten": round(float(np.mean(shares[1])), 4)}


def _exact(sheets: Sheets, cut: list[Block], asked: list[tuple[int, np.ndarray]]) -> np.ndarray:
    """The ten nearest of other accounts, ``[asked, 10]``, block by block."""
    owners, rows = np.array([account for account, _ in asked]), np.stack([row for _, row in asked])
    values, numbers = np.full((len(asked), 10), -2.0, np.float32), np.zeros((len(asked), 10), np.intp)
    for block in cut:
        like = rows @ sheets.situated(block.at).T
        like[owners == block.account] = -2
        both = np.hstack([values, like])
        which = np.hstack([numbers, np.tile(np.arange(block.number, block.number + block.size), (len(asked), 1))])
        top = np.argpartition(-both, 10, axis=1)[:, :10]
        values, numbers = np.take_along_axis(both, top, 1), np.take_along_axis(which, top, 1)
    return numbers


if __name__ == "__main__":
    main()
