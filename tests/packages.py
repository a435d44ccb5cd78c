"""Files in one file, as other tools exchange them."""

from __future__ import annotations

import zipfile
from io import BytesIO


def members(content: bytes) -> dict[str, bytes]:
    """What each file in it holds."""
    with zipfile.ZipFile(BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}
