"""Names merged, renamed, split and given another kind by a person: in force everywhere, through every import."""

from __future__ import annotations

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session, sessionmaker

from annotator.errors import Conflict, Forbidden, InputError, NotFound
from annotator.queries import exports
from annotator.queries.names import AskedNames, name, names
from annotator.queries.search import Asked, search
from annotator.services import own_names
from annotator.services.correcting import On, correct, name_value
from annotator.services.name_deciding import decide, take_back
from annotator.services.own_names import export_names, import_names
from annotator.services.records import load_records
from annotator.services.rereading import read_again
from annotator.services.reviewing import person_named
from annotator.services.turns import marked
from models.rows import Claim, Mention, NameDecision
from models.vocabulary import Corrected
from tests.databases import Fill
from tests.sieges import TEXTS, both


@pytest.fixture
def fill() -> Fill:
    return both


@pytest.fixture
def project(sessions: sessionmaker[Session]) -> sessionmaker[Session]:
    return sessions


def named(session: Session) -> dict[str, int]:
    return {line.name: line.total for line in names(session, AskedNames()).lines}


def merge(session: Session, one: str, other: str, **more: str) -> NameDecision:
    return decide(session, one, becomes=other, person=person_named(session, "Ada"), **more)


def test_without_any_list_spellings_of_the_accounts_are_one_already(project) -> None:
    with project() as session:
        found = name(session, "Varlamov")
        assert set(found.line.spellings) >= {"Varlamov", "Varlamof", "Warlamow"}
        assert len(found.line.told) == 2
        assert found.line.origin == "texts"


def test_a_merged_name_is_one_in_records_search_and_export(project) -> None:
    with project.begin() as session:
        merge(session, "Peter Grimm", "Varlamov")
        assert "Peter Grimm" not in named(session)
        assert any("Colonel Grimm" in claim.text for claim in search(session, Asked(words="Varlamov")).claims)
        acting = {actor.name for own in load_records(session).values() for one in own for actor in one.record.actors}
        assert "Varlamov" in acting
        assert "Peter Grimm" not in acting
        carried = {one for own in load_records(session).values() for record in own for one in record.record.carried}
        assert "Peter Grimm" not in carried
        assert all("Peter Grimm" not in row["actors"] for row in exports.claims(session))


def test_it_outlives_an_import_and_what_comes_new_follows_it(project, read) -> None:
    with project.begin() as session:
        merge(session, "Peter Grimm", "Varlamov")
    read(memoir=TEXTS["memoir"] + "\nColonel Peter Grimm died there.\n", siege=TEXTS["siege"])
    with project() as session:
        assert "Peter Grimm" not in named(session)
        (claim,) = session.scalars(select(Claim).where(Claim.text.contains("died there")))
        assert session.scalars(select(Mention.value).where(Mention.claim_id == claim.id)).all() == ["Varlamov"]


def test_taken_back_everything_is_as_it_was(project) -> None:
    with project.begin() as session:
        before = list(exports.claims(session))
        first = merge(session, "Peter Grimm", "Varlamov")
        second = merge(session, "Varlamov", "Ivan Varlamov")
        assert "Ivan Varlamov" in named(session)
        with pytest.raises(Forbidden):
            take_back(session, person=person_named(session, "Bert"), number=second.id)
        for row in (second, first):
            take_back(session, person=person_named(session, "Ada"), number=row.id)
        with pytest.raises(Conflict):
            take_back(session, person=person_named(session, "Ada"), number=first.id)
        assert list(exports.claims(session)) == before


def test_a_spelling_is_parted_from_its_name(project) -> None:
    with project.begin() as session:
        merge(session, "Varlamov", "Semyon Varlamof", spelling="Varlamof")
        assert named(session)["Semyon Varlamof"] == 1
        assert "Varlamof" not in name(session, "Varlamov").line.spellings


