"""The collector of cycles rests while an account is read, and not beyond."""

from __future__ import annotations

import gc

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
