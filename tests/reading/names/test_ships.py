"""Ships that no list has, by what is said of them."""

from __future__ import annotations

import pytest

from tests.reading.told import mentions


def kinds(*texts: str) -> set[tuple[str, str]]:
    return {(mention.what, mention.name) for mention in mentions(*texts)}


TOLD = "They saw the Gannet at dawn."


@pytest.mark.parametrize(
    "text",
    [
        "The steamer Gannet came.",
        "The R.M.S. Gannet came.",
        "The R. M. S. Gannet came.",
        "The S.S. Gannet came.",
        "The SS. Gannet came.",
        "They slept on board the Gannet.",
        "They slept aboard the Gannet.",
        "The crew of the Gannet slept.",
        "They washed the Gannet's decks.",
        "That night the Gannet sank.",
    ],
)
def test_a_ship_is_known_by_its_type_its_parts_and_what_it_does_and_then_wherever_it_is_named(text: str) -> None:
    assert kinds(text, TOLD) == {("ship", "Gannet")}


@pytest.mark.parametrize("text", ["S. S. Gannet wrote it.", "“Not on this ship,” Gannet said."])
def test_two_initials_or_a_ship_before_a_comma_make_no_ship(text: str) -> None:
    assert not {what for what, _ in kinds(text, "Gannet slept.")} & {"ship"}


def test_what_is_seldom_said_to_be_aboard_is_no_ship() -> None:
    texts = ["They slept aboard the Gannet.", *["Mr. Gannet spoke."] * 12]
    assert kinds(*texts) == {("person", "Gannet")}
