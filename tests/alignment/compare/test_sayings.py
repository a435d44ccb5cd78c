"""One saying in two mouths is held against itself; a saying within another's report is not."""

from __future__ import annotations

import pytest

from alignment.compare import attribution
from alignment.compare.sayings import quotation
from alignment.evidence import is_against
from tests.alignment.claims import claim, person

SAID = "“A gate once opened must never again be closed to the people,”"


@pytest.mark.parametrize(
    ("two", "speaker", "against"),
    [
        ("Hold to this: ‘Never close again to the people a gate that you opened.’", "Simon Harcourt", True),
        (
            "‘The people opened the gate for bread, for salt, and for the sake of the old council of Orm.’",
            "Lev Orm",
            False,
        ),
        ("“No bread was ever sent to the harbour by any of us.”", "Simon Harcourt", False),
        ("“A gate once opened must never again be closed to the people.”", "The proclamation", False),
        ("“A gate once opened must never again be closed to the people.”", "Telegram", False),
        ("“A gate once opened must never again be closed to the people.”", "Henry Vane", False),
        ("A gate once opened must never again be closed to the people.", "Simon Harcourt", False),
    ],
)
def test_one_saying_has_one_speaker(two, speaker, against):
    a = claim(SAID, attributed_to="Henry Vane")
    found = attribution.compare(a, claim(two, attributed_to=speaker))
    assert bool(found and is_against(found)) == against


def test_who_tells_what_another_said_is_no_second_speaker():
    text = f"{SAID} cried Vane."
    a = claim(text, attributed_to="Simon Harcourt", actors=(person(text, "Vane", "Henry Vane"),))
    assert not is_against(attribution.compare(a, claim(SAID, attributed_to="Henry Vane")))


@pytest.mark.parametrize(
    ("text", "quoted", "said"),
    [
        ("He said “yes” and then “not before noon”.", False, "not before noon"),
        ("He wrote: ‘It’s too late.’", False, "It’s too late."),
        ("It was too late.", True, "It was too late."),
        ("It was too late.", False, None),
    ],
)
def test_what_a_claim_quotes(text, quoted, said):
    found = quotation(claim(text, quoted=quoted))
    assert (found and text[found.start : found.end]) == said
