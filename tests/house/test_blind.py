"""Judging blind: what others and the machine say is out of reach, on every page, until one has judged."""

from __future__ import annotations

import pytest
from sqlalchemy import delete, select

from annotator.house import entering, projects
from annotator.interchange import WHOLE
from annotator.jobs.claiming import claim, finish
from annotator.jobs.performing import perform
from annotator.services.alignment_state import note_learned
from models.alignment import Pair
from models.job import Job, JobState
from models.vocabulary import Role
from tests.house.conftest import PAIR, PASSWORD, post, signed_in
from tests.web.conftest import read, words

#: What only the other annotator can have written.
SECRET = "because the ledger says so"
#: Pages and files that could give it away.
PLACES = (
    PAIR, "/p/fires/history", "/p/fires/contested?judged=only", "/p/fires/events/e1", "/p/fires/review?state=judged",
    "/p/fires/review?state=disputed", "/p/fires/report/contradictions.md", "/p/fires/report/contradictions.csv",
    "/p/fires/comparison", "/p/fires/claims/cnorth001", "/p/fires/exchange/project/xlsx", "/p/fires/matrix",
)  # fmt: skip


@pytest.fixture
def ben(app, seminar):
    """Another annotator's browser, who has judged the pair and marked words."""
    with seminar.begin() as house:
        user = entering.add(house, "Benjamin", PASSWORD)
        projects.change(house, user, projects.project_of(house, "fires"), Role.ANNOTATOR)
    ben = signed_in(app, "Benjamin")
    assert post(ben, PAIR, at="/me", verdict="framing", note=SECRET, **{"framing-types": "motive"}).status_code == 302
    marked = post(
        ben, "/p/fires/claims/cnorth001/framing", at="/me", technique="labelling", first="3", last="4", target=SECRET
    )
    assert marked.status_code == 302
    return ben


def test_others_are_out_of_sight_everywhere_until_one_has_judged(ann, ben) -> None:
    for place in PLACES:
        answer = ann.get(place, follow_redirects=True)
        assert answer.status_code == 200, place
        assert SECRET.encode() not in answer.data, place
        assert b"Benjamin" not in answer.data, place
    assert ann.get("/p/fires/agreement/figures.json").json["judged"] == 0
    assert "0 pairs" in words(read(ann.get("/p/fires/review?state=judged")).main)
    assert SECRET in ben.get("/p/fires/history").text


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.usefixtures("ben")
def test_the_whole_project_is_taken_out_by_instructors_alone(app, ann, ina) -> None:
    for who in (ann, signed_in(app, "Rea")):
        assert not read(who.get("/p/fires/exchange")).select("a[href*='whole/archive'], a[href*='whole/jsonl']")
        for form in ("archive", *WHOLE):
            assert who.get(f"/p/fires/exchange/whole/{form}").status_code == 403, form
    assert len(read(ina.get("/p/fires/exchange")).select("a[href*='whole/archive'], a[href*='whole/jsonl']")) == 3
    assert SECRET in ina.get("/p/fires/exchange/whole/jsonl").text


def work(sessions) -> None:
    """Do what was asked for."""
    while job := claim(sessions, "w"):
        perform(sessions, job, lambda **_: None)
        finish(sessions, job, "w", JobState.DONE, "ready")


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.usefixtures("ben")
def test_a_report_asked_for_again_holds_what_its_reader_may_see_by_now(ann, ina, sessions) -> None:
    post(ina, "/p/fires/people/settings", at="/me")
    post(ann, "/p/fires/report/contradictions.md", at="/me")
    work(sessions)
    post(ina, "/p/fires/people/settings", at="/me", blind="yes")
    post(ann, read(ann.get("/p/fires/jobs")).select_one("form[action$=again]")["action"], at="/me")
    work(sessions)
    newest, first = (ann.get(line["href"]).text for line in read(ann.get("/p/fires/jobs")).select("a[download]"))
    assert SECRET in first
    assert SECRET not in newest


def test_a_report_written_in_the_background_holds_what_its_reader_may_see(ann, ben, ina, sessions) -> None:
    for who in (ann, ina):
        post(who, "/p/fires/report/contradictions.md", at="/me")
    work(sessions)
    theirs, hers = (line["href"] for line in read(ina.get("/p/fires/jobs")).select("a[download]"))
    assert SECRET in ina.get(theirs).text
    assert SECRET not in ann.get(hers).text
    assert ann.get(hers).status_code == 200
    assert ann.get(theirs).status_code == ben.get(hers).status_code == 403
    again = read(ann.get("/p/fires/jobs")).select("form[action$=again]")
    assert len(again) == 1
    assert post(ben, again[0]["action"], at="/me").status_code == 403
    assert post(ann, again[0]["action"], at="/me").status_code == 302


@pytest.mark.usefixtures("ben")
def test_once_judged_others_show_and_the_comparison_says_where_they_differ(ann) -> None:
    post(ann, PAIR, at="/me", verdict="contradiction", **{"contradiction-types": "date"})
    assert SECRET in ann.get(PAIR).text
    compared = words(read(ann.get("/p/fires/comparison")).main)
    assert "1 of the pairs" in compared
    assert "You ≠ contradiction: date" in compared
    assert "Benjamin ∿ framing: motive" in compared


