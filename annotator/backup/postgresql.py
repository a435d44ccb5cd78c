"""Backups of PostgreSQL: the work is pg_dump's and pg_restore's, the tools that come with it."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from sqlalchemy import Engine

from annotator.errors import InputError

#: How a file of this kind begins.
BEGINS = b"PGDMP"


def copy(engine: Engine, file: Path) -> None:
    """Copy the database into a file. Raises InputError where pg_dump is missing or refuses."""
    _run("pg_dump", engine, "--format=custom", "--no-owner", "--no-privileges", f"--file={file}")


def bring_back(engine: Engine, file: Path) -> None:
    """Fill a database from such a file, whole or not at all. Raises InputError where pg_restore refuses."""
    engine.dispose()
    _run("pg_restore", engine, "--clean", "--if-exists", "--no-owner", "--single-transaction", str(file))


def _run(program: str, engine: Engine, *words: str) -> None:
    """Run a tool on the database; the password goes by the environment, where no list of processes shows it."""
    path = shutil.which(program)
    if path is None:
        raise InputError(
            f"{program} is not installed, and only it can copy PostgreSQL: install PostgreSQL's client programs "
            "(apt install postgresql-client), of the server's version or newer"
        )
    url = engine.url
    environment = {**os.environ, **({"PGPASSWORD": str(url.password)} if url.password else {})}
    address = url.set(drivername="postgresql", password=None).render_as_string(hide_password=False)
    done = subprocess.run(
        [path, f"--dbname={address}", *words], env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode:
        said = " ".join(done.stderr.split()) or f"code {done.returncode}"
        raise InputError(f"{program} did not do it: {said}")
