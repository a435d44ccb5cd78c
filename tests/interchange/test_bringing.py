"""What other tools hand back is entered as it was meant: every word in its place, all of it or nothing."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from cassis import Cas, load_cas_from_json, load_cas_from_xmi, load_typesystem
from click.testing import CliRunner
from lxml import etree
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from annotator.cli import main
from annotator.database import open_sessions
from annotator.errors import InputError
from annotator.interchange.bringing import bring
from annotator.interchange.citing import bibtex, csl
from annotator.interchange.entering import Faults
from annotator.interchange.inception import cas, cas_json
from annotator.interchange.inception_types import CLAIM, FRAMING, RELATION
from annotator.interchange.refi_qda import qdpx
from annotator.interchange.tables import xlsx
from annotator.queries.judgements import current_judgements
from annotator.queries.tags import standing_tags
from annotator.reports import to_jsonld
from annotator.reports.gather import gather
from annotator.reports.report import ContradictionReport
from annotator.services.reviewing import person_named
from annotator.services.tagging import tag
from models.rows import Account, Framing, FramingTag, Judgement
from models.vocabulary import Technique, Verdict
from tests.fires import judge
from tests.packages import members

_QDA = "{urn:QDA-XML:project:1.0}"


def zipped(files: dict[str, bytes]) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        for name, content in files.items():
            package.writestr(name, content)
    return file.getvalue()


def in_inception(report: ContradictionReport, change: Callable[[Cas], None], *, as_json: bool = False) -> bytes:
    """The export as a colleague sends it back after working on its one event."""
    files = members(cas_json(report) if as_json else cas(report))
    types = files.pop("TypeSystem.xml")
    ((name, content),) = files.items()
    if as_json:
        document = load_cas_from_json(content.decode())
        change(document)
        return document.to_json().encode()
    document = load_cas_from_xmi(content.decode(), typesystem=load_typesystem(types.decode()))
    change(document)
    return zipped({"TypeSystem.xml": types, name: document.to_xmi().encode()})


def relate(document: Cas, **features: Any) -> None:
    """Change the first relation."""
    for name, value in features.items():
        setattr(document.select(RELATION)[0], name, value)


def mark(document: Cas, words: str, technique: str) -> None:
    begin = document.sofa_string.index(words)
    layer = document.typesystem.get_type(FRAMING)
    document.add(layer(begin=begin, end=begin + len(words), technique=technique, target="the miller"))


@pytest.mark.parametrize("as_json", [False, True])
def test_a_relation_changed_in_inception_is_a_judgement(fires: Session, report: ContradictionReport, as_json: bool):
    said = {"relation": "partial", "types": "", "by": "", "reason": "é 🔥"}
    content = in_inception(report, lambda document: relate(document, **said), as_json=as_json)
    entered = bring(fires, content, by="Ada")
    assert (entered.judgements, entered.known) == (1, 3)
    (said,) = current_judgements(fires)
    assert (said.a_id, said.b_id, said.verdict, said.person, said.note) == ("a1", "b1", "partial", "Ada", "é 🔥")
    assert bring(fires, content, by="Ada").judgements == 0


def test_words_marked_in_inception_are_marked_in_the_claim(fires: Session, report: ContradictionReport):
    content = in_inception(report, lambda document: mark(document, "🔥", "loaded language"))
    assert bring(fires, content, by="Ada").marks == 1
    (tag,) = standing_tags(fires, ["a1"])
    assert (tag.quote, tag.technique, tag.target) == ("🔥", "loaded-language", "the miller")


def test_what_was_judged_before_is_not_judged_again_by_who_sends_it_back(fires: Session):
    judge(fires, 2, "a1", "b1", Verdict.CONTRADICTION, note="mine")
    content = in_inception(gather(fires), lambda _: None)
    assert bring(fires, content, by="Ada").judgements == 0


@pytest.mark.parametrize(("decided", "entered"), [("yes", 0), ("", 1)])
def test_an_adjudication_comes_back_as_nobodys_judgement(fires: Session, decided: str, entered: int):
    judge(fires, 2, "a1", "b1", Verdict.CONTRADICTION, adjudicates=True)

    def elsewhere(document: Cas) -> None:
        (one,) = (one for one in document.select(RELATION) if one.adjudicates)
        one.by, one.adjudicates = "somebody of another project", decided

    assert bring(fires, in_inception(gather(fires), elsewhere), by="Ada").judgements == entered


@pytest.mark.parametrize(
    ("change", "line"),
    [
        (lambda document: relate(document, relation="maybe", by=""), "relation 1 of .*'maybe' is none of agreement"),
        (lambda document: setattr(document.select(CLAIM)[0], "identifier", "zz"), "there is no claim 'zz'"),
        (lambda document: setattr(document.select(CLAIM)[0], "end", 12), "the words of a. are not the claim's"),
        (lambda document: mark(document, "[alpha]", "labelling"), "mark 1 of .*do not stand in one claim"),
    ],
)
def test_a_fault_is_named_and_nothing_is_entered(
    fires: Session, report: ContradictionReport, change: Callable[[Cas], None], line: str
):
    with pytest.raises(InputError, match=line):
        bring(fires, in_inception(report, change), by="Ada")
    assert fires.scalar(select(func.count()).select_from(Judgement)) == 0
    assert fires.scalar(select(func.count()).select_from(FramingTag)) == 0


def test_every_fault_has_its_line(fires: Session, report: ContradictionReport):
    def change(document: Cas) -> None:
        for one in document.select(RELATION)[:2]:
            one.relation = "maybe"

    with pytest.raises(Faults) as found:
        bring(fires, in_inception(report, change), by="Ada")
    assert len(found.value.lines) == 2
    assert "1 more; nothing was entered" in found.value.message


def test_several_peoples_work_in_one_package_is_told_apart(fires: Session, report: ContradictionReport):
    files = members(cas(report))
    (document,) = (content for name, content in files.items() if name.endswith(".xmi"))
    package = {f"annotation/mill.xmi/{name}.xmi": document for name in ("ada", "bo")}
    with pytest.raises(InputError, match=r"several people did \(ada, bo\)"):
        bring(fires, zipped(package | {"TypeSystem.xml": files["TypeSystem.xml"]}), by="Ada")


def coded(report: ContradictionReport, change: Callable[[etree._Element, str], None]) -> bytes:
    """The REFI-QDA export as a colleague of the name Cy sends it back; `change` is given the project and Cy's id."""
    files = members(qdpx(report))
    project = etree.fromstring(files["project.qde"])
    cy = "00000000-0000-0000-0000-0000000000C1"
    etree.SubElement(project.find(f"{_QDA}Users"), f"{_QDA}User", guid=cy, name="Cy")
    change(project, cy)
    return zipped(files | {"project.qde": etree.tostring(project)})


