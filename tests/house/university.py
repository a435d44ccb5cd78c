"""A small OpenID Connect provider on loopback, as a university has one: it signs in whom it is told to, and may lie."""

from __future__ import annotations

import base64
import hashlib
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlencode

from flask import Flask, jsonify, redirect, request
from joserfc import jwt
from joserfc.jwk import RSAKey

from tests.loopback import on_loopback

_KEY = RSAKey.generate_key(2048, {"kid": "one", "use": "sig"}, private=True)
_OTHER = RSAKey.generate_key(2048, {"kid": "one", "use": "sig"}, private=True)


class University:
    """What it says of whoever comes, which a test changes."""

    def __init__(self) -> None:
        self.address = ""
        self.says: dict[str, Any] = {"sub": "4711", "name": "Ruth Weiss"}
        self.lies: dict[str, Any] = {}
        self.key = _KEY
        self.algorithm = "RS256"
        self.asked: dict[str, str] = {}

    def token(self) -> str:
        now = int(time.time())
        claims = {"iss": self.address, "aud": "annotator", "iat": now, "exp": now + 60, "nonce": self.asked["nonce"]}
        return jwt.encode({"alg": self.algorithm, "kid": "one"}, claims | self.says | self.lies, self.key)

    def forge(self) -> None:
        """Sign with a key that isn't the one it shows."""
        self.key = _OTHER


def _app(university: University) -> Flask:
    app = Flask("university")

    @app.get("/.well-known/openid-configuration")
    def described():
        here = university.address
        return jsonify(
            issuer=university.lies.get("described as", here),
            authorization_endpoint=f"{here}/authorize",
            token_endpoint=f"{here}/token",
            jwks_uri=f"{here}/keys",
            id_token_signing_alg_values_supported=["RS256", "none"],
        )

    @app.get("/authorize")
    def authorize():
        university.asked = request.args.to_dict()
        back = {"code": "once", "state": university.asked["state"]}
        return redirect(f"{university.asked['redirect_uri']}?{urlencode(back)}")

    @app.post("/token")
    def token():
        verifier = request.form["code_verifier"].encode()
        challenge = base64.urlsafe_b64encode(hashlib.sha256(verifier).digest()).rstrip(b"=").decode()
        secret = request.authorization and request.authorization.password
        if challenge != university.asked["code_challenge"] or secret != "the secret":
            return jsonify(error="invalid_grant"), 400
        return jsonify(access_token="x", token_type="Bearer", id_token=university.token())

    @app.get("/keys")
    def keys():
        return jsonify(keys=[_KEY.as_dict(private=False)])

    return app


@contextmanager
def open_university() -> Iterator[University]:
    """The provider, served until the test ends."""
    university = University()
    with on_loopback(_app(university), threads=2) as university.address:
        yield university
