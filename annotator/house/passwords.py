"""Passwords: what is good enough, and how they are kept (argon2id, with the library's present parameters)."""

from __future__ import annotations

from functools import cache
from threading import BoundedSemaphore
from typing import TYPE_CHECKING

from annotator.errors import InputError

if TYPE_CHECKING:
    from argon2 import PasswordHasher

SHORTEST, LONGEST = 12, 256
#: Of zxcvbn's 0 to 4; 3 withstands ten thousand million guesses.
_STRONG_ENOUGH = 3
#: Hashes that are compared at once in a process: each takes 64 MB.
_AT_ONCE = BoundedSemaphore(2)


@cache
def _hasher() -> PasswordHasher:
    from argon2 import PasswordHasher

    return PasswordHasher()


@cache
def _nobodys() -> str:
    return _hasher().hash("nobody has this password")


def hashed(password: str, *, name: str) -> str:
    """The hash to keep. Raises InputError for a password that is too short, too long or easily guessed."""
    from zxcvbn import zxcvbn

    if not SHORTEST <= len(password) <= LONGEST:
        raise InputError(f"a password has between {SHORTEST} and {LONGEST} characters: a sentence is a good one")
    if zxcvbn(password[:72], user_inputs=[name, *name.split(), "annotator"])["score"] < _STRONG_ENOUGH:
        raise InputError("this password is among the first that are tried: take four unrelated words, or a sentence")
    return _hasher().hash(password)


def matches(kept: str | None, password: str) -> bool:
    """Whether this is the password. It takes as long where there is none to compare with: time tells nothing."""
    from argon2.exceptions import VerificationError

    try:
        with _AT_ONCE:
            return _hasher().verify(kept or _nobodys(), password[:LONGEST]) and kept is not None
    except VerificationError:
        return False


def is_outdated(kept: str) -> bool:
    """Whether it was hashed with weaker parameters than today's."""
    return _hasher().check_needs_rehash(kept)


def hashed_anew(password: str) -> str:
    """The hash of a password that was accepted before, with today's parameters."""
    return _hasher().hash(password)
