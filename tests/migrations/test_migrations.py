"""The migrations make what the models describe, and can be taken back, on both databases."""

from __future__ import annotations

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Engine, inspect

from annotator.database import alembic_config, open_engine, upgrade
from models.rows import Base


def _described(name: str | None, kind: str, _: object) -> bool:
    """The index of words and the table of vectors are the database's own: no model describes them."""
    return kind not in ("table", "index") or not (name or "").startswith(("claim_search", "claim_vector"))


def _tables(engine: Engine) -> set[str]:
    return {name for name in inspect(engine).get_table_names() if _described(name, "table", None)}


def test_the_migrations_equal_the_models(empty_database_url: str) -> None:
    engine = open_engine(empty_database_url)
    upgrade(engine)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "include_name": _described})
        differences = compare_metadata(context, Base.metadata)
    engine.dispose()
    assert differences == []


def test_they_go_down_to_nothing_and_up_again(empty_database_url: str) -> None:
    engine = open_engine(empty_database_url)
    upgrade(engine)
    command.downgrade(alembic_config(engine), "base")
    assert _tables(engine) <= {"alembic_version"}
    upgrade(engine)
    assert _tables(engine) == {*Base.metadata.tables, "alembic_version"}
    engine.dispose()


def test_the_judgement_keeps_its_two_claims_in_order(empty_database_url: str) -> None:
    engine = open_engine(empty_database_url)
    upgrade(engine)
    names = {check["name"] for check in inspect(engine).get_check_constraints("judgement")}
    engine.dispose()
    assert {"ck_judgement_ordered", "ck_judgement_judges_or_undoes"} <= names
