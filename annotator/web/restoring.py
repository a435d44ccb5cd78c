"""A sentence as it came: what was taken out is set into its place, told apart by signs and words, not by colour."""

from __future__ import annotations

from collections.abc import Iterable

from flask import url_for
from markupsafe import Markup, escape

from annotator.queries.taken_out import Taken

#: What cleaning takes out or mends, as it is called on a page.
TAKEN = {
    "running-head": "running head or foot",
    "page-number": "page number",
    "ornament": "ornament",
    "line-break-hyphen": "word broken at the line's end, joined",
    "note-mark": "note mark",
    "note-label": "label of a note",
    "emphasis-mark": "mark of emphasis",
    "control": "invisible character",
    "ligature": "ligature",
    "dash": "dash that was typed as hyphens",
    "ocr": "character that was misread in scanning",
    "moved": "moved behind its paragraph",
}


def restored(text: str, taken: Iterable[Taken]) -> Markup:
    """The text, escaped, with all that was taken out, mended or moved away from it."""
    pieces, at = Markup(""), 0
    for one in taken:
        pieces += escape(text[at : max(at, one.start)])
        pieces += _piece(one, text[one.start : one.end])
        at = max(at, one.end)
    return pieces + escape(text[at:])


def shown_words(one: Taken) -> str:
    """Its words in one line; a sign for what can't be seen."""
    if one.kind == "line-break-hyphen":
        return "‑⏎"
    seen = " ".join("".join(sign if sign.isprintable() else " " for sign in one.words).split())
    return seen or ("␣" if one.words else "…")


def _piece(one: Taken, now: str) -> Markup:
    name, words = TAKEN.get(one.kind, one.kind), shown_words(one)
    if one.elsewhere:
        link = url_for("accounts.claim", key=one.elsewhere)
        return Markup('<del class="taken moved" title="{}"><a href="{}">[here stood: {}]</a></del> ').format(
            name, link, words
        )
    told = Markup('<del class="taken {}" title="{}"><span class="aside">{}: </span>{}</del>').format(
        one.kind, name, name, words
    )
    if one.end > one.start:
        return Markup('<ins class="taken" title="{}">{}</ins>{}').format(f"mended: {name}", now, told)
    return told if one.kind in ("line-break-hyphen", "note-mark", "emphasis-mark", "control") else told + " "
