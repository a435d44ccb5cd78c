"""The events as UIMA CAS, one document an event, as INCEpTION imports them: passages by account, claims, relations.

A CAS is one document and its relations can't leave it, so all passages of an event stand in one text, a paragraph a
claim. dkpro-cassis turns code points into the UTF-16 units that UIMA counts in.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from cassis import Cas, TypeSystem
from cassis.typesystem import FeatureStructure

from annotator.interchange.inception_types import (
    CLAIM,
    FRAMING,
    METADATA,
    RELATION,
    SENTENCE,
    TOKEN,
    type_system,
)
from annotator.interchange.packages import packed
from annotator.interchange.said import MACHINE
from annotator.reports.point import Point
from annotator.reports.quotation import Quotation
from annotator.reports.report import ContradictionReport, EventReport
from annotator.reports.word_text import clean

#: A word, with hyphens and apostrophes inside it, or a run of other signs; each with what is set upon it.
_WORDS = re.compile(r"(?:\w[\u0300-\u036f]*)+(?:[-’'](?:\w[\u0300-\u036f]*)+)*|[^\w\s]+")
_LINE = re.compile(r"[^\n]+")


def cas(report: ContradictionReport) -> bytes:
    """A ZIP of ``TypeSystem.xml`` and an XMI file an event. The project needs the layers of the type system first."""
    return _zipped(report, "xmi", lambda document: str(document.to_xmi()))


def cas_json(report: ContradictionReport) -> bytes:
    """The same as JSON CAS 0.4.0, a file an event."""
    return _zipped(report, "json", lambda document: str(document.to_json()))


def _zipped(report: ContradictionReport, ending: str, written: Callable[[Cas], str]) -> bytes:
    types = type_system()
    documents = {f"{event.number:03d}-{event.id}.{ending}": written(_document(event, types)) for event in report.events}
    return packed({"TypeSystem.xml": types.to_xml(), **documents})


def _document(event: EventReport, types: TypeSystem) -> Cas:
    quotations = {one.claim: one for point in event.points for one in (point.a, point.b)}
    text, places = _laid_out(sorted(quotations.values(), key=lambda one: (one.source.key, one.position)))
    document = Cas(types, sofa_string=text, sofa_mime="text/plain")
    document.add(_metadata(event, types, len(text)))
    for line in _LINE.finditer(text):
        document.add(types.get_type(SENTENCE)(begin=line.start(), end=line.end()))
    for word in _WORDS.finditer(text):
        document.add(types.get_type(TOKEN)(begin=word.start(), end=word.end()))
    claims = {claim: _claim(document, types, quotations[claim], place) for claim, place in places.items()}
    for point in event.points:
        _relations(document, types, point, (claims[point.a.claim], claims[point.b.claim]))
    return document


def _metadata(event: EventReport, types: TypeSystem, length: int) -> FeatureStructure:
    """What INCEpTION knows a document by."""
    told = {"documentId": event.id, "documentTitle": clean(event.title), "collectionId": MACHINE}
    return types.get_type(METADATA)(begin=0, end=length, language="en", **told)


def _laid_out(quotations: list[Quotation]) -> tuple[str, dict[str, tuple[int, int]]]:
    """One text with a heading an account and a paragraph a claim; where each claim begins and ends in it."""
    text, places, account = "", {}, None
    for quotation in quotations:
        if quotation.source.key != account:
            account = quotation.source.key
            text += f"[{account}]\n"
        begin = len(text)
        text += clean(quotation.text)
        places[quotation.claim] = (begin, len(text))
        text += "\n"
    return text, places


def _claim(document: Cas, types: TypeSystem, quotation: Quotation, place: tuple[int, int]) -> FeatureStructure:
    begin, end = place
    features = {"identifier": quotation.claim, "account": quotation.source.key, "date": quotation.date or ""}
    claim = types.get_type(CLAIM)(begin=begin, end=end, **features)
    document.add(claim)
    for one in quotation.wordings:
        said = {"technique": one.technique, "target": clean(one.target), "by": clean(one.by) or MACHINE}
        document.add(types.get_type(FRAMING)(begin=begin + one.start, end=begin + one.end, **said))
    return claim


def _relations(document: Cas, types: TypeSystem, point: Point, ends: tuple[FeatureStructure, FeatureStructure]) -> None:
    """The machine's relation and each person's, one beside the other."""
    said = point.suggested
    told = [(said.relation, said.types, " ".join(said.reasons), f"{said.confidence:.2f}", MACHINE, "")] if said else []
    besides = {"apparent": ", ".join(said.apparent), "dependent": "yes" if said.dependent else ""} if said else {}
    told += [
        (one.verdict, one.types, one.note, one.certainty or "", one.by, "yes" if one.adjudicates else "")
        for one in point.opinions
    ]
    governor, dependent = ends
    for relation, kinds, reason, certainty, by, adjudicates in told:
        made = types.get_type(RELATION)(
            begin=dependent.begin,
            end=dependent.end,
            Governor=governor,
            Dependent=dependent,
            relation=relation,
            types=", ".join(kinds),
            reason=clean(reason),
            certainty=certainty,
            by=clean(by),
            adjudicates=adjudicates,
            **(besides if by == MACHINE else {}),
        )
        document.add(made)
