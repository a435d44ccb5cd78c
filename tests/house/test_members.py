"""Two instructors at one page: the second is told what the first has changed, and overwrites nothing of it."""

from __future__ import annotations

from models.house import Role
from tests.house.conftest import post, signed_in
from tests.web.conftest import read


def shown(client, action: str) -> str:
    form = read(client.get("/p/fires/people")).select_one(f'form[action="/p/fires/people/{action}"]')
    return form.select_one("input[name=shown]")["value"]


def test_settings_that_another_instructor_changed_meanwhile_are_not_overwritten(app, ina, seminar) -> None:
    from annotator.house import entering, projects

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
