"""What the collector of cycles need not walk over and over: work without cycles, and what stays as long as we run."""

from __future__ import annotations

import atexit
import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """No automatic collection inside; what nobody refers to goes as always. A quarter of the time of a long account."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            _age()
            gc.enable()


def _age() -> None:
    """What is there by now counts as old, so that not the next collection walks over it, but the next full one."""
    if not gc.get_freeze_count():
        gc.freeze()
        gc.unfreeze()


def end_uncollected() -> None:
    """At the end of the process everything goes with it; to walk over it first takes seconds after an alignment."""
    atexit.register(gc.freeze)


def settle() -> None:
    """What is there by now stays to the end, the modules and their classes above all: a full collection, which comes
    in the midst of answering some page, passes it by. The slowest answers take half as long."""
    gc.collect()
    gc.freeze()
