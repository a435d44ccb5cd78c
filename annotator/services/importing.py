"""Importing: an account's file, read first and then written whole or not at all."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

import annotator
from annotator import settings
from annotator.errors import InputError
from annotator.fingerprint import fingerprint
from annotator.reading.account import AccountReading, read_account
from annotator.reading.decoding import Decoded, decode
from annotator.reading.profile import Profile
from annotator.services.claim_rows import write_claims
from models.rows import Account, AccountText


@dataclass(frozen=True, slots=True)
class Source:
    """An account's file as it came, decoded, with what is said of it."""

    profile: Profile
    filename: str
    data: bytes
    decoded: Decoded

    @property
    def digest(self) -> str:
        """Of all that its reading depends on: where it is the same, there is nothing to read again."""
        said = f"{fingerprint('annotator.reading')}\x1f{self.profile.calendar}\x1f{self.profile.year}\x1f"
        return hashlib.sha256(said.encode() + self.data).hexdigest()


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did to one account: how many sentences it has, and which came, stayed and went."""

    key: str
    sentences: int
    added: int
    kept: int
    gone: int
    unchanged: bool = False

    def __str__(self) -> str:
        if self.unchanged:
            return f"{self.key}: nothing changed"
        return f"{self.key}: {self.sentences} sentences, {self.added} new, {self.kept} kept, {self.gone} gone"


def open_source(profile: Profile, file: Path) -> Source:
    """Take a file in. Raises InputError where it is missing, too large, empty or no text."""
    limit = settings.get("max_file_size")
    try:
        if file.stat().st_size > limit:
            raise InputError(
                f"{file.name}: {file.stat().st_size:,} bytes are more than the limit of {limit:,}; "
                "split the file or raise ANNOTATOR_MAX_FILE_SIZE"
            )
        data = file.read_bytes()
    except OSError as error:
        raise InputError(f"{file}: can't be read ({error.strerror}); check the path") from None
    return Source(profile, file.name, data, decode(data, name=file.name))


def import_sources(
    session: Session, sources: Iterable[Source], *, progress: Callable[[str], None] = lambda _: None
) -> list[Imported]:
    """Read all sources, then write them. A second import of the same file changes nothing."""
    read = []
    for source in sources:
        progress(source.profile.key)
        read.append((source, _read(session, source)))
    return [_write(session, source, reading) for source, reading in read]


def _read(session: Session, source: Source) -> AccountReading | None:
    """The reading, or None where the account's present text is this one, read in this way."""
    present = session.scalar(
        select(AccountText.digest)
        .join(Account, Account.id == AccountText.account_id)
        .where(Account.key == source.profile.key, AccountText.current)
    )
    if present == source.digest:
        return None
    return read_account(source.decoded.text, source.profile)


def _write(session: Session, source: Source, reading: AccountReading | None) -> Imported:
    account = _describe(session, source.profile)
    if reading is None:
        return Imported(account.key, 0, 0, 0, 0, unchanged=True)
    text = _keep_text(session, account, source, reading)
    added, kept, gone = write_claims(session, account, text, reading.claims)
    return Imported(account.key, len(reading.claims), added, kept, gone)


def _describe(session: Session, profile: Profile) -> Account:
    """The account's row, with its source card as the profile now has it."""
    account = session.scalar(select(Account).where(Account.key == profile.key))
    if account is None:
        account = Account(key=profile.key)
        session.add(account)
    account.title, account.tradition, account.author = profile.title, profile.tradition, profile.author
    account.year, account.calendar, account.card = profile.year, profile.calendar, profile.card
    session.flush()
    return account


def _keep_text(session: Session, account: Account, source: Source, reading: AccountReading) -> AccountText:
    """The text's row: a new one, or the earlier one where a former state of the text has come back."""
    for former in session.scalars(select(AccountText).where(AccountText.account_id == account.id)):
        former.current = former.digest == source.digest
        if former.current:
            return former
    text = AccountText(
        account_id=account.id,
        digest=source.digest,
        filename=source.filename,
        encoding=source.decoded.encoding,
        original=source.data,
        cleaned=reading.cleaned.text,
        segments=list(reading.cleaned.segments),
        removed=list(reading.cleaned.removed),
        mended=list(reading.cleaned.mended),
        program=annotator.__version__,
    )
    session.add(text)
    session.flush()
    return text
