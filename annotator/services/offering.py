"""What is offered for the source card of a file that was uploaded, for a person to correct."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import Any

from anyascii import anyascii

from annotator.reading.citations import Citation
from annotator.reading.citations.source_card import card_of
from annotator.reading.preview import Preview

_PLAIN = re.compile(r"[^a-z0-9]+")


def offered(preview: Preview, citation: Citation | None, name: str) -> dict[str, Any]:
    """What the file declares of itself, over it what its citation says, and a key made of them."""
    declared = {"title": preview.title, "author": preview.author, "year": preview.year}
    told = {field: value for field, value in declared.items() if value} | (card_of(citation) if citation else {})
    own = {"key": _key(told, name), "title": PurePosixPath(name).stem, "citation": citation}
    return own | told


def _key(told: dict[str, Any], name: str) -> str:
    """The author's surname, else the beginning of the title or of the file's name."""
    author = re.sub(r"\s*\(eds?\.\)$", "", str(told.get("author") or ""))
    surname = (author.split(",")[0] if "," in author else author.split(" and ")[0]).split()[-1:]
    words = surname or str(told.get("title") or PurePosixPath(name).stem).split()[:3]
    return _PLAIN.sub("-", anyascii(" ".join(words)).lower()).strip("-")[:40] or "account"
