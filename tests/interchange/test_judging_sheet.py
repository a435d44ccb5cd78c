"""Verdicts come back from a spreadsheet under their author's name, or not at all."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from annotator.errors import InputError
from annotator.interchange.bringing import bring
from annotator.interchange.judging_sheet import COLUMNS, sheet
from annotator.queries.judgements import current_judgements
from annotator.reports.report import ContradictionReport
from models.rows import Judgement

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


def test_a_sheet_without_its_columns_gets_one_line(fires: Session):
    with pytest.raises(InputError, match="lacks the column 'a_claim'"):
        bring(fires, b"verdict\nyes\n", by="Ada")
    with pytest.raises(InputError, match="not in UTF-8"):
        bring(fires, b"\xff\xfe\x00", by="Ada")
