"""An account as a reference: the citation that came with it, but for what its source card puts right."""

from __future__ import annotations

from annotator.reports import front_matter
from annotator.reports.quotation import Source
from annotator.reports.references import reference
from models.account import Account
from models.vocabulary import Calendar

CITED = {
    "id": "x",
    "type": "manuscript",
    "title": "Days at the Quay",
    "author": [{"family": "Lane", "given": "Ada"}],
    "issued": {"date-parts": [[1931]]},
    "publisher": "Pier",
    "archive": "Harbour office",
    "custom": {"shelf": "K 12"},
}


def account(**given: object) -> Account:
    usual = {"title": "Days at the Quay", "author": "Ada Lane", "year": 1931, "card": {"publisher": "Pier"}}
    named = {"key": "quay", "tradition": "Dockers", "calendar": Calendar.OLD_STYLE, "citation": CITED}
    return Account(**{**named, **usual, **given})


def test_the_citation_is_given_back_whole_under_the_accounts_key() -> None:
    custom = {"shelf": "K 12", "tradition": "Dockers", "calendar": "old-style"}
    assert reference(account()) == CITED | {"id": "quay", "custom": custom}


def test_what_people_put_right_on_the_source_card_goes_before_the_citation() -> None:
    item = reference(account(title="Nights at the Quay", year=1930, card={}))
    assert (item["title"], item["issued"]) == ("Nights at the Quay", {"date-parts": [[1930]]})
    assert "publisher" not in item
    assert item["author"] == CITED["author"]
    assert item["archive"] == "Harbour office"


def test_what_the_citation_says_is_not_said_again_beside_it() -> None:
    card = {
        "translation": "P. Sedgwick",
        "publisher": "Quay Press",
        "url": "https://a.org",
        "audience": "sailors",
    }
    told = account(author="Ann Ito", card=card)
    source = Source(
        "quay", told.title, "Sailors", told.author, told.year, "old-style", 1,
        card=tuple(told.card.items()), reference=reference(told),
    )  # fmt: skip
    assert front_matter.card(source) == "audience: sailors"
