"""Files that were uploaded and wait for a person to say whether they come in.

They lie outside the database and outside anything that is served: in the data folder, under a random name, readable by
this program's user alone. They go when the person decides, and after an hour in any case.
"""

from __future__ import annotations

import json
import re
import secrets
import shutil
import threading
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from annotator import settings
from annotator.errors import NotFound
from annotator.reading.preview import Preview, preview_of

#: Seconds that an upload waits.
PATIENCE = 3600
_TOKEN = re.compile(r"[\w-]{22}")


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that waits, with the source card as it has been filled in so far."""

    token: str
    by: int
    """The person who brought it; nobody else sees it."""
    name: str
    row: Mapping[str, Any]
    """As `annotator.reading.profile.make_profile` takes it."""
    preview: Preview

    @property
    def data(self) -> bytes:
        """The file as it came."""
        return (_folder() / self.token / "content").read_bytes()


def keep(data: bytes, *, by: int, name: str, row: Mapping[str, Any], preview: Preview) -> Upload:
    """Let a file wait."""
    sweep()
    upload = Upload(secrets.token_urlsafe(16), by, name, row, preview)
    (_folder() / upload.token).mkdir(mode=0o700)
    _write(_folder() / upload.token / "content", data)
    keep_told(upload)
    timer = threading.Timer(PATIENCE, forget, [upload.token])
    timer.daemon = True
    timer.start()
    return upload


def keep_told(upload: Upload) -> None:
    """Keep what is said of a file by now."""
    told = {"by": upload.by, "name": upload.name, "row": dict(upload.row), "preview": asdict(upload.preview)}
    _write(_folder() / upload.token / "told.json", json.dumps(told).encode())


def waiting(token: str, *, by: int) -> Upload:
    """The upload of that name and person. Raises NotFound where there is none, or none any more."""
    sweep()
    file = _folder() / token / "told.json"
    told = json.loads(file.read_bytes()) if _TOKEN.fullmatch(token) and file.is_file() else {}
    if told.get("by") != by:
        raise NotFound("this upload waits no more: it was imported, dropped, or lay for an hour; upload it again")
    return Upload(token, by, told["name"], told["row"], preview_of(told["preview"]))


def forget(token: str) -> None:
    """Take a file away for good."""
    shutil.rmtree(_folder() / token, ignore_errors=True)


def sweep() -> None:
    """Take away what has waited for too long, also what an earlier run of this program left."""
    for found in _folder().iterdir():
        with suppress(FileNotFoundError):  # another process took it away meanwhile
            if time.time() - found.stat().st_mtime > PATIENCE:
                forget(found.name)


def _folder() -> Path:
    folder = settings.data_folder() / "uploads"
    folder.mkdir(mode=0o700, exist_ok=True)
    return folder


def _write(file: Path, data: bytes) -> None:
    file.touch(mode=0o600)
    file.write_bytes(data)
