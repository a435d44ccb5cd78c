"""Citations as the manuals and their publishers' pages of examples print them; italics stand between underscores."""

from __future__ import annotations

from typing import Any

import pytest

from annotator.errors import InputError
from annotator.reports.citations import STYLES, plain, style_named
from annotator.reports.citations.composing import Run


def by(*names: str) -> list[dict[str, str]]:
    return [dict(zip(("given", "family"), name.rsplit(" ", 1), strict=True)) for name in names]


def in_year(number: int) -> dict[str, Any]:
    return {"date-parts": [[number]]}


def told(runs: tuple[Run, ...]) -> str:
    return "".join(f"_{run.text}_" if run.italic else run.text for run in runs)


NOVEL = {
    "type": "book", "author": by("Charles Yu"), "title": "Interior Chinatown", "publisher": "Pantheon Books",
    "publisher-place": "New York", "issued": in_year(2020),
}  # fmt: skip
STUDY = {
    "type": "book", "author": by("Amy J. Binder", "Jeffrey L. Kidder"), "publisher": "University of Chicago Press",
    "title": "The Channels of Student Activism: How the Left and Right Are Winning (and Losing) in Campus Politics "
    "Today",
    "issued": in_year(2022),
}  # fmt: skip
PSALTER = {
    "type": "chapter", "author": by("Kathleen Doyle"), "title": "The Queen Mary Psalter", "issued": in_year(2023),
    "container-title": "The Book by Design: The Remarkable Story of the World’s Greatest Invention",
    "editor": by("P. J. M. Marks", "Stephen Parkin"), "publisher": "University of Chicago Press",
}  # fmt: skip
PARTY = {
    "type": "book", "author": [{"literal": "Liu Xinwu"}], "title": "The Wedding Party", "issued": in_year(2021),
    "translator": by("Jeremy Tiang"), "publisher": "Amazon Crossing",
}  # fmt: skip
INCLUSION = {
    "type": "article-journal", "author": by("Hyeyoung Kwon"), "volume": "127", "issue": "6", "page": "1818–59",
    "title": "Inclusion Work: Children of Immigrants Claiming Membership in Everyday Life", "issued": in_year(2022),
    "container-title": "American Journal of Sociology", "DOI": "10.1086/720277",
}  # fmt: skip


@pytest.mark.parametrize(
    ("item", "place", "note"),
    [
        (NOVEL, "48", "Yu, _Interior Chinatown_, 48."),
        (STUDY, "125", "Binder and Kidder, _Channels of Student Activism_, 125."),
        (PSALTER, "64", "Doyle, “Queen Mary Psalter,” 64."),
        (INCLUSION, "1842", "Kwon, “Inclusion Work,” 1842."),
    ],
)
def test_chicago_shortens_as_in_its_quick_guide(item: dict[str, Any], place: str, note: str):
    assert told(STYLES["chicago"].shortened(item, place)) == note


@pytest.mark.parametrize(
    ("item", "place", "note", "entry"),
    [
        (
            NOVEL, "45", "Charles Yu, _Interior Chinatown_ (Pantheon Books, 2020), 45.",
            "Yu, Charles. _Interior Chinatown_. Pantheon Books, 2020.",
        ),
        (
            STUDY, "117–18",
            "Amy J. Binder and Jeffrey L. Kidder, _The Channels of Student Activism: How the Left and Right Are "
            "Winning (and Losing) in Campus Politics Today_ (University of Chicago Press, 2022), 117–18.",
            "Binder, Amy J., and Jeffrey L. Kidder. _The Channels of Student Activism: How the Left and Right Are "
            "Winning (and Losing) in Campus Politics Today_. University of Chicago Press, 2022.",
        ),
        (
            PSALTER, "64",
            "Kathleen Doyle, “The Queen Mary Psalter,” in _The Book by Design: The Remarkable Story of the World’s "
            "Greatest Invention_, ed. P. J. M. Marks and Stephen Parkin (University of Chicago Press, 2023), 64.",
            "Doyle, Kathleen. “The Queen Mary Psalter.” In _The Book by Design: The Remarkable Story of the World’s "
            "Greatest Invention_, edited by P. J. M. Marks and Stephen Parkin. University of Chicago Press, 2023.",
        ),
        (
            PARTY, "279", "Liu Xinwu, _The Wedding Party_, trans. Jeremy Tiang (Amazon Crossing, 2021), 279.",
            "Liu Xinwu. _The Wedding Party_. Translated by Jeremy Tiang. Amazon Crossing, 2021.",
        ),
        (
            INCLUSION, "1842–43",
            "Hyeyoung Kwon, “Inclusion Work: Children of Immigrants Claiming Membership in Everyday Life,” _American "
            "Journal of Sociology_ 127, no. 6 (2022): 1842–43, https://doi.org/10.1086/720277.",
            "Kwon, Hyeyoung. “Inclusion Work: Children of Immigrants Claiming Membership in Everyday Life.” _American "
            "Journal of Sociology_ 127, no. 6 (2022): 1818–59. https://doi.org/10.1086/720277.",
        ),
    ],
)  # fmt: skip
def test_chicago_as_in_its_quick_guide(item: dict[str, Any], place: str, note: str, entry: str):
    assert told(STYLES["chicago"].noted(item, place)) == note
    assert told(STYLES["chicago"].listed(item)) == entry