def code_words(project: etree._Element, by: str, words: str, code: str, start: int) -> None:
    source = next(one for one in project.iter(f"{_QDA}TextSource") if one.get("name") == "The Mill & its Fire")
    bounds = {"startPosition": str(start), "endPosition": str(start + len(words))}
    passage = etree.SubElement(source, f"{_QDA}PlainTextSelection", guid=f"new-{code}", creatingUser=by, **bounds)
    coding = etree.SubElement(passage, f"{_QDA}Coding", guid=f"coding-{code}", creatingUser=by)
    guid = next(one.get("guid") for one in project.iter(f"{_QDA}Code") if one.get("name") == code)
    etree.SubElement(coding, f"{_QDA}CodeRef", targetGUID=guid)


def test_a_technique_coded_in_a_qda_program_is_a_mark(fires: Session, report: ContradictionReport):
    text = "\n\n".join(one.text for one in report.quotations if one.source.key == "alpha")
    content = coded(
        report, lambda project, cy: code_words(project, cy, "Greed alone", "motive imputation", text.index("Greed"))
    )
    assert bring(fires, content, by="Cy").marks == 1
    (tag,) = standing_tags(fires, ["a2"])
    assert (tag.quote, tag.technique, tag.person) == ("Greed alone", "motive-imputation", "Cy")


def test_a_word_coded_where_it_stands_the_second_time_is_marked_there(fires: Session, report: ContradictionReport):
    text = "\n\n".join(one.text for one in report.quotations if one.source.key == "alpha")
    second = text.index("l", text.index("Greed alone") + len("Greed al"))
    content = coded(report, lambda project, cy: code_words(project, cy, "l", "labelling", second))
    assert bring(fires, content, by="Cy").marks == 1
    (tag,) = standing_tags(fires, ["a2"])
    assert tag.start == second - text.index("Greed alone")


