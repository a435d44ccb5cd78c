"""How long the server takes to keep a judgement and to show the pair that follows, in every order and by every filter.

    ANNOTATOR_DATABASE_URL=sqlite:///project.sqlite python -m benchmarks.next_pair [--pairs 5]

The database is written to: name a copy. Figures are of the processor's time, in milliseconds.
"""

from __future__ import annotations

import argparse
import re
import statistics
import time
from collections.abc import Callable
from itertools import product
from typing import Any

from flask.testing import FlaskClient

from annotator.database import open_sessions
from annotator.queries.queue import ORDERS
from annotator.web import create_app
from benchmarks.filtered import QUEUE


def main() -> None:
    """Print a line for each order and filter: until it was kept, and the page of the pair that follows."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pairs", type=int, default=5)
    given = parser.parse_args()
    client = create_app(open_sessions()).test_client()
    token = _token(client)
    client.post("/sign-in", data={"name": "A Looker", "csrf_token": token})
    print(f"{'order and filter':<64}{'kept':>8}{'longest':>9}{'shown':>8}{'longest':>9}")
    for order, asked in product(ORDERS, ("", *QUEUE)):
        query = f"order={order}&{asked}".rstrip("&")
        kept, shown = zip(*_judged(client, query, token, given.pairs), strict=True)
        figures = (statistics.median(kept), max(kept), statistics.median(shown), max(shown))
        print(f"{query:<64}" + "{:>8.1f}{:>9.1f}{:>8.1f}{:>9.1f}".format(*figures), flush=True)


def _token(client: FlaskClient) -> str:
    """What a form must send back."""
    found = re.search('name="csrf_token" value="([^"]+)"', client.get("/sign-in").text)
    return found[1] if found else ""


def _judged(client: FlaskClient, query: str, token: str, pairs: int) -> list[tuple[float, float]]:
    address = client.get(f"/review/next?{query}").headers["Location"]
    client.get(address)
    steps = []
    for _ in range(pairs):
        given = {"verdict": "unsure", "seen": "yes", "csrf_token": token}
        kept, answer = _timed(lambda to=address, given=given: client.post(to, data=given))
        address = answer.headers["Location"]
        shown, _ = _timed(lambda to=address: client.get(to))
        steps.append((kept, shown))
    return steps


def _timed(asking: Callable[[], Any]) -> tuple[float, Any]:
    start = time.process_time()
    answer = asking()
    return 1000 * (time.process_time() - start), answer


if __name__ == "__main__":
    main()
