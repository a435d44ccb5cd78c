"""The API gives what the exports give, appends what the pages append, and describes itself truly."""

from __future__ import annotations

import re
from typing import Any

import pytest
from flask.testing import FlaskClient
from openapi_spec_validator import validate
from sqlalchemy import select
from sqlalchemy.orm import Session, sessionmaker

from annotator.jobs.claiming import claim, finish
from annotator.jobs.performing import perform
from annotator.queries import exports
from annotator.web import reports
from models.job import JobState
from models.rows import FramingTag, Judgement

ROOT = "/api/v1"
PAIR = {"a": "csouth000", "b": "cnorth001"}
NOTHING = {"claim": "cnorth002", "start": 5, "end": 5}


def get(client: FlaskClient, path: str, **asked: Any) -> Any:
    answer = client.get(ROOT + path, query_string=asked)
    assert answer.status_code == 200, answer.text
    return answer.get_json()


def walked(client: FlaskClient, path: str, **asked: Any) -> list[Any]:
    """Every item, part by part."""
    page = get(client, path, **asked)
    items = list(page["items"])
    while page["next"]:
        page = client.get(page["next"]).get_json()
        items += page["items"]
    assert len(items) == page["total"]
    return items


def test_claims_are_those_of_the_export_in_parts_of_any_size(client: FlaskClient, sessions: sessionmaker[Session]):
    with sessions() as session:
        expected = list(exports.claims(session))
    for limit in (1, 3, 500):
        assert walked(client, "/claims", limit=limit) == expected
    assert get(client, f"/claims/{expected[0]['id']}") == expected[0]


def test_pairs_are_those_of_the_export(client: FlaskClient, sessions: sessionmaker[Session]):
    with sessions() as session:
        expected = list(exports.pairs(session))
    assert walked(client, "/pairs", limit=2) == expected
    one = expected[0]
    assert get(client, f"/pairs/{one['b']}/{one['a']}") == one


@pytest.mark.parametrize(
    ("path", "asked", "number"),
    [
        ("/claims", {"account": "west"}, 2),
        ("/claims", {"event": "e1"}, 3),
        ("/claims", {"kind": "heading"}, 1),
        ("/pairs", {"relation": "contradiction"}, 2),
        ("/pairs", {"event": "e2"}, 1),
        ("/pairs", {"claim": "cnorth001"}, 2),
        ("/pairs", {"least": 0.85}, 1),
        ("/pairs", {"judged": "true"}, 0),
        ("/pairs", {"judged": "false"}, 3),
        ("/accounts", {}, 3),
        ("/events", {}, 2),
    ],
)
def test_lists_are_narrowed(client: FlaskClient, path: str, asked: dict[str, Any], number: int):
    assert len(walked(client, path, **asked)) == number


def test_an_account_has_its_citation_and_an_event_who_tells_of_it(client: FlaskClient):
    north = get(client, "/accounts/north")
    assert north["citation"]["author"] == [{"family": "North", "given": "A."}]
    event = get(client, "/events/e1")
    assert event["claims"] == {"north": 1, "south": 1, "west": 1}
    assert event["relations"]["contradiction"] == 1


def test_a_judgement_is_appended_and_given_back(client: FlaskClient, sessions: sessionmaker[Session]):
    sent = {
        "a": "csouth000",
        "b": "cnorth001",
        "verdict": "contradiction",
        "types": ["date"],
        "note": "é 🔥",
        "by": "Ada",
    }
    answer = client.post(f"{ROOT}/judgements", json=sent)
    assert answer.status_code == 201, answer.text
    made = answer.get_json()
    assert (made["by"], made["a"], made["b"], made["types"]) == ("Ada", "cnorth001", "csouth000", ["date"])
    assert walked(client, "/judgements", by="Ada") == [made]
    assert walked(client, "/judgements", a="csouth000", b="cnorth001") == [made]
    assert get(client, "/pairs", judged="true")["items"][0]["tags"][0]["note"] == "é 🔥"
    with sessions() as session:
        assert len(session.scalars(select(Judgement)).all()) == 1


def test_a_mark_is_appended_and_taken_back(client: FlaskClient, sessions: sessionmaker[Session]):
    sent = {"claim": "cnorth002", "start": 0, "end": 9, "technique": "labelling", "by": "Ada"}
    made = client.post(f"{ROOT}/tags", json=sent).get_json()
    assert made["quote"] == "The guard"
    assert walked(client, "/tags", claim="cnorth002") == [made]
    assert client.post(f"{ROOT}/tags/{made['id']}/taken-back", json={"by": "Bo"}).status_code == 403
    assert client.post(f"{ROOT}/tags/{made['id']}/taken-back", json={"by": "Ada"}).get_json() == made
    assert walked(client, "/tags") == []
    with sessions() as session:
        assert len(session.scalars(select(FramingTag)).all()) == 2


