"""Importing: an account's file, read first and then written whole or not at all."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

import annotator
from annotator import settings
from annotator.errors import InputError
from annotator.fingerprint import fingerprint
from annotator.queries.corrections import limits
from annotator.queries.name_decisions import project_entries
from annotator.reading.account import AccountReading, read_account
from annotator.reading.formats import open_source
from annotator.reading.formats.containing import open_contained
from annotator.reading.names.entry import Entry
from annotator.reading.names.gazetteer import default_authority
from annotator.reading.names.names_file import write_names
from annotator.reading.profile import Profile
from annotator.reading.source import Source
from annotator.reading.text.limits import Limit
from annotator.services.claim_rows import write_claims
from annotator.services.limits import reading_limits
from annotator.services.overlaying import settle
from annotator.services.source_cards import as_people_have_it, declare
from models.rows import Account, AccountText


@dataclass(frozen=True, slots=True)
class AccountFile:
    """An account's file as it came, opened, with what is said of it."""

    profile: Profile
    name: str
    data: bytes
    source: Source
    declared: Profile | None = None
    """The profile before anything that people said of this account, where they said something."""
    names: tuple[Entry, ...] = ()
    """The project's own entries, which the text is read with."""
    limits: tuple[Limit, ...] = ()
    """The limits of sentences that people drew anew."""

    @property
    def digest(self) -> str:
        """Of all that its reading depends on: where it is the same, there is nothing to read again."""
        said = f"{fingerprint('annotator.reading')}\x1f{self.profile.calendar}\x1f{self.profile.year}\x1f"
        said += f"{self.profile.change_over or ''}\x1f{self.profile.author or ''}"
        named = write_names(self.names) if self.names else ""
        drawn = repr(self.limits) if self.limits else ""
        return hashlib.sha256(said.encode() + named.encode() + drawn.encode() + self.data).hexdigest()


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did to one account: how many sentences it has, and which came, stayed and went."""

    key: str
    sentences: int = 0
    added: int = 0
    kept: int = 0
    gone: int = 0
    unchanged: bool = False
    warning: str = ""
    """One line, where its own words speak against the calendar that it was read by."""
    faults: str = ""
    """One line on its dates that contradict themselves."""

    def __str__(self) -> str:
        if self.unchanged:
            return f"{self.key}: nothing changed"
        sentences = "sentence" if self.sentences == 1 else "sentences"
        if self.added == self.sentences and not self.gone:
            return f"{self.key}: {self.sentences} {sentences}, all new"
        return f"{self.key}: {self.sentences} {sentences}, {self.added} new, {self.kept} kept, {self.gone} gone"


def open_file(profile: Profile, file: Path) -> AccountFile:
    """Take a file in. Raises InputError where it is missing, too large, empty or nothing that can be read."""
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
    return take_in(profile, file.name, data)


def take_in(profile: Profile, name: str, data: bytes) -> AccountFile:
    """The same for bytes that came otherwise, by an upload say.

    Plain text is only decoded; any other format goes through a decoder that a file can crash or choke.
    """
    opener = open_source if name.lower().endswith(".txt") else open_contained
    return AccountFile(profile, name, data, opener(data, name, reading_limits()))


def import_files(session: Session, files: Iterable[AccountFile]) -> list[Imported]:
    """Read all files, then write them. A second import of the same file changes nothing."""
    return write_files(session, read_files(session, files))


#: A file with its reading, or None where the account's present text is this one, read in this way.
Read = tuple[AccountFile, AccountReading | None]


def read_files(
    session: Session, files: Iterable[AccountFile], *, progress: Callable[[str], None] = lambda _: None
) -> list[Read]:
    """Read all files, and write nothing: this takes long, and nobody shall have to wait for it."""
    read, names = [], project_entries(session)
    for declared in files:
        profile = as_people_have_it(session, declared.profile)
        drawn = limits(session, profile.key)
        file = replace(declared, profile=profile, declared=declared.profile, names=names, limits=drawn)
        read.append((file, _read(session, file)))
        progress(file.profile.key)
    return read


def write_files(session: Session, read: Iterable[Read]) -> list[Imported]:
    """Write what was read."""
    done = [_write(session, file, reading) for file, reading in read]
    if not all(one.unchanged for one in done):
        settle(session)
    return done


def _read(session: Session, file: AccountFile) -> AccountReading | None:
    """The reading, or None where the account's present text is this one, read in this way."""
    present = session.scalar(
        select(AccountText.digest)
        .join(Account, Account.id == AccountText.account_id)
        .where(Account.key == file.profile.key, AccountText.current)
    )
    if present == file.digest:
        return None
    authority = default_authority().extended(file.names)
    return read_account(file.source, file.profile, authority=authority, limits=file.limits)


def _write(session: Session, file: AccountFile, reading: AccountReading | None) -> Imported:
    account = declare(session, file.declared or file.profile)
    if reading is None:
        return Imported(account.key, unchanged=True)
    text = _keep_text(session, account, file, reading)
    added, kept, gone = write_claims(session, account, text, reading.claims)
    signs = reading.signs
    told = {"warning": signs.warning(file.profile.calendar), "faults": signs.faults_told()}
    return Imported(account.key, len(reading.claims), added, kept, gone, **told)


def _keep_text(session: Session, account: Account, file: AccountFile, reading: AccountReading) -> AccountText:
    """The text's row: a new one, or the earlier one where a former state of the text has come back."""
    formers = session.scalars(select(AccountText).where(AccountText.account_id == account.id)).all()
    for former in formers:
        former.current = former.digest == file.digest
    back = next((former for former in formers if former.current), None)
    if back is not None:
        return back
    cleaned = reading.cleaned
    text = AccountText(
        account_id=account.id,
        digest=file.digest,
        filename=file.name,
        format=file.source.format,
        original=file.data,
        cleaned=cleaned.text,
        segments=list(cleaned.segments),
        removed=[(*one, file.source.text[one.start : one.end]) for one in cleaned.removed],
        mended=list(cleaned.mended),
        program=annotator.__version__,
    )
    session.add(text)
    session.flush()
    return text