EDITED = {"type": "book", "title": "A Sea", "issued": in_year(1946), "publisher": "House", "volume": "2"}


@pytest.mark.parametrize(
    ("names", "note", "entry"),
    [
        (["Ann Ito"], "Ann Ito, ed., _A Sea_, vol. 2 (House, 1946).", "Ito, Ann, ed. _A Sea_. Vol. 2. House, 1946."),
        (
            ["Ann Ito", "Bo Ek", "Cy Oko"], "Ann Ito et al., eds., _A Sea_, vol. 2 (House, 1946).",
            "Ito, Ann, Bo Ek, and Cy Oko, eds. _A Sea_. Vol. 2. House, 1946.",
        ),
        (
            [f"{letter} Name" for letter in "ABCDEFG"], "A Name et al., eds., _A Sea_, vol. 2 (House, 1946).",
            "Name, A, et al., eds. _A Sea_. Vol. 2. House, 1946.",
        ),
    ],
)  # fmt: skip
def test_chicago_lists_a_work_under_its_editors(names: list[str], note: str, entry: str):
    item = {**EDITED, "editor": by(*names)}
    assert told(STYLES["chicago"].noted(item, "")) == note
    assert told(STYLES["chicago"].listed(item)) == entry


@pytest.mark.parametrize(
    ("item", "entry"),
    [
        (
            {
                "type": "book", "author": by("Alan Jacobs"), "publisher": "Oxford UP", "issued": in_year(2011),
                "title": "The Pleasures of Reading in an Age of Distraction",
            },
            "Jacobs, Alan. _The Pleasures of Reading in an Age of Distraction_. Oxford UP, 2011.",
        ),
        (
            {
                "type": "book", "author": by("Michael Dorris", "Louise Erdrich"), "title": "The Crown of Columbus",
                "publisher": "HarperCollins Publishers", "issued": in_year(1999),
            },
            "Dorris, Michael, and Louise Erdrich. _The Crown of Columbus_. HarperCollins Publishers, 1999.",
        ),
        (
            {
                "type": "book", "author": by("Rita Charon", "Sayantani DasGupta", "Nellie Hermann"),
                "title": "The Principles and Practice of Narrative Medicine", "publisher": "Oxford UP",
                "issued": in_year(2017),
            },
            "Charon, Rita, et al. _The Principles and Practice of Narrative Medicine_. Oxford UP, 2017.",
        ),
        (
            {
                "type": "book", "editor": by("Geoffrey Nunberg"), "title": "The Future of the Book",
                "publisher": "U of California P", "issued": in_year(1996),
            },
            "Nunberg, Geoffrey, editor. _The Future of the Book_. U of California P, 1996.",
        ),
        (
            {
                "type": "chapter", "author": [*by("James A. Dewar"), {"literal": "Peng Hwa Ang"}],
                "title": "The Cultural Consequences of Printing and the Internet", "page": "365–77",
                "container-title": "Agent of Change: Print Culture Studies after Elizabeth L. Eisenstein",
                "editor": by("Sabrina Alcorn Baron", "Eric N. Lindquist", "Eleanor F. Shevlin"),
                "publisher": "U of Massachusetts P", "issued": in_year(2007),
            },
            "Dewar, James A., and Peng Hwa Ang. “The Cultural Consequences of Printing and the Internet.” _Agent of "
            "Change: Print Culture Studies after Elizabeth L. Eisenstein_, edited by Sabrina Alcorn Baron et al., "
            "U of Massachusetts P, 2007, pp. 365–77.",
        ),
        (
            {
                "type": "article-journal", "author": by("Naomi S. Baron"), "container-title": "PMLA",
                "title": "Redefining Reading: The Impact of Digital Communication Media", "volume": "128",
                "issue": "1", "issued": in_year(2013), "page": "193–200",
            },
            "Baron, Naomi S. “Redefining Reading: The Impact of Digital Communication Media.” _PMLA_, vol. 128, "
            "no. 1, 2013, pp. 193–200.",
        ),
    ],
)  # fmt: skip
def test_mla_as_in_its_guide_to_works_cited(item: dict[str, Any], entry: str):
    assert told(STYLES["mla"].listed(item)) == entry


