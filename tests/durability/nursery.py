"""Serves in a fresh process for each line on standard input, quickly: all that is imported is imported beforehand.

The child says its number as soon as it listens. It is a whole server, which can be killed without anything else dying.
"""

from __future__ import annotations

import os
import signal
import sys
from contextlib import nullcontext


def main(port: int) -> None:
    """Fork a server a line."""
    import annotator.web.serving  # noqa: F401

    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    for _ in iter(sys.stdin.readline, ""):
        if os.fork() == 0:
            _serve(port)


def _serve(port: int) -> None:
    """Serve; say 0 where that can't be done, as while the database is coming up again itself."""
    from annotator.errors import AnnotatorError
    from annotator.web.serving import serve

    try:
        serve(host="127.0.0.1", port=port, alongside=nullcontext, ready=lambda _: print(os.getpid(), flush=True))
    except AnnotatorError:
        print(0, flush=True)
    os._exit(1)


if __name__ == "__main__":
    main(int(sys.argv[1]))
