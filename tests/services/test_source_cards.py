"""Source cards: what people say of a source goes before what its file says, and is never lost."""

from __future__ import annotations

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session, sessionmaker

from annotator.errors import InputError
from annotator.reading.profile import make_profile
from annotator.services.importing import import_files, take_in
from annotator.services.reviewing import person_named
from annotator.services.source_cards import card_row, say
from models.account import Account
from models.source_card import CardEntry
from models.vocabulary import Calendar

CITATION = {"id": "quay", "type": "book", "title": "The Quay", "author": [{"literal": "Dockers"}], "publisher": "Pier"}
ROW = {"key": "quay", "title": "Days on the Quay", "tradition": "Sailors", "year": 1931, "edition": "first"}
TEXT = b"On 25 October the quay was taken. Nobody slept."


@pytest.fixture
def session(sessions: sessionmaker[Session]):
    """A session that is rolled back."""
    with sessions() as opened:
        yield opened


def bring(session: Session, **row: object) -> Account:
    profile = make_profile({**ROW, **row}, where="test")
    import_files(session, [take_in(profile, "quay.txt", TEXT)])
    return session.scalars(select(Account)).one()


def edit(session: Session, account: Account, **fields: object) -> CardEntry | None:
    return say(session, person=person_named(session, "Ada"), account=account, fields=fields)


def test_an_edit_is_a_row_with_who_said_it_and_what_stood_there(session: Session) -> None:
    account = bring(session)
    edit(session, account, position="harbour master", edition="second", tradition="Sailors")
    row = session.scalars(select(CardEntry)).one()
    assert row.said == {"position": "harbour master", "edition": "second"}
    assert row.before == {"position": None, "edition": "first"}
    assert account.card == {"edition": "second", "position": "harbour master"}


def test_an_edit_outlives_every_import_and_lets_the_file_tell_the_rest(session: Session) -> None:
    edit(session, bring(session), title="Nights on the Quay")
    account = bring(session, title="Quay Days", edition="third")
    assert (account.title, account.card["edition"]) == ("Nights on the Quay", "third")


def test_a_field_set_back_to_what_the_file_says_follows_the_file_again(session: Session) -> None:
    account = bring(session)
    edit(session, account, title="Nights on the Quay")
    edit(session, account, title="Days on the Quay")
    assert bring(session, title="Quay Days").title == "Quay Days"


def test_what_is_emptied_stays_empty_whatever_the_file_and_the_citation_say(session: Session) -> None:
    account = bring(session, citation=CITATION)
    assert account.author == "Dockers"
    edit(session, account, author="", edition="")
    assert (account.author, "edition" in account.card) == (None, False)
    assert bring(session, citation=CITATION).author is None


def test_nothing_changed_is_no_row(session: Session) -> None:
    account = bring(session)
    assert edit(session, account, **card_row(account)) is None


@pytest.mark.parametrize("fields", [{"title": ""}, {"calendar": "mayan"}, {"year": "soon"}])
def test_a_card_that_cannot_be_is_refused_in_one_line(session: Session, fields: dict[str, str]) -> None:
    account = bring(session)
    with pytest.raises(InputError):
        edit(session, account, **fields)


def test_the_calendar_that_people_say_is_the_one_that_the_text_is_read_in(session: Session) -> None:
    account = bring(session)
    edit(session, account, calendar="old-style")
    assert bring(session).calendar is Calendar.OLD_STYLE


def test_a_citation_is_kept_whole_and_tells_what_nobody_else_does(session: Session) -> None:
    account = bring(session, citation=CITATION)
    assert account.citation == CITATION
    assert (account.title, account.author, account.card["publisher"]) == ("Days on the Quay", "Dockers", "Pier")
    assert bring(session).citation == CITATION


def test_a_citation_attached_later_is_an_edit_as_any_other(session: Session) -> None:
    account = bring(session)
    edit(session, account, citation=CITATION)
    assert (account.citation, account.author) == (CITATION, "Dockers")
    assert bring(session).citation == CITATION
