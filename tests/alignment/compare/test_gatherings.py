"""Congresses that are told apart by their names."""

import pytest

from alignment.compare import dates, numbers, places, qualities, times
from alignment.evidence import is_against
from alignment.gatherings import are_two
from alignment.record import ClaimRecord, NameIn
from tests.alignment.claims import claim, dated, number, place, span

GUILD = "The Second National Congress of Weavers"


@pytest.mark.parametrize(
    ("one", "other", "two"),
    [
        (GUILD, "The Third National Congress of Weavers", True),
        (GUILD, "The 3rd Congress", True),
        (GUILD, "The 2nd Congress", False),
        (GUILD, "The Second Regional Congress of Weavers of the Varn Region", True),
        (GUILD, "The Congress of Weavers of the Varn Region", True),
        (GUILD, "The congress", False),
        ("The National Congress of Workers' and Soldiers' Deputies", "The Peasants' Congress", True),
        ("The National Congress of Workers' and Soldiers' Deputies", "The Congress of Soldiers", False),
        ("The First Congress, and the Second Congress,", GUILD, False),
        ("The first shot at the congress", GUILD, False),
        ("At the congress the workers' men and", "At the Peasants' Congress they", False),
    ],
)
def test_two_gatherings_are_told_by_their_names(one: str, other: str, *, two: bool) -> None:
    assert are_two(claim(f"{one} met."), claim(f"{other} met.")) is two
    assert are_two(claim(f"{other} met."), claim(f"{one} met.")) is two


def test_the_days_of_two_gatherings_are_no_conflict() -> None:
    a = dated("The Second National Congress was held on 3 May.", "3 May", "1809-05-03")
    b = dated("The Second Regional Congress was held on 9 May.", "9 May", "1809-05-09")
    finding = dates.compare(a, b)
    assert finding
    assert not is_against(finding)
    assert "of two gatherings" in finding.reason


def test_the_delegates_of_two_gatherings_are_no_conflict() -> None:
    texts = "To the Second National Congress came 562 delegates.", "To the Regional Congress came 94 delegates."
    told = zip(texts, (562, 94), strict=True)
    a, b = (claim(text, numbers=(number(text, str(many), many, "delegate"),)) for text, many in told)
    finding = numbers.compare(a, b)
    assert finding
    assert not is_against(finding)
    assert finding.reason.endswith("may be of two gatherings")


def test_the_hours_at_which_two_gatherings_opened_are_no_conflict() -> None:
    a = dated("The Second Congress opened at nine.", "nine", "1809-05-03", time="21:00")
    b = dated("The Regional Congress, not the National Congress, opened at two.", "two", "1809-05-03", time="14:00")
    assert is_against(times.compare(a, b))
    c = dated("The Peasants' Congress opened at two.", "two", "1809-05-03", time="14:00")
    d = dated("The Soldiers' Congress opened at nine.", "nine", "1809-05-03", time="21:00")
    assert not is_against(times.compare(c, d))


def test_names_that_are_alike_make_no_like_sentences() -> None:
    first = claim("The envoy to the Second National Congress of Weavers was chosen there.")
    second = claim("It met at the bidding of the committee of the First National Congress of Weavers.")
    assert not is_against(qualities.compare(first, second))
    decree = "The decree on the mills was adopted by the {} Congress of Weavers with no vote against it."
    assert is_against(qualities.compare(claim(decree.format("Second")), claim(decree.format("First"))))


def _held(text: str, where: str) -> ClaimRecord:
    conference = NameIn("Conference", span(text, "Conference"), "Weavers' Conference", "body")
    return claim(text, actors=(conference,), places=(place(text, where, where),))


def test_one_gathering_sits_in_one_place() -> None:
    a = _held(
        "The Conference, which the guilds of all the valleys in the north had called for, was opened in Varn.", "Varn"
    )
    b = _held("They convened the weavers' Conference in Marsh.", "Marsh")
    c = _held("The Conference was read of in Marsh.", "Marsh")
    assert is_against(places.compare(a, b))
    assert not is_against(places.compare(a, c))
