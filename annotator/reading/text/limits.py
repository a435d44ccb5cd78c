"""Sentences whose limits a person drew anew: joined with the next, cut in two, or the boundary moved.

Every other sentence keeps its id, as if nothing had been drawn anew: a piece is numbered among its equals after all
sentences that the splitter made, so that no judgement comes to stand on other words than it was given on.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from annotator.reading.claim import Sentence
from annotator.reading.identity import claim_ids


@dataclass(frozen=True, slots=True)
class Limit:
    """One sentence, by its id, taken with the next or alone, and where it is then cut, if it is."""

    claim: str
    joined: bool = False
    cut: int | None = None
    """In code points from its beginning."""
    after: str = ""
    """The words that the second piece begins with: they find the place where a mended text has moved it."""


def redrawn(
    key: str, text: str, sentences: Sequence[Sentence], ids: Sequence[str], limits: Iterable[Limit]
) -> tuple[tuple[Sentence, ...], tuple[str, ...]]:
    """The sentences and their ids with all limits drawn, one after the other; one that fits nothing is passed over.

    ``text`` is the cleaned text of the account, ``key`` its key.
    """
    told, names = list(sentences), list(ids)
    taken = [sentence.text for sentence in sentences]
    for limit in limits:
        at = names.index(limit.claim) if limit.claim in names else None
        pieces = _pieces(text, told[at : at + 1 + limit.joined], limit) if at is not None else ()
        if at is None or not pieces:
            continue
        new = [piece.text for piece in pieces]
        names[at : at + 1 + limit.joined] = claim_ids(key, [*taken, *new])[len(taken) :]
        told[at : at + 1 + limit.joined] = pieces
        taken += new
    return tuple(told), tuple(names)


def _pieces(text: str, old: Sequence[Sentence], limit: Limit) -> tuple[Sentence, ...]:
    """The sentences that take the place of the old ones; none where nothing would change."""
    if len(old) != 1 + limit.joined:
        return ()
    start, end = old[0].start, old[-1].end
    cut = _cut(text[start:end], limit)
    spans = [(start, end)] if cut is None else [(start, start + cut), (start + cut, end)]
    pieces = tuple(_piece(text, *span, old) for span in spans)
    changed = [(piece.start, piece.end) for piece in pieces] != [(one.start, one.end) for one in old]
    return pieces if changed and all(piece.text for piece in pieces) else ()


def _cut(text: str, limit: Limit) -> int | None:
    """Where it is to be cut: at the place that was named, or where the words now stand that were after it."""
    if limit.cut is None or text[limit.cut :].startswith(limit.after):
        return limit.cut
    places = [at for at in range(len(text)) if text.startswith(limit.after, at)]
    return min(places, key=lambda at: abs(at - (limit.cut or 0)), default=None)


def _piece(text: str, start: int, end: int, old: Sequence[Sentence]) -> Sentence:
    """A stretch as a sentence, without blanks at its ends; it stands where the one stands in which it begins."""
    words = text[start:end]
    start, end = start + len(words) - len(words.lstrip()), end - (len(words) - len(words.rstrip()))
    first = next((one for one in reversed(old) if one.start <= start), old[0])
    notes = tuple(dict.fromkeys(note for one in old if one.start < end and start < one.end for note in one.notes))
    return replace(first, text=text[start:end], start=start, end=max(start, end), notes=notes)
