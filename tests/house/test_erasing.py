"""Who is erased is nobody any more, anywhere; what they said stays, under a pseudonym."""

from __future__ import annotations

import json
import re

import pytest
from click.testing import CliRunner
from sqlalchemy import select, text, update
from sqlalchemy.exc import DBAPIError

from annotator.cli import main
from annotator.database import connected, open_engine
from annotator.errors import Conflict, NotFound
from annotator.house import auditing, entering, projects
from annotator.interchange.archive import archive
from annotator.jobs import File, ask, cancel
from annotator.services.correcting import On, correct, date_value
from annotator.services.erasing import erase
from models.house import House, Project, User
from models.rows import Base, Claim, Draft, Job, JobFile, Judgement, Person
from models.vocabulary import Corrected, Role
from tests.house.conftest import PAIR, PASSWORD, accept, open_link, post, signed_in
from tests.web.conftest import read, words

#: A name that nothing else holds, and one that begins like it.
NAME, OTHER = "Zacharias Quill", "Zacharias Quill the Younger"
TYPED = {"typed": NAME, "password": PASSWORD}


@pytest.fixture
def quill(app, seminar):
    """The browser of somebody who has said something, and has left traces wherever one can."""
    with seminar.begin() as house:
        fires = projects.project_of(house, "fires")
        key = entering.invite(house, NAME, fires, Role.ANNOTATOR, by="Ina")
        entering.invite(house, OTHER, fires, Role.READER, by="Ina")
        house.execute(update(Project).where(Project.slug == "other").values(database="sqlite:///:memory:"))
    post(app.test_client(), "/sign-in", name=NAME, password="a guess")
    browser = app.test_client()
    open_link(browser, key)
    accept(browser, password=PASSWORD)
    post(browser, PAIR, at="/me", verdict="contradiction", note="as told")
    post(browser, "/me/tokens", at="/me", name="the laptop of Z.Q.", project="fires", role="reader", days="1")
    return browser


def erased(quill) -> None:
    assert post(quill, "/me/erase", at="/me/erase", **TYPED).status_code == 302


def everything(url: str, tables) -> str:
    """All rows of a database, as text."""
    engine = open_engine(url)
    with engine.connect() as connection:
        found = repr([connection.execute(select(table)).all() for table in tables])
    engine.dispose()
    return found


def test_no_table_of_house_or_project_holds_the_name_and_the_judgement_stays(quill, ina, seminar, database_url) -> None:
    with connected(database_url) as sessions, sessions.begin() as session:
        person = session.scalar(select(Person).where(Person.name == NAME))
        session.add(Draft(person_id=person.id, a_id="cnorth001", b_id="csouth000", window="w", said={"note": NAME}))
        job = ask(session, "report", by=person.id, files=[File("x", "x", b"")], judges=[NAME, "Ina"])
        cancel(session, job.id)
        claim = session.get_one(Claim, "cnorth001")
        for on_words in ("25 October", ""):
            on = On(claim.id, Corrected.DATE, on_words)
            correct(session, on, date_value(session, claim, "26 October 1917"), person=person)
        session.add(JobFile(job_id=job.id, made=True, name="r.md", media_type="text/plain", content=NAME.encode()))
    erased(quill)
    house = everything(seminar.kw["bind"].url.render_as_string(hide_password=False), House.metadata.sorted_tables)
    project = everything(database_url, Base.metadata.sorted_tables)
    assert house.replace(OTHER, "").count("Quill") == 0
    assert "laptop" not in house
    assert "Quill" not in project
    assert OTHER in house
    with seminar() as opened:
        pseudonym = opened.scalars(select(User.pseudonym).where(User.pseudonym.is_not(None))).one()
    assert words(read(ina.get(PAIR)).select_one(".said-of")).startswith(f"{pseudonym} ≠ contradiction as told")
    for taken in ("/p/fires/report/contradictions.md", "/p/fires/exchange/project/jsonl", "/p/fires/history"):
        found = ina.get(taken).get_data(as_text=True)
        assert "Quill" not in found
    with connected(database_url) as sessions, sessions() as session:
        assert session.scalars(select(Judgement.note)).all() == ["as told"]
        assert session.scalars(select(Job.arguments).where(Job.what == "report")).one()["judges"] == [pseudonym, "Ina"]
        assert NAME.encode() not in archive(sessions.kw["bind"], derived=True)


def test_who_is_erased_comes_in_by_nothing_and_the_name_is_anybodys_again(app, quill, seminar) -> None:
    other = signed_in(app, NAME)
    erased(quill)
    assert [browser.get("/me").status_code for browser in (quill, other)] == [302, 302]
    assert post(app.test_client(), "/sign-in", name=NAME, password=PASSWORD).status_code == 401
    with seminar.begin() as house:
        (gone,) = (user for user in entering.everybody(house) if user.pseudonym)
        assert (gone.password, gone.subject, gone.name) == (None, None, gone.pseudonym)
        with pytest.raises(Conflict, match="for good"):
            entering.reopen(house, gone)
        key = entering.invite(house, NAME, projects.project_of(house, "fires"), Role.READER, by="")
    newcomer = app.test_client()
    open_link(newcomer, key)
    assert accept(newcomer, password="three green bottles hanging").status_code == 302
    assert "as told" not in newcomer.get("/me/data.json").text