@pytest.mark.parametrize(
    ("item", "entry"),
    [
        (
            {
                "type": "book", "author": by("L. M. Jackson"), "edition": "2", "issued": in_year(2019),
                "title": "The psychology of prejudice: From attitudes to social action", "DOI": "10.1037/0000168-000",
                "publisher": "American Psychological Association",
            },
            "Jackson, L. M. (2019). _The psychology of prejudice: From attitudes to social action_ (2nd ed.). American "
            "Psychological Association. https://doi.org/10.1037/0000168-000",
        ),
        (
            {
                "type": "book", "editor": by("Pradeep Kesharwani"), "publisher": "Academic Press",
                "title": "Nanotechnology based approaches for tuberculosis treatment", "issued": in_year(2020),
            },
            "Kesharwani, P. (Ed.). (2020). _Nanotechnology based approaches for tuberculosis treatment_. Academic "
            "Press.",
        ),
        (
            {
                "type": "book", "author": by("Jean Piaget", "Bärbel Inhelder"), "title": "The psychology of the child",
                "translator": by("Helen Weaver"), "edition": "2", "publisher": "Basic Books", "issued": in_year(1969),
                "original-date": in_year(1966),
            },
            "Piaget, J., & Inhelder, B. (1969). _The psychology of the child_ (H. Weaver, Trans.; 2nd ed.). Basic "
            "Books. (Original work published 1966)",
        ),
        (
            {
                "type": "book", "author": by("Susan T. Fiske", "Daniel T. Gilbert", "Gardner Lindzey"), "edition": "5",
                "title": "Handbook of social psychology", "volume": "1", "publisher": "John Wiley & Sons",
                "issued": in_year(2010),
            },
            "Fiske, S. T., Gilbert, D. T., & Lindzey, G. (2010). _Handbook of social psychology_ (5th ed., Vol. 1). "
            "John Wiley & Sons.",
        ),
        (
            {
                "type": "chapter", "author": by("Lisa Aron", "Marion Botella", "Todd Lubart"), "page": "345–359",
                "title": "Culinary arts: Talent and their development",
                "publisher": "American Psychological Association",
                "editor": by("Rena F. Subotnik", "Paula Olszewski-Kubilius", "Frank C. Worrell"),
                "container-title": "The psychology of high performance", "issued": in_year(2019),
            },
            "Aron, L., Botella, M., & Lubart, T. (2019). Culinary arts: Talent and their development. In R. F. "
            "Subotnik, P. Olszewski-Kubilius, & F. C. Worrell (Eds.), _The psychology of high performance_ "
            "(pp. 345–359). American Psychological Association.",
        ),
        (
            {
                "type": "article-journal", "author": by("Jessica S. Grady", "Carolyn Perez"), "volume": "8",
                "title": "Emotions in storybooks", "container-title": "Psychology of Popular Media Culture",
                "issue": "3", "page": "207–217", "DOI": "10.1037/ppm0000185", "issued": in_year(2019),
            },
            "Grady, J. S., & Perez, C. (2019). Emotions in storybooks. _Psychology of Popular Media Culture_, _8_(3), "
            "207–217. https://doi.org/10.1037/ppm0000185",
        ),
    ],
)  # fmt: skip
def test_apa_as_in_its_reference_examples(item: dict[str, Any], entry: str):
    assert told(STYLES["apa"].listed(item)) == entry


