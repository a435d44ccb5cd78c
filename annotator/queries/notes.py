"""The notes that claims call, to be read beside them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Text, cast, select
from sqlalchemy.orm import Session

from annotator.reading.text.note_links import linked
from models.claim import Claim


@dataclass(frozen=True, slots=True)
class NoteView:
    """A note: its label, its words, and its first sentence, by which it is linked to."""

    claim: str
    label: str
    text: str


def notes_beside(
    session: Session, accounts: Iterable[int], claims: Iterable[str]
) -> Mapping[str, tuple[NoteView, ...]]:
    """By claim the notes that it calls, of claims in those accounts. Three statements, one where none calls any."""
    wanted, found = set(claims), {}
    calling = Claim.note.is_(None) & (cast(Claim.notes, Text) != "[]")
    if not session.scalar(select(Claim.id).where(Claim.id.in_(wanted), calling).limit(1)):
        return {}
    query = select(Claim.account_id, Claim.id, Claim.position, Claim.notes, Claim.note).where(
        Claim.account_id.in_(set(accounts)), Claim.position.is_not(None), calling | Claim.note.is_not(None)
    )
    rows = session.execute(query.order_by(Claim.account_id, Claim.position)).all()
    for account in {row.account_id for row in rows if row.id in wanted and row.note is None}:
        found |= _linked([row for row in rows if row.account_id == account], wanted)
    words = _words(session, {note for notes in found.values() for note in notes})
    return {claim: tuple(_notes(notes, words)) for claim, notes in found.items()}


def _linked(rows: Sequence, wanted: set[str]) -> dict[str, tuple[str, ...]]:
    ids = {row.position: row.id for row in rows}
    calls = [(row.position, row.notes) for row in rows if row.note is None]
    places = linked(calls, [(row.position, row.note) for row in rows if row.note is not None])
    return {ids[at]: tuple(ids[note] for note in notes) for at, notes in places.items() if ids[at] in wanted}


def _words(session: Session, ids: set[str]) -> dict[str, tuple[str, str]]:
    if not ids:
        return {}
    return {
        row.id: (row.note, row.text)
        for row in session.execute(select(Claim.id, Claim.note, Claim.text).where(Claim.id.in_(ids)))
    }


def _notes(ids: Sequence[str], words: Mapping[str, tuple[str, str]]) -> Iterable[NoteView]:
    """The sentences of one note together."""
    together: list[NoteView] = []
    for one in ids:
        label, text = words[one]
        if together and together[-1].label == label:
            together[-1] = NoteView(together[-1].claim, label, f"{together[-1].text} {text}")
        else:
            together.append(NoteView(one, label, text))
    return together