def test_a_kind_is_set_and_the_name_becomes_a_place(project) -> None:
    with project.begin() as session:
        decide(session, "Riverton", what="ship", person=person_named(session, "Ada"))
        assert all(row["places"] == [] for row in exports.claims(session))
        assert any("Riverton" in row["actors"] for row in exports.claims(session))


def test_a_correction_of_one_sentence_has_the_last_word(project) -> None:
    with project.begin() as session:
        claim = session.scalars(select(Claim).where(Claim.text.contains("Colonel Grimm wept"))).one()
        words = session.scalars(select(Mention).where(Mention.claim_id == claim.id)).one()
        on = On(claim.id, Corrected.ACTOR, words.text, words.start - claim.start)
        correct(session, on, name_value("Paul Grimm", "person"), person=person_named(session, "Ada"))
        merge(session, "Peter Grimm", "Varlamov")
        (row,) = [row for row in exports.claims(session) if row["id"] == claim.id]
        assert row["actors"] == ["Paul Grimm"]


@pytest.mark.parametrize(
    ("one", "other", "more", "fault"),
    [
        ("Nobody", "Varlamov", {}, NotFound),
        ("Varlamov", "", {}, InputError),
        ("Varlamov", "x" * 201, {}, InputError),
        ("Varlamov", "", {"what": "ghost"}, InputError),
    ],
)
def test_what_can_not_be_decided_is_said(project, one: str, other: str, more: dict, fault: type) -> None:
    with project.begin() as session, pytest.raises(fault):
        merge(session, one, other, **more)


def test_the_list_is_filtered_by_kind_origin_account_and_any_spelling(project) -> None:
    with project.begin() as session:
        merge(session, "Peter Grimm", "P. Grimm")
        assert [line.name for line in names(session, AskedNames(origin="hand")).lines] == ["P. Grimm"]
        assert {line.name for line in names(session, AskedNames(what="place")).lines} == {"Riverton"}
        assert "Varlamov" in [line.name for line in names(session, AskedNames(words="Warlamov")).lines]
        assert "P. Grimm" not in [line.name for line in names(session, AskedNames(account=1)).lines]


@pytest.mark.parametrize(
    ("given", "to", "more", "origin"),
    [
        ("Varlamov", "Peter Grimm", {}, "texts"),
        ("Peter the Great", "Varlamov", {}, "hand"),
        ("Vladimir Lenin", "Varlamov", {}, "authority"),
        ("Varlamof", "Varlamov", {"spelling": "Varlamof"}, "hand"),
        ("Riverton", "Riverton", {"what": "ship"}, "texts"),
    ],
)
def test_a_name_that_others_are_joined_with_is_from_where_it_was_before(
    project, given: str, to: str, more: dict[str, str], origin: str
) -> None:
    with project.begin() as session:
        merge(session, to, given, **more)
        assert name(session, given).line.origin == origin


def test_the_names_file_carries_decisions_to_another_reading(project) -> None:
    with project.begin() as session:
        merge(session, "Peter Grimm", "Piotr Grimm")
        text = export_names(session)
        assert '"Piotr Grimm" = {also = ["Peter Grimm"]}' in text
        decision = session.scalars(select(NameDecision)).one()
        ada = person_named(session, "Ada")
        take_back(session, person=ada, number=decision.id)
        assert import_names(session, text, person=ada) == 1
        assert import_names(session, text, person=ada) == 0
        assert [done.unchanged for done in read_again(session)] == [False, False]
        assert "Piotr Grimm" in named(session)
        assert name(session, "Piotr Grimm").line.origin == "hand"
        assert all(done.unchanged for done in read_again(session))
        assert export_names(session) == text


def test_a_names_file_that_was_taken_before_somebody_else_brought_theirs_is_refused(project) -> None:
    with project.begin() as session:
        ada = person_named(session, "Ada")
        ours = marked('[person]\n"Ada Lovelace" = {also = ["Ada"]}\n', own_names.mark(session))
        assert import_names(session, ours, person=ada) == 1
        with pytest.raises(Conflict, match="since you opened the page"):
            import_names(session, ours, person=ada)
