"""What keeps strangers out of a page: the signing key, the cookies' terms, the headers, how long things are kept."""

from __future__ import annotations

import hashlib
import os
import secrets
from functools import cache
from pathlib import Path
from typing import Any

from flask import Flask, Response, request, url_for

from annotator import settings

#: Nothing comes from elsewhere and nothing is inline, so a hostile text in an account can't run.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_YEAR = 365 * 24 * 3600


def cookies() -> dict[str, Any]:
    """The configuration of sessions and forms."""
    return {
        "SECRET_KEY": _secret_key(),
        "SESSION_COOKIE_NAME": "annotator",
        "SESSION_COOKIE_SAMESITE": "Lax",
        "SESSION_COOKIE_HTTPONLY": True,
        "PERMANENT_SESSION_LIFETIME": _YEAR,
        "WTF_CSRF_TIME_LIMIT": None,  # a page may lie open over night; the token ends with the session
        "MAX_FORM_MEMORY_SIZE": 1_000_000,
        "MAX_CONTENT_LENGTH": settings.get("max_file_size") + 4_000_000,  # an account with its citation and its card
    }


def install(app: Flask) -> None:
    """Set the headers of every answer."""
    app.after_request(_headers)
    app.add_template_global(asset)


def asset(name: str) -> str:
    """The address of a static file, which changes with its content so that it may be kept for good."""
    return url_for("static", filename=name, v=_digest(name))


@cache
def _digest(name: str) -> str:
    return hashlib.sha256((Path(__file__).parents[1] / "static" / name).read_bytes()).hexdigest()[:12]


def _headers(response: Response) -> Response:
    response.headers.setdefault("Content-Security-Policy", POLICY)
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Referrer-Policy"] = "same-origin"
    response.headers["Cross-Origin-Opener-Policy"] = "same-origin"
    if request.endpoint == "static" and "v" in request.args:
        response.headers["Cache-Control"] = f"public, max-age={_YEAR}, immutable"
    elif request.endpoint != "static":
        response.headers["Cache-Control"] = "private, no-cache"
        response.vary.add("Cookie")
    return response


def _secret_key() -> str:
    return settings.get("secret_key") or _kept_key(settings.data_folder() / "secret-key")


def _kept_key(file: Path) -> str:
    """The key in that file, made where there is none yet: two that start at once agree on whichever was there first."""
    try:
        handle = os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    except FileExistsError:
        return file.read_text()
    with os.fdopen(handle, "w") as opened:
        opened.write(secrets.token_hex(32))
    return file.read_text()
