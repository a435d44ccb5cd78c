"""Citations as reference managers hand them out: CSL-JSON, BibTeX and RIS, all of them as items of CSL-JSON.

One place reads them, whether they come with an account or many at once; nothing here looks anything up.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from annotator.errors import InputError
from annotator.reading.formats import shown_name
from annotator.reading.text.decoding import decode

#: An item of CSL-JSON 1.0.2: https://docs.citationstyles.org/en/stable/specification.html
Citation = Mapping[str, Any]

#: Endings of the names of the files that can be read.
ENDINGS = (".json", ".bib", ".ris")
#: A citation is a page of text; two million bytes hold thousands of them.
LARGEST = 2 * 2**20
_BIBTEX = re.compile(r"^\s*@\w+\s*[{(]", re.MULTILINE)
_RIS = re.compile(r"^TY  ?-", re.MULTILINE)


def read_citations(data: bytes, name: str) -> tuple[Citation, ...]:
    """The citations that a file holds, in its order; the content tells which format it is.

    Raises InputError with one line for a file that is too large, damaged or none of the three.
    """
    shown = shown_name(name)
    if len(data) > LARGEST:
        raise InputError(f"{shown}: larger than {LARGEST // 2**20} MB; export only the citations that are wanted")
    text = decode(data, name=shown).text
    found = [citation for citation in _read(text, shown) if citation.get("title")]
    if not found:
        raise InputError(f"{shown}: there is no citation with a title in it; export it as CSL-JSON, BibTeX or RIS")
    return tuple(found)


def read_citation(data: bytes, name: str, *, key: str = "") -> Citation:
    """The one citation of a file, or the one among several whose id is the key of an account.

    Raises InputError as `read_citations` does, and where none of several is meant.
    """
    found = read_citations(data, name)
    meant = [one for one in found if one.get("id") == key] or found
    if len(meant) == 1:
        return meant[0]
    ids = ", ".join(str(one.get("id", "?"))[:40] for one in found[:5]) + (", …" if len(found) > 5 else "")
    unmet = f" and none has the id “{key}”" if key else ""
    raise InputError(f"{shown_name(name)}: holds {len(found)} citations ({ids}){unmet}; export the one that is meant")


def _read(text: str, name: str) -> list[Citation]:
    if text.lstrip("\ufeff \t\r\n")[:1] in ("[", "{"):
        from annotator.reading.citations.csl_json import read_csl

        return list(read_csl(text, name))
    if _RIS.search(text):
        from annotator.reading.citations.ris import read_ris

        return list(read_ris(text, name))
    if _BIBTEX.search(text):
        from annotator.reading.citations.bibtex import read_bibtex

        return list(read_bibtex(text, name))
    raise InputError(f"{name}: neither CSL-JSON, BibTeX nor RIS; export the citation in one of these")
