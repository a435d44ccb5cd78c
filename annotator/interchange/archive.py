"""A project as one file: every text as it came, all that people did, and on demand what was derived from them.

The archive is a ZIP of one JSON Lines file a table, with the digest of each and the revision of the database that they
were taken from. It is restored by making an empty database of that very revision, filling it and then bringing it up to
date: so a later version of the program opens the archives of all earlier ones by the migrations that it has anyway. The
same project gives the same archive, byte by byte.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import Any

from alembic import command
from alembic.runtime.migration import MigrationContext
from alembic.util import CommandError
from sqlalchemy import Connection, Engine, MetaData, Table, func, inspect, select, text
from sqlalchemy.exc import DBAPIError

from annotator.database import alembic_config
from annotator.errors import InputError
from annotator.interchange.packages import opened, packed
from annotator.interchange.values import plain, restored
from annotator.queries.batches import batches

#: What `annotator align` makes again from the rest.
DERIVED = frozenset({"alignment_state", "embedding", "event", "event_claim", "framing", "pair", "rendering", "role"})
#: What Alembic, the database's own index of words and table of vectors, and the queue of jobs keep for themselves.
_NOT_OURS = ("alembic_version", "claim_search", "claim_vector", "house_", "job")
_FORMAT = "annotator-archive/1"
_INDEX = "archive.json"
_BATCH = 500


Members = dict[str, bytes]


def archive(engine: Engine, *, derived: bool = False) -> bytes:
    """The whole project as the bytes of an archive, at one moment."""
    index, members = taken(engine, derived=derived)
    return packed({_INDEX: json.dumps(index, indent=1).encode()} | members)


def restore(engine: Engine, content: bytes) -> None:
    """Fill an empty database from an archive.

    Raises InputError where the database holds something already, and where the archive is damaged, of no kind that we
    know or newer than this program. Nothing is left half-written.
    """
    put(engine, *_opened(content))


def taken(engine: Engine, *, derived: bool = False) -> tuple[dict[str, Any], Members]:
    """The rows of every table as JSON Lines, by the name of a file each, and what is to be known of them."""
    with engine.connect() as connection:
        revision = MigrationContext.configure(connection).get_current_revision()
        members = {
            f"{table.name}.jsonl": b"".join(_lines(connection, table))
            for table in _tables(connection)
            if derived or table.name not in DERIVED
        }
    index = {
        "format": _FORMAT,
        "revision": revision,
        "derived": derived,
        "sha256": {name: hashlib.sha256(content).hexdigest() for name, content in members.items()},
    }
    return index, members


def put(engine: Engine, index: dict[str, Any], members: Members) -> None:
    """Fill an empty database with what was taken from another, whichever format carried it. Raises as `restore`."""
    _check(index, members)
    refuse_a_filled(engine)
    config = alembic_config(engine)
    try:
        command.downgrade(config, "base")
        command.upgrade(config, index["revision"])
    except CommandError as error:
        command.upgrade(config, "head")
        raise InputError("the archive is of a newer version: bring this program up to date to restore it") from error
    try:
        with engine.begin() as connection:
            for table in _tables(connection):
                _fill(connection, table, members.get(f"{table.name}.jsonl", b""))
    except (AttributeError, KeyError, TypeError, ValueError, DBAPIError) as error:
        raise InputError(f"the archive does not fit its own revision {index['revision']}: {error}") from error
    finally:
        command.upgrade(config, "head")


def _tables(connection: Connection) -> list[Table]:
    """All tables as they are in this database, those that others refer to first."""
    present = MetaData()
    present.reflect(connection, only=lambda name, _: not name.startswith(_NOT_OURS))
    return list(present.sorted_tables)


def _lines(connection: Connection, table: Table) -> Iterator[bytes]:
    kept = [column for column in table.columns if column.computed is None]  # the database makes the rest itself
    for row in connection.execute(select(*kept).order_by(*table.primary_key.columns)).mappings():
        values = {name: plain(value) for name, value in row.items()}
        yield json.dumps(values, ensure_ascii=False, sort_keys=True).encode() + b"\n"


def _fill(connection: Connection, table: Table, content: bytes) -> None:
    rows = [
        {name: restored(value, table.columns[name].type) for name, value in json.loads(line).items()}
        for line in content.splitlines()
    ]
    for some in batches(rows, _BATCH):
        connection.execute(table.insert(), some)
    if rows and connection.dialect.name == "postgresql":
        _count_on(connection, table)


def _count_on(connection: Connection, table: Table) -> None:
    """Let the sequence of a table's numbers go on where the restored rows end."""
    key = next(iter(table.primary_key.columns))
    asked = text("SELECT pg_get_serial_sequence(:table, :key)")
    sequence = connection.scalar(asked, {"table": table.name, "key": key.name})
    if sequence:
        connection.execute(select(func.setval(sequence, select(func.max(key)).scalar_subquery())))


def refuse_a_filled(engine: Engine) -> None:
    """Raise InputError where the database holds something already."""
    with engine.connect() as connection:
        for table in _tables(connection) if inspect(connection).get_table_names() else ():
            if connection.execute(select(table).limit(1)).first():
                raise InputError("the database holds something already: name an empty one in ANNOTATOR_DATABASE_URL")


def _opened(content: bytes) -> tuple[dict[str, Any], Members]:
    fault = "this is no archive of a project, or a damaged one: `annotator archive` makes one"
    try:
        with opened(content, fault) as package:
            index = json.loads(package.read(_INDEX))
            return index, {name: package.read(name) for name in dict(index["sha256"])}
    except (TypeError, ValueError) as error:
        raise InputError(fault) from error


def _check(index: dict[str, Any], members: Members) -> None:
    if index.get("format") != _FORMAT:
        raise InputError(f"an archive of the kind {index.get('format')!r} can't be restored; known is {_FORMAT}")
    if set(index.get("sha256", ())) != set(members) or not isinstance(index.get("revision"), str):
        raise InputError("the archive is damaged: it does not hold the tables that it names; fetch it again")
    for name, member in members.items():
        if hashlib.sha256(member).hexdigest() != index["sha256"][name]:
            raise InputError(f"the archive is damaged: {name} is not what was put into it; fetch it again")
