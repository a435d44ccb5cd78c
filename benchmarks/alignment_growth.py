"""What pairing costs as accounts grow, beside plain ``paraphrase_mining`` of sentence-transformers.

    python -m benchmarks.alignment_growth [SIZE ...]

Five invented accounts; a claim's vector is a happening's vector with noise, its words are drawn with the frequencies of
a language (Zipf), its days follow its place in the text. Encoding is left out: both need the same vectors.
Prints one line a size: seconds and peak memory of ours (both directions, every pair of accounts, scored) and of
paraphrase_mining (one pool, cosine alone, pairs within an account included).
"""

from __future__ import annotations

import multiprocessing
import resource
import sys
import time
from collections.abc import Callable
from datetime import date, timedelta
from itertools import combinations

import numpy as np

SIZES = (1_000, 3_000, 10_000, 30_000, 100_000, 300_000)
ACCOUNTS, DIMENSIONS = 5, 384


def vectors(size: int, seed: int) -> np.ndarray:
    """Unit rows, ``[size, 384]``: every account walks through the same happenings in the same order."""
    happenings = np.random.default_rng(0).standard_normal((max(50, size // 20), DIMENSIONS), dtype=np.float32)
    noise = np.random.default_rng(seed).standard_normal((size, DIMENSIONS), dtype=np.float32)
    walked = np.linspace(0, len(happenings) - 1, size).astype(int)
    rows = happenings[walked] + noise
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def ours(size: int) -> int:
    """Pair the five accounts; how many pairs."""
    from alignment.facets import Facets
    from alignment.partners import partners
    from alignment.record import ClaimRecord
    from alignment.scoring import default_scoring
    from models.historical_date import HistoricalDate

    def account(number: int) -> Facets:
        own = size // ACCOUNTS
        said = np.minimum(np.random.default_rng(number).zipf(1.3, (own, 12)), 30_000)
        days = [date(1790, 1, 1) + timedelta(days=700 * at // own) for at in range(own)]
        records = [
            ClaimRecord(
                f"{number}.{at}",
                f"account {number}",
                " ".join(f"term{_letters(n)}" for n in said[at]),
                position=at,
                date=HistoricalDate.between(days[at], days[at]),
            )
            for at in range(own)
        ]
        return Facets.of(records, vectors(own, number))

    laid = [account(number) for number in range(ACCOUNTS)]
    return sum(len(partners(a, b, scoring=default_scoring()).rows) for a, b in combinations(laid, 2))


def mining(size: int) -> int:
    """The same vectors in one pool."""
    import torch
    from sentence_transformers.util import paraphrase_mining_embeddings

    own = [vectors(size // ACCOUNTS, number) for number in range(ACCOUNTS)]
    return len(paraphrase_mining_embeddings(torch.from_numpy(np.concatenate(own)), top_k=20))


def _letters(number: int) -> str:
    return "".join(chr(97 + int(digit)) for digit in str(number))


def measure(work: Callable[[int], int], size: int) -> tuple[float, float, int]:
    """Seconds, peak memory in megabytes and the number of pairs, in a process of its own."""
    with multiprocessing.get_context("spawn").Pool(1) as alone:
        return alone.apply(_measured, (work, size))


def _measured(work: Callable[[int], int], size: int) -> tuple[float, float, int]:
    work(ACCOUNTS * 20)  # imports
    began = time.perf_counter()
    pairs = work(size)
    return time.perf_counter() - began, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, pairs


def main() -> None:
    """See above."""
    print(f"{'claims':>8} | {'ours s':>8} {'MB':>6} {'pairs':>9} | {'mining s':>8} {'MB':>6} {'pairs':>9}")
    for size in [int(said) for said in sys.argv[1:]] or SIZES:
        figures = [figure for work in (ours, mining) for figure in measure(work, size)]
        print("{:8} | {:8.1f} {:6.0f} {:9} | {:8.1f} {:6.0f} {:9}".format(size, *figures), flush=True)


if __name__ == "__main__":
    main()
