"""Verdicts come back from a spreadsheet under their author's name, or not at all."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from typing import Any

import pytest
from openpyxl import Workbook
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from annotator.errors import InputError
from annotator.interchange import written
from annotator.interchange.bringing import bring
from annotator.interchange.entering import Faults
from annotator.interchange.judging_sheet import COLUMNS, sheet
from annotator.queries.judgements import current_judgements
from annotator.reports.choosing import Choice
from annotator.reports.gather import gather
from annotator.reports.report import ContradictionReport
from models.rows import Claim, Judgement
from models.vocabulary import Verdict

_Rows = list[dict[str, str]]


def filled(report: ContradictionReport, change: Callable[[_Rows], None], *, delimiter: str = ",") -> bytes:
    rows = list(csv.DictReader(io.StringIO(sheet(report).decode("utf-8-sig"), newline="")))
    change(rows)
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, COLUMNS, delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode()


def first(**cells: str) -> Callable[[_Rows], None]:
    return lambda rows: rows[0].update(cells)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_verdict_comes_back_with_its_types_and_note(fires: Session, report: ContradictionReport, delimiter: str):
    content = filled(report, first(verdict="Contradiction", types="number; date", note="é 🔥"), delimiter=delimiter)
    assert bring(fires, content, by="Ada").judgements == 1
    (said,) = current_judgements(fires)
    assert (said.a_id, said.b_id, said.person) == ("a1", "b1", "Ada")
    assert (said.verdict, said.types, said.note) == ("contradiction", ("date", "number"), "é 🔥")


@pytest.mark.parametrize(
    ("written", "types"),
    [("date, number", ("date", "number")), ("Time of day; order of  events", ("sequence", "time"))],
)
def test_types_are_parted_by_commas_too_and_known_by_their_labels(
    fires: Session, report: ContradictionReport, written: str, types: tuple[str, ...]
):
    bring(fires, filled(report, first(verdict="contradiction", types=written)), by="Ada")
    assert [said.types for said in current_judgements(fires)] == [types]


@pytest.mark.parametrize(
    ("given", "verdict"),
    [
        ("c", Verdict.CONTRADICTION),
        ("Contradiction", Verdict.CONTRADICTION),
        ("partial agreement", Verdict.PARTIAL),
        ("P", Verdict.PARTIAL),
        ("undecided", Verdict.UNSURE),
        ("unr", Verdict.UNRELATED),
    ],
)
def test_a_verdict_may_be_written_as_people_do(
    fires: Session, report: ContradictionReport, given: str, verdict: Verdict
):
    bring(fires, filled(report, first(verdict=given, certainty="S")), by="Ada")
    assert [(said.verdict, said.certainty) for said in current_judgements(fires)] == [(verdict, "sure")]


def as_excel_leaves_it(rows: list[list[str]]) -> bytes:
    """Semicolons, a mark at the start, other capitals and order, a column more, and empty lines in between."""
    names, *lines = ([*reversed(row), "seen"] for row in rows)
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";")
    writer.writerow([f" {name.title()} " for name in names])
    for line in lines:
        writer.writerows([line, [""] * len(line)])
    return text.getvalue().encode("utf-8-sig")


def as_workbook(rows: list[list[str]]) -> bytes:
    book, content = Workbook(), io.BytesIO()
    for row in rows:
        book.active.append([cell or None for cell in row])
    book.save(content)
    return content.getvalue()


@pytest.mark.parametrize("saved", [as_excel_leaves_it, as_workbook])
def test_a_sheet_comes_back_from_any_spreadsheet(
    fires: Session, report: ContradictionReport, saved: Callable[[list[list[str]]], bytes]
):
    content = filled(report, first(verdict="framing", types="motive", note="so; “it” seems,\nto me"))
    rows = list(csv.reader(io.StringIO(content.decode(), newline="")))
    assert bring(fires, saved(rows), by="Ada").judgements == 1
    (said,) = current_judgements(fires)
    assert (said.verdict, said.types, said.note) == ("framing", ("motive",), "so; “it” seems,\nto me")


def test_every_line_at_fault_is_told_by_its_row_in_the_spreadsheet(fires: Session, report: ContradictionReport):
    def spoil(rows: _Rows) -> None:
        rows[0].update(verdict="c", note="two\nlines")
        rows[1].update(verdict="u")
        rows[2].update(verdict="agreement", a_claim="", b_claim="")

    with pytest.raises(Faults) as found:
        bring(fires, filled(report, spoil), by="Ada")
    assert [line.partition(",")[0][:44] for line in found.value.lines] == [
        "line 3: 'u' is none of agreement",
        "line 4: it names no two claims: copy lines o",
    ]


def test_a_sheet_holds_what_is_chosen_and_on_demand_nothing_to_lean_on(fires: Session):
    def lines(format: str, **chosen: Any) -> _Rows:
        content = written(fires, format, choice=Choice(**chosen)).decode("utf-8-sig")
        return list(csv.DictReader(io.StringIO(content, newline="")))

    assert len(lines("sheet")) == 4
    assert [row["suggested"] for row in lines("sheet", relations=("framing",))] == ["framing"]
    assert [row["a_claim"] for row in lines("sheet", most=1, accounts=("alpha", "beta"))] == ["a1"]
    unaided = lines("sheet-unaided")
    assert "suggested" not in unaided[0]
    assert [row["a_claim"] for row in unaided] == ["a1", "a1", "a2", "b1"]
    with pytest.raises(InputError, match="the whole project"):
        written(fires, "jsonl", choice=Choice(most=1))


def test_an_empty_sheet_says_nothing_and_a_sheet_sent_twice_says_it_once(fires: Session, report: ContradictionReport):
    assert bring(fires, sheet(report), by="Ada").judgements == 0
    content = filled(report, first(verdict="framing", types="motive", certainty="sure"))
    assert [bring(fires, content, by="Ada").judgements for _ in range(2)] == [1, 0]
    assert fires.scalar(select(func.count()).select_from(Judgement)) == 1


@pytest.mark.parametrize(
    ("change", "line"),
    [
        (first(verdict="yes"), "line 2: 'yes' is none of agreement, partial"),
        (first(verdict="framing", types="number"), "line 2: framing has no type number"),
        (first(verdict="unsure", a_claim="x9"), "line 2: there is no claim 'x9'"),
        (first(verdict="unsure", a_quotation="Other words."), "line 2: the words of a1 are not the claim"),
    ],
)
def test_a_line_at_fault_is_named(
    fires: Session, report: ContradictionReport, change: Callable[[_Rows], None], line: str
):
    with pytest.raises(InputError, match=line):
        bring(fires, filled(report, change), by="Ada")


@pytest.mark.parametrize("words", ["'=1 sack was lost", "=1 sack", "''tis lost", "-40 sacks", "'- said he"])
def test_words_that_a_spreadsheet_would_run_come_back_as_they_are(fires: Session, words: str):
    fires.get_one(Claim, "b1").text = words
    assert bring(fires, filled(gather(fires), first(verdict="partial")), by="Ada").judgements == 1


def test_a_sheet_without_its_columns_gets_one_line(fires: Session):
    with pytest.raises(InputError, match="lacks the column 'a_claim'"):
        bring(fires, b"verdict\nyes\n", by="Ada")
    with pytest.raises(InputError, match="not in UTF-8"):
        bring(fires, b"\xff\xfe\x00", by="Ada")