def test_the_log_keeps_what_happened_and_lets_nothing_else_change(quill, seminar) -> None:
    with seminar() as house:
        before = [(row.id, row.at, row.action, row.project) for row in auditing.entries(house)]
    erased(quill)
    with seminar() as house:
        after = [(row.id, row.at, row.action, row.project) for row in auditing.entries(house)]
        told = {(row.actor, row.action, row.about) for row in auditing.entries(house)}
        (name,) = house.scalars(select(User.pseudonym).where(User.pseudonym.is_not(None)))
    assert after[-len(before) :] == before
    assert {("Ina", "invited", f"{name} as annotator"), ("Ina", "invited", f"{OTHER} as reader")} <= told
    assert {(name, "token made", ""), (name, "sign-in refused", ""), (name, "erased", name)} <= told
    for change in ("actor = 'x'", "about = ''", "address = 'x'", f"actor = '{name}'", "action = 'x'"):
        with seminar() as house, pytest.raises(DBAPIError, match="only added to"):
            house.execute(text(f"UPDATE house_audit SET {change} WHERE actor = 'Ina'"))
    with seminar() as house, pytest.raises(DBAPIError, match="only added to"):
        house.execute(text("DELETE FROM house_audit"))


def test_what_is_kept_of_oneself_is_all_there_and_nobody_elses(ann, quill) -> None:
    post(ann, PAIR, at="/me", verdict="agreement", note="what Ann says")
    answer = quill.get("/me/data.json")
    kept = json.loads(answer.text)
    assert [row["note"] for row in kept["projects"]["fires"]["judgement"]] == ["as told"]
    assert kept["account"]["person"]["name"] == NAME
    assert kept["account"]["tokens"][0] | {"role": "reader", "project": "fires"} == kept["account"]["tokens"][0]
    assert {"invited", "joined", "token made"} <= {row["action"] for row in kept["account"]["log"]}
    assert not any(secret in answer.text for secret in ("digest", "argon2", "what Ann says"))


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    ("fields", "status"),
    [({"typed": "Zacharias"}, 400), ({"password": "a guess"}, 403)],
    ids=["another name typed", "another password"],
)
def test_nobody_is_erased_by_oversight(quill, fields, status) -> None:
    assert post(quill, "/me/erase", at="/me/erase", **(TYPED | fields)).status_code == status
    assert quill.get("/me").status_code == 200


def test_an_instructor_erases_who_is_in_no_project_but_theirs(quill, ina, ann) -> None:
    page = words(read(ina.get(f"/p/fires/people/erase?name={NAME}")).main)
    assert "fires: 1 judgement with its notes, 0 other entries" in page
    assert post(ann, "/p/fires/people/erase", at="/me", name=NAME, **TYPED).status_code == 403
    assert post(ina, "/p/fires/people/erase", at="/me", name=NAME, **TYPED).status_code == 302
    assert quill.get("/me").status_code == 302


@pytest.mark.usefixtures("quill")
@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.parametrize("role", [Role.READER, Role.INSTRUCTOR])
def test_an_instructor_erases_nobody_of_other_projects_and_no_instructor(ina, seminar, role) -> None:
    slug = "fires" if role is Role.INSTRUCTOR else "other"
    with seminar.begin() as house:
        projects.change(house, entering.person(house, NAME), projects.project_of(house, slug), role)
    assert ina.get(f"/p/fires/people/erase?name={NAME}").status_code == 403
    assert post(ina, "/p/fires/people/erase", at="/me", name=NAME, **TYPED).status_code == 403
    answers = [post(ina, "/p/fires/people/erase", at="/me", name=name, **TYPED) for name in ("Nobody", "Stranger")]
    assert [answer.status_code for answer in answers] == [404, 404]
    assert len({re.sub(r'name="csrf_token" value="[^"]*"', "", answer.text) for answer in answers}) == 1


@pytest.mark.usefixtures("quill")
def test_what_could_not_be_reached_is_done_the_next_time_under_the_same_pseudonym(app, seminar, database_url) -> None:
    with seminar.begin() as house:
        broken = projects.add(house, "aaa", title="a", database="sqlite:////nowhere/at/all.sqlite")
    with pytest.raises(Conflict, match=r"comes in no more, but projects could not be reached \(1\)"):
        erase(app.extensions["projects"], NAME)
    assert post(app.test_client(), "/sign-in", name=NAME, password=PASSWORD).status_code == 401
    with seminar.begin() as house:
        pending = entering.person(house, NAME).pseudonym
        house.delete(house.merge(broken))
    assert erase(app.extensions["projects"], NAME) == pending
    with connected(database_url) as sessions, sessions() as session:
        assert pending in session.scalars(select(Person.name)).all()
    with pytest.raises(NotFound):
        erase(app.extensions["projects"], NAME)
    with pytest.raises(Conflict, match="erased already"):
        erase(app.extensions["projects"], pending)


@pytest.mark.usefixtures("quill")
def test_by_command_somebody_with_an_account_or_none_is_erased_when_that_is_confirmed(
    seminar, database_url, monkeypatch
) -> None:
    monkeypatch.setenv("ANNOTATOR_HOUSE_URL", seminar.kw["bind"].url.render_as_string(hide_password=False))
    with connected(database_url) as sessions, sessions.begin() as session:
        session.add(Person(name="Of an old archive"))
        session.add(Person(name="former annotator 1"))
    assert json.loads(CliRunner().invoke(main, ["people", "data", NAME]).output)["projects"]["fires"]["judgement"]
    asked = CliRunner().invoke(main, ["people", "erase", NAME], input="n\n")
    assert asked.exit_code == 1
    assert "what they judged stays" in asked.output
    done = CliRunner().invoke(main, ["people", "erase", NAME], input="y\n")
    assert CliRunner().invoke(main, ["people", "list"]).output.count(" erased\n") == 1
    assert "former annotator" in done.output
    assert CliRunner().invoke(main, ["people", "erase", "Of an old archive", "--yes"]).output == "former annotator 2\n"
    assert CliRunner().invoke(main, ["people", "erase", "Nobody", "--yes"]).exit_code == 2
