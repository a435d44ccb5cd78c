"""Judging on every core: the pairs of two accounts in portions, each to a process that is free."""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from itertools import chain
from typing import TYPE_CHECKING

from annotator import settings
from annotator.services.engine import engine
from annotator.services.entailing import open_judge

if TYPE_CHECKING:
    from alignment.aligning import Judge
    from alignment.judging import Pair
    from alignment.suggestion import Suggestion

#: Pairs in a portion; of fewer than two portions a process of its own would cost more than it saves.
PORTION = 2000


@contextmanager
def open_judges() -> Iterator[Judge]:
    """The judge of pairs. Processes begin with the first pairs that are worth it, and end with the work."""
    if settings.get("nli_model"):  # it takes every core by itself
        yield open_judge()
        return
    with _executor() as executor:
        yield shared(open_judge(), executor) if executor else open_judge()


@contextmanager
def _executor() -> Iterator[Executor | None]:
    """Dask's workers where there is a scheduler, else processes of this machine, or none."""
    processes = settings.get("processes")
    if settings.get("dask_scheduler"):
        with engine() as executor:
            yield executor
    elif processes == 1:
        yield None
    else:
        apart = multiprocessing.get_context("spawn")  # what encodes has threads, which no fork takes along
        with ProcessPoolExecutor(processes, mp_context=apart, initializer=_end_with_the_parent) as executor:
            yield executor


def shared(judge: Judge, executor: Executor, *, portion: int = PORTION) -> Judge:
    """The same judge, with portions of the pairs given out; the suggestions come in the order of the pairs."""

    def judge_shared(pairs: Sequence[Pair]) -> list[Suggestion]:
        if len(pairs) < 2 * portion:
            return list(judge(pairs))
        portions = [pairs[at : at + portion] for at in range(0, len(pairs), portion)]
        return list(chain.from_iterable(executor.map(judge, portions)))

    return judge_shared


def _end_with_the_parent() -> None:
    """Whoever asked may be killed at any moment; then nobody takes what is judged."""
    parent = multiprocessing.parent_process()

    def wait() -> None:
        if parent:
            parent.join()
        os._exit(1)

    threading.Thread(target=wait, daemon=True).start()
