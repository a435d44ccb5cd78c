"""Who does the work: Dask, on this machine's cores or on the cluster that the settings name."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future
from contextlib import ExitStack, contextmanager
from itertools import islice
from typing import Any, TypeVar

from annotator import settings

Given, Made = TypeVar("Given"), TypeVar("Made")
#: Tasks that wait or whose results wait, for each that can run: what bounds the memory of whoever asks for them.
AHEAD = 2


@contextmanager
def engine(*, processes: int | None = None, apart: bool = True) -> Iterator[Executor]:
    """Workers as an executor of the standard library's kind: a process a core, each with one thread.

    Where they are not ``apart`` the workers of this machine are threads of this process.
    """
    from distributed import Client, LocalCluster

    address = settings.get("dask_scheduler")
    with ExitStack() as opened:
        if not address:
            workers = processes or settings.get("processes")
            here = LocalCluster(
                n_workers=workers, threads_per_worker=1, processes=apart, dashboard_address="127.0.0.1:0"
            )
            address = opened.enter_context(here)
        client = opened.enter_context(Client(address, set_as_default=False))
        yield opened.enter_context(client.get_executor(pure=False))


class InProcess(Executor):
    """Does each task at once, here: for few claims, and for tests."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """See :class:`concurrent.futures.Executor`."""
        done: Future[Any] = Future()
        done.set_result(fn(*args, **kwargs))
        return done


def in_turn(
    executor: Executor, work: Callable[[Given], Made], given: Iterable[Given], *, at_once: int | None = None
) -> Iterator[Made]:
    """The results in the order of what was given, with few tasks ahead of whoever takes them."""
    waiting = iter(given)
    ahead = deque(executor.submit(work, one) for one in islice(waiting, AHEAD * (at_once or _slots(executor))))
    while ahead:
        yield ahead.popleft().result()
        ahead.extend(executor.submit(work, one) for one in islice(waiting, 1))


def _slots(executor: Executor) -> int:
    """How many tasks can run at once: of a cluster, what its workers have now."""
    client = getattr(executor, "_client", None)
    return sum(client.ncores().values()) if client else settings.get("processes")
