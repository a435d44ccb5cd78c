"""Every link to a claim, a pair, an event or an account leads somewhere after another import and alignment."""

from __future__ import annotations

from pathlib import Path

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select
from sqlalchemy.orm import Session, sessionmaker

from annotator.services.aligning import align
from models.rows import Account, Claim, Event, Pair
from tests.databases import Fill
from tests.sieges import TEXTS, both, quietly, read_in
from tests.web.conftest import read, words

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@pytest.fixture
def fill() -> Fill:
    """Two accounts, read by the program."""
    return both


@pytest.fixture
def links(sessions: sessionmaker[Session]) -> dict[str, list[str]]:
    """All addresses of the aligned project, by kind."""
    align(sessions, progress=quietly)
    with sessions() as session:
        pairs = session.execute(select(Pair.a_id, Pair.b_id))
        return {
            "accounts": [f"/accounts/{key}" for key in session.scalars(select(Account.key))],
            "claims": [f"/claims/{key}" for key in session.scalars(select(Claim.id))],
            "events": [f"/events/{key}" for key in session.scalars(select(Event.id))],
            "pairs": [f"/pairs/{a}/{b}" for a, b in pairs],
        }


def test_every_link_leads_on_when_an_account_comes_again_with_other_words(
    client: FlaskClient, sessions: sessionmaker[Session], links: dict[str, list[str]], tmp_path: Path
):
    assert all(links.values())
    before = "In those days it rained.\n\n"
    read_in(sessions, tmp_path, memoir=before + TEXTS["memoir"].replace("with 400 men", "with some 500 men"))
    align(sessions, progress=quietly)
    with sessions() as session:
        former = session.scalars(select(Claim.id).where(Claim.position.is_(None))).one()
    pair = next(address for address in links["pairs"] if former in address)
    assert "This sentence has other words or other limits" in words(read(client.get(pair)).select_one(".sides"))
    now = read(client.get(f"/claims/{former}", follow_redirects=True))
    assert "The sentence that you asked for has other words" in words(now)
    assert "with some 500 men" in words(now)
    for kind, addresses in links.items():
        for address in addresses:
            answer = client.get(address, follow_redirects=True)
            assert (answer.status_code, kind) == (200, kind), words(read(answer))
