"""Killed in the middle, a command leaves a database that opens, loses no judgement and is finished by the next run."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import func, select

from annotator.database import session
from annotator.services.sampling import sample_manifest
from models.rows import Account, Claim, Embedding, Judgement, Pair, Person
from models.vocabulary import Verdict
from tests.cli.conftest import Command

START = "import sys; from annotator.cli import main; main(sys.argv[1:])"


def kill_in_the_middle(begun: Callable[[], bool], *words: str) -> int:
    """Start a command as a process of its own, and kill it as soon as it has begun; its exit code."""
    process = subprocess.Popen(
        [sys.executable, "-c", START, *words], stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL
    )
    while process.poll() is None and not begun():
        time.sleep(0.02)
    process.send_signal(signal.SIGKILL)
    return process.wait()


def count(table: type) -> int:
    with session() as opened:
        return opened.scalar(select(func.count()).select_from(table)) or 0


def judge_something() -> None:
    """A judgement of two claims, as a person might have made it before."""
    with session() as opened:
        a, b = sorted(opened.scalars(select(Claim.id).limit(2)))
        person = Person(name="Vera")
        opened.add(person)
        opened.flush()
        judgement = Judgement(
            person_id=person.id, a_id=a, b_id=b, verdict=Verdict.PARTIAL, a_quote="a", b_quote="b", program="0"
        )
        opened.add(judgement)


@pytest.mark.parametrize("delay", [0.6, 1.2])
def test_an_import_that_is_killed_leaves_nothing_half_written(annotator: Command, delay: float) -> None:
    annotator("export", "claims")  # makes the database
    started = time.monotonic()
    kill_in_the_middle(lambda: time.monotonic() - started > delay, "import", "--manifest", str(sample_manifest()))
    claims, accounts = count(Claim), count(Account)
    assert (claims == 0) == (accounts == 0)
    assert accounts in {0, 4}
    assert annotator("import", "--manifest", sample_manifest()).exit_code == 0
    assert count(Account) == 4


def test_an_alignment_that_is_killed_is_finished_by_the_next(annotator: Command) -> None:
    annotator("import", "--manifest", sample_manifest())
    judge_something()
    code = kill_in_the_middle(lambda: count(Embedding) > 0, "align")
    assert code == -signal.SIGKILL
    assert count(Judgement) == 1
    embedded = count(Embedding)
    assert embedded > 0
    assert annotator("align").exit_code == 0
    assert count(Pair) > 0
    assert count(Judgement) == 1


def test_what_was_embedded_before_the_kill_is_not_embedded_again(
    annotator: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", os.fspath(tmp_path))
    annotator("import", "--manifest", sample_manifest())
    assert "sentences embedded" in annotator("align").stdout
    assert annotator("align").stdout == "nothing changed\n"
    with session() as opened:
        opened.query(Pair).delete()
        from models.rows import AlignmentState

        opened.query(AlignmentState).delete()
    assert annotator("align").stdout.startswith("0 sentences embedded")


def test_an_alignment_without_accounts_says_what_is_missing(annotator: Command) -> None:
    done = annotator("align")
    assert done.exit_code == 2
    assert "there is no account to align" in done.stderr
