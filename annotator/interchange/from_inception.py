"""What colleagues annotated in INCEpTION: relations between claims and partisan words, from UIMA CAS as XMI or JSON.

One document alone, or a ZIP of them as INCEpTION hands out a project. dkpro-cassis turns UTF-16 offsets back into code
points.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from annotator.errors import InputError
from annotator.interchange.inception_layers import around, relation
from annotator.interchange.packages import opened
from annotator.interchange.said import Said, SaidOfPair, SaidOfWords

_TYPES = "TypeSystem.xml"
#: What a relation says of itself.
_TOLD = ("relation", "types", "certainty", "reason", "by", "adjudicates")
#: What a package may hold unpacked: some hundred events.
_LARGEST = 512 * 2**20


def read(content: bytes, name: str = "the file") -> Iterator[Said]:
    """All relations and marks. Raises InputError for what is no CAS, and for several people's work in one ZIP."""
    for title, document in _documents(content, name):
        claims = list(document.select(_layer(document, "Claim", title)))
        yield from _relations(document, title)
        yield from _marks(document, title, claims)


def _documents(content: bytes, name: str) -> Iterator[tuple[str, Any]]:
    if not content.startswith(b"PK"):
        yield name, _opened(content, None, name)
        return
    with opened(content, f"{name}: a damaged ZIP; export it again", largest=_LARGEST) as package:
        files = [entry for entry in package.namelist() if entry.endswith((".xmi", ".json")) and not _is_record(entry)]
        _refuse_several(files)
        types = next((package.read(entry) for entry in package.namelist() if entry.endswith(_TYPES)), None)
        for entry in files:
            yield entry, _opened(package.read(entry), types, entry)


def _is_record(entry: str) -> bool:
    """The project's own file, and the untouched text that INCEpTION keeps beside each annotator's."""
    return PurePosixPath(entry).name in {"exportedproject.json", "INITIAL_CAS.xmi", "INITIAL_CAS.json"}


def _refuse_several(files: list[str]) -> None:
    """Where a folder is a document and its files are people's, only one person's work can be entered at a time."""
    people = {PurePosixPath(entry).stem for entry in files if "annotation/" in entry or "curation/" in entry}
    if len(people) > 1:
        raise InputError(f"the package holds what several people did ({', '.join(sorted(people))}): bring each alone")


def _opened(content: bytes, types: bytes | None, name: str) -> Any:
    from cassis import load_cas_from_json, load_cas_from_xmi, load_typesystem

    from annotator.interchange.inception_types import type_system

    try:
        text = content.decode("utf-8-sig")
        if text.lstrip().startswith("{"):
            return load_cas_from_json(text)
        known = load_typesystem(types.decode()) if types else type_system()
        return load_cas_from_xmi(text, typesystem=known, lenient=True)
    except Exception as error:
        raise InputError(f"{name}: this is no CAS that can be read ({' '.join(str(error).split())[:120]})") from error


def _layer(document: Any, layer: str, title: str) -> str:
    """The full name of a layer of ours."""
    name = f"webanno.custom.{layer}"
    if not document.typesystem.contains_type(name):
        raise InputError(f"{title}: there is no layer {name}: only what `annotator export project` wrote can come back")
    return name


def _relations(document: Any, title: str) -> Iterator[SaidOfPair]:
    for number, one in enumerate(document.select(_layer(document, "ClaimRelation", title)), 1):
        where = f"relation {number} of {title}"
        ends = [end for end in (one.Governor, one.Dependent) if end is not None]
        if len(ends) != 2 or not all(end.identifier for end in ends):
            raise InputError(f"{where}: it does not join two of our claims")
        told = {feature: _text(one, feature) for feature in _TOLD}
        yield relation(told, [(end.identifier, end.get_covered_text()) for end in ends], where)


def _marks(document: Any, title: str, claims: list[Any]) -> Iterator[SaidOfWords]:
    if not document.typesystem.contains_type("webanno.custom.Framing"):
        return
    for number, one in enumerate(document.select("webanno.custom.Framing"), 1):
        where = f"mark {number} of {title}"
        claim = around(one, claims, where)
        yield SaidOfWords(
            where=where,
            claim=claim.identifier,
            words=one.get_covered_text(),
            start=one.begin - claim.begin,
            technique=_text(one, "technique"),
            target=_text(one, "target"),
            by=_text(one, "by"),
        )


def _text(one: Any, feature: str) -> str:
    return str(getattr(one, feature, None) or "").strip()
