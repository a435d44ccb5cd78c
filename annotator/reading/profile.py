"""Who gives an account, and how it dates: what a historian says of it before it is read."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from annotator.errors import InputError
from annotator.reading.citations import Citation, read_citation
from annotator.reading.citations.source_card import card_of
from annotator.reading.dates.calendars import land
from models.vocabulary import Calendar

_KEY = re.compile(r"^[a-z0-9][a-z0-9._-]{0,63}$", re.IGNORECASE)
#: What an account has a column for, or is no part of its card.
CARD_OWN = ("key", "title", "tradition", "author", "year", "calendar", "file", "citation")


@dataclass(frozen=True, slots=True)
class Profile:
    """The source card of an account as far as reading needs it, and the rest of it in ``card``."""

    key: str
    title: str
    tradition: str
    author: str | None = None
    year: int | None = None
    calendar: Calendar = Calendar.NEW_STYLE
    card: dict[str, Any] = field(default_factory=dict)
    citation: Citation | None = None
    """As a reference manager has it, whole."""

    @property
    def change_over(self) -> str | None:
        """The land whose change to the New Style it follows, where that is said."""
        return self.card.get("change_over") or None

    @property
    def row(self) -> dict[str, Any]:
        """All that it says but for its key and its citation, by name, as `make_profile` takes it."""
        own = {"title": self.title, "tradition": self.tradition, "author": self.author, "year": self.year}
        return own | {"calendar": self.calendar.value} | self.card


def make_profile(row: Mapping[str, Any], *, where: str) -> Profile:
    """A profile from a row of a manifest, the options of a command or a form. Raises InputError, one line.

    What the row leaves out, its citation tells.
    """
    citation = row.get("citation") if isinstance(row.get("citation"), Mapping) else None
    row = (card_of(citation) if citation else {}) | {
        name: value for name, value in row.items() if value not in (None, "")
    }
    for name in ("key", "title", "tradition"):
        if not isinstance(row.get(name), str) or not row[name].strip():
            raise InputError(f'{where}: {name} is missing; write {name} = "…", or --{name} "…" on the command line')
    if not _KEY.match(row["key"]):
        raise InputError(f"{where}: key {row['key']!r} may have only letters, digits, dots, hyphens and underscores")
    if row["key"].lower() == "new":
        raise InputError(f"{where}: the key 'new' is the address of the import page; choose another")
    _check_change_over(row.get("change_over"), where)
    return Profile(
        key=row["key"],
        title=row["title"].strip(),
        tradition=row["tradition"].strip(),
        author=row.get("author"),
        year=_year(row.get("year"), where),
        calendar=_calendar(row.get("calendar") or Calendar.NEW_STYLE, where),
        card={name: str(value) for name, value in row.items() if name not in CARD_OWN},
        citation=citation,
    )


def as_filled_in(row: Mapping[str, Any], *, where: str) -> Profile:
    """The same of a card that somebody filled in: what they left empty is empty, whatever its citation says."""
    return replace(make_profile({**row, "citation": None}, where=where), citation=row.get("citation"))


def _check_change_over(value: Any, where: str) -> None:
    try:
        land(value or None)
    except ValueError as error:
        raise InputError(f"{where}: change_over: {error}") from None


def _year(value: Any, where: str) -> int | None:
    if value is None or (isinstance(value, int) and not isinstance(value, bool)):
        return value
    raise InputError(f"{where}: year {value!r} is not a whole number; write year = 1930")


def _calendar(value: Any, where: str) -> Calendar:
    try:
        return Calendar(value)
    except ValueError:
        known = " or ".join(f'"{calendar.value}"' for calendar in Calendar)
        raise InputError(f"{where}: calendar {value!r} is unknown; write {known}") from None


def read_manifest(path: Path) -> list[tuple[Profile, Path]]:
    """The accounts that a manifest names, each with its file. Files lie in the manifest's folder or below it."""
    rows = _rows(path)
    found = [_entry(path, number, row) for number, row in enumerate(rows, start=1)]
    seen: set[str] = set()
    for profile, _ in found:
        if profile.key in seen:
            raise InputError(f"{path.name}: the key {profile.key!r} stands twice; give each account a key of its own")
        seen.add(profile.key)
    return found


def _rows(path: Path) -> list[dict[str, Any]]:
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        raise InputError(f"{path}: there is no such manifest; check the path") from None
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise InputError(f"{path}: not a manifest in TOML ({error}); mend that line") from None
    rows = table.get("account")
    if not isinstance(rows, list) or not rows or not all(isinstance(row, dict) for row in rows):
        raise InputError(f"{path}: names no account; begin each one with [[account]]")
    return rows


def _entry(path: Path, number: int, row: dict[str, Any]) -> tuple[Profile, Path]:
    where = f"{path.name}, account {row.get('key') or number}"
    _check_names(row, where)
    if not row.get("file"):
        raise InputError(f'{where}: file is missing; write file = "…", relative to the manifest')
    file = _beside(path, row["file"], where)
    if row.get("citation"):
        named = _beside(path, row["citation"], where)
        row = row | {"citation": read_citation(named.read_bytes(), named.name, key=str(row.get("key", "")))}
    return make_profile(row, where=where), file


def _check_names(row: Mapping[str, Any], where: str) -> None:
    """A card may have any field; a word that is all but one of ours is mistyped, and would be lost among them."""
    for name in filter(str.isalpha, row.keys() - set(CARD_OWN)):
        if meant := get_close_matches(name, (*CARD_OWN, "change_over"), n=1, cutoff=0.8):
            raise InputError(f"{where}: what is {name!r}? Write {meant[0]}, or call it something less like that")


def _beside(path: Path, name: Any, where: str) -> Path:
    """The file of that name, which lies in the manifest's folder or below it."""
    folder = path.resolve().parent
    file = (folder / str(name)).resolve()
    if not file.is_relative_to(folder):
        raise InputError(f"{where}: file {name!r} lies outside the manifest's folder; move it there")
    if not file.is_file():
        raise InputError(f"{where}: there is no file {name!r} in {folder}; check its name")
    return file
