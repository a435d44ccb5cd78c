"""An event is called by who and what its claims have in common, as they word it."""

from __future__ import annotations

from alignment.titling import Titles
from tests.alignment.stories import claim, named


def title(*texts: str, others: tuple[str, ...] = ()) -> str:
    event = [claim(f"account {n}", n, text, actors=(named("Ada Holt"),)) for n, text in enumerate(texts)]
    rest = [claim("elsewhere", n, text) for n, text in enumerate(others)]
    return Titles.of([*event, *rest]).of_event(event)


def test_words_that_stand_together_in_two_claims_are_its_title() -> None:
    said = title(
        "The dockers seized the customs house.", "In the customs house they found wine.", others=("A house.", "Rain.")
    )
    assert said == "Ada Holt: customs house"


def test_what_stands_everywhere_and_when_it_was_do_not_tell_it() -> None:
    said = title("On Monday the army took the mill.", "That Monday the army burnt the mill.", others=("An army.",) * 9)
    assert said.startswith("Ada Holt: mill")
    assert "Monday" not in said


def test_claims_with_nothing_in_common_are_untitled() -> None:
    event = [claim("a", 0, "Rain fell."), claim("b", 0, "Snow lay.")]
    assert Titles.of(event).of_event(event) == "untitled"
