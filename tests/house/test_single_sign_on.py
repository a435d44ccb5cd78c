"""Coming in by a university's word: who is invited or known, by issuer and subject, and nobody else."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
import requests
from sqlalchemy import select

from annotator.errors import InputError
from annotator.house import entering, projects, providers
from annotator.web import create_app
from models.base import now
from models.house import AuditEntry, User
from models.vocabulary import Role
from tests.house.conftest import PASSWORD, accept, open_link, post, signed_in
from tests.house.university import University, open_university
from tests.web.conftest import read, words

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
BUTTON = "Sign in with the University of Weimar"


@pytest.fixture
def weimar() -> Iterator[University]:
    with open_university() as university:
        yield university


@pytest.fixture
def app(seminar, weimar, tmp_path, monkeypatch):
    told = {
        "name": "the University of Weimar",
        "discovery": f"{weimar.address}/.well-known/openid-configuration",
        "client_id": "annotator",
        "client_secret": "the secret",
        "domain": "uni-weimar.example",
        "project": "fires",
    }
    lines = "\n".join(f"{name} = {json.dumps(value)}" for name, value in told.items())
    (tmp_path / "oidc.toml").write_text(f"[weimar]\n{lines}\n")
    monkeypatch.setenv("ANNOTATOR_OIDC_FILE", str(tmp_path / "oidc.toml"))
    made = create_app(house=seminar)
    yield made
    made.extensions["projects"].close()


def sign_on(client, link: str = "/sign-on/weimar", *, invitation: str = "", **arguments: str):
    """As a browser does: to the provider, after opening an invitation, and back with what it says."""
    if invitation:
        open_link(client, invitation)
        arguments["invited"] = "yes"
    away = client.get(link, query_string=arguments or None)
    if away.status_code != 302:
        return away
    home = requests.get(away.location, allow_redirects=False, timeout=10).headers["Location"]
    return client.get(urlsplit(home)._replace(scheme="", netloc="").geturl())


def invitation(seminar, name: str = "Ruth Weiss", slug: str = "fires") -> str:
    with seminar.begin() as house:
        return entering.invite(house, name, projects.project_of(house, slug), Role.ANNOTATOR, by="Ina")


def test_who_is_invited_comes_in_and_is_known_from_then_on(app, seminar) -> None:
    key, ruth = invitation(seminar), app.test_client()
    open_link(ruth, key)
    assert "Come in with the University of Weimar" in words(read(ruth.get("/invitation")).main)
    assert sign_on(ruth, invited="yes").status_code == 302
    assert ruth.get("/p/fires/review").status_code == 200
    again = app.test_client()
    assert BUTTON in words(read(again.get("/sign-in")).main)
    assert sign_on(again, back="/p/fires/history").location == "/p/fires/history"
    assert again.get("/p/fires/history").status_code == 200
    door = read(app.test_client().get("/p/fires/history", follow_redirects=True))
    third = app.test_client()
    assert sign_on(third, door.select_one("a[href*=sign-on]")["href"]).location == "/p/fires/history"
    with seminar() as house:
        user = entering.person(house, "Ruth Weiss")
        assert (user.password, user.subject.split()[1]) == (None, "4711")


def test_the_provider_is_asked_with_state_nonce_and_a_challenge(app, seminar, weimar) -> None:
    sign_on(app.test_client(), invitation=invitation(seminar))
    assert {"state", "nonce", "code_challenge"} <= weimar.asked.keys()
    assert (weimar.asked["code_challenge_method"], weimar.asked["response_type"]) == ("S256", "code")


def test_who_is_not_invited_stays_outside_and_the_audit_log_says_so(app, seminar) -> None:
    client = app.test_client()
    refused = sign_on(client)
    assert refused.status_code == 403
    assert "nobody has invited you" in words(read(refused).main)
    assert client.get("/p/fires/review").status_code == 302
    with seminar() as house:
        assert house.scalar(select(AuditEntry.about).where(AuditEntry.action == "sign-in refused")) == "weimar"
        assert house.scalar(select(User).where(User.name == "Ruth Weiss")) is None


def test_a_name_or_an_address_of_somebody_who_is_here_opens_nothing(app, seminar, weimar) -> None:
    weimar.says |= {"name": "Ina", "email": "ina@uni-weimar.example", "email_verified": True}
    assert sign_on(app.test_client()).status_code == 409
    assert sign_on(app.test_client(), invitation=invitation(seminar, "Ina", "other")).status_code == 409


def test_somebody_who_is_here_gets_this_way_in_by_the_link_of_a_reset(app, seminar) -> None:
    with seminar.begin() as house:
        key = entering.offer_reset(house, "Ina", by="")
    before = signed_in(app, "Ina")
    made = post(before, "/me/tokens", at="/me", name="old", project="fires", role="reader", days="1")
    header = {"Authorization": f"Bearer {read(made).select_one('code').text}"}
    assert sign_on(app.test_client(), invitation=key).status_code == 302
    assert before.get("/me").status_code == 302
    assert app.test_client().get("/p/fires/history", headers=header).status_code == 401
    assert post(app.test_client(), "/sign-in", name="Ina", password=PASSWORD).status_code == 401
    ina = app.test_client()
    sign_on(ina)
    assert ina.get("/p/fires/people").status_code == 200
    assert "The one you have now" not in words(read(ina.get("/me")).main)


def test_a_password_chosen_by_a_reset_takes_the_place_of_the_provider(app, seminar) -> None:
    sign_on(app.test_client(), invitation=invitation(seminar))
    with seminar.begin() as house:
        key = entering.offer_reset(house, "Ruth Weiss", by="")
    ruth = app.test_client()
    open_link(ruth, key)
    assert accept(ruth, password="three green bottles hanging").status_code == 302
    assert sign_on(app.test_client()).status_code == 403
    assert signed_in(app, "Ruth Weiss", "three green bottles hanging")


def test_who_signs_in_by_the_provider_joins_a_second_project_by_its_link(app, seminar) -> None:
    sign_on(app.test_client(), invitation=invitation(seminar))
    ruth = app.test_client()
    open_link(ruth, invitation(seminar, slug="other"))
    assert sign_on(ruth, back="/invitation").location == "/invitation"
    assert accept(ruth).status_code == 302
    assert ruth.get("/p/other/history").status_code == 200


def test_another_site_makes_nobody_accept_an_invitation(app, seminar) -> None:
    client = app.test_client()
    open_link(client, invitation(seminar))
    lured = client.get("/sign-on/weimar?invited=yes", headers={"Sec-Fetch-Site": "cross-site"})
    assert lured.status_code == 403


def test_a_verified_address_of_the_domain_lets_a_newcomer_in_as_a_reader(app, seminar, weimar) -> None:
    weimar.says |= {"email": "ruth@uni-weimar.example", "email_verified": True}
    assert sign_on(app.test_client()).status_code == 302
    with seminar() as house:
        user = entering.person(house, "Ruth Weiss")
        assert projects.role_in(house, user, projects.project_of(house, "fires")) is Role.READER


@pytest.mark.parametrize(("verified", "domain"), [
    (False, "uni-weimar.example"), ("true", "uni-weimar.example"), (True, "uni-weimar.example.evil.example"),
    (True, "evil-uni-weimar.example"),
])  # fmt: skip
def test_any_other_address_lets_nobody_in(app, weimar, verified, domain) -> None:
    weimar.says |= {"email": f"ruth@{domain}", "email_verified": verified}
    assert sign_on(app.test_client()).status_code == 403


@pytest.mark.parametrize("lie", [
    {"nonce": "another"}, {"iss": "https://elsewhere.example"}, {"aud": "another client"},
    {"aud": "another client", "azp": "annotator"}, {"exp": int(time.time()) - 3600}, {"sub": ""},
    {"described as": "https://elsewhere.example"},
])  # fmt: skip
def test_a_word_that_is_not_for_us_or_not_of_now_lets_nobody_in(app, seminar, weimar, lie) -> None:
    weimar.lies = lie
    client = app.test_client()
    refused = sign_on(client, invitation=invitation(seminar))
    assert refused.status_code == 403
    assert weimar.address not in refused.text
    assert client.get("/me").status_code == 302


def test_a_word_that_the_provider_did_not_sign_lets_nobody_in(app, seminar, weimar) -> None:
    weimar.forge()
    assert sign_on(app.test_client(), invitation=invitation(seminar)).status_code == 403


def test_a_return_that_this_browser_did_not_begin_lets_nobody_in(app, seminar) -> None:
    key, mine, theirs = invitation(seminar), app.test_client(), app.test_client()
    open_link(mine, key)
    away = mine.get("/sign-on/weimar?invited=yes").location
    home = urlsplit(requests.get(away, allow_redirects=False, timeout=10).headers["Location"])
    assert theirs.get(f"{home.path}?{home.query}").status_code == 403
    assert mine.get(f"{home.path}?{home.query}").status_code == 302
    assert mine.get(f"{home.path}?{home.query}").status_code == 403


def test_who_was_closed_comes_in_no_more(app, seminar) -> None:
    sign_on(app.test_client(), invitation=invitation(seminar))
    with seminar.begin() as house:
        entering.person(house, "Ruth Weiss").closed_at = now()
    assert sign_on(app.test_client()).status_code == 403


def test_a_provider_that_cannot_be_reached_is_said_to_be_so(app, monkeypatch) -> None:
    def unreachable(*_: object, **__: object) -> None:
        raise requests.ConnectionError("refused")

    monkeypatch.setattr(requests.Session, "request", unreachable)
    assert "can't be reached" in words(read(app.test_client().get("/sign-on/weimar")).main)


def test_a_session_that_somebody_prepared_is_not_carried_in(app, seminar) -> None:
    client = app.test_client()
    before = client.get("/sign-in").headers["Set-Cookie"]
    sign_on(client, invitation=invitation(seminar))
    assert before not in client.get_cookie("annotator").value
    assert post(client, "/sign-out", at="/me").status_code == 302


@pytest.mark.parametrize(("text", "said"), [
    ("weimar", "can't be read"),
    ("[Weimar]\nname = 'x'", "small letters"), ("[weimar]\nnane = 'x'", "there is no nane"),
    ("[weimar]\nname = 'x'", "client_id is missing"),
    ("[w]\nname='x'\nclient_id='x'\nclient_secret='x'\ndiscovery='http://x.example/.well-known/openid-configuration'",
     "is an https:// address"),
    ("[w]\nname='x'\nclient_id='x'\nclient_secret='x'\ndiscovery='https://x.example'", "ends in /.well-known"),
])  # fmt: skip
@pytest.mark.usefixtures("database_url")
def test_a_file_at_fault_is_one_clear_line(text, said, tmp_path, monkeypatch) -> None:
    file = tmp_path / "oidc.toml"
    file.write_text(text)
    monkeypatch.setenv("ANNOTATOR_OIDC_FILE", str(file))
    with pytest.raises(InputError, match=said):
        providers.providers()