def test_who_is_signed_in_judges_under_that_name(ada: FlaskClient):
    sent = {"a": "csouth000", "b": "cnorth001", "verdict": "unsure", "by": "Somebody Else"}
    assert ada.post(f"{ROOT}/judgements", json=sent).get_json()["by"] == "Ada Reader"


def test_the_report_is_the_file_that_the_page_gives(client: FlaskClient):
    answer = client.get(f"{ROOT}/report", query_string={"format": "csv", "event": "e1"})
    assert answer.content_type == "text/csv; charset=utf-8"
    assert answer.data.startswith(b"\xef\xbb\xbfpoint,event_id")


def test_a_long_report_is_asked_for_followed_and_fetched(
    client: FlaskClient, sessions: sessionmaker[Session], monkeypatch
):
    monkeypatch.setattr(reports, "_LONG", 1)
    refused = client.get(f"{ROOT}/report?format=docx")
    assert (refused.status_code, "POST to /api/v1/reports" in refused.get_json()["detail"]) == (409, True)
    answer = client.post(f"{ROOT}/reports", json={"format": "docx", "event": "e1"})
    assert (answer.status_code, answer.get_json()["state"]) == (202, "waiting")
    work = claim(sessions, "w")
    perform(sessions, work, lambda **_: None)
    finish(sessions, work, "w", JobState.DONE, "ready")
    done = client.get(answer.headers["Location"]).get_json()
    assert (done["state"], [file["name"] for file in done["files"]]) == ("done", ["contradictions-key.docx"])
    assert client.get(done["files"][0]["address"]).data.startswith(b"PK")


@pytest.mark.parametrize(
    ("method", "path", "sent", "status", "sentence"),
    [
        ("get", "/claims/x9", None, 404, "there is no claim 'x9'"),
        ("get", "/accounts/x9", None, 404, "there is no account 'x9'"),
        ("get", "/events/x9", None, 404, "there is no event 'x9'"),
        ("get", "/pairs/x9/y9", None, 404, "the claims 'x9' and 'y9' are no pair"),
        ("get", "/claims?account=x9", None, 404, "there is no account 'x9'"),
        ("get", "/claims?limit=0", None, 400, "limit: input should be greater than or equal to 1"),
        ("get", "/claims?colour=red", None, 400, "colour: extra inputs are not permitted"),
        ("get", "/report?format=odt", None, 400, "a report can't be written as 'odt'"),
        ("post", "/reports", {"format": "odt"}, 400, "a report can't be written as 'odt'"),
        ("post", "/reports", {}, 400, "format: field required"),
        ("get", "/jobs/9", None, 404, "there is no job 9"),
        ("get", "/claims/a%00b", None, 404, "nothing of that name"),
        ("post", "/tags/99999999999999999999/taken-back", {"by": "Ada"}, 404, "There is no such page here"),
        ("get", "/nothing", None, 404, "There is no such page here"),
        ("put", "/claims", {}, 405, "can't be used in that way"),
        ("post", "/judgements", {"a": "x", "b": "y", "verdict": "unsure", "by": "A"}, 404, "on two claims"),
        ("post", "/judgements", {"a": "x", "b": "y", "verdict": "maybe", "by": "Ada"}, 400, "verdict: "),
        ("post", "/judgements", {**PAIR, "verdict": "unsure"}, 403, "say who you are"),
        ("post", "/judgements", [], 400, "a: field required"),
        ("post", "/tags", {**NOTHING, "technique": "labelling", "by": "A"}, 400, "mark at"),
    ],
)  # fmt: skip
def test_errors_are_the_sentences_of_the_command_line(  # noqa: PLR0917 (a row of the table above)
    client: FlaskClient, method: str, path: str, sent: Any, status: int, sentence: str
):
    answer = client.open(ROOT + path, method=method.upper(), json=sent)
    assert answer.content_type == "application/problem+json"
    told = answer.get_json()
    assert (answer.status_code, told["status"]) == (status, status)
    assert sentence in told["detail"]


def test_only_json_is_taken(client: FlaskClient):
    answer = client.post(f"{ROOT}/judgements", data={"a": "x"})
    assert (answer.status_code, answer.content_type) == (400, "application/problem+json")
    assert "Content-Type: application/json" in answer.get_json()["detail"]


def test_the_description_is_valid_and_names_every_route(client: FlaskClient):
    spec = get(client, "/openapi.json")
    validate(spec)
    assert spec["openapi"].startswith("3.1")
    rules = {
        (re.sub(r"<(?:[^:<>]+:)?([^<>]+)>", r"{\1}", rule.rule), method.lower())
        for rule in client.application.url_map.iter_rules()
        for method in rule.methods - {"HEAD", "OPTIONS"}
        if rule.endpoint.startswith("api.") and rule.endpoint != "api.description"
    }
    assert rules == {(path, method) for path, operations in spec["paths"].items() for method in operations}
