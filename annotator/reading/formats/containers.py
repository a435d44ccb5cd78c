"""The ZIP containers of EPUB, DOCX and ODT, opened so that no bomb goes off."""

from __future__ import annotations

import io
import zipfile
import zlib

from annotator.errors import InputError
from annotator.reading.source import Limits

_MOST_FILES = 20_000


class Container:
    """The files of a container; reads no more than the limits allow, whatever its directory claims."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        self._limits = limits
        self._read = 0
        self._packed = len(data)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            infos = self._zip.infolist()
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise InputError("the file is damaged: its container can't be opened; export it again") from error
        if len(infos) > _MOST_FILES:
            raise InputError(f"the container holds {len(infos):,} files; this is no document")
        claimed = sum(info.file_size for info in infos)
        if claimed > limits.unpacked or claimed > limits.ratio * max(1, self._packed):
            what = f"the container claims to unpack to {claimed // 2**20:,} MB; this looks like a zip bomb"
            raise InputError(f"{what}: if it is none, save the document again without its pictures")

    @property
    def names(self) -> list[str]:
        return self._zip.namelist()

    def __contains__(self, name: str) -> bool:
        return name in self._zip.NameToInfo

    def read(self, name: str) -> bytes:
        """One file of the container.

        Raises InputError where it is missing, damaged, encrypted, or larger than the limits.
        """
        try:
            with self._zip.open(name) as file:
                data = file.read(self._limits.unpacked - self._read + 1)
        except KeyError:
            raise InputError(f"the container lacks {name[:60]!r}; export the document again") from None
        except (
            zipfile.BadZipFile,
            zlib.error,
            RuntimeError,
            EOFError,
            OSError,
            NotImplementedError,
            ValueError,
        ) as error:
            raise InputError(f"{name[:60]!r} in the container is damaged or encrypted; export it again") from error
        self._read += len(data)
        if self._read > min(self._limits.unpacked, self._limits.ratio * max(1, self._packed)):
            raise InputError("the container unpacks to more than it may; this looks like a zip bomb")
        return data
