"""Vectors are the same wherever they are made."""

from __future__ import annotations

import pickle

import numpy as np
import pytest
from sqlalchemy.orm import Session, sessionmaker

from alignment.embedding import HashingEncoder
from annotator.errors import InputError
from annotator.services import vectors
from annotator.services.engine import engine
from annotator.services.vectors import Encode, embed_missing, load_vectors

ENCODER = HashingEncoder()
TEXTS = {"a" * 40: "The fort fell.", "b" * 40: "Nobody wept."}


def test_a_worker_of_dask_makes_the_vectors_that_this_process_makes(
    sessions: sessionmaker[Session], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ANNOTATOR_ENCODER", "hashing")
    done: list[int] = []
    with engine(processes=1, apart=False) as executor:
        monkeypatch.setenv("ANNOTATOR_DASK_SCHEDULER", executor._client.scheduler.address)
        monkeypatch.setattr(vectors, "_BATCH", 1)
        assert embed_missing(sessions, TEXTS, ENCODER, progress=done.append) == len(TEXTS)
    with sessions() as session:
        kept = load_vectors(session, TEXTS, ENCODER.name)
    assert done == [1, 1]
    assert np.array_equal(kept, ENCODER.encode(list(TEXTS.values())))


def test_the_task_goes_to_another_process_and_back() -> None:
    work = pickle.loads(pickle.dumps(Encode("hashing", ENCODER.name)))
    assert np.array_equal(work(list(TEXTS.values())), ENCODER.encode(list(TEXTS.values())))


def test_a_worker_with_other_weights_is_refused() -> None:
    with pytest.raises(InputError, match="a worker has the encoder hashing-256, not another"):
        Encode("hashing", "another")(["The fort fell."])
