"""Signing in where one has an account anyway: OpenID Connect, by the code flow with PKCE, state and nonce.

Authlib keeps state, nonce and verifier in the session, and checks signature, issuer, audience, time and nonce of what
the provider says; what we take it for is for `annotator.house.signing_on` to decide.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from flask import Blueprint, Flask, abort, current_app, redirect, request
from flask import session as cookie
from flask.typing import ResponseReturnValue

from annotator.database import writing
from annotator.errors import Forbidden
from annotator.house import visits
from annotator.house.providers import Provider, providers
from annotator.house.signing_on import Identity, enter
from annotator.person_name import plain
from annotator.web.entrance import INVITATION, keep, tell
from annotator.web.identity import has_house, house
from annotator.web.limits import at_the_door
from annotator.web.members import address_of
from annotator.web.people import back_or

pages = Blueprint("single_sign_on", __name__, url_prefix="/sign-on")

#: What is kept while somebody is at the provider: where they wanted to go, and the invitation that they came with.
_BEGUN = "begun at a provider"
#: Signatures that only the provider can make; neither none nor one by the secret that we share.
_SIGNED = {"RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA", "Ed25519"}
_SECONDS = 10


def install(app: Flask) -> None:
    """Make a client of each provider, if there are any."""
    app.extensions["sign-on"] = {}
    if not has_providers(app):
        return
    from authlib.integrations.flask_client import OAuth

    clients = OAuth(app)
    for provider in providers().values():
        clients.register(
            provider.key,
            client_id=provider.client_id,
            client_secret=provider.client_secret,
            server_metadata_url=provider.discovery,
            client_kwargs={
                "scope": "openid profile email",
                "code_challenge_method": "S256",
                "default_timeout": _SECONDS,
            },
        )
        app.extensions["sign-on"][provider.key] = clients.create_client(provider.key)


def has_providers(app: Flask) -> bool:
    """Whether there are accounts here that a provider could open."""
    return app.extensions["projects"] is not None and bool(providers())


@pages.get("/<key>")
@at_the_door
def begin(key: str) -> ResponseReturnValue:
    """Send somebody to the provider."""
    provider, client = _found(key)
    cookie[_BEGUN] = {"back": back_or(f"{request.script_root}/"), "invitation": _invitation()}
    with _told(provider):
        _described(provider, client)
        return client.authorize_redirect(address_of("single_sign_on.back", key=key))


@pages.get("/<key>/back")
@at_the_door
def back(key: str) -> ResponseReturnValue:
    """Let in who comes back from the provider, if they belong here."""
    provider, client = _found(key)
    begun = cookie.pop(_BEGUN, None) or {"back": "/", "invitation": ""}
    with _told(provider):
        _described(provider, client)
        said = client.authorize_access_token(claims_options=_must_say(provider)).get("userinfo")
    who = _identity(said or {})
    with writing(house()) as opened:
        user = enter(opened, who, provider, invitation=begun["invitation"])
        agent, address = request.user_agent.string, request.remote_addr or ""
        visit = visits.begin(opened, user, agent=agent, address=address) if user else None
    if user is None or visit is None:
        raise Forbidden(f"{provider.name} knows you, but nobody has invited you here: ask your instructor for a link")
    keep(visit, invitation="" if begun["invitation"] else cookie.get(INVITATION, ""))
    tell(user.name)
    return redirect(begun["back"])


def _invitation() -> str:
    """The key of the invitation that is to be accepted so, if any. Raises Forbidden where another site leads there."""
    if "invited" not in request.args:
        return ""
    if request.headers.get("Sec-Fetch-Site", "same-origin") != "same-origin":
        raise Forbidden("open your link again, and come in from its page")
    return str(cookie.get(INVITATION, ""))


def _found(key: str) -> tuple[Provider, Any]:
    client = current_app.extensions["sign-on"].get(key) if has_house() else None
    return (providers()[key], client) if client else abort(404)


def _described(provider: Provider, client: Any) -> None:
    """The provider's description of itself, held to what it must say."""
    described = client.load_server_metadata()
    if described.get("issuer") != provider.issuer:
        current_app.logger.warning("%s: issuer %r, not %r", provider.key, described.get("issuer"), provider.issuer)
        raise Forbidden(f"what stands at the address of {provider.name} says to be somebody else")
    named = described.get("id_token_signing_alg_values_supported", ["RS256"])
    described["id_token_signing_alg_values_supported"] = [one for one in named if one in _SIGNED]


def _must_say(provider: Provider) -> dict[str, Any]:
    return {
        "iss": {"essential": True, "values": [provider.issuer]},
        "aud": {"essential": True, "values": [provider.client_id]},
    }


def _identity(said: dict[str, Any]) -> Identity:
    email = said.get("email") if said.get("email_verified") is True else ""
    return Identity(said.get("iss", ""), said.get("sub", ""), plain(str(said.get("name", ""))), email or "")


@contextmanager
def _told(provider: Provider) -> Iterator[None]:
    """Say in one sentence what went wrong on the way; the log says more."""
    from authlib.common.errors import AuthlibBaseError
    from joserfc.errors import JoseError
    from requests import RequestException

    try:
        yield
    except RequestException as error:
        current_app.logger.warning("%s: %s", provider.key, error)
        raise Forbidden(f"{provider.name} can't be reached: try again in a moment, or sign in by password") from None
    except (AuthlibBaseError, JoseError, ValueError) as error:
        current_app.logger.warning("%s: %r", provider.key, error)
        raise Forbidden(f"signing in with {provider.name} did not succeed: begin again") from None
