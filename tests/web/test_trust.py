"""The page on how right suggestions are, and learning from there."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from annotator.services.learning import learn
from models.job import JobState
from models.rows import Job, LearnedModel
from tests.databases import Fill
from tests.lessons import forty_lessons, undecided_model
from tests.web.conftest import read, send, sign_in, words


def learn_as_asked(sessions) -> None:
    """What a worker does with the one job that waits."""
    with sessions.begin() as session:
        (job,) = session.scalars(select(Job).where(Job.state == JobState.WAITING))
        assert job.what == "learn"
        job.state = JobState.DONE
    learn(sessions)


@pytest.fixture
def fill() -> Fill:
    """Forty lessons."""
    return forty_lessons


@pytest.fixture
def bea(app, monkeypatch):
    """A reader of a project of which much is judged."""
    monkeypatch.setattr("alignment.relation_model.default_model", undecided_model)
    client = app.test_client()
    sign_in(client, "Bea")
    return client


def test_figures_and_curve_have_a_text_beside_them(bea) -> None:
    page = read(bea.get("/trust"))
    assert "Of the last 40 pairs that were judged, the suggestion was right in 20" in words(page.select_one(".lede"))
    (curve,) = page.select("svg[role=img]")
    assert page.find(id=curve["aria-labelledby"].split()[1])
    assert "40 judgements have been made since it last learned" in words(page)


def test_learning_is_asked_for_and_turned_off_by_somebody(bea, sessions) -> None:
    send(bea, "/trust/learn")
    assert "brought up to date" in words(read(bea.get("/trust")).select_one("#said"))
    learn_as_asked(sessions)
    page = read(bea.get("/trust"))
    assert len(page.select("caption + thead + tbody tr")) == 1
    assert "the machine alone says" in words(read(bea.get("/pairs/cone042/cother042")))
    send(bea, "/trust/switch", on="no")
    learn_as_asked(sessions)
    assert "not used" in words(read(bea.get("/trust")))
    assert "the machine alone says" not in words(read(bea.get("/pairs/cone042/cother042")))


def test_what_was_learned_of_no_judgement_is_not_listed(bea, sessions) -> None:
    with sessions.begin() as session:
        empty = {"through_id": 0, "judged": 0, "right_before": 0, "right_after": 0, "made_by": "", "program": "0"}
        session.add(LearnedModel(**empty))
    assert not read(bea.get("/trust")).select("caption + thead")


def test_every_few_judgements_learning_is_asked_for_outside_the_request(bea, sessions) -> None:
    learn(sessions)
    for number in range(40, 46):
        with sessions() as session:
            assert bool(session.scalars(select(Job)).all()) == (number == 45)
        send(bea, f"/pairs/cone0{number}/cother0{number}", verdict="partial")


def test_nobody_unknown_turns_it_off(client) -> None:
    assert send(client, "/trust/switch", on="no").status_code == 403
    assert send(client, "/trust/learn").status_code == 403
