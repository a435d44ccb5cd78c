"""What INCEpTION, QualCoder and Excel read cuts exactly the words that we quoted."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

from cassis import load_cas_from_xmi, load_typesystem
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from openpyxl import load_workbook

from annotator.interchange.inception import cas
from annotator.interchange.inception_types import CLAIM, FRAMING, METADATA, RELATION, SENTENCE, TOKEN
from annotator.interchange.refi_qda import qdpx
from annotator.interchange.tables import xlsx
from annotator.queries.wordings import Wording
from annotator.reports.point import Point
from annotator.reports.quotation import Quotation, Source
from annotator.reports.report import ContradictionReport, EventReport
from tests.packages import members

SOURCE = Source("alpha", "T", "t", None, None, "new-style", 1)
QDA = {"q": "urn:QDA-XML:project:1.0"}
WORDS = st.text(alphabet="aé\u0301🔥👩‍🚀 &<\u2028", min_size=1, max_size=30)


def claims_of(content: bytes) -> dict[str, str]:
    files = members(content)
    types = load_typesystem(files.pop("TypeSystem.xml").decode())
    read = [load_cas_from_xmi(document.decode(), typesystem=types) for document in files.values()]
    return {claim.identifier: claim.get_covered_text() for document in read for claim in document.select(CLAIM)}


def test_a_cas_read_back_cuts_the_words_that_were_quoted(report: ContradictionReport):
    assert claims_of(cas(report)) == {one.claim: one.text for one in report.quotations}


def test_a_cas_has_the_words_that_take_sides_and_what_inception_shows_a_document_by(report: ContradictionReport):
    (event,) = report.events
    marked = (Wording(0, 5, "motive-imputation"), Wording(16, 19, "loaded-language", "the miller", "Ada"))
    framing = tuple(replace(one, a=replace(one.a, wordings=marked)) for one in event.framing)
    files = members(cas(replace(report, events=(replace(event, framing=framing),))))
    types = load_typesystem(files.pop("TypeSystem.xml").decode())
    (document,) = (load_cas_from_xmi(text.decode(), typesystem=types) for text in files.values())
    found = [(one.get_covered_text(), one.technique, one.target, one.by) for one in document.select(FRAMING)]
    assert found == [
        ("Greed", "motive-imputation", "", "annotator"),
        ("lit", "loaded-language", "the miller", "Ada"),
    ]
    (metadata,) = document.select(METADATA)
    assert (metadata.documentId, metadata.language, metadata.end) == (event.id, "en", len(document.sofa_string))
    sentences = [one.get_covered_text() for one in document.select(SENTENCE)]
    assert sentences == [line for line in document.sofa_string.split("\n") if line]
    tokens = [one.get_covered_text() for one in document.select(TOKEN)]
    assert "".join(tokens) == "".join(document.sofa_string.split())
    assert {"Greed", "alone", "."} < set(tokens)


@settings(deadline=None, max_examples=40)
@given(WORDS, WORDS)
def test_a_cas_keeps_emoji_and_combining_marks_in_their_places(first: str, second: str):
    beta = replace(SOURCE, key="beta")
    point = Point("1.1", Quotation("x", SOURCE, first), Quotation("y", beta, second), "contradiction")
    whole = ContradictionReport.__new__(ContradictionReport)
    object.__setattr__(whole, "events", (EventReport("e", 1, "E", None, None, contradictions=(point,)),))
    assert claims_of(cas(whole)) == {"x": first, "y": second}


def test_the_relations_of_a_cas_join_its_claims(report: ContradictionReport):
    files = members(cas(report))
    types = load_typesystem(files.pop("TypeSystem.xml").decode())
    (document,) = (load_cas_from_xmi(text.decode(), typesystem=types) for text in files.values())
    ends = [(one.Governor.identifier, one.Dependent.identifier, one.relation) for one in document.select(RELATION)]
    assert ends[0] == ("a1", "b1", "contradiction")
    assert len(ends) == 4


def test_a_selection_of_a_qda_project_cuts_the_words_that_were_quoted(report: ContradictionReport):
    files = members(qdpx(report))
    project = etree.fromstring(files["project.qde"])
    cut = {}
    for source in project.iterfind(".//q:TextSource", QDA):
        text = files["Sources/" + source.get("plainTextPath").removeprefix("internal://")].decode()
        assert "\r" not in text
        for one in source.iterfind("q:PlainTextSelection", QDA):
            cut[one.get("name")] = text[int(one.get("startPosition")) : int(one.get("endPosition"))]
    assert cut == {one.claim: one.text for one in report.quotations}


def test_the_references_of_a_qda_project_all_lead_somewhere(report: ContradictionReport):
    project = etree.fromstring(members(qdpx(report))["project.qde"])
    guids = project.xpath("//@guid")
    assert len(guids) == len(set(guids))
    assert set(project.xpath("//@targetGUID | //@originGUID | //@creatingUser | //@creatingUserGUID")) <= set(guids)


def test_a_qda_project_is_valid_by_the_schema_of_the_standard(report: ContradictionReport):
    """`refi_qda_1.0.xsd` is Project.xsd of REFI-QDA 1.0 (18 March 2019, qdasoftware.org, MIT licence)."""
    schema = etree.XMLSchema(file=Path(__file__).with_name("refi_qda_1.0.xsd"))
    schema.assertValid(etree.fromstring(members(qdpx(report))["project.qde"]))


def test_the_same_project_gives_the_same_qda_file(report: ContradictionReport):
    assert qdpx(report) == qdpx(report)


def test_a_workbook_holds_words_as_words(report: ContradictionReport):
    (event,) = report.events
    first = replace(event.contradictions[0], a=replace(event.contradictions[0].a, text="=1+1\x07"))
    changed = replace(report, events=(replace(event, contradictions=(first, *event.contradictions[1:])),))
    book = load_workbook(BytesIO(xlsx(changed)))
    assert book.sheetnames == ["Contested", "Events", "Accounts", "Judgements"]
    (cell,) = (one for one in book["Contested"][2] if one.value == "=1+1")
    assert cell.data_type == "s"
    assert book["Contested"].max_row == 1 + len(list(report.points))
