"""How a worker is told to stop: by a signal, or by the end of the server that started it."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

#: How long a worker may take to put its jobs back, in seconds.
_PATIENCE = 10


@contextmanager
def stopping(*, with_parent: bool = False) -> Iterator[threading.Event]:
    """An event that is set by SIGINT and SIGTERM; with a parent also when standard input ends, however it died."""
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    if with_parent:
        threading.Thread(target=lambda: sys.stdin.read() or stop.set(), daemon=True).start()
    yield stop


@contextmanager
def worker_alongside() -> Iterator[subprocess.Popen[bytes]]:
    """A worker in a process of its own, for as long as the server runs."""
    process = subprocess.Popen(
        [sys.executable, "-m", "annotator", "work", "--with-parent"], stdin=subprocess.PIPE, start_new_session=True
    )
    try:
        yield process
    finally:
        process.stdin.close()
        try:
            process.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
