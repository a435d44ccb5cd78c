"""The agency ledger: figures that lead to the sentences and events behind them."""

from __future__ import annotations

import pytest

from models.alignment import Role
from models.claim import Claim
from tests.web.conftest import read, touch, words


@pytest.fixture
def reader(client, sessions):
    """Workers act in North, are named in South and missing from West, on the event that all three tell; an army that
    has no name is no line of the ledger."""
    with sessions.begin() as session:
        for claim, actor, part, who in (
            ("cnorth001", "worker", "named", "mass"),
            ("cnorth001", "worker", "acts", "mass"),
            ("cnorth001", "worker", "praised", "mass"),
            ("csouth000", "worker", "named", "mass"),
            ("csouth000", "worker", "acts", "mass"),
            ("cwest000", "", "acts", "nobody"),
            ("cwest000", "army", "named", "body"),
        ):
            account = session.get_one(Claim, claim).account_id
            session.add(Role(claim_id=claim, account_id=account, actor=actor, part=part, who=who))
    return client


def test_each_figure_leads_to_its_sentences(reader) -> None:
    page = read(reader.get("/agency"))
    (row,) = page.select(".ledger")
    assert [words(line) for line in row.select("tbody tr")] == [
        "N 1 named, worker in A. North 1 acts, worker in A. North – 1 praised, worker in A. North – –",
        "S 1 named, worker in B. South 1 acts, worker in B. South – – – –",
        "W – – – – – 1 absent, worker in A Short History",
    ]
    told = read(reader.get(row.select_one("td a[href*=praised]")["href"]))
    assert "heroic workers" in words(told.select_one(".results"))
    missing = read(reader.get(row.select_one("a[href*=absent]")["href"]))
    assert [words(link) for link in missing.select("main li a")] == ["The bridge is taken"]


def test_who_only_touches_on_an_event_leaves_nobody_out(app, reader) -> None:
    touch(app, "cwest000")
    assert not read(reader.get("/agency")).select("a[href*=absent]")


def test_deeds_without_a_doer_are_counted_and_shown(reader) -> None:
    west = read(reader.get("/agency")).select(".deeds tbody tr")[2]
    assert [words(cell) for cell in west.select("td.figure")][3].startswith("1")
    told = read(reader.get(west.select_one("a[href*=sentences]")["href"]))
    assert "in their hands" in words(told.select_one(".results"))


def test_a_part_that_there_is_not_is_said_so(reader) -> None:
    assert reader.get("/agency/sentences?actor=worker&part=sings&account=north").status_code == 404
    assert reader.get("/agency/sentences?actor=worker&part=acts&account=nobody").status_code == 404
