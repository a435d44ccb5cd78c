"""Bringing an account in: a file is uploaded, previewed with its source card, and then imported or dropped."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from flask import Blueprint, Flask, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy import select

from annotator import jobs
from annotator.errors import InputError
from annotator.jobs import File
from annotator.queries.accounts import accounts
from annotator.queries.reimports import Change, change
from annotator.queries.staleness import staleness
from annotator.reading.citations import ENDINGS as CITATIONS
from annotator.reading.formats import ENDINGS, shown_name
from annotator.reading.preview import Preview
from annotator.reading.preview.contained import preview_contained
from annotator.reading.profile import Profile, as_filled_in
from annotator.services import uploads
from annotator.services.importing import read_files, take_in, write_files
from annotator.services.limits import reading_limits
from annotator.services.offering import offered
from annotator.services.source_cards import DATED_BY, card_row, say
from annotator.services.uploads import Upload
from annotator.web.cards import answered, asked_fields, given_citation
from annotator.web.given import given_file
from annotator.web.people import somebody
from annotator.web.transactions import aside, release, session
from models.account import Account
from models.vocabulary import Calendar

#: Sentences from which on a text is read in the background: some three seconds.
_LONG = 3_000

pages = Blueprint("importing", __name__, url_prefix="/accounts/new")


def install(_: Flask) -> None:
    """Take away what an earlier run of the server left waiting."""
    uploads.sweep()


@dataclass(frozen=True, slots=True)
class Previewed:
    """What the page of an upload shows."""

    upload: Upload
    change: Change | None
    fault: str = ""

    @property
    def preview(self) -> Preview:
        return self.upload.preview


@pages.get("")
def choose() -> ResponseReturnValue:
    """Ask for a file."""
    return _asking(of=request.args.get("of", ""))


@pages.post("")
def upload() -> ResponseReturnValue:
    """Take a file, read it where it can be stopped, and let it wait; where it is refused, ask for another."""
    by = somebody().id
    try:
        kept = _taken(by)
    except InputError as error:
        return _asking(of=request.form.get("of", ""), fault=error.message), 400
    return redirect(url_for("importing.preview", token=kept.token))


def _asking(*, of: str, fault: str = "") -> str:
    """The page that asks for a file, of the account that it corrects if any."""
    return render_template(
        "accounts/new.html",
        accounts=accounts(session()),
        of=of,
        fault=fault,
        endings=ENDINGS,
        citations=CITATIONS,
        limits=reading_limits(),
    )


def _taken(by: int) -> Upload:
    """The file of the form, read and waiting. Raises InputError for one that cannot be read."""
    file = given_file("file")
    if file is None:
        raise InputError("choose a file first: text, Markdown, PDF, EPUB, DOCX, ODT, HTML or TEI")
    name = shown_name(file.filename or "")
    citation, data = given_citation(""), file.read()
    former = _former(request.form.get("of", ""))
    release()
    seen = preview_contained(data, name, reading_limits(), **{one: former[one] for one in DATED_BY if one in former})
    row = offered(seen, citation, name) | former | ({"citation": citation} if citation else {})
    return uploads.keep(data, by=by, name=name, row=row, preview=seen)


@pages.get("/<token>")
def preview(token: str) -> ResponseReturnValue:
    """What was recognised, and the source card to be filled in."""
    return _shown(uploads.waiting(token, by=somebody().id))


@pages.post("/<token>")
def look_again(token: str) -> ResponseReturnValue:
    """The preview with the source card as it is now filled in."""
    return _with_card(token, _seen_again)


@pages.post("/<token>/import")
def confirm(token: str) -> ResponseReturnValue:
    """Import what was previewed, under the source card as it is now filled in; a long text in the background."""
    return _with_card(token, _imported)


def _with_card(token: str, go_on: Callable[[Upload, Profile], ResponseReturnValue]) -> ResponseReturnValue:
    """Keep the card as it is now filled in, and go on with it; where it can be none, say why beside it."""
    kept = _filled(token)
    try:
        profile = as_filled_in(kept.row, where="the source card")
    except InputError as error:
        return _shown(kept, fault=error.message), 400
    return go_on(kept, profile)


def _seen_again(kept: Upload, profile: Profile) -> ResponseReturnValue:
    release()
    read_by = {name: getattr(profile, name) for name in DATED_BY}
    seen = preview_contained(kept.data, kept.name, reading_limits(), **read_by)
    uploads.keep_told(replace(kept, preview=seen))
    return redirect(url_for("importing.preview", token=kept.token, _anchor="recognised"))


def _imported(kept: Upload, profile: Profile) -> ResponseReturnValue:
    if former := _account(profile.key):
        say(session(), person=somebody(), account=former, fields=profile.row | {"citation": profile.citation})
    return (_imported_later if kept.preview.sentences >= _LONG else _imported_now)(kept, profile)


def _imported_later(kept: Upload, profile: Profile) -> ResponseReturnValue:
    card = profile.row | {"key": profile.key, "citation": profile.citation}
    given = [File(kept.name, "application/octet-stream", kept.data)]
    jobs.ask(session(), "import", by=somebody().id, files=given, **card)
    uploads.forget(kept.token)
    flash(f"“{profile.title}” is long, and is read in the background. You can go on working.")
    return redirect(url_for("jobs.every"))


def _imported_now(kept: Upload, profile: Profile) -> ResponseReturnValue:
    with aside() as opened:
        read = read_files(opened, [take_in(profile, kept.name, kept.data)])
    (done,) = write_files(session(), read)
    uploads.forget(kept.token)
    flash(f"Imported. {done}.")
    return redirect(url_for("importing.imported", key=profile.key))


@pages.post("/<token>/drop")
def drop(token: str) -> ResponseReturnValue:
    """Take the file away again."""
    uploads.forget(uploads.waiting(token, by=somebody().id).token)
    flash("The file was dropped; nothing of it was kept.")
    return redirect(url_for("importing.choose"))


@pages.get("/<key>/imported")
def imported(key: str) -> ResponseReturnValue:
    """What to do next."""
    return render_template("accounts/imported.html", key=key, stale=staleness(session()))


def _former(key: str) -> dict[str, Any]:
    """The source card of the account whose corrected text it is, if it is one."""
    account = _account(key)
    return {name: value for name, value in card_row(account).items() if value} | {"key": key} if account else {}


def _account(key: str) -> Account | None:
    return session().scalar(select(Account).where(Account.key == key))


def _filled(token: str) -> Upload:
    """The upload with its card as the form has it, kept so that nothing typed is lost."""
    kept = uploads.waiting(token, by=somebody().id)
    row = answered()
    citation = given_citation(row.get("key", "")) or kept.row.get("citation")
    kept = replace(kept, row=row | {"citation": citation})
    uploads.keep_told(kept)
    return kept


def _shown(kept: Upload, fault: str = "") -> str:
    row: Mapping[str, Any] = {"calendar": Calendar.NEW_STYLE} | dict(kept.row)
    changed = change(session(), str(row.get("key", "")), kept.preview.ids)
    return render_template(
        "accounts/preview.html",
        page=Previewed(kept, changed, fault),
        row=row,
        fields=asked_fields(row),
        signs=kept.preview.signs,
        calendars=tuple(Calendar),
        citations=CITATIONS,
    )
