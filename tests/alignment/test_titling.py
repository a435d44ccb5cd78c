"""An event is called by who and what its claims have in common, as they word it."""

from __future__ import annotations

from dataclasses import replace

from alignment.record import FramingIn, NameIn, Span
from alignment.titling import Titles
from models.vocabulary import Technique
from tests.alignment.stories import claim, named

#: Claims of something else, against which an event's words stand out.
RAIN = tuple(claim("elsewhere", at, "Rain fell.") for at in range(9))


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


def test_claims_with_nothing_in_common_are_called_as_one_of_them_begins() -> None:
    event = [claim("a", 0, "Rain fell."), claim("b", 0, "Snow lay on the roofs of the town.")]
    assert Titles.of(event).of_event(event) == "“Rain fell”"


def test_one_word_without_a_name_is_no_title() -> None:
    event = [claim("a", 0, "He took the floor."), claim("b", 0, "Then she took the floor in her turn.")]
    assert Titles.of(event).of_event(event) == "“He took the floor”"


def test_nouns_joined_by_a_preposition_are_one_phrase() -> None:
    others = ("Rain.",) * 9
    said = title("The siege of the arsenal was long.", "Guns ended the siege of the arsenal.", others=others)
    assert said == "Ada Holt: siege of the arsenal"


def test_no_phrase_breaks_off_within_a_name() -> None:
    others = ("Rain.",) * 9
    texts = ("The Council of Provincial Defence met.", "They hated the Council of Provincial Defence.")
    assert title(*texts, others=others) == "Ada Holt: Council of Provincial Defence"


def test_words_that_qualify_and_words_that_say_what_was_done_make_no_title() -> None:
    others = ("They suddenly attacked a small town.", "A small boat suddenly arrived.", "We attacked the old bridge.")
    said = title("They suddenly attacked a small mill.", "A small mill was suddenly attacked.", others=others)
    assert said == "Ada Holt: small mill"


def test_a_capital_that_begins_a_sentence_a_past_form_and_the_hour_make_no_title() -> None:
    texts = (
        "Meanwhile guards demanded the keys at ten o'clock to-day.",
        "Meanwhile, they demanded the keys at o'clock.",
    )
    others = ("The demand was met.", "Meanwhile he went.", "She saw the demand.")
    assert title(*texts, others=others) == "Ada Holt: keys"


def test_a_place_stands_in_a_title_by_its_whole_name() -> None:
    told = "At St Anne Gate stood", "A mob came to St Anne Gate"
    gate = (
        NameIn("St Anne Gate", Span(3, 15), "Saint Anne’s Gate", "place"),
        NameIn("St Anne Gate", Span(14, 26), "Saint Anne’s Gate", "place"),
    )
    event = [claim(key, 0, text, places=(its,)) for key, text, its in zip("ab", told, gate, strict=True)]
    assert Titles.of([*event, *RAIN]).of_event(event) == "Saint Anne’s Gate"


def test_what_several_accounts_say_stands_before_what_one_repeats() -> None:
    event = [claim("a", 0, "The weir by the tower."), claim("a", 1, "The weir."), claim("b", 0, "The tower.")]
    assert Titles.of([*event, *RAIN]).of_event(event) == "tower, weir"


def test_words_that_take_sides_are_no_title() -> None:
    told = [
        claim(key, 0, "The rabble at the mill gate broke the mill wheel.", actors=(named("Ada Holt"),)) for key in "ab"
    ]
    loaded = FramingIn(Span(4, 10), Technique.LABELLING, "against")
    event = [replace(one, framing_spans=(loaded,)) for one in told]
    assert "rabble" in Titles.of([*told, *RAIN]).of_event(told)
    assert "rabble" not in Titles.of([*event, *RAIN]).of_event(event)


def test_a_claim_that_only_leads_to_another_names_no_event() -> None:
    event = [claim("a", 0, "He wrote:"), claim("b", 0, "Snow lay on the roofs.")]
    assert Titles.of(event).of_event(event) == "“Snow lay on the roofs”"
