"""How many of what: the counts of a sentence, with their unit and how exactly they are meant."""

import pytest

from annotator.reading.claim import NumberMention, Sentence
from annotator.reading.numbers.numbers import find_numbers


def numbers(text: str) -> tuple[NumberMention, ...]:
    return find_numbers(Sentence(text, 50, 50 + len(text)))


ONE_COUNT = [
    ("Three out of four delegates left.", 75, "per cent", "exact"),
    ("One in five soldiers deserted.", 20, "per cent", "exact"),
    ("Three or four hundred men came.", 350, "man", "about"),
    ("It cost nearly a thousand lives.", 1000, "life", "under"),
    ("Many Red Leaguers fell, and thousands of them fled to the hills.", 1000, "Red Leaguer", "over"),
    ("They called up men aged 18 to 40.", 29, "year", "about"),
    ("He put the remaining troops as numbering 10 million.", 10_000_000, "troops", "exact"),
    ("A 20,000-strong crowd came.", 20_000, "man", "exact"),
    ("It runs over 1,200-plus pages.", 1200, "page", "over"),
    ("The weavers came, 300 strong.", 300, "weaver", "exact"),
    ("They had ten times as many guns.", 10, "times", "exact"),
    ("They had twice the number of guns.", 2, "times", "exact"),
    ("They sent 5,000 armed workers to the gate.", 5000, "worker", "exact"),
    ("Some two thousand sailors landed.", 2000, "sailor", "about"),
    ("Thirty-one delegates left the hall.", 31, "delegate", "exact"),
    ("Twelve boatmen left the hall.", 12, "boatman", "exact"),
    ("A couple of hundred sailors left.", 200, "sailor", "exact"),
    ("A couple of sailors left.", 2, "sailor", "exact"),
    ("It cost 1·5 million francs.", 1_500_000, "franc", "exact"),
    ("He fell twelve feet.", 12, "foot", "exact"),
    ("He found twelve specimen cases.", 12, "case", "exact"),
    ("Over 400 Red Guards came.", 400, "Red Guard", "over"),
    ("Nearly half a million men deserted.", 500_000, "man", "under"),
    ("At least seventy per cent of the voters stayed at home.", 70, "per cent", "over"),
    ("It cost £30,000 to repair.", 30_000, "pound", "exact"),
    ("Two of its leading members resigned.", 2, "member", "exact"),
    ("The workers took 40,000 stand of rifles.", 40_000, "rifle", "exact"),
    ("There were casualties amounting to seven hundred.", 700, "casualty", "exact"),
    ("It was a force of Cossacks, numbering four thousand.", 4000, "Cossack", "exact"),
    ("The group at these works, numbering 300, lined up.", 300, "person", "exact"),
    ("A company of the guard numbering 137 stayed.", 137, "man", "exact"),
    ("They had a crew of 578.", 578, "man", "exact"),
    ("The loaf fell to ¾ ounces.", 0.75, "ounce", "exact"),
    ("It cost 10½ billion roubles.", 10_500_000_000, "rouble", "exact"),
    ("They won 25 o/o of the votes.", 25, "per cent", "exact"),
    ("They had ~5,000 men.", 5000, "man", "about"),
    ("They gave up at twelve to fifteen times that rate.", 13.5, "times", "about"),
    ("Some 1500 fled.", 1500, None, "about"),
    ("Of the prisoners 1500 were shot.", 1500, None, "exact"),
    ("Between the walls stood 20 or 30 men.", 25, "man", "about"),
    ("They numbered ten to twelve thousand sailors.", 11_000, "sailor", "about"),
    ("Hundreds of demonstrators were arrested.", 100, "demonstrator", "over"),
    ("The fort held 600 rifles.", 600, "rifle", "exact"),
    ("More than half the votes were cast for them.", 50, "per cent", "over"),
    ("They had a third of the seats.", 33.33, "per cent", "exact"),
    ("The 21-member committee met.", 21, "member", "exact"),
    ("A twenty-four hours’ truce was signed.", 24, "hour", "exact"),
    ("His props were six officers’ training schools.", 6, "school", "exact"),
    ("It passed against an opposition of 102.", 102, "vote", "exact"),
    ("The union had a membership of 80,000.", 80_000, "member", "exact"),
    ("The enemy forces were about 10,000.", 10_000, "force", "about"),
    ("Workers, some 20,000 of them, marched.", 20_000, "worker", "about"),
    ("There came 50 or so wagons.", 50, "wagon", "about"),
    ("Tens of thousands of people fled.", 10_000, "person", "over"),
    ("The membership grew twelvefold.", 12, "times", "exact"),
    ("One and a half million soldiers deserted.", 1_500_000, "soldier", "exact"),
    ("A quarter of a million men were lost.", 250_000, "man", "exact"),
    ("Between 200 and 300 cadets surrendered.", 250, "cadet", "about"),
    ("A score of men died.", 20, "man", "exact"),
    ("The 1500 armed men fell.", 1500, "man", "exact"),
    ("The 2000 Red Guards fell.", 2000, "Red Guard", "exact"),
    ("They found eight-and-twenty thousand muskets.", 28_000, "musket", "exact"),
    ("There were a hundred and five-and-twenty riders.", 125, "rider", "exact"),
    ("It cost ten milliards of rubles.", 10_000_000_000, "ruble", "exact"),
    ("The empire fed one hundred and eighty millions of people.", 180_000_000, "person", "exact"),
    ("The siege lasted two months and a half.", 2.5, "month", "exact"),
    ("They had a quarter million men.", 250_000, "man", "exact"),
    ("One party demanded a vote.", 1, "party", "exact"),
    ("The number of killed was about 300.", 300, "killed", "about"),
]


