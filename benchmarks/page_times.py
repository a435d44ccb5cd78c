"""How long the server takes for each page, and how many statements it asks of the database, on a project of any size.

    ANNOTATOR_DATABASE_URL=sqlite:///project.sqlite python -m benchmarks.page_times [--runs 20] [--filters]

With `--filters` the usual filters and orders of each page come after the pages themselves; `--only review` asks for
those alone whose name or address holds the word.
Pages are asked of the application itself, without a network; each once to warm up, which isn't counted. On a machine
that does other things too, the processor's time is the fairer figure. The database is
written to where a judgement is measured: name a copy.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Iterator
from contextlib import contextmanager

from flask.testing import FlaskClient
from sqlalchemy import Engine, event

from annotator.database import open_sessions
from annotator.uncollected import settle
from annotator.web import create_app
from benchmarks import filtered
from benchmarks.pages import addresses


def main() -> None:
    """Print a line a page: statements, median and 95th percentile in milliseconds."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=20)
    parser.add_argument("--only", default="", help="pages whose name or address holds this")
    parser.add_argument("--filters", action="store_true", help="also the usual filters of each page")
    given = parser.parse_args()
    sessions = open_sessions()
    client = create_app(sessions).test_client()
    settle()
    with sessions() as session:
        every = addresses(session) + (filtered.addresses(session) if given.filters else [])
    wanted = [(name, url) for name, url in every if given.only in name + url]
    print(f"{'page':<36}{'statements':>11}{'median ms':>11}{'p95 ms':>9}{'CPU ms':>11}{'p95 CPU':>9}{'KiB':>7}")
    for name, url in wanted:
        print(_measured(client, sessions.kw["bind"], name, url, given.runs), flush=True)


def _measured(client: FlaskClient, engine: Engine, name: str, url: str, runs: int) -> str:
    with _counted(engine) as seen:
        answer = client.get(url, follow_redirects=True)
    times, work = [], []
    for _ in range(runs):
        start, worked = time.perf_counter(), time.process_time()
        client.get(url, follow_redirects=True)
        times.append(1000 * (time.perf_counter() - start))
        work.append(1000 * (time.process_time() - worked))
    fault = "" if answer.status_code == 200 else f"  status {answer.status_code}"
    size = len(answer.data) / 1024
    of_each = "".join(f"{statistics.median(one):>11.1f}{_p95(one):>9.1f}" for one in (times, work))
    return f"{name:<36}{len(seen):>11}{of_each}{size:>7.0f}{fault}"


def _p95(values: list[float]) -> float:
    return statistics.quantiles(values, n=20, method="inclusive")[-1]


@contextmanager
def _counted(engine: Engine) -> Iterator[list[str]]:
    seen: list[str] = []

    def note(_connection, _cursor, statement, *_):
        seen.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    yield seen
    event.remove(engine, "before_cursor_execute", note)


if __name__ == "__main__":
    main()
