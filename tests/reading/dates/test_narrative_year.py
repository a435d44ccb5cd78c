"""The year in which a narrative stands."""

import pytest

from annotator.reading.dates.dates import date_forms
from annotator.reading.dates.narrative_year import narrative_years


def years(*texts: str, latest: int | None = None) -> list[int | None]:
    return narrative_years([(text, date_forms(text)) for text in texts], latest=latest)


COURSES = [
    ("one glance back", ["On 3 May 1866 they met.", "In 1848 it failed.", "On 5 May they voted."], [1866] * 3),
    (
        "a move forward",
        ["On 3 May 1866 they met.", "On 5 May 1866 they sat.", "On 3 May 1868 all met.", "On 5 May 1868 all sat."],
        [1866, 1866, 1868, 1868],
    ),
    ("the turn of the year", ["On 5 December 1866 they met.", "On 3 January 1867 they sat."], [1866, 1867]),
    ("none named", ["On 3 May they met.", "They voted."], [None, None]),
    ("the first year named holds before it", ["On 3 May they met.", "It was in 1866."], [1866, 1866]),
]


@pytest.mark.parametrize(("texts", "course"), [row[1:] for row in COURSES], ids=[row[0] for row in COURSES])
def test_the_narrative_keeps_to_its_year(texts: list[str], course: list[int | None]) -> None:
    assert years(*texts) == course


def test_a_year_after_the_account_was_written_is_none_of_its() -> None:
    assert years("It was in 1866; see the edition of 1931.", latest=1900) == [1866]
