"""ZIP packages: the same content gives the same bytes; they are opened within limits, and damage is told in a line."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from io import BytesIO

from annotator.errors import InputError

#: The earliest that a ZIP can say.
_MOMENT = (1980, 1, 1, 0, 0, 0)
#: What a member that can't be read raises: not there, cut short, with bits turned round, behind a password.
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, KeyError, RuntimeError)


def packed(members: Mapping[str, bytes | str]) -> bytes:
    """A ZIP of those members, in their order."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        for name, content in members.items():
            package.writestr(zipfile.ZipInfo(name, _MOMENT), content, zipfile.ZIP_DEFLATED)
    return file.getvalue()


@contextmanager
def opened(content: bytes, fault: str, *, largest: int | None = None) -> Iterator[zipfile.ZipFile]:
    """The package, to be read while it is open.

    Raises InputError that says `fault` where anything in it is damaged, and for more than `largest` bytes unpacked.
    """
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            if largest and sum(entry.file_size for entry in package.infolist()) > largest:
                raise InputError(f"the file holds more than {largest // 2**20} MB unpacked: send less of it at once")
            yield package
    except _DAMAGED as error:
        raise InputError(fault) from error
