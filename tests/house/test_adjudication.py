"""Disputes are decided by a further row; what everybody said stays on view."""

from __future__ import annotations

import pytest

from tests.house.conftest import PAIR, post, signed_in
from tests.web.conftest import read, words

CASE = "/p/fires/adjudication/cnorth001/csouth000"


@pytest.fixture
def adj(app):
    """The adjudicator's browser, after two people have judged the pair differently."""
    ann, ina = signed_in(app, "Ann"), signed_in(app, "Ina")
    post(ann, PAIR, at="/me", verdict="contradiction", note="A day apart.", **{"contradiction-types": "date"})
    post(ina, PAIR, at="/me", verdict="partial", note="Rounded figures.", certainty="probable")
    return signed_in(app, "Adj")


def test_the_queue_has_each_disputed_pair_with_all_judgements_and_notes(adj) -> None:
    shown = words(read(adj.get("/p/fires/adjudication")).main)
    for said in (
        "1 pair",
        "Ann ≠ contradiction: date",
        "A day apart.",
        "Ina ≈ partial",
        "Rounded figures.",
        "probable",
    ):
        assert said in shown


def test_both_claims_have_their_dates_in_the_order_of_the_accounts(adj) -> None:
    cites = [words(one) for one in read(adj.get(CASE)).select(".quotes cite")]
    assert [one.split()[0] for one in cites] == sorted(one.split()[0] for one in cites)
    assert all("19" in one for one in cites), cites


def test_who_agrees_in_relation_and_types_is_in_no_dispute(app, adj) -> None:
    ina = signed_in(app, "Ina")
    post(ina, PAIR, at="/me", verdict="contradiction", note="Another reason.", **{"contradiction-types": "date"})
    assert "Nothing is disputed" in words(read(adj.get("/p/fires/adjudication")).main)


def test_a_decision_counts_everywhere_and_dissent_stays(app, adj) -> None:
    assert "Rounded figures." in words(read(adj.get(CASE)).main)
    fields = {"verdict": "contradiction", "contradiction-types": "number", "note": "The ledger settles it."}
    assert post(adj, CASE, at="/me", expected="0", **fields).status_code == 302
    assert "Nothing is disputed" in words(read(adj.get("/p/fires/adjudication")).main)
    decided = words(read(adj.get("/p/fires/adjudication?decided=yes")).main)
    assert "Decided by Adj ≠ contradiction: number The ledger settles it." in decided
    assert "Ina ≈ partial" in decided
    ina = signed_in(app, "Ina")
    post(ina, PAIR, at="/me", verdict="partial", note="Still rounded.")
    assert "number" in words(read(adj.get("/p/fires/contested?judged=only")).main)
    report = adj.get("/p/fires/report/contradictions.md").text
    assert "The ledger settles it." in report
    assert "Still rounded." in report


def test_a_decision_is_no_judgement_of_ones_own(adj) -> None:
    post(adj, CASE, at="/me", verdict="agreement", expected="0")
    assert adj.get("/p/fires/agreement/figures.json?basis=present").json["couples"][0]["one"] == "Ann"
    assert len(adj.get("/p/fires/agreement/figures.json?basis=present").json["couples"]) == 1
    assert "3 pairs" in words(read(adj.get("/p/fires/review")).main)


def test_a_decision_made_meanwhile_is_not_overwritten(adj) -> None:
    assert post(adj, CASE, at="/me", verdict="agreement", expected="0").status_code == 302
    assert post(adj, CASE, at="/me", verdict="partial", expected="0").status_code == 409


def test_a_student_sees_where_the_adjudicator_differs_and_why(app, adj) -> None:
    post(adj, CASE, at="/me", verdict="partial", note="The ledger settles it.", expected="0")
    shown = words(read(signed_in(app, "Ann").get("/p/fires/comparison")).main)
    assert "Decided by Adj ≈ partial The ledger settles it." in shown
    assert "You ≠ contradiction: date" in shown


@pytest.mark.usefixtures("adj")
def test_pairs_are_dealt_and_progress_is_counted(app) -> None:
    ina = signed_in(app, "Ina")
    dealt = post(
        ina, "/p/fires/assignments", at="/me", number="3", each="2", share="100", to=["Ann", "Adj"], order="date"
    )
    assert dealt.status_code == 302
    table = words(read(ina.get("/p/fires/assignments")).main)
    assert "Adj 3 0" in table
    assert "Ann 3 1" in table
    assert "2 pairs" in words(read(signed_in(app, "Ann").get("/p/fires/review?state=dealt")).main)
    fields = {"number": "3", "each": "1", "to": ["Ann", "Adj", "Ina"]}
    for which, told in (
        ("new", "0 pairs are dealt: 0 new tasks. There were 3 fewer than you asked for."),
        ("again", "3 pairs are dealt: 3 new tasks."),
    ):
        post(ina, "/p/fires/assignments", at="/me", **fields, which=which)
        assert told in words(read(ina.get("/p/fires/assignments")).body)


def test_a_form_that_is_sent_twice_deals_once(ina) -> None:
    shown = read(ina.get("/p/fires/assignments")).select_one("input[name=shown]")["value"]
    fields = {"number": "1", "each": "1", "to": ["Ann"], "shown": shown}
    sent = [post(ina, "/p/fires/assignments", at="/me", **fields).status_code for _ in range(2)]
    assert sent == [302, 409]


@pytest.mark.parametrize("wrong", [{"each": "3"}, {"number": "0"}, {"to": ["Stranger"]}, {"share": "150"}])
def test_what_cannot_be_dealt_is_refused(ina, wrong) -> None:
    fields = {"number": "3", "each": "2", "share": "100", "to": ["Ann", "Adj"]} | wrong
    assert post(ina, "/p/fires/assignments", at="/me", **fields).status_code == 400


def test_a_decision_by_another_adjudicator_meanwhile_is_not_passed_over(app, adj) -> None:
    ina = signed_in(app, "Ina")
    expected = read(ina.get(CASE)).select_one("input[name=expected]")["value"]
    assert post(adj, CASE, at="/me", verdict="agreement", expected=expected).status_code == 302
    refused = post(ina, CASE, at="/me", verdict="partial", expected=expected)
    assert refused.status_code == 409
    assert "Adj has decided this pair meanwhile" in words(read(refused))