@pytest.mark.parametrize("renamed", [True, False])
def test_a_link_made_in_a_qda_program_is_a_judgement_of_who_brings_it(
    fires: Session, report: ContradictionReport, renamed: bool
):
    def change(project: etree._Element, _: str) -> None:
        link = project.find(f".//{_QDA}Link")
        link.set("name", "Partial agreement")
        if not renamed:
            link.set("guid", "00000000-0000-0000-0000-00000000001A")
        etree.XMLSchema(file=Path(__file__).with_name("refi_qda_1.0.xsd")).assertValid(project)

    assert bring(fires, coded(report, change), by="Cy").judgements == 1
    assert [(said.verdict, said.person) for said in current_judgements(fires)] == [("partial", "Cy")]


def test_a_qda_project_as_it_went_says_nothing_new(fires: Session, report: ContradictionReport):
    assert str(bring(fires, qdpx(report), by="Cy")) == "nothing new entered"


def test_judgements_travel_in_a_report_as_json_ld(fires: Session):
    empty = json.loads(to_jsonld.render(gather(fires)))
    with fires.begin_nested() as elsewhere:
        judge(fires, 2, "a1", "b1", Verdict.CONTRADICTION, note="“12 sacks” is right")
        content = to_jsonld.render(gather(fires))
        elsewhere.rollback()
    assert bring(fires, json.dumps(empty).encode(), by="Omar").judgements == 0
    assert bring(fires, content, by="Omar").judgements == 1
    (said,) = current_judgements(fires)
    assert (said.verdict, said.types, said.certainty, said.note) == (
        "contradiction", ("number",), "sure", "“12 sacks” is right"
    )  # fmt: skip


@pytest.mark.parametrize("written", [to_jsonld.render, cas, cas_json])
def test_marks_travel_with_their_words_and_the_machines_own_say_nothing_new(
    fires: Session, written: Callable[[ContradictionReport], bytes]
):
    fires.get_one(Framing, "a2").spans = [{"start": 0, "end": 5, "technique": "motive-imputation"}]
    with fires.begin_nested() as elsewhere:
        where = {"claim_id": "a1", "span": (9, 15), "technique": Technique.LOADED_LANGUAGE, "target": "the miller"}
        tag(fires, person=person_named(fires, "Bo"), **where)
        content = written(gather(fires))
        elsewhere.rollback()
    assert bring(fires, content, by="Bo").marks == 1
    (found,) = standing_tags(fires, ["a1", "a2"])
    assert (found.claim, found.start, found.end, found.technique, found.target) == (
        "a1", 9, 15, "loaded-language", "the miller"
    )  # fmt: skip
    assert bring(fires, content, by="Bo").marks == 0


RIS = "TY  - BOOK\nID  - beta\nTI  - A Town in Flames\nAU  - Ek, Bo\nPY  - 1931\nER  - \n"


def test_citations_come_from_any_reference_manager(fires: Session, report: ContradictionReport):
    assert bring(fires, RIS.encode(), by="Ada").citations == 1
    beta = fires.scalar(select(Account).where(Account.key == "beta"))
    assert (beta.author, beta.year) == ("Bo Ek", 1931)
    assert bring(fires, RIS.encode(), by="Ada").citations == 0
    item = json.loads(csl(report))[0] | {"publisher": "River Press"}
    assert bring(fires, json.dumps([item]).encode(), by="Ada").citations == 1
    alpha = gather(fires).sources[0].reference
    assert (alpha["publisher"], alpha["author"]) == ("River Press", [{"family": "Ito", "given": "Anna"}])


def test_the_bibliography_that_we_write_can_be_read_by_us(fires: Session, report: ContradictionReport):
    bring(fires, bibtex(report), by="Ada")
    again = gather(fires)
    assert [one.title for one in again.sources] == [one.title for one in report.sources]
    assert [one.reference.get("author") for one in again.sources] == [
        one.reference.get("author") for one in report.sources
    ]


def test_a_citation_of_two_accounts_titles_is_nobodys(fires: Session):
    for number in (1, 2):
        fires.get_one(Account, number).title = "Memoirs"
    with pytest.raises(InputError, match=r"none alone the title 'Memoirs'; give as id one of alpha, beta, gamma"):
        bring(fires, b'[{"id": "x", "type": "book", "title": "Memoirs"}]', by="Ada")


def test_a_citation_of_no_account_gets_one_line(fires: Session):
    with pytest.raises(InputError, match=r"no account has the key 'x' .* alpha, beta, gamma"):
        bring(fires, b'[{"id": "x", "type": "book", "title": "Other"}]', by="Ada")


def annotation(motivation: str, **said: Any) -> bytes:
    person = {"creator": {"type": "Person", "name": "Bo"}}
    items = [{"motivation": motivation, **person, **said}]
    return json.dumps({"@context": "http://www.w3.org/ns/anno.jsonld", "items": items}).encode()


