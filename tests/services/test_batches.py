from __future__ import annotations

import pytest
from sqlalchemy import inspect

from annotator.services.batches import indexed_at_once
from models.base import Base

PAIR = Base.metadata.tables["pair"]


def indexes(session):
    return {index["name"]: index["column_names"] for index in inspect(session.connection()).get_indexes("pair")}


def test_indexes_stand_again_behind_what_was_written(sessions):
    with sessions.begin() as session:
        before = indexes(session)
        with indexed_at_once(session, PAIR, worthwhile=True):
            during = indexes(session)
    with sessions() as session:
        assert indexes(session) == before
        assert len(during) == (0 if session.get_bind().dialect.name == "sqlite" else len(before))


def test_indexes_outlive_a_write_that_is_broken_off(sessions):
    with sessions() as session:
        before = indexes(session)
    with pytest.raises(RuntimeError), sessions.begin() as session, indexed_at_once(session, PAIR, worthwhile=True):
        raise RuntimeError("the disk is full")
    with sessions() as session:
        assert indexes(session) == before
