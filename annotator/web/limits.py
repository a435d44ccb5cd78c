"""How often one may try: only in a house, where strangers can knock."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flask import Flask, request
from flask import session as cookie
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address
from limits.errors import ConfigurationError

from annotator import settings
from annotator.errors import InputError
from annotator.web.identity import VISIT, bearer_key, has_house, visitor

#: Tries of a password or an invitation, by address; a whole seminar may sit behind one.
TRIES = "60 per minute; 600 per hour"
#: Requests of one person, or of one address that nobody knows.
ANYTHING = "1200 per minute"


def _who() -> str:
    """By the person where they are known, else by address: what anybody can make up counts for nothing."""
    user = visitor().user if bearer_key() or VISIT in cookie else None
    return f"person {user.id}" if user else get_remote_address()


def _free() -> bool:
    return not has_house() or request.endpoint == "static"


limiter = Limiter(
    key_func=_who,
    application_limits=[ANYTHING],
    application_limits_exempt_when=_free,
    in_memory_fallback_enabled=True,
)


def install(app: Flask) -> None:
    """Count in memory, or where the setting says, so that several processes count together.

    Raises InputError where that can't be: an unknown kind of storage, or one whose client is not installed.
    """
    app.config["RATELIMIT_STORAGE_URI"] = settings.get("limits_url")
    try:
        limiter.init_app(app)
    except ConfigurationError as error:
        raise InputError(
            f"ANNOTATOR_LIMITS_URL can't be used ({error}): write memory://, or redis://HOST after `pip install redis`"
        ) from None


def at_the_door(view: Callable[..., Any]) -> Callable[..., Any]:
    """Limit how often a password or a link may be tried, by address: whoever tries is nobody yet."""
    return limiter.limit(TRIES, key_func=get_remote_address, exempt_when=_free)(view)
