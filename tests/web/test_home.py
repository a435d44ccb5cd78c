"""The first page says where to begin, and leads into a long list of events by month."""

from __future__ import annotations

from annotator.queries.events import EventLine, EventView
from annotator.queries.progress import Progress
from annotator.queries.staleness import Staleness
from annotator.web.home import OFFERED, Home


def _line(key: str, date: str | None, told: dict[int, int], **relations: int) -> EventLine:
    return EventLine(EventView(key, key, date, None), told, relations, 0)


def _home(*lines: EventLine) -> Home:
    return Home((), lines, Progress({}, {}, {}, {}, {}, 0), Staleness())


def test_what_most_accounts_tell_comes_first_and_of_that_what_is_most_contested() -> None:
    rest = [_line(f"r{number}", "1917-11-07", {1: 9}) for number in range(2 * OFFERED)]
    offered = _home(
        _line("two", None, {1: 9, 2: 9}),
        _line("all", None, {1: 1, 2: 1, 3: 1}),
        _line("all, contested", None, {1: 1, 2: 1, 3: 1}, contradiction=1),
        *rest,
    ).to_begin_with
    assert [line.event.id for line in offered[:3]] == ["all, contested", "all", "two"]
    assert len(offered) == OFFERED


def test_few_events_need_no_choice() -> None:
    assert _home(*(_line(str(number), None, {1: 1}) for number in range(2 * OFFERED))).to_begin_with == []


def test_each_month_leads_to_its_first_event() -> None:
    lines = [("a", "1905"), ("b", "1917-11-07"), ("c", "1917-11"), ("d", "1917-12-01/1917-12-05"), ("e", None)]
    assert _home(*(_line(key, date, {}) for key, date in lines)).months == {
        "a": "1905",
        "b": "Nov 1917",
        "d": "Dec 1917",
        "e": "undated",
    }
