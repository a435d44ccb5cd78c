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
import json
import time
from concurrent.futures import Executor
from pathlib import Path
from typing import Any

from sqlalchemy import make_url, select, text
from sqlalchemy.orm import Session, sessionmaker

from annotator.database import open_engine, open_sessions
from annotator.services.engine import engine, in_turn
from annotator.services.scale.blocks import Place, blocks
from annotator.services.scale.pairing import build, compared, prepare
from annotator.services.vectors import Encode
from benchmarks.graph_recall import recall
from benchmarks.peaks import Peaks
from benchmarks.real_claims import Real
from benchmarks.synthetic_claims import fill
from models.claim import Claim

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
        found = recall(place, cut)
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


if __name__ == "__main__":
    main()
