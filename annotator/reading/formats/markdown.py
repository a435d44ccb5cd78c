"""Markdown: its headings, paragraphs, quotations and lists, by markdown-it."""

from __future__ import annotations

import re

from annotator.reading.formats.transcript import Style, Transcript
from annotator.reading.source import Limits, Source
from annotator.reading.text.decoding import decode
from models.vocabulary import ClaimKind

#: The block of metadata that Pandoc, Hugo and Obsidian have a file begin with.
_HEAD = re.compile(r"\ufeff?---[ \t]*\r?\n((?:[^\r\n]{0,2000}\r?\n){0,200}?)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)")
_SAID = re.compile(
    r"^(title|author|date|year):[ \t]*[\"']?([^\r\n]{1,300}?)[\"']?[ \t]*\r?$", re.MULTILINE | re.IGNORECASE
)
_YEAR = re.compile(r"\b1\d{3}\b|\b20\d\d\b")
_NOTE = re.compile(r"\[\^([^\]\s]{1,20})\]:\s*")
_CALL = re.compile(r"\[\^([^\]\s]{1,20})\]")


def read_markdown(data: bytes, limits: Limits) -> Source:
    """A Markdown file, footnotes in the common ``[^1]`` form; HTML in it is left out."""
    from markdown_it import MarkdownIt

    decoded = decode(data, name="the Markdown file")
    head = _HEAD.match(decoded.text)
    transcript = Transcript(limits)
    level = quoted = 0
    for token in (
        MarkdownIt("commonmark", {"maxNesting": 20}).enable("table").parse(decoded.text[head.end() if head else 0 :])
    ):
        if token.type == "heading_open":
            level = int(token.tag[1])
        elif token.type == "blockquote_open":
            quoted += 1
        elif token.type == "blockquote_close":
            quoted -= 1
        elif token.type == "inline":
            _passage(_words(token), level, bool(quoted), transcript)
            level = 0
        elif token.type in ("code_block", "fence"):
            _passage(token.content, 0, bool(quoted), transcript)
    text, structure = transcript.finish()
    said = {name.lower(): value for name, value in _SAID.findall(head[1])} if head else {}
    year = _YEAR.search(said.get("year") or said.get("date") or "")
    return Source(
        text,
        f"Markdown ({decoded.encoding})",
        structure,
        title=said.get("title"),
        author=said.get("author"),
        year=int(year.group()) if year else None,
    )


def _words(token: object) -> str:
    children = getattr(token, "children", None) or ()
    return "".join(
        child.content if child.type in ("text", "code_inline") else " " * child.type.endswith("break")
        for child in children
    )


def _passage(words: str, level: int, quoted: bool, transcript: Transcript) -> None:
    note = _NOTE.match(words)
    if note:
        transcript.begin(Style(ClaimKind.NOTE, note=note[1]))
        transcript.write(words[note.end() :])
        return
    transcript.begin(Style(ClaimKind.HEADING if level else ClaimKind.CLAIM, level, quoted))
    at = 0
    for call in _CALL.finditer(words):
        transcript.write(words[at : call.start()])
        transcript.call(call.group(), call[1])
        at = call.end()
    transcript.write(words[at:])
