"""What other tools read: references, a line of time."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from annotator.errors import InputError
from annotator.interchange import FORMATS, written
from annotator.interchange.citing import bibtex, csl
from annotator.interchange.timeline import timeline
from annotator.reading.citations import read_citations
from annotator.reports.quotation import Source
from annotator.reports.references import people
from annotator.reports.report import ContradictionReport


@pytest.mark.parametrize(
    ("author", "role", "names"),
    [
        (None, "author", []),
        ("Victor Serge", "author", [("Serge", "Victor")]),
        ("Serge, Victor", "author", [("Serge", "Victor")]),
        ("Earl F. Ziemke", "author", [("Ziemke", "Earl F.")]),
        ("Anna Ito and Bo Ek", "author", [("Ito", "Anna"), ("Ek", "Bo")]),
        ("Ito, Ek and Okoye (eds.)", "editor", [("Ito", ""), ("Ek", ""), ("Okoye", "")]),
        ("Central Bureau", "author", [("Bureau", "Central")]),
    ],
)
def test_names_are_told_apart(author: str | None, role: str, names: list[tuple[str, str]]):
    assert people(author) == (role, names)


def test_csl_has_an_item_an_account(report: ContradictionReport):
    items = json.loads(csl(report))
    assert [item["id"] for item in items] == ["alpha", "beta", "gamma"]
    assert items[0]["author"] == [{"family": "Ito", "given": "Anna"}]
    assert "author" not in items[1]


def test_bibtex_escapes_what_latex_would_read(report: ContradictionReport):
    assert "title = {The Mill \\& its Fire}," in bibtex(report).decode()


@settings(deadline=None)
@given(st.text("aZ09%_#&~$^-./?=+", max_size=30))
def test_an_address_goes_through_bibtex_letter_for_letter(rest: str):
    item = {"id": "k", "type": "webpage", "title": "T", "custom": {"tradition": "t"}, "URL": f"https://x.org/{rest}"}
    source = replace(Source("k", "T", "t", None, None, "new-style", 0), reference=item)
    report = ContradictionReport.__new__(ContradictionReport)
    object.__setattr__(report, "sources", (source,))
    (read,) = read_citations(bibtex(report), "x.bib")
    assert read["URL"] == item["URL"]


@pytest.mark.parametrize("written", [r"https://x.org/a\_b\%20c", r"\url{https://x.org/a_b%20c}"])
def test_an_address_that_was_escaped_is_read_as_it_is(written: str):
    (read,) = read_citations(f"@online{{k, title={{T}}, url={{{written}}}}}".encode(), "x.bib")
    assert read["URL"] == "https://x.org/a_b%20c"


def test_the_timeline_gives_new_style_days_and_says_both(report: ContradictionReport):
    (slide,) = json.loads(timeline(report))["events"]
    assert slide["start_date"] == {"year": 1917, "month": 5, "day": 16}
    assert slide["display_date"] == "16 May 1917 (3 May Old Style)"
    assert slide["text"]["headline"] == "The fire &lt;at&gt; the mill"


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [("1917-05-16/1917-06-02", (5, 16), (6, 2)), ("1917-05-16/..", (5, 16), None), ("../1917-06-02", (6, 2), None)],
)
def test_the_timeline_has_no_end_of_time(
    report: ContradictionReport, edtf: str, first: tuple[int, int], last: tuple[int, int] | None
):
    dated = replace(report, events=(replace(report.events[0], date=edtf),))
    (slide,) = json.loads(timeline(dated))["events"]
    days = [slide.get(end) and (slide[end]["month"], slide[end]["day"]) for end in ("start_date", "end_date")]
    assert days == [first, last]


@pytest.mark.parametrize("format", FORMATS)
def test_each_format_can_be_written(fires: Session, format: str):
    assert written(fires, format)


def test_an_unknown_format_gets_one_line(fires: Session):
    with pytest.raises(InputError, match="can't be written as 'spss'"):
        written(fires, "spss")
