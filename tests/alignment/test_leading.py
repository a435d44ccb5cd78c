"""An event is known by the claim that most of it meets in, cut to one short line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alignment.leading import cut, lead
from alignment.record import FramingIn, Span
from models.vocabulary import Technique
from tests.alignment.stories import claim

FALL = claim("a", 1, "At dawn the garrison of Varn laid down its arms before the fort.")
TALE = claim("b", 1, "The garrison of Varn gave up the fort at dawn, as a drummer told.")
BEES = claim("b", 2, "An uncle of the drummer kept bees and sold honey in town.")


def test_what_other_accounts_say_too_leads_and_not_what_one_tells_alone() -> None:
    assert lead([BEES, FALL, TALE]) in (FALL.id, TALE.id)


def test_of_no_claim_none_leads() -> None:
    assert lead([]) is None


def test_the_title_says_which_of_its_words_set_the_event_apart() -> None:
    harbour = claim("a", 3, "The prisoners were marched to the harbour by the dragoons.")
    also = claim("b", 3, "To the harbour the dragoons brought all their prisoners then.")
    told = [FALL, TALE, harbour, also]
    assert lead(told, title="Varn: garrison, fort") in (FALL.id, TALE.id)
    assert lead(told, title="Dragoons: prisoners, harbour") in (harbour.id, also.id)


@pytest.mark.parametrize(
    "text",
    [
        "But at dawn the garrison of Varn laid down its arms before the fort.",
        "They at dawn made the garrison of Varn lay down arms before the fort.",
        "At dawn the garrison of Varn laid down its arms before the fort:",
        "and at dawn the garrison of Varn laid down its arms before the fort.",
    ],
)
def test_a_sentence_that_needs_what_stands_around_it_gives_way(text: str) -> None:
    assert lead([claim("a", 0, text), FALL, TALE]) != "a.0"


def test_partisan_wording_gives_way_to_plain() -> None:
    sided = (FramingIn(Span(0, 2), Technique.LOADED_LANGUAGE),)
    assert lead([claim("a", 9, FALL.text, framing_spans=sided), FALL, TALE]) != "a.9"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Short as it is.", "Short as it is."),
        ("It ran over\ntwo lines.", "It ran over two lines."),
        ("The mill and the barn burnt, the miller fled", "The mill and the barn burnt…"),
        ("He cried “the mill burns, the barn burns too” and fled", "He cried “the mill burns, the barn…”"),
        ("The mill of the town burnt down on 15 May of that year", "The mill of the town burnt…"),
    ],
)
def test_it_is_cut_at_a_clause_or_between_words_and_closes_what_it_opened(text: str, line: str) -> None:
    assert cut(text, 40) == line


@pytest.mark.parametrize(
    ("text", "words", "line"),
    [
        ("The mill burnt.", "burnt", "The mill burnt."),
        ("The barn had long been empty, but the mill burnt at noon", "at noon", "… but the mill burnt at noon"),
        ("The barn and the byre and the old mill burnt at noon", "at noon", "… the old mill burnt at noon"),
    ],
)
def test_what_is_in_question_is_in_the_line(text: str, words: str, line: str) -> None:
    assert cut(text, 40, at=text.index(words)) == line


@given(st.text(alphabet="ab ,“”15\n", max_size=300), st.integers(20, 120))
def test_it_is_never_longer_than_asked_but_for_its_closing_mark(text: str, length: int) -> None:
    assert len(cut(text, length)) <= length + 1
    assert "\n" not in cut(text, length)
