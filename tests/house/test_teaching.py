"""The fifth judgement asks for learning, whichever way it comes in."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from click.testing import CliRunner
from sqlalchemy import delete, select

from annotator.cli import main
from annotator.queries.learning import EVERY
from annotator.services.alignment_state import note_learned
from annotator.services.reviewing import judge, person_named
from models.rows import Claim, Job
from models.vocabulary import Verdict
from tests.house.conftest import PAIR, post, signed_in
from tests.web.conftest import read

A, B = PAIR.rsplit("/", 2)[1:]
JUDGED = {"a": A, "b": B, "verdict": "unrelated"}


def by_page(app, _) -> None:
    assert post(signed_in(app, "Ann"), PAIR, at="/me", verdict="unrelated").status_code == 302


def by_program(app, _) -> None:
    made = post(signed_in(app, "Ann"), "/me/tokens", at="/me", name="t", project="fires", role="annotator", days="1")
    header = {"Authorization": f"Bearer {read(made).select_one('code').text}"}
    assert app.test_client().post("/p/fires/api/v1/judgements", json=JUDGED, headers=header).status_code == 201


def by_adjudication(app, _) -> None:
    decided = post(signed_in(app, "Adj"), f"/p/fires/adjudication/{A}/{B}", at="/me", verdict="unrelated")
    assert decided.status_code == 302


def by_sheet(app, sheet: Path) -> None:
    given = (BytesIO(sheet.read_bytes()), sheet.name)
    assert post(signed_in(app, "Ina"), "/p/fires/exchange", at="/me", file=given).status_code == 302


def by_command(_, sheet: Path) -> None:
    assert CliRunner().invoke(main, ["bring", str(sheet), "--by", "Ina"]).exit_code == 0


@pytest.mark.parametrize("way", [by_page, by_program, by_adjudication, by_sheet, by_command])
@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_the_fifth_judgement_asks_for_learning_and_the_fourth_does_not(
    app, sessions, tmp_path, monkeypatch, way
) -> None:
    monkeypatch.setenv("ANNOTATOR_DATABASE_URL", str(sessions.kw["bind"].url))
    with sessions.begin() as session:
        person = person_named(session, "Ben")
        for _ in range(EVERY - 2):
            judge(session, person=person, a_id=A, b_id=B, verdict=Verdict.UNRELATED)
        note_learned(session)
        session.execute(delete(Job))
        words = [session.scalar(select(Claim.text).where(Claim.id == claim)) for claim in (A, B)]
    asked = []
    for note in ("the fourth", "the fifth"):
        sheet = tmp_path / f"{note}.csv"
        line = ",".join(f'"{cell}"' for cell in ("unrelated", note, A, B, *words))
        sheet.write_text(f"verdict,note,a_claim,b_claim,a_quotation,b_quotation\n{line}\n")
        way(app, sheet)
        with sessions() as session:
            asked.append(session.scalars(select(Job.what)).all())
    assert asked == [[], ["learn"]]
