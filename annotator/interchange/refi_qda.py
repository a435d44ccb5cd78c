"""The quotations as a REFI-QDA project: a text source an account, codes for relations and types, links between claims.

The format is the interchange standard of qualitative data analysis (QDPX, 1.0). Positions are code points of sources
that have LF line ends only; ids are made of ours, so that the same project gives the same file.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from uuid import UUID, uuid5

from lxml import etree

from annotator.interchange.packages import packed
from annotator.interchange.said import MACHINE
from annotator.reports.point import Point
from annotator.reports.quotation import Quotation, Source
from annotator.reports.report import ContradictionReport
from annotator.reports.word_text import clean
from annotator.reports.wording import gloss, label
from models.vocabulary import Apparent, ContradictionType, FramingType, Relation, Technique, Verdict

_SPACE = UUID("5d1f9f5e-0c58-5f0e-9c3a-6f4a2f7b1c11")
_NAMESPACE = "urn:QDA-XML:project:1.0"
_GROUPS = {
    "Relation": (*Relation, Verdict.UNSURE),
    "Type": (*ContradictionType, *FramingType),
    "Apparent": tuple(Apparent),
    "Technique": tuple(Technique),
}


def qdpx(report: ContradictionReport) -> bytes:
    """A ZIP of ``project.qde`` and a plain text an account that holds its quotations, a paragraph each."""
    texts = {source.key: _laid_out(source, report.quotations) for source in report.sources}
    project = _element(None, "Project", name=report.title, origin=report.program)
    project.set("creatingUserGUID", _guid("user", MACHINE))
    project.set("creationDateTime", _moment(report.made))
    _users(project, report)
    _code_book(project)
    _sources(project, report, texts)
    _links(project, report)
    xml = etree.tostring(project, xml_declaration=True, encoding="utf-8", pretty_print=True)
    sources = {f"Sources/{_guid('text', key)}.txt": text for key, (text, _) in texts.items()}
    return packed({"project.qde": xml, **sources})


def _laid_out(source: Source, quotations: Iterable[Quotation]) -> tuple[str, dict[str, tuple[int, int]]]:
    text, places = "", {}
    for quotation in quotations:
        if quotation.source.key == source.key:
            words = " ".join(clean(quotation.text).splitlines())
            places[quotation.claim] = (len(text), len(text) + len(words))
            text += f"{words}\n\n"
    return text, places


def _users(project: etree._Element, report: ContradictionReport) -> None:
    users = _element(project, "Users")
    for name in (MACHINE, *report.judges):
        _element(users, "User", guid=_guid("user", name), name=name)


def _code_book(project: etree._Element) -> None:
    codes = _element(_element(project, "CodeBook"), "Codes")
    for group, terms in _GROUPS.items():
        parent = _element(codes, "Code", guid=_guid("code", group), name=group, isCodable="false")
        for term in terms:
            code = _element(parent, "Code", guid=_guid("code", term.value), name=_named(group, term), isCodable="true")
            if told := gloss(group.lower(), term) if group != "Technique" else "":
                _element(code, "Description").text = told


def _named(group: str, term: str) -> str:
    return term.replace("-", " ") if group == "Technique" else label(group.lower(), term)


def _sources(
    project: etree._Element, report: ContradictionReport, texts: dict[str, tuple[str, dict[str, tuple[int, int]]]]
) -> None:
    codes = _codes_of_claims(report)
    parent = _element(project, "Sources")
    made = {"creatingUser": _guid("user", MACHINE), "creationDateTime": _moment(report.made)}
    for source in report.sources:
        path = f"internal://{_guid('text', source.key)}.txt"
        guid = _guid("source", source.key)
        text = _element(parent, "TextSource", guid=guid, name=source.title, plainTextPath=path, **made)
        for claim, place in texts[source.key][1].items():
            _selection(text, claim, place, sorted(codes[claim]), made)


def _selection(
    text: etree._Element, claim: str, place: tuple[int, int], codes: Sequence[str], made: dict[str, str]
) -> None:
    bounds = dict(zip(("startPosition", "endPosition"), map(str, place), strict=True))
    selection = _element(text, "PlainTextSelection", guid=_guid("claim", claim), name=claim, **bounds, **made)
    for code in codes:
        coding = _element(selection, "Coding", guid=_guid("coding", f"{claim} {code}"), **made)
        _element(coding, "CodeRef", targetGUID=_guid("code", code))


def _codes_of_claims(report: ContradictionReport) -> dict[str, set[str]]:
    codes: dict[str, set[str]] = {one.claim: set(one.techniques) for one in report.quotations}
    for point in report.points:
        for claim in (point.a.claim, point.b.claim):
            codes[claim] |= {point.relation, *point.types, *_apparent(point)}
    return codes


def _apparent(point: Point) -> tuple[str, ...]:
    return point.suggested.apparent if point.suggested else ()


def _links(project: etree._Element, report: ContradictionReport) -> None:
    links = _element(project, "Links")
    for point in report.points:
        guid = link_guid(point.a.claim, point.b.claim, point.relation)
        link = _element(links, "Link", guid=guid, name=point.relation, direction="Associative")
        link.set("originGUID", _guid("claim", point.a.claim))
        link.set("targetGUID", _guid("claim", point.b.claim))


def link_guid(a: str, b: str, relation: str) -> str:
    """Of a link as it goes out. The standard has no place for a link's maker: one of another name is somebody's own."""
    return _guid("link", f"{a}-{b} {relation}")


def _element(parent: etree._Element | None, tag: str, /, **attributes: str) -> etree._Element:
    tag = f"{{{_NAMESPACE}}}{tag}"
    values = {key: clean(value) for key, value in attributes.items()}
    if parent is None:
        return etree.Element(tag, values, nsmap={None: _NAMESPACE})
    return etree.SubElement(parent, tag, values)


def _guid(kind: str, name: str) -> str:
    return str(uuid5(_SPACE, f"{kind}:{name}")).upper()


def _moment(when: datetime) -> str:
    return when.strftime("%Y-%m-%dT%H:%M:%SZ")
