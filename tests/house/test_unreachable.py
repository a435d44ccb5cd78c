"""A project whose database can't be opened: one sentence to its people, and not where it lies; the others go on."""

from __future__ import annotations

import pytest
from sqlalchemy import update

from models.house import Project
from tests.house.conftest import STRANGER, signed_in

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@pytest.mark.parametrize(
    "address", ["/p/other/", "/p/other/nowhere", "/p/other/api/v1/claims", "/me/data.json", "/me/erase"]
)
def test_it_is_told_in_one_sentence_that_gives_no_path_away(app, seminar, address) -> None:
    with seminar.begin() as house:
        absent = "sqlite:////nowhere/at/all.sqlite"
        house.execute(update(Project).where(Project.slug == "other").values(database=absent))
    answer = signed_in(app, STRANGER).get(address)
    assert answer.status_code == (404 if address.endswith("nowhere") else 503)
    assert ("be reached" in answer.text) is not address.endswith("nowhere")
    assert "nowhere/at" not in answer.text
    assert signed_in(app, "Ann").get("/p/fires/review").status_code == 200
