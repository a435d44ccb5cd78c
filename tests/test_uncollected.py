"""The collector of cycles rests while an account is read, and not beyond."""

from __future__ import annotations

import gc
import subprocess
import sys

import pytest

from annotator.uncollected import settle, uncollected


def test_collecting_goes_on_afterwards_even_after_a_fault() -> None:
    with pytest.raises(ValueError, match="torn"), uncollected():
        _tear()
    assert gc.isenabled()


def _tear() -> None:
    assert not gc.isenabled()
    raise ValueError("torn")


def test_within_one_another_the_outer_ends_it() -> None:
    with uncollected():
        with uncollected():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


def test_what_is_there_when_serving_begins_is_walked_no_more() -> None:
    before = gc.get_freeze_count()
    settle()
    try:
        assert gc.get_freeze_count() > before
    finally:
        gc.unfreeze()


def test_what_was_made_inside_is_old_afterwards() -> None:
    with uncollected():
        made = [[] for _ in range(gc.get_threshold()[0] + 1)]
    assert len(gc.get_objects(generation=0)) + len(gc.get_objects(generation=1)) < len(made)


def test_what_serving_has_settled_stays_settled() -> None:
    gc.freeze()
    try:
        with uncollected():
            pass
        assert gc.get_freeze_count()
    finally:
        gc.unfreeze()


@pytest.mark.parametrize(("leaving", "said"), [("", "walked"), ("end_uncollected()", "")])
def test_what_is_left_at_the_end_of_the_process_is_not_walked_over(leaving: str, said: str) -> None:
    cycle = """
from annotator.uncollected import end_uncollected
class Walked:
    def __del__(self): print("walked")
def tie():
    one = Walked()
    one.itself = one
tie()
"""
    done = subprocess.run([sys.executable, "-c", f"{cycle}{leaving}"], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == said
