"""The formats for other programs: JSON-LD that expands to what it says, TEI whose pointers all lead somewhere."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from lxml import etree
from pyld import jsonld

from annotator.reports import to_csv, to_jsonld, to_tei
from annotator.reports.report import ContradictionReport
from tests.linked_data import AS, OA, local_context, undefined
from tests.reports.tei_schema import schema_for


@pytest.fixture
def annotations(report: ContradictionReport) -> list[dict[str, Any]]:
    (collection,) = jsonld.expand(json.loads(to_jsonld.render(report)), {"documentLoader": local_context})
    (page,) = collection[f"{AS}first"]
    (items,) = page[f"{AS}items"]
    return items["@list"]


def values(annotation: dict[str, Any], name: str) -> list[Any]:
    return [one.get("@value", one.get("@id")) for one in annotation.get(name, [])]


def test_jsonld_expands_without_losing_a_key(report: ContradictionReport, annotations: list[dict[str, Any]]):
    written = json.loads(to_jsonld.render(report))
    assert len(annotations) == written["total"]
    assert not undefined(written, to_jsonld.CONTEXT[1])
    for compact, expanded in zip(written["first"]["items"], annotations, strict=True):
        assert len(expanded) == len(compact)


def test_jsonld_selectors_give_the_words_and_where_they_stand(
    report: ContradictionReport, annotations: list[dict[str, Any]]
):
    claims = [one for one in annotations if values(one, f"{OA}motivatedBy") == [f"{OA}identifying"]]
    assert len(claims) == len(report.quotations)
    for claim, quotation in zip(claims, report.quotations, strict=True):
        quote, position = claim[f"{OA}hasTarget"][0][f"{OA}hasSelector"]
        assert values(quote, f"{OA}exact") == [quotation.text]
        assert values(position, f"{OA}end")[0] - values(position, f"{OA}start")[0] == len(quotation.text)


def test_jsonld_links_name_claims_of_the_collection_and_who_said_so(annotations: list[dict[str, Any]]):
    ids = {one["@id"] for one in annotations}
    links = [one for one in annotations if values(one, f"{OA}motivatedBy") == [f"{OA}linking"]]
    assert all(target["@id"] in ids for link in links for target in link[f"{OA}hasTarget"])
    makers = [
        maker["@type"][0].rpartition("/")[2] for link in links for maker in link["http://purl.org/dc/terms/creator"]
    ]
    assert makers.count("Person") == 2
    assert {bool(link.get("urn:x-annotator:vocabulary#dependent")) for link in links} == {True, False}
    assert len(makers) == len(links) == 6


def test_of_a_long_sentence_no_more_is_given_than_may_be_quoted_and_each_format_says_so(report: ContradictionReport):
    short = replace(report, longest_quotation=4)
    said = "no more than 4 words are quoted of one place"
    texts = {one.claim: (one.text, one.start) for one in report.quotations}
    written = json.loads(to_jsonld.render(short))
    assert said in written["quoting"]
    for claim in written["first"]["items"]:
        if claim["motivation"] == "identifying":
            quote, position = claim["target"]["selector"]
            text, start = texts[claim["id"].removeprefix("urn:x-annotator:claim:")]
            assert quote["exact"] == text[position["start"] - start : position["end"] - start]
            assert len(quote["exact"].split()) == min(4, len(text.split()))
            assert claim.get("claimEnd", start + len(text)) == start + len(text)
    tree = etree.fromstring(to_tei.render(short))
    assert schema_for(tree).validate(tree)
    assert said in " ".join(tree.xpath("//*[local-name()='editorialDecl']//text()"))
    for quote, quotation in zip(tree.xpath("//*[local-name()='quote']"), short.quotations, strict=True):
        words = len("".join(quote.itertext()).split())
        gone = sum(map(int, quote.xpath("./*[local-name()='gap']/@quantity")))
        assert (words, words + gone) == (min(4, words), len(quotation.text.split()))
    for row in to_csv.rows(short):
        assert len(row["a_quotation"].replace("[…]", "").split()) <= int(row["longest_quotation"])
        assert (row["a_cut"] == "yes") == ("[…]" in row["a_quotation"])


def test_tei_pointers_all_lead_somewhere(report: ContradictionReport):
    tree = etree.fromstring(to_tei.render(report))
    ids = set(tree.xpath("//@xml:id"))
    pointers = " ".join(tree.xpath("//@mutual | //@resp | //@corresp | //@target")).split()
    assert pointers
    assert {pointer.removeprefix("#") for pointer in pointers} <= ids


def test_tei_is_valid_by_the_schema_of_tei_p5(report: ContradictionReport):
    tree = etree.fromstring(to_tei.render(report))
    schema = schema_for(tree)
    assert schema.validate(tree), schema.error_log
    for spoil in (_without_a_title, _with_an_unknown_attribute, _with_an_event_in_a_relation):
        spoilt = etree.fromstring(to_tei.render(report))
        spoil(spoilt)
        assert not schema.validate(spoilt), spoil.__name__


def _without_a_title(tree: Any) -> None:
    title = tree.find(".//{*}titleStmt/{*}title")
    title.getparent().remove(title)


def _with_an_unknown_attribute(tree: Any) -> None:
    tree.find(".//{*}relation").set("sureness", "high")


def _with_an_event_in_a_relation(tree: Any) -> None:
    relation = tree.find(".//{*}relation")
    etree.SubElement(relation, f"{{{etree.QName(relation).namespace}}}event")


def test_tei_quotes_letter_for_letter_and_keeps_notes_as_words(report: ContradictionReport, hostile: str):
    tree = etree.fromstring(to_tei.render(report))
    names = {"t": "http://www.tei-c.org/ns/1.0"}
    assert tree.xpath("//t:cit/t:quote/text()", namespaces=names) == [one.text for one in report.quotations]
    assert tree.xpath("//t:relation/t:desc/t:q/text()", namespaces=names) == [hostile]


@pytest.mark.parametrize(
    ("edtf", "attributes"),
    [
        ("1917-11-07", {"when": "1917-11-07"}),
        ("1917-11~", {"when": "1917-11"}),
        ("1917-11-07/1917-11-09", {"from": "1917-11-07", "to": "1917-11-09"}),
        ("../1917-11-07", {"to": "1917-11-07"}),
        ("1917-11-07/", {"from": "1917-11-07"}),
        (None, {}),
    ],
)
def test_tei_dates_are_gregorian_attributes(edtf: str | None, attributes: dict[str, str]):
    assert to_tei.dating(edtf) == attributes
