"""Coming in: by invitation and password, for a while, and out again."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor, wait
from datetime import timedelta
from functools import partial

import pytest
from click.testing import CliRunner
from flask import Flask
from flask_limiter import Limiter
from sqlalchemy import select, text, update
from sqlalchemy.exc import DBAPIError

from annotator.cli import main
from annotator.errors import Forbidden, InputError, NotFound
from annotator.house import auditing, entering, passwords, projects, tokens, visits
from annotator.web import limits
from models.base import now
from models.house import AuditEntry, Invitation, User, Visit
from models.vocabulary import Role
from tests.house.conftest import NAMES, PAIR, PASSWORD, accept, open_link, post, signed_in, token_of
from tests.web.conftest import read, words


def test_a_password_is_kept_as_argon2id_and_a_key_as_its_digest(seminar) -> None:
    with seminar.begin() as house:
        key = visits.sign_in(house, "Ann", PASSWORD, kept=visits.matched(house, "Ann", PASSWORD))
        kept = house.scalar(select(User.password).where(User.name == "Ann"))
        digests = list(house.scalars(select(Visit.digest)))
    assert kept.startswith("$argon2id$")
    assert PASSWORD not in kept
    assert key not in digests


@pytest.mark.parametrize(
    "password", ["short", "password1234", "annotator2026", "Ann Ann Ann Ann", "qwertyuiop123", "x" * 257]
)
def test_a_password_that_is_short_long_or_easily_guessed_is_refused(password) -> None:
    with pytest.raises(InputError):
        passwords.hashed(password, name="Ann")


def test_an_invitation_opens_once_for_the_name_that_it_is_for(app, ina, seminar) -> None:
    page = read(post(ina, "/p/fires/people/invite", names="Newcomer", role="annotator"))
    address, _, key = page.select_one("code").text.partition("#")
    assert address == "http://localhost/invitation"
    browser = app.test_client()
    assert open_link(browser, key).status_code == 302
    assert "Newcomer" in words(read(browser.get("/invitation")).main)
    assert accept(browser, password=PASSWORD).status_code == 302
    assert browser.get("/p/fires/review").status_code == 200
    assert open_link(app.test_client(), key).status_code == 404
    with seminar() as house:
        user = entering.person(house, "Newcomer")
        assert projects.role_in(house, user, projects.project_of(house, "fires")) is Role.ANNOTATOR
        assert key not in list(house.scalars(select(Invitation.digest)))


def test_an_invitation_for_somebody_who_is_here_needs_their_own_signing_in(app, seminar) -> None:
    with seminar.begin() as house:
        key = entering.invite(house, "Ann", projects.project_of(house, "other"), Role.INSTRUCTOR, by="Stranger")
    browser = app.test_client()
    open_link(browser, key)
    assert accept(browser, password="a password that the thief chose").status_code == 409
    assert "Sign in as Ann" in words(read(browser.get("/invitation")).main)
    assert post(browser, "/sign-in", name="Ann", password=PASSWORD, back="/invitation").location == "/invitation"
    assert accept(browser).status_code == 302
    assert browser.get("/p/other/people").status_code == 200


def test_an_old_invitation_opens_nothing(app, seminar) -> None:
    with seminar.begin() as house:
        key = entering.invite(house, "Late", projects.project_of(house, "fires"), Role.READER, by="")
        house.execute(update(Invitation).values(expires_at=now() - timedelta(seconds=1)))
    assert open_link(app.test_client(), key).status_code == 404


def test_a_reset_sets_a_new_password_and_ends_all_visits(app, seminar) -> None:
    before = signed_in(app, "Ann")
    with seminar.begin() as house:
        key = entering.offer_reset(house, "Ann", by="")
    browser = app.test_client()
    open_link(browser, key)
    assert accept(browser, password="three green bottles hanging").status_code == 302
    assert before.get("/me").status_code == 302
    assert post(app.test_client(), "/sign-in", name="Ann", password=PASSWORD).status_code == 401
    assert signed_in(app, "Ann", "three green bottles hanging").get("/me").status_code == 200


@pytest.mark.parametrize(("column", "age"), [("seen_at", timedelta(minutes=30)), ("created_at", timedelta(hours=4))])
def test_a_visit_ends_by_itself_after_what_the_settings_say(ann, seminar, monkeypatch, column, age) -> None:
    monkeypatch.setenv("ANNOTATOR_IDLE_MINUTES", "30")
    monkeypatch.setenv("ANNOTATOR_VISIT_HOURS", "4")
    assert ann.get("/me").status_code == 200
    with seminar.begin() as house:
        house.execute(update(Visit).values({column: now() - age - timedelta(seconds=1)}))
    assert ann.get("/me").status_code == 302


def test_a_password_that_was_changed_while_it_was_compared_opens_nothing(seminar) -> None:
    with seminar.begin() as house:
        kept = visits.matched(house, "Ann", PASSWORD)
        entering.choose_password(house, entering.person(house, "Ann"), "three green bottles hanging")
        assert visits.sign_in(house, "Ann", PASSWORD, kept=kept) is None


def test_signing_out_ends_the_visit_in_the_house_too(app, ann) -> None:
    stolen = ann.get_cookie("annotator").value
    post(ann, "/sign-out", at="/me")
    thief = app.test_client()
    thief.set_cookie("annotator", stolen)
    assert thief.get("/me").status_code == 302


def test_signing_out_everywhere_ends_the_other_browsers(app, ann) -> None:
    other = signed_in(app, "Ann")
    post(ann, "/me/sign-out-everywhere", at="/me")
    assert [browser.get("/me").status_code for browser in (ann, other)] == [302, 302]


def test_signing_in_begins_a_session_with_nothing_of_the_old_one(app) -> None:
    browser = app.test_client()
    browser.get("/sign-in")
    prepared = browser.get_cookie("annotator").value
    post(browser, "/sign-in", name="Ann", password=PASSWORD)
    assert browser.get_cookie("annotator").value != prepared
    other = app.test_client()
    other.set_cookie("annotator", prepared)
    assert other.get("/me").status_code == 302


def test_who_is_kept_with_their_accents_apart_comes_in_however_they_are_typed(app, seminar) -> None:
    with seminar.begin() as house:
        house.execute(update(User).where(User.name == "Ann").values(name="Ange\u0301lique"))
    for typed in ("Ang\u00e9lique", "Ange\u0301lique"):
        assert signed_in(app, typed).get("/me").status_code == 200


def test_ten_wrong_passwords_close_a_name_for_a_while(app, seminar) -> None:
    for _ in range(visits.TRIES):
        assert post(app.test_client(), "/sign-in", name="Ann", password="wrong").status_code == 401
    assert post(app.test_client(), "/sign-in", name="Ann", password=PASSWORD).status_code == 403
    with seminar.begin() as house:
        kept = house.scalar(select(User.password).where(User.name == "Ann"))
        for asked in (visits.matched, partial(visits.sign_in, kept=kept)):
            with pytest.raises(Forbidden):
                asked(house, "Ann", PASSWORD)
    assert signed_in(app, "Ina").get("/me").status_code == 200


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_made_up_tokens_pass_neither_the_limit_nor_the_form_token_at_the_door(app) -> None:
    browser = app.test_client()
    tried = {"name": "Nobody", "password": "wrong"}
    assert browser.post("/sign-in", data=tried, headers={"Authorization": "Bearer x"}).status_code == 400
    tried["csrf_token"] = token_of(browser)
    for number in range(61):
        answer = browser.post("/sign-in", data=tried, headers={"Authorization": f"Bearer {number}"})
    assert answer.status_code == 429


def test_a_person_who_is_closed_comes_in_no_more(app, ann, seminar) -> None:
    with seminar.begin() as house:
        entering.close(house, entering.person(house, "Ann"))
    assert ann.get("/me").status_code == 302
    assert post(app.test_client(), "/sign-in", name="Ann", password=PASSWORD).status_code == 401


def test_who_changes_their_password_needs_the_old_one(ann) -> None:
    assert post(ann, "/me/password", at="/me", old="guess", new="three green bottles").status_code == 403
    assert post(ann, "/me/password", at="/me", old=PASSWORD, new="three green bottles").status_code == 302
    assert ann.get("/me").status_code == 200


def test_nobody_changes_their_own_role(ina) -> None:
    assert post(ina, "/p/fires/people/role", at="/me", name="Ina", role="reader").status_code == 400
    assert post(ina, "/p/fires/people/role", at="/me", name="Ann", role="reader").status_code == 302


def test_who_is_put_out_of_a_project_finds_it_gone(ann, ina) -> None:
    assert ann.get("/p/fires/review").status_code == 200
    post(ina, "/p/fires/people/role", at="/me", name="Ann", role="")
    assert ann.get("/p/fires/review").status_code == 404


def test_a_place_to_count_tries_in_that_there_is_not_is_told_in_one_line(monkeypatch) -> None:
    monkeypatch.setattr(limits, "limiter", Limiter(key_func=lambda: ""))
    monkeypatch.setenv("ANNOTATOR_LIMITS_URL", "nowhere://here")
    with pytest.raises(InputError, match=r"ANNOTATOR_LIMITS_URL can't be used .*nowhere"):
        limits.install(Flask("empty"))


def test_the_command_shows_the_audit_log_of_the_whole_house(app, seminar, monkeypatch) -> None:
    post(app.test_client(), "/sign-in", name="Eve\x1b[2J", password="a guess")
    with seminar.begin() as house:
        key = entering.invite(house, "Lea", projects.project_of(house, "fires"), Role.READER, by="Ina")
    lea = app.test_client()
    open_link(lea, key)
    accept(lea, password="three green bottles")
    monkeypatch.setenv("ANNOTATOR_HOUSE_URL", seminar.kw["bind"].url.render_as_string(hide_password=False))
    told = [line.split("\t")[1:] for line in CliRunner().invoke(main, ["people", "log"]).output.splitlines()]
    assert ["Eve�[2J", "sign-in refused", "", "", "127.0.0.1"] in told
    assert ["Ina", "invited", "fires", "Lea as reader", ""] in told
    assert ["Lea", "joined", "fires", "as reader", ""] in told
    assert len(CliRunner().invoke(main, ["people", "log", "--most", "1"]).output.splitlines()) == 1


def test_what_happens_is_in_the_audit_log_which_refuses_changes(app, ina, seminar) -> None:
    signed_in(app, "Ann").get("/p/fires/people")
    said = words(read(ina.get("/p/fires/people/audit")).main)
    assert "Ann refused GET members.people" in said
    with seminar() as house:
        actions = {entry.action for entry in auditing.entries(house)}
    assert {"added", "project added", "signed in", "refused"} <= actions
    for change in ("UPDATE house_audit SET actor = 'x'", "DELETE FROM house_audit"):
        with seminar() as house, pytest.raises(DBAPIError, match="only added to"):
            house.execute(text(change))
    with seminar() as house:
        assert house.scalar(select(AuditEntry.actor).where(AuditEntry.action == "refused")) == "Ann"


def test_what_a_person_judges_stands_under_their_name_in_the_project(ann) -> None:
    assert post(ann, PAIR, at="/me", verdict="agreement").status_code == 302
    assert words(read(ann.get(PAIR)).select_one(".said-of")).startswith("Ann = agreement")


def test_the_names_of_the_roles_rise() -> None:
    assert sorted(NAMES, key=lambda role: role.rank) == list(Role)


def test_a_link_that_was_used_in_the_same_moment_opens_once(seminar) -> None:
    with seminar.begin() as house:
        key = entering.invite(house, "Twice", projects.project_of(house, "fires"), Role.READER, by="")
    with seminar.begin() as house:
        entering.accept(house, key, password=PASSWORD)
    with seminar.begin() as house, pytest.raises(NotFound):
        entering.accept(house, key, password=PASSWORD)


def test_no_line_of_the_log_and_no_address_holds_the_key_of_a_link(app, seminar, caplog) -> None:
    caplog.set_level("INFO")
    browser, asked = app.test_client(), []
    with seminar.begin() as house:
        key = entering.invite(house, "Newcomer", projects.project_of(house, "fires"), Role.READER, by="Ina")
    for answer in (open_link(browser, f"http://localhost/invitation#{key}"), accept(browser, password=PASSWORD)):
        asked += [answer.request.url, answer.location]
    lines = [f"{line.getMessage()} {vars(line).get('fields')}" for line in caplog.records]
    assert sum("/invitation" in line for line in lines) == 4
    assert key not in " ".join(lines + asked)


def test_somebody_who_was_closed_is_let_in_again_by_a_link_and_by_nothing_older(app, seminar, monkeypatch) -> None:
    monkeypatch.setenv("ANNOTATOR_HOUSE_URL", seminar.kw["bind"].url.render_as_string(hide_password=False))
    ann = signed_in(app, "Ann")
    made = post(ann, "/me/tokens", at="/me", name="mine", project="fires", role="reader", days="1")
    header = {"Authorization": f"Bearer {read(made).select_one('code').text}"}
    assert "as ever" in told("people", "reopen", "Ann")
    told("people", "close", "Ann")
    for refused in (["reset-password", "Ann"], ["invite", "Ann", "--project", "fires"]):
        assert "people reopen" in told("people", *refused)
    address, _, key = told("people", "reopen", "Ann").strip().partition("#")
    assert address.endswith("/invitation")
    assert post(app.test_client(), "/sign-in", name="Ann", password=PASSWORD).status_code == 401
    assert app.test_client().get("/p/fires/history", headers=header).status_code == 401
    again = app.test_client()
    open_link(again, key)
    assert accept(again, password="three green bottles hanging").status_code == 302
    assert again.get("/p/fires/review").status_code == 200


def told(*words: str) -> str:
    outcome = CliRunner().invoke(main, words)
    return outcome.output + str(outcome.exception or "")


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_two_who_make_a_token_at_the_same_moment_both_get_one(ann, ina, monkeypatch) -> None:
    wanted = {"project": "fires", "role": "reader", "days": "1", "name": "at once"}
    tokens_of = {client: token_of(client, "/me") for client in (ann, ina)}
    real, others = tokens.new_key, []

    def meanwhile() -> str:
        monkeypatch.setattr(tokens, "new_key", real)
        other = ThreadPoolExecutor(1)
        others.append(other.submit(ina.post, "/me/tokens", data=wanted | {"csrf_token": tokens_of[ina]}))
        wait(others, timeout=0.5)  # where the first has not locked the house, the second is through by then
        other.shutdown(wait=False)
        return real()

    monkeypatch.setattr(tokens, "new_key", meanwhile)
    assert ann.post("/me/tokens", data=wanted | {"csrf_token": tokens_of[ann]}).status_code == 200
    assert others[0].result().status_code == 200


def test_everybody_sees_what_happened_with_their_account_and_nobody_elses(app, ann, seminar) -> None:
    post(app.test_client(), "/sign-in", name="Ann", password="a guess")
    post(app.test_client(), "/sign-in", name="Ina", password="a guess")
    with seminar.begin() as house:
        entering.offer_reset(house, "Ann", by="")
    lately = words(read(ann.get("/me")).select_one("#lately"))
    assert "sign-in refused 127.0.0.1" in lately
    assert "password reset offered" in lately
    assert lately.count("sign-in refused") == 1


def test_what_holds_a_nul_is_refused_on_either_database(app, ann, ina) -> None:
    answers = [
        post(app.test_client(), "/sign-in", name="Ann\0", password="x"),
        post(app.test_client(), "/invitation", at="/invitation", key="\0"),
        post(ann, "/me/tokens", at="/me", name="\0", project="fires", role="reader", days="1"),
        post(ann, PAIR, at="/me", verdict="agreement", note="\0"),
        post(ina, "/p/fires/people/invite", at="/me", names="A\0", role="reader"),
        ina.get("/p/fires/review?event=%00"),
    ]
    assert [answer.status_code for answer in answers] == [400] * 6
