"""Serving the review UI from one process, by waitress."""

from __future__ import annotations

import socket
from collections.abc import Callable
from contextlib import AbstractContextManager

from annotator import settings
from annotator.errors import InputError
from annotator.house import is_set_up
from annotator.uncollected import settle
from annotator.web.protection import is_loopback


def refuse_strangers(host: str) -> None:
    """Raise InputError where others could reach what isn't meant for them, or hear passwords on the way."""
    if is_loopback(host):
        return
    if not is_set_up():
        raise InputError(
            f"without accounts everybody who reaches {host} could read and judge: set ANNOTATOR_HOUSE_URL and invite "
            "people (docs/seminar.md), or serve on 127.0.0.1"
        )
    if not settings.get("address").startswith("https://"):
        raise InputError(
            f"passwords would go to {host} in the clear: put a reverse proxy with TLS before 127.0.0.1, and set "
            "ANNOTATOR_ADDRESS to the https:// address that people open"
        )


def serve(
    *, host: str, port: int, alongside: Callable[[], AbstractContextManager[object]], ready: Callable[[str], None]
) -> None:
    """Serve until interrupted, and say where. Raises InputError where the port is taken, or is none."""
    from waitress import create_server

    from annotator.web import create_app

    refuse_strangers(host)
    if not 0 < port < 65536:
        raise InputError(f"there is no port {port}; set PORT to one from 1024 to 65535")
    app = create_app()
    settle()
    try:
        server = create_server(app, host=host, port=port, threads=8)
    except (OSError, socket.gaierror) as error:
        raise InputError(f"can't listen on {host}:{port} ({error.strerror}); set PORT to a free one") from None
    with alongside():
        ready(f"Serving on http://{host}:{port}/ (Ctrl+C ends it).")
        server.run()