@pytest.mark.usefixtures("ben")
def test_taking_back_ones_only_judgement_hides_others_again(ann) -> None:
    post(ann, PAIR, at="/me", verdict="agreement")
    post(ann, "/p/fires/undo", at="/me")
    assert SECRET not in ann.get(PAIR).text


@pytest.mark.usefixtures("ben")
def test_the_first_judgement_is_independent_and_a_later_one_is_not(ann, ina) -> None:
    post(ann, PAIR, at="/me", verdict="contradiction", seen="no")
    assert ina.get("/p/fires/agreement/figures.json").json["shared"] == 1
    post(ann, PAIR, at="/me", verdict="framing", seen="no", **{"framing-types": "motive"})
    figures = ina.get("/p/fires/agreement/figures.json").json
    assert (figures["shared"], figures["raw"]["value"]) == (1, 0.0)
    assert ina.get("/p/fires/agreement/figures.json?basis=present").json["raw"]["value"] == 1.0


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.usefixtures("ben")
def test_who_judged_looked_and_took_it_back_is_independent_no_more(ann, ina) -> None:
    post(ann, PAIR, at="/me", verdict="contradiction", seen="no")
    post(ann, "/p/fires/undo", at="/me")
    post(ann, PAIR, at="/me", verdict="framing", seen="no", **{"framing-types": "motive"})
    assert ina.get("/p/fires/agreement/figures.json").json["shared"] == 0
    assert ina.get("/p/fires/agreement/figures.json?basis=present").json["shared"] == 1


@pytest.mark.usefixtures("ben")
def test_the_instructor_sees_all_and_can_open_it_to_all(ann, ina) -> None:
    assert SECRET in ina.get(PAIR).text
    post(ina, "/p/fires/people/settings", at="/me")
    assert SECRET in ann.get(PAIR).text


@pytest.mark.usefixtures("ben")
def test_a_token_of_lesser_role_sees_no_more_than_its_person(app, ann) -> None:
    made = post(ann, "/me/tokens", at="/me", name="peek", project="fires", role="reader", days="1")
    key = read(made).select_one("code").text
    answer = app.test_client().get("/p/fires/history", headers={"Authorization": f"Bearer {key}"})
    assert answer.status_code == 200
    assert SECRET not in answer.text


@pytest.mark.usefixtures("ben")
def test_it_is_learned_after_every_fifth_judgement_also_of_those_that_are_out_of_sight(ann, ben, sessions) -> None:
    with sessions.begin() as session:
        note_learned(session)
        session.execute(delete(Job))
        pairs = session.execute(select(Pair.a_id, Pair.b_id).limit(3)).all()
    done = []
    for who, (a, b) in ((ben, pairs[0]), (ben, pairs[1]), (ann, pairs[1]), (ann, pairs[2])):
        assert post(who, f"/p/fires/pairs/{a}/{b}", at="/me", verdict="unrelated").status_code == 302
        with sessions() as session:
            done.append(session.scalars(select(Job.what)).all())
    assert done == [[], [], [], ["learn"]]


def test_unaided_the_machine_is_out_of_sight_too_and_what_it_would_have_said_is_kept(ann, ina) -> None:
    post(ina, "/p/fires/people/settings", at="/me", blind="yes", unaided="yes")
    for place in (PAIR, "/p/fires/events/e1", "/p/fires/contested", "/p/fires/report/contradictions.md", "/p/fires/"):
        assert "is 7 November in New Style" not in ann.get(place).text, place
    assert "cnorth001" not in words(read(ann.get("/p/fires/contested")).main)
    for narrowed in ("relation=agreement", "copied=only"):
        assert "3 pairs" in words(read(ann.get(f"/p/fires/review?{narrowed}")).main)
    post(ann, PAIR, at="/me", verdict="contradiction", seen="yes")
    assert "is 7 November in New Style" in ann.get(PAIR).text
    (machine,) = ina.get("/p/fires/agreement/figures.json").json["machine"]
    assert (machine["one"], machine["same"]["value"]) == ("Ann", 1.0)


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_unaided_what_is_said_by_a_program_is_compared_with_the_machine_as_what_is_said_on_the_page(
    app, ann, ina
) -> None:
    post(ina, "/p/fires/people/settings", at="/me", blind="yes", unaided="yes")
    made = post(ann, "/me/tokens", at="/me", name="mine", project="fires", role="annotator", days="1")
    header = {"Authorization": f"Bearer {read(made).select_one('code').text}"}
    said = {"a": "cnorth001", "b": "csouth000", "verdict": "contradiction", "types": ["date"]}
    program = app.test_client()
    assert program.post("/p/fires/api/v1/judgements", json=said, headers=header).status_code == 201
    (machine,) = ina.get("/p/fires/agreement/figures.json").json["machine"]
    assert (machine["one"], machine["same"]["value"]) == ("Ann", 1.0)
