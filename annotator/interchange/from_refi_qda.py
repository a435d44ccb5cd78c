"""What colleagues coded in QualCoder, ATLAS.ti, NVivo or MAXQDA on the same texts, from a REFI-QDA project.

A coded passage becomes a mark where its code is a technique of ours; a link between two of our claims a judgement.
Other codes have no place here and are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from lxml import etree

from annotator.errors import InputError
from annotator.interchange.packages import opened
from annotator.interchange.refi_qda import link_guid
from annotator.interchange.said import MACHINE, Said, SaidOfPair, SaidOfWords
from annotator.reports.wording import label
from models.vocabulary import Relation, Technique, Verdict

_QDA = {"q": "urn:QDA-XML:project:1.0"}
_LARGEST = 256 * 2**20
_SPACE = re.compile(r"\s")
#: The claims in which words stand: their ids and texts.
Finder = Callable[[str], list[tuple[str, str]]]


@dataclass(frozen=True, slots=True)
class _Passage:
    """A selection of a text: whose, which words, and where."""

    guid: str
    name: str
    by: str
    words: str
    start: int
    text: str
    """The whole of what the words are selected from."""

    def stands_in(self, claim: str, at: int) -> bool:
        """Whether the whole claim stands about the words, which are at that place in it."""
        return at <= self.start and self.text.startswith(_SPACE.sub(" ", claim), self.start - at)


def read(content: bytes, find: Finder) -> Iterator[Said]:
    """All marks and links in it. `find` tells in which claims words stand. Raises InputError for what is no QDPX."""
    project, texts = _opened(content)
    users = {one.get("guid"): one.get("name", "") for one in project.iterfind(".//q:User", _QDA)}
    codes = {one.get("guid"): one.get("name", "") for one in project.iterfind(".//q:Code", _QDA)}
    claims: dict[str, str] = {}
    for source in project.iterfind(".//q:TextSource", _QDA):
        text = _text_of(source, texts)
        for element in source.iterfind("q:PlainTextSelection", _QDA):
            passage = _passage(element, text, users)
            found = _claim_of(passage, find)
            if found:
                claims[passage.guid] = found[0]
            yield from _marks(element, passage, found, codes, users)
    yield from _links(project, claims)


def _opened(content: bytes) -> tuple[etree._Element, dict[str, str]]:
    fault = "this is no REFI-QDA project, or a damaged one: export it as QDPX again"
    try:
        with opened(content, fault, largest=_LARGEST) as package:
            names = package.namelist()
            parser = etree.XMLParser(resolve_entities=False, no_network=True)
            project = etree.fromstring(package.read("project.qde"), parser)
            texts = {name.lower(): package.read(name).decode("utf-8-sig") for name in names if name.endswith(".txt")}
    except (UnicodeDecodeError, etree.XMLSyntaxError) as error:
        raise InputError(fault) from error
    return project, texts


def _text_of(source: etree._Element, texts: dict[str, str]) -> str:
    """Line ends count as one sign: what other tools write with two is brought to one."""
    path = source.get("plainTextPath", "").removeprefix("internal://")
    text = texts.get(f"sources/{path}".lower()) or source.findtext("q:PlainTextContent", "", _QDA)
    return text.replace("\r\n", "\n")


def _passage(element: etree._Element, text: str, users: dict[str | None, str]) -> _Passage:
    try:
        start, end = int(element.get("startPosition", "")), int(element.get("endPosition", ""))
    except ValueError as error:
        raise InputError(f"a passage of the project has no place ({element.get('guid')}): export it again") from error
    by = users.get(element.get("creatingUser"), "")
    start += len(text[start:end]) - len(text[start:end].lstrip())
    words = text[start:end].rstrip()
    return _Passage(element.get("guid", ""), element.get("name", ""), by, words, start, text)


def _claim_of(passage: _Passage, find: Finder) -> tuple[str, int] | None:
    """The claim that it stands in, and where: by what stands about it and the name of our own export, if only one fits.

    The words alone would do for the wrong place where a claim has them twice.
    """
    claims = find(passage.words) if passage.words else []
    places = [(claim, text, one.start()) for claim, text in claims for one in _every(passage.words, text)]
    about = [one for one in places if passage.stands_in(*one[1:])] or places
    fitting = [one for one in about if one[0] == passage.name] or about
    return (fitting[0][0], fitting[0][2]) if len(fitting) == 1 else None


def _every(words: str, text: str) -> Iterator[re.Match[str]]:
    return re.finditer(f"(?={re.escape(words)})", text)


def _marks(
    element: etree._Element,
    passage: _Passage,
    found: tuple[str, int] | None,
    codes: dict[str | None, str],
    users: dict[str | None, str],
) -> Iterator[SaidOfWords]:
    for coding in element.iterfind("q:Coding", _QDA):
        reference = coding.find("q:CodeRef", _QDA)
        name = codes.get(reference.get("targetGUID"), "") if reference is not None else ""
        by = users.get(coding.get("creatingUser"), passage.by)
        technique = name.strip().lower().replace(" ", "-")
        if technique not in set(Technique) or by == MACHINE:
            continue
        where = f"the passage {passage.words[:40]!r}"
        if found is None:
            raise InputError(
                f"{where}: its words stand in none of our claims, or more than once; code a longer passage"
            )
        yield SaidOfWords(where, found[0], passage.words, found[1], technique, by=by)


def _links(project: etree._Element, claims: dict[str, str]) -> Iterator[SaidOfPair]:
    """Links that did not go out from here as they stand: whoever brings them has made them."""
    terms = {label("relation", term).lower(): str(term) for term in (*Relation, Verdict.UNSURE)}
    terms |= {str(term): str(term) for term in Verdict}
    for link in project.iterfind(".//q:Link", _QDA):
        a, b = (claims.get(link.get(side, "")) for side in ("originGUID", "targetGUID"))
        verdict = terms.get(link.get("name", "").strip().lower())
        if verdict and a and b and link.get("guid") != link_guid(a, b, verdict):
            yield SaidOfPair(f"the link {link.get('name')!r}", a, b, verdict)
