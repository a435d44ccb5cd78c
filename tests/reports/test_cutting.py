"""Quotations are exact, cut only where the limit says so, and marks never lose or double a letter."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from annotator.reports.cutting import in_short, stretches
from annotator.reports.quotation import Mark, Quotation, Source

SOURCE = Source("k", "T", "t", None, None, "new-style", 0)
TEXTS = st.text(alphabet="ab é🔥\u0301 .", min_size=1, max_size=80)


@st.composite
def quotations(draw: st.DrawFn) -> Quotation:
    """A quotation with marks anywhere in it that don't overlap."""
    text = draw(TEXTS)
    bounds = sorted(draw(st.sets(st.integers(0, len(text)), max_size=6)))
    marks = [Mark(start, end, "date") for start, end in zip(bounds[::2], bounds[1::2], strict=False)]
    return Quotation("c", SOURCE, text, marks=tuple(marks))


@given(quotations())
def test_the_stretches_joined_are_the_quotation(quotation: Quotation):
    shown = list(stretches(quotation))
    assert "".join(stretch.text for stretch in shown) == quotation.text
    assert [stretch.text for stretch in shown if stretch.why] == [
        quotation.text[m.start : m.end] for m in quotation.marks
    ]


@given(quotations(), st.integers(1, 12))
def test_a_cut_quotation_is_a_part_of_it_in_whole_words(quotation: Quotation, longest: int):
    shown = "".join(stretch.text for stretch in stretches(quotation, longest))
    core = shown.removeprefix("[…] ").removesuffix(" […]")
    assert core in quotation.text
    assert len(core.split()) == min(longest, len(quotation.text.split()))


@given(quotations())
def test_plain_sets_nothing_off(quotation: Quotation):
    assert [stretch.text for stretch in stretches(quotation, plain=True)] == [quotation.text]


def test_a_cut_keeps_the_words_in_conflict():
    text = " ".join(f"w{i}" for i in range(100))
    start = text.index("w80")
    quotation = replace(Quotation("c", SOURCE, text), marks=(Mark(start, start + 3, "date"),))
    assert "w80" in [stretch.text for stretch in stretches(quotation, 12) if stretch.why]


def test_words_in_quotation_marks_have_single_ones_where_they_are_quoted():
    assert in_short("He cried: “The mill burns.”") == "He cried: ‘The mill burns.’"
