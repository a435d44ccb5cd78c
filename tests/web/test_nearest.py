"""Nearest in meaning: beside the words, from the vectors that are kept, anew after each alignment."""

from __future__ import annotations

import pytest
from sqlalchemy import delete

from alignment.embedding import HashingEncoder
from annotator.services import encoders
from models.rows import AlignmentState, Claim, Embedding
from tests.web.conftest import read, words


def embed(session) -> None:
    """Vectors of every claim, as aligning would keep them."""
    encoder = HashingEncoder()
    session.execute(delete(Embedding))
    rows = {claim.text_digest: claim.text for claim in session.query(Claim)}
    for digest, vector in zip(rows, encoder.encode(list(rows.values())), strict=True):
        session.add(Embedding(text_digest=digest, encoder=encoder.name, vector=vector.astype("<f4").tobytes()))


@pytest.fixture(autouse=True)
def embedded(app, sessions, monkeypatch):  # noqa: ARG001 (it fills the database)
    monkeypatch.setenv("ANNOTATOR_ENCODER", "hashing")
    encoders.kept_encoder.cache_clear()
    with sessions.begin() as session:
        embed(session)
    yield
    encoders.kept_encoder.cache_clear()


def near(client, query: str) -> list[str]:
    return [words(line).strip() for line in read(client.get(f"/search?{query}")).select(".near .found-text")]


def test_a_sentence_that_has_other_words_too_is_found_with_what_stands_around_it(client) -> None:
    first = near(client, "q=guard+fled+without+any+shot")[0]
    assert first.startswith(
        "On 25 October the heroic workers took the bridge with 400 men. The guard fled without a shot."
    )


def test_what_the_words_have_found_is_not_shown_twice_and_accounts_can_be_chosen(client) -> None:
    assert all("Its guard fought" not in line for line in near(client, "q=guard+fought"))
    assert near(client, "q=the+bridge+in+hands+of+none&account=west") != []
    assert all("8 November" not in line for line in near(client, "q=the+bridge+in+hands+of+none&account=west"))


def test_the_vectors_are_read_once_until_the_accounts_are_aligned_again(sessions, client, statements) -> None:
    def reads() -> int:
        with statements() as seen:
            near(client, "q=bridges+in+the+morning")
        return sum("embedding.vector" in statement for statement in seen)

    assert [reads(), reads()] == [1, 0]
    with sessions.begin() as session:
        session.add(AlignmentState(part="pairs north south", digest="new"))
    assert [reads(), reads()] == [1, 0]


def test_without_vectors_nothing_is_said_of_meaning(client, sessions) -> None:
    with sessions.begin() as session:
        session.execute(delete(Embedding))
    assert not read(client.get("/search?q=bridge")).select(".near")
