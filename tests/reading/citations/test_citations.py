"""Citations from reference managers, whichever format they come in, say the same of an account."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors import InputError
from annotator.reading.citations import read_citation, read_citations
from annotator.reading.citations.source_card import card_of

BIBTEX = r"""
@string{pier = "Pier Press"}
@comment{ of the library }
@book{quay31,
  author = {{\'E}mile M{\"u}ller and von der Mole, Karl and {The Dockers' Union}},
  title = {The {Harbour} Strike --- a \& b},
  translator = {Lane, Ada}, year = 1931, origdate = {1921}, address = {Port}, publisher = pier # " and Sons",
  edition = {2nd}, isbn = {1-2}
}
"""
RIS = """TY  - BOOK
AU  - Müller, Émile
AU  - Mole, Karl
TI  - The Harbour Strike
A4  - Lane, Ada
PY  - 1931/05//
CY  - Port
PB  - Pier Press
ER  -
"""
CSL = [
    {
        "id": "quay31",
        "type": "book",
        "title": "The Harbour Strike",
        "author": [{"family": "Müller", "given": "Émile"}, {"family": "Mole", "given": "Karl"}],
        "translator": [{"family": "Lane", "given": "Ada"}],
        "issued": {"date-parts": [["1931"]]},
        "publisher": "Pier Press",
        "publisher-place": "Port",
        "custom": {"shelf": "K 12"},
    }
]
SAYS = {
    "title": "The Harbour Strike",
    "author": "Émile Müller and Karl Mole",
    "year": 1931,
    "translation": "Ada Lane",
    "publisher": "Pier Press",
    "place": "Port",
}


@pytest.mark.parametrize(
    ("name", "data"), [("a.ris", RIS.encode()), ("a.json", json.dumps(CSL).encode()), ("a.txt", RIS.encode("cp1252"))]
)
def test_each_format_says_the_same_for_the_source_card(name: str, data: bytes) -> None:
    assert card_of(read_citation(data, name)) == SAYS


def test_bibtex_is_read_with_its_strings_its_latex_and_its_names() -> None:
    item = read_citation(BIBTEX.encode(), "quay.bib")
    assert item["author"] == [
        {"family": "Müller", "given": "Émile"},
        {"family": "Mole", "given": "Karl", "non-dropping-particle": "von der"},
        {"literal": "The Dockers' Union"},
    ]
    assert (item["type"], item["title"], item["publisher"]) == (
        "book",
        "The Harbour Strike — a & b",
        "Pier Press and Sons",
    )
    said = card_of(item)
    assert (said["year"], said["date_written"], said["edition"], said["translation"]) == (
        1931,
        "1921",
        "2nd",
        "Ada Lane",
    )
    assert said["author"] == "Émile Müller, Karl von der Mole and The Dockers' Union"


def test_a_chapter_takes_its_books_title_and_year_from_the_entry_that_it_refers_to() -> None:
    text = BIBTEX + "@incollection{part, author={B. South}, title={The Quay}, crossref={quay31}}"
    item = next(one for one in read_citations(text.encode(), "a.bib") if one["id"] == "part")
    assert item["title"] == "The Quay"
    assert item["container-title"] == "The Harbour Strike — a & b"
    assert item["issued"] == {"date-parts": [[1931]]}


def test_csl_is_kept_whole_also_what_nobody_here_knows() -> None:
    assert read_citation(json.dumps(CSL).encode(), "a.json") == CSL[0]


def test_editors_are_named_as_such_where_there_is_no_author() -> None:
    item = {"title": "T", "editor": [{"family": "North", "given": "A."}, {"family": "South", "given": "B."}]}
    assert card_of(item) == {"title": "T", "author": "A. North and B. South (eds.)"}


def test_of_several_citations_the_one_with_the_accounts_key_is_meant() -> None:
    two = json.dumps([{"id": "a", "title": "A"}, {"id": "b", "title": "B"}]).encode()
    assert read_citation(two, "two.json", key="b")["title"] == "B"
    with pytest.raises(InputError, match=r"two\.json: holds 2 citations \(a, b\) and none has the id “c”"):
        read_citation(two, "two.json", key="c")


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b"Dear Sir", "neither CSL-JSON, BibTeX nor RIS"),
        (b"[]", "no citation with a title"),
        (b"[1]", "no citation of CSL"),
        (b'{"title": "T", "author": "A. North"}', "no citation of CSL"),
        (b'{"title": "T", "author": [{"family": 3}]}', "no citation of CSL"),
        (b'{"title": "T", "issued": {"date-parts": [1917]}}', "no citation of CSL"),
        (b'{"title": "T", "issued": {"date-parts": [[1917, "November"]]}}', "no citation of CSL"),
        (b'{"title": "T", "accessed": "2020"}', "no citation of CSL"),
        (b'{"title": ', "damaged JSON at line 1"),
        (b"[" * 100_000, "damaged JSON"),
        (b"@book{quay, title={oops", "damaged BibTeX"),
        (b"@book{quay, title={one}}\n@book{quay, title={two}}", "damaged BibTeX"),
        (b"TY  - BOOK\nTY  - BOOK\n", "no citation with a title"),
        (b"@book{a,title={x}}" + b" " * 3_000_000, "larger than 2 MB"),
    ],
)
def test_a_file_at_fault_is_one_line_that_names_it(data: bytes, says: str) -> None:
    with pytest.raises(InputError, match=says) as raised:
        read_citations(data, "../../up/ref.bib")
    assert raised.value.message.startswith("ref.bib: ")
    assert "\n" not in raised.value.message


@given(st.one_of(st.text(max_size=60), st.dictionaries(st.text(max_size=5), st.integers(), max_size=2).map(str)))
def test_whatever_a_field_holds_it_is_read_or_refused_in_one_line(value: str) -> None:
    for text in (
        f"@book{{a, author={{{value}}}, title={{{value}}}, year={{{value}}} }}",
        f"TY  - BOOK\nAU  - {value}\nER  - \n",
    ):
        try:
            for item in read_citations(text.encode("utf-8", "replace"), "ref"):
                card_of(item)
        except InputError as error:
            assert "\n" not in error.message  # noqa: PT017
