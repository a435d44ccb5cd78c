"""From what everything derived was last made, and whether what people taught has been brought to it."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from models.rows import AlignmentState

_LEARNED = "learned"


def load_state(session: Session) -> dict[str, str]:
    """From what each part was last made."""
    made = select(AlignmentState.part, AlignmentState.digest).where(AlignmentState.part != _LEARNED)
    return dict(session.execute(made).all())


def is_learned(session: Session) -> bool:
    """Whether what was learned has been brought to the suggestions since they were made. One statement."""
    return session.get(AlignmentState, _LEARNED) is not None


def note_learned(session: Session) -> None:
    """Note that it has."""
    session.merge(AlignmentState(part=_LEARNED, digest=""))


def unlearn(session: Session) -> None:
    """Note that suggestions were made since by the machine alone. One statement."""
    session.execute(delete(AlignmentState).where(AlignmentState.part == _LEARNED))


def write_state(session: Session, state: Mapping[str, str]) -> None:
    """Note from what everything was now made."""
    session.execute(delete(AlignmentState))
    session.execute(insert(AlignmentState), [{"part": part, "digest": digest} for part, digest in state.items()])
