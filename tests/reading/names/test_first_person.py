"""In a memoir “I” is its author; in a history, in a quotation and behind a name it is nobody."""

from __future__ import annotations

import pytest

from annotator.reading.account import read_account
from annotator.reading.formats import open_source
from annotator.reading.profile import Profile

MEMOIR = (
    "I took the bridge at noon. Orban, who had ordered me to wait, was furious. “I never saw such folly,” he wrote. "
    "In March I crossed, where Charles I once had the bridge built. The fort fell in the night. "
    "When I came to the gate, I found it open."
)


def spoken(text: str, author: str | None) -> list[tuple[str, str]]:
    """The sentences in which the account speaks of its author, each with the name that he has there."""
    read = read_account(open_source(text.encode(), "memoir.txt"), Profile("m", "Memoir", "Western", author=author))
    mentions = ((claim, name) for claim in read.claims for name in claim.names if name.text in ("I", "me"))
    return [(claim.sentence.text.split()[0], name.name) for claim, name in mentions]


def test_the_author_of_a_memoir_acts_in_it() -> None:
    found = spoken(MEMOIR, "Anton Varga")
    assert found == [(first, "Anton Varga") for first in ("I", "Orban,", "In", "When", "When")]


def test_an_author_whom_the_authority_knows_has_his_name_there() -> None:
    assert {name for _, name in spoken(MEMOIR, "L. D. Trotsky")} == {"Leon Trotsky"}


@pytest.mark.parametrize("author", [None, "Anton Varga and Bela Orban"])
def test_without_one_author_it_is_nobody(author: str | None) -> None:
    assert not spoken(MEMOIR, author)


def test_who_says_i_now_and_then_in_a_history_is_no_actor_of_it() -> None:
    history = "The fort fell. The gate was open. The town burned. " * 10
    assert not spoken(f"{history} I regard this as proven.", "Anton Varga")
