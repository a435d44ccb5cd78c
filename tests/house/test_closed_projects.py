"""A closed project lets nobody in and loses nothing; title and question can change; the audit log tells of all."""

from __future__ import annotations

from sqlalchemy import select

from annotator.house import entering, projects
from models.house import AuditEntry
from models.vocabulary import Role
from tests.house.conftest import PAIR, open_link, post
from tests.web.conftest import read, words


def test_a_closed_project_lets_nobody_in_and_opened_again_it_is_as_it_was(app, seminar, command, ann, ina) -> None:
    made = post(ann, "/me/tokens", at="/me", name="mine", project="fires", role="reader", days="1")
    header = {"Authorization": f"Bearer {read(made).select_one('code').text}"}
    with seminar.begin() as house:
        key = entering.invite(house, "Newcomer", projects.project_of(house, "fires"), Role.READER, by="Ina")
    post(ann, PAIR, at="/me", verdict="contradiction", note="as told", **{"contradiction-types": "date"})

    def answers() -> list[int]:
        program = app.test_client()
        return [
            ann.get(PAIR).status_code,
            post(ina, "/p/fires/people/settings", at="/me", blind="yes").status_code,
            program.get("/p/fires/api/v1/claims", headers=header).status_code,
            open_link(program, key).status_code,
        ]

    assert command("projects", "close", "fires").exit_code == 0
    closed = answers()
    assert closed[0] == closed[3] == 404
    assert min(closed) >= 400
    mine = read(ann.get("/projects")).main
    assert "Closed since" in words(mine)
    assert not mine.select("a[href='/p/fires/']")
    assert not read(ann.get("/me")).select("option[value=fires]")
    assert "fires is closed" in command("people", "invite", "Late", "--project", "fires").output
    assert "(closed)" in command("projects", "list").output
    assert command("projects", "reopen", "fires").exit_code == 0
    assert answers() == [200, 302, 200, 302]
    assert "as told" in ann.get(PAIR).text


def test_title_and_question_change_the_slug_stays_and_each_change_is_in_the_log(seminar, command, ann) -> None:
    assert command("projects", "retitle", "fires", "--question", "Who lit them?").exit_code == 0
    assert command("projects", "retitle", "fires", "--title", "Two nights").exit_code == 0
    assert words(read(ann.get("/projects")).select_one("article")).startswith("Two nights Who lit them?")
    for wrong in (["--title", " "], ["--title", "x" * 201], []):
        assert command("projects", "retitle", "fires", *wrong).exit_code != 0
    command("projects", "close", "fires")
    assert "closed already" in command("projects", "close", "fires").output
    command("projects", "reopen", "fires")
    assert "is open" in command("projects", "reopen", "fires").output
    with seminar() as house:
        told = house.execute(select(AuditEntry.action, AuditEntry.about).where(AuditEntry.project == "fires")).all()
    assert told[-4:] == [
        ("project retitled", "was The two fires: "),
        ("project retitled", "was The two fires: Who lit them?"),
        ("project closed", ""),
        ("project reopened", ""),
    ]
