"""Several projects at one address: what follows /p/SLUG is the project's, and its pages needn't know of it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from flask import request

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

#: Where the environment says which project is meant; absent for the pages of the house.
PROJECT = "annotator.project"
_PREFIX = re.compile(r"/p/([a-z][a-z0-9-]{0,39})(?=/|$)")


def address_of_project(slug: str) -> str:
    """Where a project begins, whichever project this request is for."""
    own = request.environ.get(PROJECT)
    base = request.script_root.removesuffix(f"/p/{own}") if own else request.script_root
    return f"{base}/p/{slug}/"


class ByProject:
    """WSGI: moves /p/SLUG from the path to the script's name, so that `url_for` keeps to the project."""

    def __init__(self, application: WSGIApplication) -> None:
        self.application = application

    def __call__(self, environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        """Answer as the application does."""
        environ.pop(PROJECT, None)
        if found := _PREFIX.match(environ.get("PATH_INFO", "")):
            environ[PROJECT] = found[1]
            environ["SCRIPT_NAME"] = environ.get("SCRIPT_NAME", "") + found[0]
            environ["PATH_INFO"] = environ["PATH_INFO"][found.end() :] or "/"
        return self.application(environ, start)
