"""What people mark as partisan counts before the machine's marks: in rates, concordance, export and report."""

from __future__ import annotations

import pytest
from sqlalchemy import delete

from annotator.queries import exports
from annotator.queries.framing import framing
from annotator.queries.reports import report_material
from annotator.queries.wordings import Wording, wordings
from annotator.services.reviewing import person_named
from annotator.services.tagging import tag, take_back
from models.rows import Mention
from tests.web.conftest import read, words


@pytest.fixture
def marked(app, sessions):  # noqa: ARG001 (it fills the database)
    """Ada marks a word of what the machine marked too, and words where it saw nothing."""
    with sessions.begin() as session:
        ada = person_named(session, "Ada")
        tag(session, person=ada, claim_id="cnorth001", span=(18, 24), technique="labelling", target="the workers")
        tag(session, person=ada, claim_id="csouth001", span=(10, 16), technique="heroisation")
    return sessions


def test_a_persons_mark_takes_the_place_of_the_machines_on_the_same_words(marked) -> None:
    with marked() as session:
        assert wordings(session) == {
            "cnorth001": (Wording(18, 24, "labelling", "the workers", "Ada"),),
            "csouth001": (Wording(10, 16, "heroisation", "", "Ada"),),
        }


def test_the_machines_mark_is_there_again_when_the_persons_is_taken_back(marked) -> None:
    with marked.begin() as session:
        take_back(session, person=person_named(session, "Ada"), tag_id=1)
        assert [one.technique for one in wordings(session)["cnorth001"]] == ["heroisation"]


def test_the_framing_page_counts_them_and_says_whose_they_are(marked, client) -> None:
    with marked() as session:
        page = framing(session)
    assert {key: rate.uses for key, rate in page.rates.items()} == {("labelling", 1): 1, ("heroisation", 2): 1}
    assert page.by_hand == 2
    shown = read(client.get("/framing"))
    assert "2 places were marked by people" in words(shown.select_one(".lede"))
    assert "heroisation · Ada" in words(shown.select_one(".concordance"))


def test_export_and_report_have_them(marked) -> None:
    with marked() as session:
        session.execute(delete(Mention))
        of_claim = {row["id"]: row["framing_tags"] for row in exports.claims(session)}
        (mark,) = report_material(session).wordings["cnorth001"]
    assert of_claim["cnorth001"] == [
        {"by": "Ada", "start": 18, "end": 24, "text": "heroic", "technique": "labelling", "target": "the workers"}
    ]
    assert of_claim["cnorth002"] == []
    assert (mark.start, mark.end, mark.technique, mark.target, mark.by) == (18, 24, "labelling", "the workers", "Ada")
