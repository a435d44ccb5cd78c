"""Web pages from a file: all of their text, with the main part told from the page around it by trafilatura."""

from __future__ import annotations

import logging
import re
from dataclasses import replace

from annotator.errors import InputError
from annotator.reading.formats.markup import parsed_html
from annotator.reading.formats.transcript import Transcript
from annotator.reading.formats.web import transcribe
from annotator.reading.source import Limits, Passage, Source
from annotator.reading.text.decoding import decode
from models.vocabulary import ClaimKind

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset=[\"']?([\w-]{2,30})", re.IGNORECASE)
#: So much of a passage tells whether it is one of the main part.
_TELLING = 48


def read_html(data: bytes, limits: Limits) -> Source:
    """A saved page. Nothing is fetched, no script runs; what surrounds the main text is kept as such."""
    page = _decoded(data)
    root = parsed_html(page, "the page")
    transcript = Transcript(limits)
    transcribe(root, transcript, limits)
    text, structure = transcript.finish()
    if not text.strip():
        raise InputError("the page holds no text; save it from the browser as “complete page” and import that")
    main, title, author, year = _main(page)
    passages = _around(text, structure.passages, main)
    return Source(text, "HTML", replace(structure, passages=passages), title=title, author=author, year=year)


def _decoded(data: bytes) -> str:
    declared = _CHARSET.search(data[:4096])
    if declared:
        try:
            return data.decode(declared[1].decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(data, name="the page").text


def _main(page: str) -> tuple[str, str | None, str | None, int | None]:
    """The main text as trafilatura finds it, and the metadata that the page declares."""
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    found = trafilatura.bare_extraction(page, include_comments=False, include_tables=True, favor_recall=True)
    declared = found if isinstance(found, dict) else found.as_dict() if found else {}
    year = re.match(r"\d{4}", declared.get("date") or "")
    title, author = declared.get("title"), declared.get("author")
    return declared.get("text") or "", title or None, author or None, int(year.group()) if year else None


def _around(text: str, passages: tuple[Passage, ...], main: str) -> tuple[Passage, ...]:
    """The passages, those before and after the main part known as chrome."""
    openings = {_squeezed(line)[:_TELLING] for line in main.splitlines() if len(_squeezed(line)) > 24}
    inside = [index for index, at in enumerate(passages) if _squeezed(text[at.start : at.end])[:_TELLING] in openings]
    if not inside:
        return passages
    first = next((index for index in range(inside[0], -1, -1) if passages[index].level == 1), inside[0])
    last = max([inside[-1], *(index for index, at in enumerate(passages) if at.kind is ClaimKind.NOTE)])
    return tuple(
        at if first <= index <= last else replace(at, kind=ClaimKind.CHROME) for index, at in enumerate(passages)
    )


def _squeezed(text: str) -> str:
    return "".join(filter(str.isalnum, text))
