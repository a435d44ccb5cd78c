"""Judgements are appended, taken back by further rows, and never lost."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.orm import Session, sessionmaker

from annotator.errors import Conflict, InputError, NotFound
from annotator.queries.history import history
from annotator.queries.judgements import current
from annotator.services.reviewing import LONGEST_NOTE, judge, person_named, undo
from models.judgement import Person
from models.vocabulary import Certainty, Relation, Verdict
from tests.factories import make_account, make_claims, make_pair


@pytest.fixture
def pair(sessions: sessionmaker[Session]) -> tuple[str, str]:
    with sessions.begin() as session:
        (one,) = make_claims(session, make_account(session, "one"), "It rained.")
        (other, third) = make_claims(session, make_account(session, "other"), "It snowed.", "It hailed.")
        make_pair(session, one, other, Relation.CONTRADICTION, types=["outcome"], reasons=["“rained” against “snowed”"])
        make_pair(session, one, third, Relation.PARTIAL)
    return one.id, other.id


def test_a_judgement_keeps_words_and_suggestion_as_they_were(sessions, pair) -> None:
    with sessions.begin() as session:
        ada = person_named(session, "Ada")
        judge(
            session, person=ada, a_id=pair[1], b_id=pair[0], verdict=Verdict.CONTRADICTION,
            types=["outcome", "outcome"], certainty=Certainty.SURE, note=" Both can't be.\n",
        )  # fmt: skip
    with sessions() as session:
        (row,) = history(session)
    assert (row.a, row.b) == pair
    assert (row.a_quote, row.b_quote) == ("It rained.", "It snowed.")
    assert row.types == ("outcome",)
    assert row.note == "Both can't be."
    assert row.suggestion["relation"] == "contradiction"
    assert row.suggestion["reasons"] == ["“rained” against “snowed”"]
    assert row.program


def test_a_name_is_one_however_its_spaces_and_accents_were_typed(sessions) -> None:
    with sessions.begin() as session:
        known = person_named(session, "Zo\u00eb  Ek ")
        assert person_named(session, " Zoe\u0308 Ek") is known


def test_a_name_that_was_kept_as_it_was_typed_is_found_in_every_form_and_stays(sessions) -> None:
    with sessions.begin() as session:
        session.add(Person(name="Zoe\u0308 Ek"))
    with sessions.begin() as session:
        for typed in ("Zo\u00eb Ek", "Zoe\u0308 Ek"):
            assert person_named(session, typed).name == "Zoe\u0308 Ek"
        assert session.scalar(select(func.count()).select_from(Person)) == 1


def test_moments_are_in_utc_wherever_the_server_of_the_database_stands(sessions, pair) -> None:
    with sessions.begin() as session:
        if session.get_bind().dialect.name == "postgresql":
            session.execute(text("SET LOCAL TIME ZONE 'Asia/Tokyo'"))
        judge(session, person=person_named(session, "Ada"), a_id=pair[0], b_id=pair[1], verdict=Verdict.PARTIAL)
        session.expire_all()
        assert [row.at.utcoffset() for row in history(session)] == [timedelta(0)]


def test_a_blind_judgement_keeps_no_suggestion(sessions, pair) -> None:
    with sessions.begin() as session:
        row = judge(
            session, person=person_named(session, "Ada"), a_id=pair[0], b_id=pair[1], verdict=Verdict.UNSURE,
            suggestion_seen=False,
        )  # fmt: skip
        assert row.suggestion is None


def test_undo_goes_back_step_by_step_until_nothing_is_left(sessions, pair) -> None:
    with sessions.begin() as session:
        ada = person_named(session, "Ada")
        for verdict in (Verdict.AGREEMENT, Verdict.PARTIAL, Verdict.UNRELATED):
            judge(session, person=ada, a_id=pair[0], b_id=pair[1], verdict=verdict)
    stood = []
    for _ in range(3):
        with sessions.begin() as session:
            undo(session, person=ada)
            stood.append([row.verdict for row in current(session, [pair]).get(pair, ())])
    assert stood == [["partial"], ["agreement"], []]
    with sessions.begin() as session:
        assert undo(session, person=ada) is None
        assert len(history(session)) == 6


def test_undo_takes_back_nobody_elses_judgement(sessions, pair) -> None:
    with sessions.begin() as session:
        ada, bert = person_named(session, "Ada"), person_named(session, "Bert")
        judge(session, person=bert, a_id=pair[0], b_id=pair[1], verdict=Verdict.AGREEMENT)
        judge(session, person=ada, a_id=pair[0], b_id=pair[1], verdict=Verdict.CONTRADICTION)
        undo(session, person=bert)
        assert [row.person for row in current(session, [pair])[pair]] == ["Ada"]


def test_two_people_stand_side_by_side_on_one_pair(sessions, pair) -> None:
    with sessions.begin() as session:
        for name, verdict in (("Ada", Verdict.AGREEMENT), ("Bert", Verdict.FRAMING), ("Ada", Verdict.PARTIAL)):
            judge(session, person=person_named(session, name), a_id=pair[0], b_id=pair[1], verdict=verdict)
        assert [(row.person, row.verdict) for row in current(session)[pair]] == [
            ("Bert", "framing"),
            ("Ada", "partial"),
        ]


def test_the_second_window_is_told_and_nothing_is_written(sessions, pair) -> None:
    with sessions.begin() as session:
        ada = person_named(session, "Ada")
        judge(session, person=ada, a_id=pair[0], b_id=pair[1], verdict=Verdict.AGREEMENT, expected=0)
        with pytest.raises(Conflict):
            judge(session, person=ada, a_id=pair[0], b_id=pair[1], verdict=Verdict.PARTIAL, expected=0)
        assert len(history(session)) == 1


@pytest.mark.parametrize(
    ("verdict", "types", "note"),
    [
        (Verdict.AGREEMENT, ["date"], ""),
        (Verdict.FRAMING, ["date"], ""),
        (Verdict.CONTRADICTION, ["motive"], ""),
        (Verdict.CONTRADICTION, ["weather"], ""),
        (Verdict.PARTIAL, [], "x" * (LONGEST_NOTE + 1)),
    ],
)  # fmt: skip
def test_what_does_not_fit_the_vocabulary_is_refused(sessions, pair, verdict, types, note) -> None:
    with sessions.begin() as session, pytest.raises(InputError):
        judge(
            session,
            person=person_named(session, "Ada"),
            a_id=pair[0],
            b_id=pair[1],
            verdict=verdict,
            types=types,
            note=note,
        )


def test_claims_that_are_missing_or_of_one_account_are_refused(sessions, pair) -> None:
    with sessions.begin() as session:
        ada = person_named(session, "Ada")
        with pytest.raises(NotFound):
            judge(session, person=ada, a_id=pair[0], b_id="cnowhere", verdict=Verdict.PARTIAL)
        with pytest.raises(InputError):
            judge(session, person=ada, a_id="cother000", b_id="cother001", verdict=Verdict.PARTIAL)


def test_a_name_is_one_person_however_it_is_spaced(sessions) -> None:
    with sessions.begin() as session:
        assert person_named(session, " Ada  Reader ").id == person_named(session, "Ada Reader").id
        for name in ("", "  ", "x" * 121):
            with pytest.raises(InputError):
                person_named(session, name)
