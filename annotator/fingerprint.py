"""Which program made a derived thing: a digest of the code and the data that it was made by.

A number that somebody must remember to raise is forgotten; the files themselves are not.
"""

from __future__ import annotations

import hashlib
from functools import cache
from importlib import import_module
from pathlib import Path

_MEANINGFUL = {".py", ".toml", ".json"}


@cache
def fingerprint(package: str) -> str:
    """A digest of a package's modules and data files, in their order."""
    folder = Path(str(import_module(package).__file__)).parent
    digest = hashlib.sha256()
    for file in sorted(folder.rglob("*")):
        if file.suffix in _MEANINGFUL:
            digest.update(file.relative_to(folder).as_posix().encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()
