"""Given out in portions, to other processes, pairs are judged as they are judged at once."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

import numpy as np
import pytest

from alignment.embedding import HashingEncoder
from alignment.judging import Pair, judge_all
from annotator.services import vectors
from annotator.services.engine import InProcess
from annotator.services.judges import shared
from annotator.services.vectors import Encode
from tests.alignment.stories import siege


class Elsewhere(InProcess):
    """Hands over and takes back what another process could."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **_: Any) -> Future[Any]:
        """The work and its result as bytes and back."""
        done: Future[Any] = Future()
        done.set_result(pickle.loads(pickle.dumps(super().submit(*pickle.loads(pickle.dumps((fn, *args)))).result())))
        return done


def every_pair() -> list[Pair]:
    """Of three accounts."""
    claims = [claim for own in siege().values() for claim in own]
    return [Pair(a, b, 0.6, 0.4) for a in claims for b in claims if a.account < b.account]


@pytest.mark.parametrize("portion", [1, 2, 5, 1000])
def test_suggestions_are_the_same_in_the_same_order(portion: int) -> None:
    pairs = every_pair()
    assert shared(judge_all, Elsewhere(), portion=portion)(pairs) == judge_all(pairs)


def test_vectors_made_elsewhere_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ANNOTATOR_ENCODER", "hashing")
    texts = ["The fort fell.", "Nobody wept."]
    work = pickle.loads(pickle.dumps(Encode("hashing", HashingEncoder().name)))
    assert np.array_equal(work(texts), HashingEncoder().encode(texts))


def test_a_worker_with_other_weights_is_refused() -> None:
    with pytest.raises(vectors.InputError, match="a worker has the encoder hashing-256, not another"):
        Encode("hashing", "another")(["The fort fell."])
