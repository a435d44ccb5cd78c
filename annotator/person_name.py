"""A person's name, by which they are known in the house, in every project and to those who sign in."""

from __future__ import annotations

import unicodedata

from annotator.errors import InputError

LONGEST = 120


def plain(name: str) -> str:
    """As it is kept and looked for: no doubled spaces, and an accent one sign with its letter, however it was typed."""
    return " ".join(unicodedata.normalize("NFC", name).split())


def checked(name: str) -> str:
    """The same. Raises InputError for no name or one too long."""
    name = plain(name)
    if not 0 < len(name) <= LONGEST:
        raise InputError(
            f"a name has between 1 and {LONGEST} characters: write the one that judgements shall stand under"
        )
    return name
