"""The table of routes: each has a rule, and each role gets as far as its rule says and no further."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from flask import Flask
from werkzeug.routing import Rule

from annotator.web.access import LEAST, Outside, allowed
from models.vocabulary import Role
from tests.house.access_table import table
from tests.house.conftest import NAMES, STRANGER, post, signed_in, token_of
from tests.web.conftest import read, words

#: What stands for a variable of an address.
VALUES = {
    "key": "cnorth001", "a": "cnorth001", "b": "csouth000", "form": "md", "filename": "style.css",
}  # fmt: skip
#: What a gate says no with.
REFUSED = {401, 403}


def routes(app: Flask) -> list[tuple[Rule, str]]:
    return [
        (rule, method)
        for rule in app.url_map.iter_rules()
        for method in sorted(rule.methods - {"HEAD", "OPTIONS"})
    ]  # fmt: skip


def address(rule: Rule) -> str:
    """The rule with its variables filled in."""

    def value(found: re.Match[str]) -> str:
        kind, name = found[1] or "", found[2]
        if kind.startswith("any("):
            return kind[4:].rstrip("):").split(",")[0].strip(" '\"")
        return "1" if kind.startswith("int") else VALUES.get(name, "x")

    return re.sub(r"<(?:([^<>]+):)?(\w+)>", value, rule.rule)


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_each_route_has_a_rule_and_each_rule_a_route(app: Flask) -> None:
    endpoints = {rule.endpoint for rule in app.url_map.iter_rules()}
    assert endpoints - LEAST.keys() == set(), "give each new route a line in annotator/web/access.py"
    assert LEAST.keys() - endpoints == set()


def test_a_route_without_a_rule_is_closed_to_everybody(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    ina = signed_in(app, "Ina")
    monkeypatch.delitem(LEAST, "history.every")
    assert ina.get("/p/fires/history").status_code == 403


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.parametrize("role", Role)
def test_each_role_reaches_what_its_rule_says_and_no_more(app: Flask, role: Role) -> None:
    client = signed_in(app, NAMES[role])
    token = token_of(client)
    wrong = []
    for rule, method in routes(app):
        least = LEAST[rule.endpoint]
        if not isinstance(least, Role):
            continue
        answer = client.open(f"/p/fires{address(rule)}", method=method, data={"csrf_token": token})
        if (answer.status_code in REFUSED) is allowed(role, least) or answer.status_code >= 500:
            wrong.append((method, rule.rule, answer.status_code))
    assert wrong == []


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.parametrize("who", ["nobody", STRANGER])
def test_who_does_not_belong_here_reaches_no_page_of_the_project(app: Flask, who: str) -> None:
    client = app.test_client() if who == "nobody" else signed_in(app, who)
    token = token_of(client)
    reached = []
    for rule, method in routes(app):
        if LEAST[rule.endpoint] is Outside.ANYONE or (who == STRANGER and LEAST[rule.endpoint] is Outside.SIGNED_IN):
            continue
        answer = client.open(f"/p/fires{address(rule)}", method=method, data={"csrf_token": token})
        led_away = answer.status_code == 302 and "/sign-in" in answer.headers["Location"]
        if not led_away and answer.status_code not in {401, 403, 404}:
            reached.append((method, rule.rule, answer.status_code))
    assert reached == []


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_a_project_that_is_not_there_looks_like_one_that_is_not_yours(app: Flask) -> None:
    client = signed_in(app, STRANGER)
    answers = [client.get(f"/p/{slug}/history") for slug in ("fires", "nothing-at-all")]
    assert [answer.status_code for answer in answers] == [404, 404]
    assert words(read(answers[0]).body) == words(read(answers[1]).body)


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_the_table_in_the_documentation_is_the_one_that_holds(app: Flask) -> None:
    written = (Path(__file__).parents[2] / "docs" / "access.md").read_text("utf-8")
    assert written == table(app), "python -m tests.house.access_table > docs/access.md"


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_who_marks_words_in_a_project_comes_back_to_its_page(app: Flask) -> None:
    fields = {"first": 0, "last": 1, "technique": "labelling", "back": "/pairs/cnorth001/csouth000"}
    answer = post(signed_in(app, "Ann"), "/p/fires/claims/cnorth001/framing", **fields)
    assert answer.location == "/p/fires/pairs/cnorth001/csouth000"
