"""Whether what was aligned still stands on the accounts as they are: told by a few digests, without reading a claim."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from annotator import settings
from annotator.fingerprint import fingerprint
from models.account import Account, AccountText
from models.alignment import AlignmentState

_PROGRAM, _TEXT = "program", "text "


@dataclass(frozen=True, slots=True)
class Staleness:
    """What changed since the last alignment."""

    never: bool = False
    """Nothing was aligned yet."""
    program: bool = False
    """The program that aligns, or its encoder, is another one."""
    accounts: tuple[str, ...] = ()
    """The titles of the accounts that came, or whose text was read anew."""

    def __bool__(self) -> bool:
        return self.never or self.program or bool(self.accounts)


def uncompared() -> Select[tuple[int]]:
    """The ids of the accounts that came after the last alignment: nothing is known of what they pass over."""
    part = AlignmentState.part
    aligned = select(part).where(part.startswith(_TEXT)).exists()
    return select(Account.id).where(aligned, ~select(part).where(part == _TEXT + Account.key).exists())


def basis(session: Session) -> dict[str, str]:
    """On what an alignment made now would rest: by part, a digest. One statement."""
    texts = select(Account.key, AccountText.digest).join(Account).where(AccountText.current)
    digests = {_TEXT + key: digest for key, digest in session.execute(texts)}
    program = hashlib.sha256(f"{fingerprint('alignment')} {settings.get('encoder')}".encode()).hexdigest()
    return digests | {_PROGRAM: program}


def staleness(session: Session) -> Staleness:
    """What has to be aligned. Three statements."""
    kept = dict(session.execute(select(AlignmentState.part, AlignmentState.digest)).all())
    return _compared(basis(session), kept, dict(session.execute(select(Account.key, Account.title)).all()))


def _compared(present: Mapping[str, str], kept: Mapping[str, str], titles: Mapping[str, str]) -> Staleness:
    changed = {part for part, digest in present.items() if kept.get(part) != digest}
    return Staleness(
        never=not kept,
        program=_PROGRAM in changed and bool(kept),
        accounts=tuple(title for key, title in titles.items() if _TEXT + key in changed),
    )