def valued(purpose: str, value: object) -> dict[str, object]:
    return {"purpose": purpose, "value": value}


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"#FORMAT=WebAnno TSV 3.3\n", "no layer webanno.custom.Claim"),
        (b'{"annotator-project": {}}', "`annotator restore` fills an empty database"),
        (zipped({"archive.json": b"{}"}), "`annotator restore` fills an empty database"),
        (zipped({"a.txt": b""}), "without anything that we know"),
        (zipped({"project.qde": b"<a"}), "no REFI-QDA project"),
        (b"PK\x03\x04nonsense", "a damaged ZIP"),
        (b"<xmi>", "no CAS that can be read"),
        (b'{"@context": "http://www.w3.org/ns/anno.jsonld"}', "no collection of Web Annotations"),
        (annotation("identifying", id="x", target={"selector": []}), "no collection of Web Annotations"),
        (annotation("linking", target=["a1", "b1"], body=[valued("classifying", 3)]), "'3' is none of"),
        (b'verdict,"' + b"x" * 200_000, "can't be read"),
        (b"", "lacks the column"),
    ],
)
def test_what_can_not_be_brought_gets_one_line(fires: Session, content: bytes, line: str):
    with pytest.raises(InputError, match=line):
        bring(fires, content, by="Ada")


def damaged(content: bytes) -> bytes:
    """A package with some bits of its longest member turned round."""
    with zipfile.ZipFile(BytesIO(content)) as package:
        longest = max(package.infolist(), key=lambda entry: entry.compress_size)
    at = longest.header_offset + longest.compress_size // 2
    return content[:at] + bytes(255 - byte for byte in content[at : at + 9]) + content[at + 9 :]


@pytest.mark.parametrize("write", [cas, cas_json, qdpx, xlsx])
def test_a_package_that_was_damaged_on_its_way_gets_one_line(
    fires: Session, report: ContradictionReport, write: Callable[[ContradictionReport], bytes]
):
    with pytest.raises(InputError, match=r"damaged|can't be read"):
        bring(fires, damaged(write(report)), by="Ada")


@pytest.mark.parametrize(("write", "ending"), [(cas, ".xmi"), (cas_json, ".json")])
def test_a_cas_that_an_editor_gave_a_byte_order_mark_is_read(
    fires: Session, report: ContradictionReport, write: Callable[[ContradictionReport], bytes], ending: str
):
    (document,) = (content for name, content in members(write(report)).items() if name.endswith(ending))
    assert bring(fires, b"\xef\xbb\xbf" + document, by="Ada").known == 4


def test_packages_are_packed(report: ContradictionReport):
    for content in (cas(report), cas_json(report), qdpx(report)):
        with zipfile.ZipFile(BytesIO(content)) as package:
            assert {entry.compress_type for entry in package.infolist()} == {zipfile.ZIP_DEFLATED}


@pytest.fixture
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    from tests.fires import two_fires

    url = f"sqlite:///{tmp_path / 'cli.sqlite'}"
    factory = open_sessions(url)
    with factory() as session, session.begin():
        two_fires(session)
    factory.kw["bind"].dispose()
    monkeypatch.setenv("ANNOTATOR_DATABASE_URL", url)
    return url


@pytest.mark.usefixtures("database")
def test_the_command_tells_each_fault_and_leaves_with_2(tmp_path: Path):
    file = tmp_path / "both.json"
    file.write_text('[{"id": "x", "type": "book", "title": "One"}, {"id": "y", "type": "book", "title": "Two"}]')
    done = CliRunner().invoke(main, ["bring", str(file), "--by", "Ada"])
    assert done.exit_code == 2
    assert "citation 1: no account has the key 'x'" in done.output
    assert "citation 2: no account has the key 'y'" in done.output


def test_a_whole_project_goes_by_the_command_line_into_an_empty_database(
    database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    def run(*arguments: str) -> None:
        assert CliRunner().invoke(main, arguments).exit_code == 0

    for format in ("jsonl", "jsonld"):
        file, again = tmp_path / f"project.{format}", tmp_path / f"again.{format}"
        monkeypatch.setenv("ANNOTATOR_DATABASE_URL", database)
        run("export", "project", "--format", format, "--output", str(file))
        monkeypatch.setenv("ANNOTATOR_DATABASE_URL", f"sqlite:///{tmp_path / format}.sqlite")
        run("restore", str(file))
        run("export", "project", "--format", format, "--output", str(again))
        assert again.read_bytes() == file.read_bytes()
