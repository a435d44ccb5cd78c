"""Lines that are a date or open with one."""

import pytest

from annotator.reading.dates.date_lines import is_date_heading, leading_date

ALONE = ["October 24-25", "October 24 - 25", "24–25 October", "Oct. 24", "Sunday, May 3rd, 1866."]
LEADING = [
    ("October 24-25: the bridges", "October 24-25"),
    ("October 24 - The bridges", "October 24"),
    ("October 24, 25 and 26. The bridges", "October 24, 25 and 26"),
    ("May 5-June 3: war", "May 5-June 3"),
    ("Early April: war", "Early April"),
    ("End of July 1917: war", "End of July 1917"),
    ("May: war", "May"),
    ("26th: war", "26th"),
]


@pytest.mark.parametrize("text", ALONE)
def test_a_line_that_is_a_date_opens_no_entry_of_its_own(text: str) -> None:
    assert is_date_heading(text)
    assert leading_date(text) is None


@pytest.mark.parametrize(("text", "date"), LEADING, ids=[row[0] for row in LEADING])
def test_an_entry_opens_with_its_date(text: str, date: str) -> None:
    assert leading_date(text) == date
    assert not is_date_heading(text)
