"""Web pages from a file: all of their text, with the main part told from the page around it by trafilatura."""

from __future__ import annotations

import logging
import re
from dataclasses import replace

from annotator.errors import InputError
from annotator.reading.formats.markup import Element, parsed_html
from annotator.reading.formats.transcript import Transcript
from annotator.reading.formats.web import transcribe
from annotator.reading.source import Limits, Passage, Source
from annotator.reading.text.decoding import decode
from models.vocabulary import ClaimKind

_CHARSET = re.compile(rb"(?:<meta[^>]{0,200}charset=|<\?xml[^>]{0,200}encoding=)[\"']?([\w-]{2,30})", re.IGNORECASE)
_DATED = re.compile(
    r"(?:^|[.:_])(?:date|issued|created|datePublished|published_time|publication_date|date_published)$", re.IGNORECASE
)
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
    structure = replace(structure, passages=_around(text, structure.passages, _main(page)))
    title, author, year = _declared(page, root)
    return Source(text, "HTML", structure, title=title, author=author, year=year)


def _decoded(data: bytes) -> str:
    """What is valid UTF-8 beyond ASCII is UTF-8, whatever a page that was saved anew still declares."""
    found = _CHARSET.search(data[:4096])
    declared = found[1].decode("ascii") if found else "utf-8"
    for encoding in (declared,) if data.isascii() else ("utf-8-sig", declared):
        try:
            return data.decode(encoding)
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(data, name="the page").text


def _main(page: str) -> str:
    """The main text as trafilatura finds it."""
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    found = trafilatura.bare_extraction(page, include_comments=False, include_tables=True, favor_recall=True)
    return str(getattr(found, "text", None) or "")


def _declared(page: str, root: Element) -> tuple[str | None, str | None, int | None]:
    """Title, author and year as the page declares them; no year is guessed from its words."""
    from trafilatura.metadata import extract_metadata

    found = extract_metadata(page)
    dates = (meta.get("content") or "" for meta in root.iter("meta") if _DATED.search(_name(meta)))
    years = [year for date in dates if (year := re.match(r"(\d{4})\b", date.strip()))]
    return found.title or None, found.author or None, int(years[0][1]) if years else None


def _name(meta: Element) -> str:
    return meta.get("name") or meta.get("property") or meta.get("itemprop") or ""


def _around(text: str, passages: tuple[Passage, ...], main: str) -> tuple[Passage, ...]:
    """The passages, those before and after the main part known as chrome."""
    whole = _squeezed(main)
    openings = {_squeezed(line)[:_TELLING] for line in main.splitlines() if len(_squeezed(line)) > 24}
    words = [_squeezed(text[at.start : at.end]) for at in passages]
    inside = [index for index, its in enumerate(words) if its[:_TELLING] in openings]
    if not inside:
        return passages
    first = next((index for index in range(inside[0], -1, -1) if passages[index].level == 1), inside[0])
    while first and passages[first - 1].level:
        first -= 1
    last = max([inside[-1], *(index for index, at in enumerate(passages) if at.kind is ClaimKind.NOTE)])
    while last + 1 < len(words) and words[last] + words[last + 1] in whole:
        last += 1
    return tuple(
        at if first <= index <= last else replace(at, kind=ClaimKind.CHROME) for index, at in enumerate(passages)
    )


def _squeezed(text: str) -> str:
    return "".join(filter(str.isalnum, text))
