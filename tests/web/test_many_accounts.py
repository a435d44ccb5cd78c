"""Nine accounts instead of three: who is silent needs no column, and nothing runs into anything else."""

from __future__ import annotations

import itertools

import pytest
from sqlalchemy.orm import Session

from annotator.web.home import FEW
from models.vocabulary import Relation
from tests.databases import Fill
from tests.factories import make_account, make_claims, make_event, make_pair
from tests.web.conftest import read, words

NAMES = ("Aldous", "Berenike", "Cosmas", "Dorothea", "Eudoxia", "Flavia", "Gregory", "Hypatia", "Isidore")
#: By the script of the page: how many of the elements that scroll have more than they show.
OVERFLOWING = "all => all.filter(one => one.checkVisibility() && one.scrollWidth > one.clientWidth + 1).length"
#: Where the last account of a month ends, and where its conflicts begin.
PLACES = """line => [line.querySelector('.tellers > :last-child').getBoundingClientRect().right,
                     line.querySelector('.verdict').getBoundingClientRect().left]"""


@pytest.fixture
def fill() -> Fill:
    """Two of nine accounts dispute one event; all tell of many more."""
    return filled


def filled(session: Session) -> None:
    accounts = [make_account(session, name.lower(), author=name) for name in NAMES]
    told = [make_claims(session, its, "The bridge was taken at dawn.", date="1917-11-07")[0] for its in accounts]
    make_event(session, "bridge", "The bridge", told[1], told[7], date="1917-11-07")
    for number in range(FEW):
        make_event(session, f"e{number}", f"Day {number}", *told, date="1917-11-08")
    make_pair(session, told[1], told[7], Relation.CONTRADICTION, types=["time"], confidence=0.9)
    for one, other in itertools.pairwise(told):
        make_pair(session, one, other, Relation.AGREEMENT, confidence=0.9)


def columns(client, address: str = "/events/bridge") -> list[str]:
    page = read(client.get(address))
    return [words(head) for head in page.select(".synopsis thead th .siglum")]


def test_who_is_silent_has_a_column_only_where_somebody_asks_for_it(client) -> None:
    page = read(client.get("/events/bridge"))
    assert "Aldous" in words(page.select_one(".opening"))
    assert page.select_one("a[href$='columns=all']")
    assert not page.select_one("a[href$='columns=telling']")
    assert columns(client) == ["B", "H"]
    assert len(columns(client, "/events/bridge?columns=all")) == len(columns(client)) == len(NAMES)
    assert columns(client, "/events/bridge?columns=telling") == columns(client) == ["B", "H"]
    assert columns(client, "/events/bridge?isidore=1") == ["I"]


@pytest.mark.parametrize("address", ["/", "/contested?unsure=too", "/overviews/matrix", "/events/bridge"])
def test_what_nine_accounts_say_fits_into_the_window(page, address) -> None:
    page.goto(address)
    assert page.locator(".scroller").evaluate_all(OVERFLOWING) == 0
    assert page.evaluate("document.documentElement.scrollWidth") == 1280


def test_the_conflicts_of_a_month_stand_beside_its_accounts(page) -> None:
    page.goto("/")
    last, conflicts = page.locator(".fold > summary").first.evaluate(PLACES)
    assert last <= conflicts
