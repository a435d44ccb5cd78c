"""Taking in what other tools and people hand back. The content of a file tells what it is, never its name."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from annotator.errors import InputError
from annotator.interchange import from_inception, from_jsonld, from_refi_qda, from_webanno_tsv, judging_sheet
from annotator.interchange.entering import Entered, enter
from annotator.interchange.packages import opened
from annotator.interchange.said import Said, SaidOfAccount
from annotator.interchange.whole import HEAD
from annotator.interchange.workbooks import is_workbook
from annotator.reading.citations import read_citations
from models.rows import Claim

#: What can be brought into a project that has its accounts, by kind, and what for.
KINDS = {
    "sheet": "a sheet that colleagues filled in, CSV or Excel workbook: their verdicts",
    "cas": "UIMA CAS from INCEpTION, XMI or JSON, one document or a ZIP: relations and marks",
    "tsv": "WebAnno TSV 3 from INCEpTION, one document: the same",
    "qdpx": "a REFI-QDA project (QDPX): codes that are techniques of ours, and links between claims",
    "jsonld": "a report as JSON-LD (W3C Web Annotations): the judgements and marks in it",
    "citations": "CSL-JSON, BibTeX or RIS: full citations of the accounts, by their keys as ids",
}
_CITATIONS = re.compile(rb"^\s*@\w+\s*[{(]|^TY  ?-", re.MULTILINE)


def bring(session: Session, content: bytes, *, by: str, name: str = "the file") -> Entered:
    """Enter what a file says, under that person's name: all of it or nothing.

    Raises InputError in one line for a file that can't be read, and Faults with a line for each thing wrong in it.
    """
    kind = kind_of(content, name)
    return enter(session, _read(session, content, kind, name), by=by)


def _read(session: Session, content: bytes, kind: str, name: str) -> Iterable[Said]:
    if kind == "cas":
        return from_inception.read(content, name)
    if kind == "tsv":
        return from_webanno_tsv.read(content, name)
    if kind == "qdpx":
        return from_refi_qda.read(content, lambda words: _claims_with(session, words))
    if kind == "jsonld":
        return from_jsonld.read(content)
    if kind == "citations":
        found = read_citations(content, name)
        return (SaidOfAccount(f"citation {number}", one) for number, one in enumerate(found, 1))
    return judging_sheet.read(content)


def kind_of(content: bytes, name: str) -> str:
    """Which of the kinds it is. Raises InputError for a whole project, which only fills an empty database."""
    start = content[:4096].removeprefix(b"\xef\xbb\xbf").lstrip()
    if content.startswith(b"PK"):
        return _kind_of_package(content, name)
    if HEAD.encode() in start:
        raise InputError(f"{name}: a whole project: `annotator restore` fills an empty database from it")
    if start.startswith(b"#FORMAT=WebAnno"):
        return "tsv"
    if start[:1] in (b"{", b"["):
        return "cas" if b'"%' in start else "jsonld" if b"anno.jsonld" in start else "citations"
    if start.startswith(b"<"):
        return "cas"
    return "citations" if _CITATIONS.search(start) else "sheet"


def _kind_of_package(content: bytes, name: str) -> str:
    with opened(content, f"{name}: a damaged ZIP; fetch it again") as package:
        names = package.namelist()
    if "archive.json" in names:
        raise InputError(f"{name}: an archive: `annotator restore` fills an empty database from it")
    if "project.qde" in names:
        return "qdpx"
    if is_workbook(names):
        return "sheet"
    if any(entry.endswith((".xmi", ".json")) for entry in names):
        return "cas"
    raise InputError(f"{name}: a ZIP without anything that we know; can be brought: {'; '.join(KINDS.values())}")


def _claims_with(session: Session, words: str) -> list[tuple[str, str]]:
    """The claims in which those words stand, and their texts."""
    rows = select(Claim.id, Claim.text).where(Claim.position.is_not(None), Claim.text.contains(words, autoescape=True))
    return [(claim, text) for claim, text in session.execute(rows) if words in text]
