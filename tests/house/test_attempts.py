"""Each attempt of `attempts` gets the answer that it must, and nothing of the inside is told with it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.house.attempts import ATTEMPTS, NOBODY, Attempt, table
from tests.house.conftest import PAIR, PASSWORD, post, signed_in, token_of

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

#: Paths, versions and error texts of what we are made of.
INSIDE = re.compile(rb"(?i)site-packages|traceback|sqlalchemy|sqlite3|psycopg|/home/|werkzeug/|python/3")


@pytest.mark.parametrize("attempt", ATTEMPTS, ids=lambda attempt: attempt.name.replace(" ", "-"))
def test_an_attacker(app, attempt: Attempt) -> None:
    client = app.test_client() if attempt.who == NOBODY else signed_in(app, attempt.who)
    data = attempt.data
    if attempt.with_token and attempt.method != "GET" and "Content-Type" not in attempt.headers:
        data = {**data, "csrf_token": token_of(client)}
    answer = client.open(attempt.address, method=attempt.method, data=data, headers=attempt.headers)
    assert answer.status_code in attempt.right
    if answer.status_code == 302:
        assert "/sign-in" in answer.headers["Location"] or answer.headers["Location"].endswith("/projects")
    assert attempt.never.encode() not in answer.data
    assert not INSIDE.search(answer.data + str(answer.headers).encode())


@pytest.mark.usefixtures("database_url")
def test_the_attempts_in_security_md_are_those_that_are_made() -> None:
    written = (Path(__file__).parents[2] / "SECURITY.md").read_text("utf-8")
    assert table() in written, "python -m tests.house.attempts"


def test_each_answer_carries_the_headers_that_keep_a_browser_safe(app, ann) -> None:
    for answer in (ann.get(PAIR), app.test_client().get("/sign-in"), ann.get("/nowhere")):
        policy = answer.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["X-Frame-Options"] == "DENY"
        assert answer.headers["Cache-Control"] == "no-store"
        assert answer.headers["Referrer-Policy"] == "same-origin"


def test_the_cookie_is_for_this_site_alone_and_no_script_reads_it(app) -> None:
    cookie = post(app.test_client(), "/sign-in", name="Ann", password=PASSWORD).headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie


def test_over_https_the_cookie_is_secure_and_other_hosts_are_refused(seminar, monkeypatch) -> None:
    from annotator.web import create_app

    monkeypatch.setenv("ANNOTATOR_ADDRESS", "https://seminar.example.org")
    app = create_app(house=seminar)
    good = app.test_client().get("/sign-in", base_url="https://seminar.example.org")
    assert "Secure" in good.headers["Set-Cookie"]
    assert good.headers["Strict-Transport-Security"]
    assert app.test_client().get("/sign-in", base_url="https://evil.example").status_code == 400
    app.extensions["projects"].close()


@pytest.mark.parametrize("back", ["https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)"])
def test_signing_in_leads_nowhere_else(app, back) -> None:
    answer = post(app.test_client(), "/sign-in", name="Ann", password=PASSWORD, back=back)
    assert answer.headers["Location"] == "/"


def test_a_hostile_note_is_shown_as_text(ann, ina) -> None:
    post(ann, PAIR, at="/me", verdict="agreement", note="<img src=x onerror=alert(1)>")
    for page in (PAIR, "/p/fires/history", "/p/fires/report/contradictions.html"):
        assert "<img src=x" not in ina.get(page).text


def test_wrong_names_and_wrong_passwords_get_the_same_answer(app) -> None:
    said = [post(app.test_client(), "/sign-in", name=name, password="wrong") for name in ("Ann", "Nobody at all")]
    assert [answer.status_code for answer in said] == [401, 401]
    assert len({re.sub(rb'value="[^"]+"', b"", answer.data) for answer in said}) == 1


def test_too_many_tries_from_one_address_are_refused(app) -> None:
    client = app.test_client()
    token = token_of(client)
    tries = [client.post("/sign-in", data={"csrf_token": token, "name": f"n{n}", "password": "x"}) for n in range(61)]
    assert tries[-1].status_code == 429


def test_a_revoked_token_opens_nothing(app, ann) -> None:
    from tests.web.conftest import read

    made = post(ann, "/me/tokens", at="/me", name="mine", project="fires", role="annotator", days="1")
    header = {"Authorization": f"Bearer {read(made).select_one('code').text}"}
    assert app.test_client().get("/p/fires/history", headers=header).status_code == 200
    assert app.test_client().get("/p/other/history", headers=header).status_code == 401
    post(ann, "/me/tokens/1/revoke", at="/me")
    assert app.test_client().get("/p/fires/history", headers=header).status_code == 401


def test_a_number_larger_than_any_is_refused_and_no_fault_of_ours(ina) -> None:
    huge = "9" * 23
    pages = "search?q=a&page=", "contested?page=", "guidelines/tagset.toml?version=", "jobs/files/"
    answers = {page: ina.get(f"/p/fires/{page}{huge}").status_code for page in pages}
    for action in ("/me/tokens/{}/revoke", "/p/fires/jobs/{}/cancel"):
        answers[action] = post(ina, action.format(huge), at="/me").status_code
    assert all(status < 500 for status in answers.values()), answers
