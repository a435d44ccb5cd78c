"""Two instructors at one page: the second is told what the first has changed, and overwrites nothing of it."""

from __future__ import annotations

import pytest

from annotator.house import entering, projects
from models.vocabulary import Role
from tests.house.conftest import PASSWORD, open_link, post, signed_in
from tests.web.conftest import read, words


def shown(client, action: str) -> str:
    form = read(client.get("/p/fires/people")).select_one(f'form[action="/p/fires/people/{action}"]')
    return form.select_one("input[name=shown]")["value"]


def test_settings_that_another_instructor_changed_meanwhile_are_not_overwritten(app, ina, seminar) -> None:
    with seminar.begin() as opened:
        ivo = entering.add(opened, "Ivo", "correct horse battery staple")
        projects.change(opened, ivo, projects.project_of(opened, "fires"), Role.INSTRUCTOR)
    other, seen = signed_in(app, "Ivo"), shown(ina, "settings")
    assert post(other, "/p/fires/people/settings", blind="yes", unaided="yes", shown=seen).status_code == 302
    assert post(ina, "/p/fires/people/settings", shown=seen).status_code == 409
    with seminar() as opened:
        assert projects.project_of(opened, "fires").unaided
    role = shown(ina, "role")
    assert post(other, "/p/fires/people/role", name="Adj", role="reader", shown=role).status_code == 302
    assert post(ina, "/p/fires/people/role", name="Adj", role="annotator", shown=role).status_code == 409


@pytest.mark.parametrize("role", ["", "reader"])
def test_invitations_of_who_is_removed_or_demoted_open_nothing_more(app, ina, seminar, role) -> None:
    with seminar.begin() as opened:
        fires = projects.project_of(opened, "fires")
        projects.change(opened, entering.add(opened, "Ivo", PASSWORD), fires, Role.INSTRUCTOR)
        void = [
            entering.invite(opened, name, fires, Role.INSTRUCTOR, by=by)
            for name, by in (("Sock", "Ivo"), ("Ivo", "Ina"))
        ]
        good = entering.invite(opened, "Newcomer", fires, Role.READER, by="Ina")
    present = read(ina.get("/p/fires/people")).select_one("input[name=name][value=Ivo]").find_parent("form")
    was = present.select_one("input[name=shown]")["value"]
    assert post(ina, "/p/fires/people/role", at="/me", name="Ivo", role=role, shown=was).status_code == 302
    assert [open_link(app.test_client(), key).status_code for key in (*void, good)] == [404, 404, 302]


def test_a_list_of_names_makes_a_link_each_and_an_open_one_can_be_withdrawn(app, ina) -> None:
    made = read(post(ina, "/p/fires/people/invite", at="/me", names="Bert\n\n  Carla \n", role="annotator"))
    keys = [link.text.partition("#")[2] for link in made.select("code.key")]
    people = read(ina.get("/p/fires/people"))
    assert "Bert – annotator, invited by Ina, until" in words(people.main)
    withdrawn = people.select("form[action$=withdrawn]")[0]["action"]
    assert post(ina, withdrawn, at="/me").status_code == 302
    assert post(ina, withdrawn, at="/me").status_code == 404
    assert [open_link(app.test_client(), key).status_code for key in keys] == [404, 302]
    assert "Bert –" not in words(read(ina.get("/p/fires/people")).main)
    assert "invitation withdrawn" in words(read(ina.get("/p/fires/people/audit")).main)
    assert post(ina, "/p/fires/people/invite", at="/me", names=" \n", role="annotator").status_code == 400


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_an_invitation_to_another_project_is_withdrawn_by_nobody_here(ina, seminar) -> None:
    with seminar.begin() as opened:
        entering.invite(opened, "Lea", projects.project_of(opened, "other"), Role.READER, by="Stranger")
    assert post(ina, "/p/fires/people/invitations/1/withdrawn", at="/me").status_code == 404