@pytest.mark.parametrize(("text", "value", "unit", "qualifier"), ONE_COUNT, ids=[row[0] for row in ONE_COUNT])
def test_a_count_has_its_value_unit_and_qualifier(text: str, value: float, unit: str, qualifier: str) -> None:
    (found,) = numbers(text)
    assert (found.value, found.unit, found.qualifier) == (value, unit, qualifier)
    assert found.low <= found.value <= found.high
    assert text[found.start - 50 : found.end - 50] == found.text


NO_COUNT = [
    "On 25 October 1917, at 2.30 a.m., they met.",
    "The 3rd Cavalry Corps left; see p. 12 and No. 17.",
    "One of them spoke, and no one answered.",
    "So he wrote.[7]",
    "Another one stayed at home.",
    "They accepted the 1906 Fundamental Laws.",
    "In 1905 it failed.",
    "The 1905 revolution failed.",
    "Its 1907 elections were rigged.",
    "1. The council shall meet.",
    "“2) The militia shall be armed.",
    "Points 1, 3 and 6 were struck out.",
    "It was one in the north.",
    "A boat stood at one end of the quay.",
    "One saw boats on the river.",
    "In one, the forward boat, sat Marsh.",
    "They fell, one into the boat.",
    "In less than a quarter of an hour the gate was taken.",
    "Three quarters of an hour passed.",
    "THE RISING OF 1848 AND THE YEAR 1849",
    "By about 1850 it was over.",
    "The siege lasted a month and a half.",
    "It was a half-hearted answer.",
    "A third group stood behind them.",
    "They fought in the second half of the year.",
    "The war of 1919-23 was over.",
    "They met at the premises (11 Pine Street).",
    "See Sections 3 and 4, Page 7.",
    "He was the author of Ten Days That Were Dark.",
    "One rider after another fell.",
    "It came from one town to another.",
    "Of these the one demanded a truce.",
    "They had seen it two or three days before.",
]


@pytest.mark.parametrize("text", NO_COUNT)
def test_dates_hours_pages_and_regiments_are_no_counts(text: str) -> None:
    assert numbers(text) == ()


def test_a_vote_is_told_for_and_against() -> None:
    found = numbers("The motion was carried by 97 votes against 72.")
    assert [(n.value, n.unit, n.scope) for n in found] == [(97, "vote", "for"), (72, "vote", "against")]


@pytest.mark.parametrize(
    "words",
    ["by a vote of 10-2", "with 10 for and 2 against", "with 10 in favour, 2 against", "when 10 voted for, 2 against"],
)
def test_the_score_of_a_vote_is_told_for_and_against(words: str) -> None:
    found = numbers(f"The motion was told {words}.")
    assert [(n.value, n.unit, n.scope) for n in found] == [(10, "vote", "for"), (2, "vote", "against")]


def test_who_was_taken_is_counted_apart_from_who_fell() -> None:
    found = numbers("They lost six killed, nine wounded, and about thirty taken prisoner.")
    assert [(one.value, one.unit) for one in found] == [(6, "killed"), (9, "wounded"), (30, "prisoner")]


