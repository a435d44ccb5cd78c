"""Reading an account's file again, as its source card, the project's names or drawn limits now have it."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from annotator.reading.profile import make_profile
from annotator.services.importing import AccountFile, Imported, import_files, take_in
from models.rows import Account, AccountText, Claim

#: So many sentences are read again at once, in about a second; more are a job.
LONG = 1_000


def present_file(session: Session, key: str) -> AccountFile:
    """The file that an account's text came in, opened once more, to be read as its source card now is."""
    account = session.scalars(select(Account).where(Account.key == key)).one()
    text = session.scalars(select(AccountText).where(AccountText.account_id == account.id, AccountText.current)).one()
    return take_in(make_profile(account.declared | {"key": key}, where=key), text.filename, text.original)


def takes_long(session: Session, key: str | None = None) -> bool:
    """Whether to read this account again, or all, takes longer than somebody shall wait for a page."""
    count = select(func.count()).select_from(Claim).where(Claim.position.is_not(None))
    if key is not None:
        count = count.join(Account, Account.id == Claim.account_id).where(Account.key == key)
    return (session.scalar(count) or 0) > LONG


def present_files(session: Session, keys: Iterable[str] | None = None) -> list[AccountFile]:
    """The files of those accounts, by default of all."""
    wanted = session.scalars(select(Account.key).order_by(Account.id)).all() if keys is None else keys
    return [present_file(session, key) for key in wanted]


def read_again(session: Session, keys: Iterable[str] | None = None) -> list[Imported]:
    """Read those accounts, by default all, again as they came, where anything that reading depends on has changed."""
    return import_files(session, present_files(session, keys))
