"""So many of so many is a share, and shares of one whole can be held against each other."""

from __future__ import annotations

import pytest

from alignment.compare import numbers
from alignment.evidence import is_against
from alignment.record import ClaimRecord, NameIn
from models.vocabulary import Apparent
from tests.alignment.claims import claim, number, span

WARDS = "Vane won in fourteen wards out of seventeen."


def counting(text: str, *numbers_in: tuple[str, float, str, str | None]) -> ClaimRecord:
    return claim(text, numbers=tuple(number(text, words, value, unit, scope=s) for words, value, unit, s in numbers_in))


@pytest.mark.parametrize(
    ("one", "two", "score", "said"),
    [
        (
            counting("Of the votes 300 out of 400 were for peace.", ("300", 300, "vote", None), ("400", 400, "", None)),
            counting("Some 90 per cent of the 400 agreed.", ("90 per cent", 90, "per cent", "of the 400")),
            -1.0,
            "“300 out of 400” (75 per cent) and “90 per cent”",
        ),
        (
            counting("Of the 80 sailors who voted, 20 were for it.", ("80", 80, "sailor", None), ("20", 20, "", None)),
            counting("A quarter of the sailors were for it.", ("quarter", 25, "per cent", "of the sailors")),
            1.0,
            "(25 per cent)",
        ),
        (
            counting(WARDS, ("fourteen wards", 14, "ward", None), ("seventeen", 17, "ward", None)),
            counting("All 17 councils met, 11 of them were his.", ("17", 17, "council", None), ("11", 11, "", None)),
            -1.0,
            "(82 per cent) and “17 councils met, 11” (65 per cent)",
        ),
        (
            counting(WARDS, ("fourteen wards", 14, "ward", None), ("seventeen", 17, "ward", None)),
            counting("He had 60 per cent.", ("60 per cent", 60, "per cent", None)),
            None,
            "",
        ),
        (
            counting(WARDS, ("fourteen wards", 14, "ward", None), ("seventeen", 17, "ward", None)),
            counting("He had 82 per cent.", ("82 per cent", 82, "per cent", None)),
            1.0,
            "",
        ),
        (
            counting("Of 80 sailors 20 stayed; 40 oxen died.", ("80", 80, "sailor", None), ("40 oxen", 40, "ox", None)),
            counting("A tenth of the sailors died.", ("A tenth", 10, "per cent", "of the sailors")),
            None,
            "",
        ),
    ],
)
def test_a_share_is_held_against_a_share_of_the_same_whole(one, two, score, said):
    found = numbers.compare(one, two)
    assert (found and found.score) == score
    assert said in (found.reason if found else "")


def test_a_whole_that_is_divided_is_no_part_of_another():
    one = counting("In all 650 delegates came.", ("650", 650, "delegate", None))
    two = counting("It had 390 out of 670 delegates.", ("670", 670, "delegate", None))
    assert (numbers.compare(one, two).score, numbers.compare(one, two).apparent) == (-1.0, None)


def test_a_number_whose_parts_are_listed_is_a_whole():
    listed = ("562", 562, "delegate", None), ("300", 300, "Whig", None), ("262", 262, "Tory", None)
    roll = counting("There are 562 delegates: 300 Whigs and 262 Tories.", *listed)
    came = counting("Until May 175 delegates came.", ("175", 175, "delegate", None))
    assert numbers.compare(roll, came).apparent is Apparent.SCOPE
    share = (("505", 505, "delegate", None), ("670", 670, "delegate", None))
    assert (
        "“562 delegates” and “670 delegates”"
        in numbers.compare(roll, counting("Then 505 of the 670 delegates left.", *share)).reason
    )
    total = counting("In all 650 delegates came.", ("650", 650, "delegate", None))
    assert numbers.compare(roll, total).apparent is None


def _seats(text: str, *told: tuple[str, float, str], body: str | None = None) -> ClaimRecord:
    actors = (NameIn(body, span(text, body), body, "body"),) if body else ()
    return claim(text, numbers=tuple(number(text, *one) for one in told), actors=actors)


@pytest.mark.parametrize(
    ("text", "against"),
    [
        ("The Guild held 390 out of a total of 650 seats.", True),
        ("The Guild came, and 390 out of a total of 650 seats were theirs.", True),
        ("The Guild came when 390 out of a total of 650 seats were taken.", False),
    ],
)
def test_the_share_of_a_body_counts_its_members(text: str, *, against: bool) -> None:
    ours = _seats(text, ("390", 390, "seat"), ("650", 650, "seat"), body="Guild")
    theirs = _seats("There were 338 Guilds among them.", ("338", 338, "Guild"))
    found = numbers.compare(ours, theirs)
    assert bool(found and is_against(found)) is against


@pytest.mark.parametrize(("many", "of_them", "against"), [(562, 382, True), (184, 65, False)])
def test_counts_that_are_all_a_little_apart_are_of_one_body(many: int, of_them: int, *, against: bool) -> None:
    ours = _seats("Of 650 delegates 390 were smiths.", ("650", 650, "delegate"), ("390", 390, "smith"))
    theirs = _seats(
        f"{many} delegates came, {of_them} of them smiths.",
        (str(many), many, "delegate"),
        (str(of_them), of_them, "smith"),
    )
    found = numbers.compare(ours, theirs)
    assert found
    assert is_against(found) is against
