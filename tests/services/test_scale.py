"""However many workers do it, and wherever vectors are kept, the same claims are paired."""

from __future__ import annotations

from concurrent.futures import Executor
from contextlib import nullcontext
from pathlib import Path

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session, sessionmaker

from alignment.embedding import HashingEncoder
from annotator.queries.nearest import nearest
from annotator.queries.vector_table import has_vectors
from annotator.services import aligning
from annotator.services.aligning import align
from annotator.services.engine import InProcess, engine, in_turn
from annotator.services.records import load_records
from annotator.services.scale import pairing
from annotator.services.scale.blocks import Place, blocks
from annotator.services.scale.pairing import pair_all
from annotator.services.vectors import embed_missing
from models.rows import Pair
from tests.sieges import quietly

ENCODER = HashingEncoder()


@pytest.fixture
def imported(sessions: sessionmaker[Session], read) -> sessionmaker[Session]:
    """Two accounts whose sentences have their vectors."""
    read()
    with sessions() as session:
        loaded = load_records(session)
    texts = {one.text_digest: one.record.text for own in loaded.values() for one in own}
    embed_missing(sessions, texts, ENCODER, progress=lambda _: None)
    return sessions


def paired(sessions: sessionmaker[Session], executor: Executor, folder: Path) -> set[tuple[str, str, str]]:
    """The pairs that are found, with what is suggested of them."""
    url = sessions.kw["bind"].url.render_as_string(hide_password=False)
    pair_all(sessions, executor, Place(url, str(folder), ENCODER.name))
    with sessions() as session:
        return set(session.execute(select(Pair.a_id, Pair.b_id, Pair.relation)).all())


def test_claims_of_all_accounts_are_paired_and_placed(imported: sessionmaker[Session], tmp_path: Path) -> None:
    found = paired(imported, InProcess(), tmp_path / "sheets")
    with imported() as session:
        texts = {one.record.id: one.record for own in load_records(session).values() for one in own}
        days = session.scalars(select(Pair.earliest)).all()
    assert all(texts[a].account != texts[b].account for a, b, _ in found)
    assert any("took the bridge" in texts[a].text and "took the bridge" in texts[b].text for a, b, _ in found)
    assert all(day.isoformat() == "1746-11-05" for day in days if day)


def test_a_worker_of_dask_finds_what_one_process_finds(imported: sessionmaker[Session], tmp_path: Path) -> None:
    here = paired(imported, InProcess(), tmp_path / "here")
    with engine(processes=1, apart=False) as executor:
        assert paired(imported, executor, tmp_path / "there") == here


def test_vectors_are_kept_in_postgresql_where_it_can(imported: sessionmaker[Session]) -> None:
    with imported() as session:
        assert has_vectors(session) == (session.get_bind().dialect.name == "postgresql")


def test_accounts_are_cut_into_blocks_that_hold_every_claim_once(imported: sessionmaker[Session]) -> None:
    with imported() as session:
        cut = blocks(session, size=2)
        claims = sum(map(len, load_records(session).values()))
    assert [block.number for block in cut] == [sum(one.size for one in cut[:at]) for at in range(len(cut))]
    assert sum(block.size for block in cut) == claims
    assert max(block.size for block in cut) == 2


def test_no_more_is_asked_for_than_can_soon_be_taken() -> None:
    asked: list[int] = []

    def given():
        for one in range(100):
            asked.append(one)
            yield one

    results = in_turn(InProcess(), str, given(), at_once=2)
    assert next(results) == "0"
    assert len(asked) == 4
    assert list(results) == [str(one) for one in range(1, 100)]


def test_a_project_of_many_claims_is_aligned_in_one_pool(
    imported: sessionmaker[Session], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("ANNOTATOR_ENCODER", "hashing")
    monkeypatch.setenv("ANNOTATOR_DASK_FOLDER", str(tmp_path))
    monkeypatch.setattr(pairing, "engine", lambda: nullcontext(InProcess()))
    monkeypatch.setattr(aligning, "MANY", 1)
    made = align(imported, progress=quietly)
    with imported() as session:
        assert session.scalar(select(func.count()).select_from(Pair)) == made.pairs > 0
    assert made.events > 0
    assert not align(imported, progress=quietly).changed


def test_what_is_nearest_to_a_question_is_the_same_from_the_table(
    imported: sessionmaker[Session], tmp_path: Path
) -> None:
    (question,) = ENCODER.encode(["Who took the bridge with 400 men?"])
    with imported() as session:
        from_memory = nearest(session, question, encoder=ENCODER.name, without=frozenset())
    paired(imported, InProcess(), tmp_path / "sheets")
    with imported() as session:
        from_table = nearest(session, question, encoder=ENCODER.name, without=frozenset())
    assert from_table == from_memory != ()
