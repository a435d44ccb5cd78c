"""An application served on a port of this machine while a test, or a picture of it, wants it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from waitress.server import create_server
from waitress.wasyncore import close_all


@contextmanager
def on_loopback(app: Callable[..., Any], *, threads: int = 4) -> Iterator[str]:
    """Its address. At the end what is being answered is finished first, then the loop closes its own sockets:
    closing them from outside takes them from under the loop and from under who still writes."""
    server = create_server(app, host="127.0.0.1", port=0, threads=threads)
    loop = threading.Thread(target=server.run)
    loop.start()
    try:
        yield f"http://127.0.0.1:{server.effective_port}"
    finally:
        server.task_dispatcher.shutdown(timeout=30)
        server.trigger.pull_trigger(lambda: close_all(server._map))
        loop.join(30)
