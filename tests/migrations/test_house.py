"""The migrations of the house make what its models describe, go down and up, and keep what stands in it."""

from __future__ import annotations

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Engine, inspect, select, text
from sqlalchemy.orm import Session

from annotator.database import VERSION_TABLES, alembic_config, open_engine, upgrade
from annotator.house import entering, projects
from models.house import AuditEntry, House, Invitation, User
from models.vocabulary import Role

HISTORY = {"history": "house"}


def made(url: str) -> Engine:
    engine = open_engine(url)
    upgrade(engine, **HISTORY)
    return engine


def test_the_migrations_of_the_house_equal_its_models(empty_database_url: str) -> None:
    engine = made(empty_database_url)
    with engine.connect() as connection:
        opts = {"compare_type": True, "version_table": VERSION_TABLES["house"]}
        differences = compare_metadata(MigrationContext.configure(connection, opts=opts), House.metadata)
    engine.dispose()
    assert differences == []


def test_they_go_down_to_nothing_and_up_again(empty_database_url: str) -> None:
    engine = made(empty_database_url)
    command.downgrade(alembic_config(engine, **HISTORY), "base")
    assert set(inspect(engine).get_table_names()) <= {"house_version"}
    upgrade(engine, **HISTORY)
    assert set(inspect(engine).get_table_names()) == {*House.metadata.tables, "house_version"}
    engine.dispose()


def test_who_invited_is_taken_from_the_audit_log_and_nothing_else_changes(
    empty_database_url: str, monkeypatch, tmp_path
) -> None:
    monkeypatch.setattr("annotator.backup.back_up_before_upgrade", lambda _: None)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    engine = made(empty_database_url)
    with Session(engine) as house, house.begin():
        fires = projects.add(house, "fires", title="The two fires")
        ina = entering.add(house, "Ina", "correct horse battery staple")
        projects.change(house, ina, fires, Role.INSTRUCTOR)
        entering.invite(house, "Newcomer", fires, Role.READER, by="Ina")
        entering.invite(house, "Other", fires, Role.READER, by="")
        entering.offer_reset(house, "Ina", by="")
    command.downgrade(alembic_config(engine, **HISTORY), "0001")
    assert "by_id" not in {column["name"] for column in inspect(engine).get_columns("house_invitation")}
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM house_invitation WHERE expires_at IS NOT NULL")) == 3
    upgrade(engine, **HISTORY)
    with Session(engine) as house:
        told = {
            one.name: one.by_id and house.get_one(User, one.by_id).name for one in house.scalars(select(Invitation))
        }
        assert told == {"Newcomer": "Ina", "Other": None, "Ina": None}
        assert len(house.scalars(select(AuditEntry)).all()) == 5
    engine.dispose()