@pytest.mark.parametrize(
    ("style", "item", "place", "note"),
    [
        ("mla", NOVEL, "45", "(Yu 45)"),
        ("mla", STUDY, "117–18", "(Binder and Kidder 117–18)"),
        ("mla", {"title": "A Sea"}, "3", "(_A Sea_ 3)"),
        ("mla", NOVEL, "par. 45", "(Yu, par. 45)"),
        ("mla", {"title": "A Sea"}, "par. 3", "(_A Sea_, par. 3)"),
        ("apa", NOVEL, "45", "(Yu, 2020, p. 45)"),
        ("apa", STUDY, "117–18", "(Binder & Kidder, 2022, pp. 117–18)"),
        ("apa", {"title": "A Sea"}, "", "(_A Sea_, n.d.)"),
        ("chicago", {"title": "Who Fired?"}, "3", "_Who Fired?_ (n.d.), 3."),
        ("chicago", {"title": "Who Fired?", "container-title": "The Paper", "type": "webpage"}, "",
         "“Who Fired?,” The Paper."),
    ],
)  # fmt: skip
def test_a_place_is_referred_to_as_the_style_does(style: str, item: dict[str, Any], place: str, note: str):
    assert told(STYLES[style].noted(item, place)) == note


@pytest.mark.parametrize("style", STYLES)
def test_what_is_not_known_is_left_out_and_signs_stay_signs(style: str):
    item = {"title": "a <b> & {c}"}
    assert "a <b> & {c}" in plain(STYLES[style].listed(item))
    assert "None" not in plain((*STYLES[style].listed(item), *STYLES[style].noted(item, "")))


def test_an_unknown_style_gets_one_line():
    with pytest.raises(InputError, match="no citation style 'vancouver'; choose one of chicago, mla, apa"):
        style_named("vancouver")


DAILY = {
    "type": "article-newspaper", "title": "The Palace Falls", "container-title": "The Daily Post", "page": "1",
    "issued": {"date-parts": [[1917, 11, 9]]},
}  # fmt: skip
PAGE = {
    "type": "webpage", "author": by("Ann Ito"), "title": "Who Fired?", "container-title": "History Site",
    "URL": "https://example.org/o", "accessed": {"date-parts": [["2026", "1", "3"]]},
}  # fmt: skip
PAMPHLET = {"type": "book", "title": "A Pamphlet", "publisher": "House"}


@pytest.mark.parametrize(
    ("style", "item", "entry"),
    [
        ("chicago", DAILY, "“The Palace Falls.” _The Daily Post_, November 9, 1917."),
        ("mla", DAILY, "“The Palace Falls.” _The Daily Post_, 9 Nov. 1917, p. 1."),
        ("apa", DAILY, "The Palace Falls. (1917, November 9). _The Daily Post_, 1."),
        ("chicago", PAGE, "Ito, Ann. “Who Fired?” History Site. Accessed January 3, 2026. https://example.org/o."),
        ("mla", PAGE, "Ito, Ann. “Who Fired?” _History Site_, example.org/o. Accessed 3 Jan. 2026."),
        (
            "apa", PAGE,
            "Ito, A. (n.d.). _Who Fired?_ History Site. Retrieved January 3, 2026, from https://example.org/o",
        ),
        (
            "chicago", {**PAGE, "issued": {"date-parts": [[2025, 6]]}},
            "Ito, Ann. “Who Fired?” History Site. June 2025. https://example.org/o.",
        ),
        ("chicago", PAMPHLET, "_A Pamphlet_. House, n.d."),
        ("apa", PAMPHLET, "_A Pamphlet_. (n.d.). House."),
        ("chicago", {**PAMPHLET, "issued": {"raw": "1921"}}, "_A Pamphlet_. House, 1921."),
        ("mla", {**NOVEL, "original-date": in_year(1920)},
         "Yu, Charles. _Interior Chinatown_. 1920. Pantheon Books, 2020."),
        ("chicago", {**NOVEL, "issued": {"date-parts": [[2020, 5, 1]]}},
         "Yu, Charles. _Interior Chinatown_. Pantheon Books, 2020."),
    ],
)  # fmt: skip
def test_days_are_told_where_the_style_has_them_and_what_has_none_says_so(style: str, item: dict[str, Any], entry: str):
    assert told(STYLES[style].listed(item)) == entry


def test_a_note_on_a_page_tells_its_day_without_brackets():
    note = "Ann Ito, “Who Fired?,” History Site, accessed January 3, 2026, https://example.org/o."
    assert told(STYLES["chicago"].noted(PAGE, "")) == note
