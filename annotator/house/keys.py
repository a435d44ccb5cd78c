"""Keys that people carry: made at random, shown once, kept as digests.

A key has 256 random bits, so that its digest needs no salt and no slow hash: nobody can guess what was hashed.
"""

from __future__ import annotations

import hashlib
import secrets


def new_key() -> str:
    """A key to hand out."""
    return secrets.token_urlsafe(32)


def digest(key: str) -> str:
    """What is kept of it."""
    return hashlib.sha256(key.encode()).hexdigest()
