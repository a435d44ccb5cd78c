"""The first page says where to begin, and folds a long list of events by month and day."""

from __future__ import annotations

from collections import Counter

import pytest
from sqlalchemy.orm import Session

from annotator.queries.events import EventLine, EventView
from annotator.queries.progress import Progress
from annotator.queries.staleness import Staleness
from annotator.web.home import FEW, OFFERED, Home
from tests.factories import make_account, make_claims
from tests.web.conftest import read, words


def _line(key: str, date: str | None, told: dict[int, int], **relations: int) -> EventLine:
    return EventLine(EventView(key, key, date, None), Counter(told), Counter(relations), 0)


def _home(*lines: EventLine) -> Home:
    return Home((), lines, {}, Progress({}, {}, {}, 0, {}, 0), Staleness())


def test_what_most_accounts_tell_comes_first_and_of_that_what_is_most_contested() -> None:
    rest = [_line(f"r{number}", "1917-11-07", {1: 9}) for number in range(2 * OFFERED)]
    offered = _home(
        _line("two", None, {1: 9, 2: 9}),
        _line("touched on by others", None, {1: 99, 2: 0, 3: 0}, contradiction=9),
        _line("all", None, {1: 1, 2: 1, 3: 1}),
        _line("all, contested", None, {1: 1, 2: 1, 3: 1}, contradiction=1),
        *rest,
    ).to_begin_with
    assert [line.event.id for line in offered[:3]] == ["all, contested", "all", "two"]
    assert len(offered) == OFFERED


def one_account(session: Session) -> None:
    make_claims(session, make_account(session, "east"), "They came.")


@pytest.mark.parametrize("fill", [one_account])
def test_one_account_asks_for_another_and_for_no_judgement(client) -> None:
    page = read(client.get("/"))
    assert [link["href"] for link in page.select("a.primary")] == ["/accounts/new"]
    assert "another author tells" in words(page.select_one(".lede"))
    assert not page.select("#events, form.align")


@pytest.mark.parametrize("fill", [one_account])
@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("/contested", "shown here once two or more are imported and aligned"),
        ("/report", "There are no events yet to make it of"),
    ],
)
def test_what_needs_two_accounts_says_so(client, address: str, says: str) -> None:
    page = read(client.get(address))
    assert says in words(page.select_one("main"))
    assert not page.select("main table, select[multiple]")


def test_few_events_need_no_choice() -> None:
    assert _home(*(_line(str(number), None, {1: 1}) for number in range(2 * OFFERED))).to_begin_with == []


def test_few_events_are_listed_at_once_and_many_by_month() -> None:
    assert _home(*(_line(str(number), "1917-11-07", {1: 1}) for number in range(FEW))).folds == []
    begun = ["1905", "1917-10-30/1917-11-02", *["1917-11-07"] * FEW, "1917-11", "1917-12-01/1917-12-05", None]
    folds = _home(*(_line(str(number), date, {1: 1}, framing=2) for number, date in enumerate(begun))).folds
    assert [(fold.begins, fold.number) for fold in folds] == [
        ("1905", 1),
        ("1917-10", 1),
        ("1917-11", FEW + 1),
        ("1917-12", 1),
        ("", 1),
    ]
    full = folds[2]
    assert [(day.begins, day.number) for day in full.folds] == [("1917-11-07", FEW), ("1917-11", 1)]
    assert (full.told[1], full.standing("framing"), full.standing("contradiction")) == (FEW + 1, 2 * FEW + 2, 0)
    assert not any(fold.folds for fold in folds if fold is not full)
