"""Marking partisan wording in the claim that was opened, word by word, so that no pointer is needed."""

from __future__ import annotations

import re

from flask import Blueprint, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from annotator.errors import InputError
from annotator.queries.claims import claim_row
from annotator.services import tagging
from annotator.web.guidelines import tagset
from annotator.web.people import back_or, somebody
from annotator.web.transactions import session
from annotator.web.words import words

pages = Blueprint("tagging", __name__, url_prefix="/claims/<key>/framing")


@pages.post("")
def tag(key: str) -> ResponseReturnValue:
    """Mark from one word to another, or the very words that were selected."""
    technique = request.form.get("technique", "")
    span = _span(claim_row(session(), key).text)
    row = tagging.tag(
        session(),
        person=somebody(),
        claim_id=key,
        span=span,
        technique=technique,
        target=request.form.get("target", ""),
    )
    flash(f"Marked: “{row.quote}” – {tagset().label(technique)}.")
    return redirect(back_or(url_for("accounts.claim", key=key)))


@pages.post("/<int:number>/undo")
def take_back(key: str, number: int) -> ResponseReturnValue:
    """Take one's own mark back."""
    tagging.take_back(session(), person=somebody(), tag_id=number)
    flash("The mark is taken back.")
    return redirect(url_for("accounts.claim", key=key))


def _span(text: str) -> tuple[int, int]:
    """The words that were selected; or from the first chosen word to the last, without the punctuation around them."""
    if "quote" in request.form:
        start, end = (request.form.get(name, -1, type=int) for name in ("start", "end"))
        if not 0 <= start < end or text[start:end] != request.form["quote"]:
            raise InputError("the sentence has other words by now: reload the page and select them again")
        return start, end
    offered = words(text)
    first, last = (request.form.get(name, -1, type=int) for name in ("first", "last"))
    if not 0 <= first <= last < len(offered):
        raise InputError("mark at least one word of the sentence, the first one before the last")
    start, end = offered[first][0], offered[last][1]
    inside = re.search(r"\w.*\w|\w", text[start:end], re.DOTALL)
    return (start + inside.start(), start + inside.end()) if inside else (start, end)
