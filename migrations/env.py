"""Runs the migrations on the engine that `annotator.database` hands over."""

from contextlib import contextmanager

from alembic import context
from sqlalchemy import Engine, Enum

engine: Engine = context.config.attributes["engine"]


def render_item(kind, item, _):
    """Write our own column types down as the plain ones that they rest on: migrations never import the models."""
    if kind == "type" and type(item).__module__.startswith("models."):
        return repr(item.impl).replace("DateTime", "sa.DateTime")
    if kind == "type" and isinstance(item, Enum):
        return f"sa.String(length={item.length})"
    return False


def include_name(name, kind, _):
    """The index of words and the table of vectors are the database's own: no model describes them."""
    return kind not in ("table", "index") or not (name or "").startswith(("claim_search", "claim_vector"))


@contextmanager
def rebuilding(connection):
    """Let SQLite rebuild tables that others refer to: it minds that while it is done, so we look once it is done."""
    if connection.dialect.name != "sqlite":
        yield
        return
    bare = connection.connection.dbapi_connection  # the pragma is deaf inside a transaction
    bare.execute("PRAGMA foreign_keys=OFF")
    try:
        yield
        if lost := connection.exec_driver_sql("PRAGMA foreign_key_check").all():
            raise RuntimeError(f"the migration would leave rows that refer to nothing, and is not made: {lost[:3]}")
        connection.commit()
    finally:
        connection.rollback()
        bare.execute("PRAGMA foreign_keys=ON")


with engine.connect() as connection, rebuilding(connection):
    context.configure(
        connection=connection,
        target_metadata=context.config.attributes.get("metadata"),
        render_as_batch=True,
        version_table=context.config.attributes["version_table"],
        compare_type=True,
        render_item=render_item,
        include_name=include_name,
    )
    with context.begin_transaction():
        context.run_migrations()
    connection.commit()
