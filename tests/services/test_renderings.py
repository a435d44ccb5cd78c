"""One original in two translations is known as one, its difference is none of fact, and the pages show it."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session, sessionmaker

from annotator.queries.claims import claims
from annotator.queries.renderings import one_original
from annotator.services.aligning import align
from annotator.services.records import load_records
from models.rows import Claim, Pair, Rendering
from models.vocabulary import Relation
from tests.sieges import quietly, read_in

#: Filler of either account, so that the rare words of the letter are rare.
DAYS = "The river rose. The bakers shut their ovens at dawn. Snow lay upon the roofs of the lower town for weeks.\n\n"
LETTERS = {
    "siege": f"{DAYS}In his last letter the governor wrote: “A fortress must lean upon its magazines and its wells, "
    "never upon the hope of relief alone. Of biscuit we possess four hundred barrels, which twelve weeks of hunger "
    "will devour.”\n",
    "memoir": f"{DAYS}The governor wrote in that letter: “A fortress should lean on magazines and wells, and never "
    "on hope of relief alone. Of biscuit we have five hundred barrels, that twelve weeks of hunger shall devour.”\n",
}


@pytest.fixture
def project(sessions: sessionmaker[Session], tmp_path: Path) -> sessionmaker[Session]:
    read_in(sessions, tmp_path, **LETTERS)
    align(sessions, progress=quietly)
    return sessions


def barrels(session: Session) -> list[str]:
    return sorted(session.scalars(select(Claim.id).where(Claim.text.contains("barrels"))))


def test_the_letter_is_one_original_in_both_accounts(project) -> None:
    with project() as session:
        numbers = dict(session.execute(select(Rendering.claim_id, Rendering.original)).all())
        a, b = barrels(session)
        assert numbers[a] == numbers[b]
        told = claims(session, (a, b))
        found = one_original(session, told[a], told[b])
        assert any(
            {part.one, part.other} >= {"four"} or "four" in f"{part.one} {part.other}" for part in found.differences
        )
        assert len(found.passages) == 2
        (shut,) = session.scalars(select(Claim.id).where(Claim.text.contains("bakers"), Claim.account_id == 1))
        other = claims(session, (shut,))[shut]
        assert one_original(session, told[a], other) is None


def test_translators_differ_only_apparently(project) -> None:
    with project() as session:
        a, b = barrels(session)
        pair = session.get(Pair, (a, b))
        assert pair.relation is not Relation.CONTRADICTION
        assert "translation" in pair.apparent
        assert any("two renderings of one original" in finding["reason"] for finding in pair.findings)


def test_nothing_is_found_anew_while_no_text_changes_and_what_changes_is(project, tmp_path: Path) -> None:
    assert not align(project, progress=quietly).changed
    read_in(project, tmp_path, memoir=DAYS)
    align(project, progress=quietly)
    with project() as session:
        assert session.scalars(select(Rendering)).all() == []
        assert all(one.record.rendering is None for own in load_records(session).values() for one in own)
