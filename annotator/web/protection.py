"""What keeps strangers out of a page: the signing key, the cookies' terms, the headers, how long things are kept."""

from __future__ import annotations

import hashlib
import os
import secrets
from functools import cache
from ipaddress import ip_address
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from flask import Flask, Response, request, url_for
from werkzeug.middleware.proxy_fix import ProxyFix

from annotator import settings
from annotator.errors import Forbidden, InputError
from annotator.web.identity import has_house

#: Nothing comes from elsewhere and nothing is inline, so a hostile text in an account can't run.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_YEAR = 365 * 24 * 3600
_OWN_NAMES = {"localhost", "127.0.0.1", "::1"}


def cookies() -> dict[str, Any]:
    """The configuration of sessions and forms."""
    return {
        "SECRET_KEY": _secret_key(),
        "SESSION_COOKIE_NAME": "annotator",
        "SESSION_COOKIE_SAMESITE": "Lax",
        "SESSION_COOKIE_HTTPONLY": True,
        "SESSION_COOKIE_SECURE": _is_https(),
        "PERMANENT_SESSION_LIFETIME": _YEAR,
        "WTF_CSRF_TIME_LIMIT": None,  # a page may lie open over night; the token ends with the session
        "MAX_FORM_MEMORY_SIZE": 1_000_000,
        "MAX_CONTENT_LENGTH": settings.get("max_file_size") + 4_000_000,  # an account with its citation and its card
    }


def _is_https() -> bool:
    return settings.get("address").startswith("https://")


def _is_ours(host: str) -> bool:
    """Whether that is a name of ours: with a public address only it and those of this machine are answered to."""
    public = urlsplit(settings.get("address")).hostname
    return public is None or urlsplit(f"//{host}").hostname in {public, *_OWN_NAMES}


def install(app: Flask) -> None:
    """Keep strangers from an installation without accounts, and set the headers of every answer."""
    proxies = settings.get("proxies")
    app.wsgi_app = ProxyFix(app.wsgi_app, x_for=proxies, x_proto=proxies, x_host=0)  # type: ignore[method-assign]
    app.before_request(_alone)
    app.after_request(_headers)
    app.add_template_global(asset)


def asset(name: str) -> str:
    """The address of a static file, which changes with its content so that it may be kept for good."""
    return url_for("static", filename=name, v=_digest(name))


@cache
def _digest(name: str) -> str:
    return hashlib.sha256((Path(__file__).parents[1] / "static" / name).read_bytes()).hexdigest()[:12]


def _alone() -> None:
    """Without accounts everything is open, so only this machine may ask, under a name of its own and directly.

    The name is checked because a page elsewhere could let its own lead to this machine, and so read what is here.
    """
    if has_house():
        if not _is_ours(request.host):
            raise InputError("nothing is served under this name")
        return
    passed_on = any(name.startswith("X-Forwarded-") or name == "Forwarded" for name, _ in request.headers)
    asked = urlsplit(f"//{request.host}").hostname
    if not is_loopback(request.remote_addr or "") or asked not in _OWN_NAMES or passed_on:
        raise Forbidden("this installation has no accounts and serves its own machine alone: set ANNOTATOR_HOUSE_URL")


def is_loopback(address: str) -> bool:
    """Whether only this machine itself can have that address."""
    try:
        return ip_address(address).is_loopback
    except ValueError:
        return address == "localhost"


def _headers(response: Response) -> Response:
    response.headers.setdefault("Content-Security-Policy", POLICY)
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Referrer-Policy"] = "same-origin"
    response.headers["Cross-Origin-Opener-Policy"] = "same-origin"
    response.headers["Cross-Origin-Resource-Policy"] = "same-origin"
    response.headers.setdefault("X-Frame-Options", "DENY")
    response.headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()"
    if _is_https():
        response.headers["Strict-Transport-Security"] = f"max-age={_YEAR}"
    if request.endpoint == "static" and "v" in request.args:
        response.headers["Cache-Control"] = f"public, max-age={_YEAR}, immutable"
    elif request.endpoint != "static":
        response.headers["Cache-Control"] = "no-store" if has_house() else "private, no-cache"
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
