"""Serving the review UI from one process, by waitress."""

from __future__ import annotations

import socket
from collections.abc import Callable
from contextlib import AbstractContextManager

from annotator.errors import InputError


def serve(
    *, host: str, port: int, alongside: Callable[[], AbstractContextManager[object]], ready: Callable[[str], None]
) -> None:
    """Serve until interrupted, and say where. Raises InputError where the port is taken."""
    from waitress import create_server

    from annotator.web import create_app

    app = create_app()
    try:
        server = create_server(app, host=host, port=port, threads=8)
    except (OSError, socket.gaierror) as error:
        raise InputError(f"can't listen on {host}:{port} ({error.strerror}); set PORT to a free one") from None
    with alongside():
        ready(f"Serving on http://{host}:{port}/ (Ctrl+C ends it).")
        server.run()