@pytest.mark.parametrize("share", ["two thirds", "a quarter", "half"])
def test_a_share_of_something_else_is_no_half_of_what_was_counted(share: str) -> None:
    assert numbers(f"They took 40 men and {share} of the guns.")[0].value == 40


@pytest.mark.parametrize("of", ["out of", "out of a total of", "of"])
def test_a_part_shares_the_noun_of_its_whole(of: str) -> None:
    found = numbers(f"The party held 390 {of} 670 seats.")
    assert [(n.value, n.unit) for n in found] == [(390, "seat"), (670, "seat")]


def test_a_part_of_a_force_is_of_its_men() -> None:
    found = numbers("Some 15,000 of the 160,000-strong garrison came.")
    assert [(n.value, n.unit) for n in found] == [(15_000, "man"), (160_000, "man")]


def test_a_part_in_brackets_leaves_the_noun_to_the_next_number() -> None:
    found = numbers("By the forms 505 delegates (75.4%) were for it, only 165 (24.6%) supported the other side.")
    assert [(n.value, n.unit) for n in found if n.unit != "per cent"] == [(505, "delegate"), (165, "delegate")]


def test_the_scope_says_of_what_is_counted() -> None:
    (found,) = numbers("There were 94 delegates present at the northern congress.")
    assert found.scope == "present at the northern congress"


@pytest.mark.parametrize(
    ("text", "scopes"),
    [
        ("Only 20 of the 80 cadets stayed.", ["of the 80 cadets", None]),
        ("A third of the 900 men were ill.", ["of the 900 men", None]),
        ("Two-thirds of 300 delegates voted for it.", ["of 300 delegates", None]),
        ("Thirty per cent of the voters abstained.", ["of the voters"]),
        ("Thirty per cent. of the voters can read, 40 per cent., in the north, write.", ["of the voters", None]),
        ("Nine-tenths of the garrison sided with them.", ["of the garrison"]),
        ("Three out of four delegates left.", ["of delegates"]),
        ("Six ships came, two of which were damaged.", [None, None]),
        ("Of the 90 delegates present, 40 left.", [None, "of the 90 delegates present"]),
        ("It was said that of its 90 members 40 were weavers.", [None, "of its 90 members"]),
        ("Two years of the war he spent abroad.", ["of the war"]),
        ("The troops broke, and thousands of them tried to swim.", [None]),
        ("They were three per cent of the people in 1897.", ["of the people"]),
        ("They would burn half the country.", ["of the country"]),
        ("The two captains of the fleet lowered the flag.", ["of the fleet"]),
    ],
)
def test_a_scope_ends_before_the_verb_and_points_at_something(text: str, scopes: list[str | None]) -> None:
    assert [number.scope for number in numbers(text)] == scopes


def test_no_per_cent_are_more_than_a_hundred() -> None:
    found = numbers("Some 23% (about 19 million) of the men were called up, 10 per cent in 1914 and 13 in 1915.")
    assert [number.unit for number in found] == ["per cent", None, "per cent", "per cent"]


@pytest.mark.parametrize("verb", ["increased from", "swelled in those years from", "fell from about"])
def test_what_grew_or_fell_has_two_numbers(verb: str) -> None:
    assert [n.value for n in numbers(f"The number of voters {verb} 1,000 to 2,000.")] == [1000, 2000]
    assert [n.unit for n in numbers(f"The number of voters {verb} 1,000 to 2,000.")] == ["voter", "voter"]


def test_what_fell_from_some_millions_to_others_is_of_millions_twice() -> None:
    assert [n.value for n in numbers("The herds declined from 58 to 37 million.")] == [58_000_000, 37_000_000]


def test_a_list_shares_the_noun_behind_its_last_number() -> None:
    found = numbers("The amendments received 1, 3, 7 and 12 votes.")
    assert [(number.value, number.unit) for number in found] == [(1, "vote"), (3, "vote"), (7, "vote"), (12, "vote")]


def test_new_ones_are_counted_by_the_noun_before() -> None:
    assert [number.unit for number in numbers("Of engines they had 300, in spite of 80 new ones.")] == [None, None]


def test_a_population_that_grew_counts_inhabitants_twice() -> None:
    found = numbers("The population of the land grew from 860,000 in 1810 to 3,130,000 in 1917.")
    assert [(number.unit, number.value) for number in found] == [("inhabitant", 860_000), ("inhabitant", 3_130_000)]


def test_two_of_which_counts_what_was_counted_before() -> None:
    assert [number.unit for number in numbers("Six ships came, two of which were damaged.")] == ["ship", "ship"]
