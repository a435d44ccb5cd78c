"""An account as an item of CSL-JSON: the citation that came with it, else what its source card says."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from annotator.reading.citations.source_card import card_of
from annotator.reading.citations.terms import terms
from models.account import Account

_EDITORS = re.compile(r"\s*\(eds?\.?\)\s*$")
_AND = re.compile(r"\s+and\s+|\s*;\s*")
#: What a source card may hold, as CSL names it.
_FIELDS = {
    "publisher": "publisher",
    "place": "publisher-place",
    "edition": "edition",
    "volume": "volume",
    "in": "container-title",
    "original_title": "original-title",
    "pages": "page",
    "url": "URL",
    "isbn": "ISBN",
    "doi": "DOI",
    "language": "language",
    "archive": "archive",
}
_YEAR = re.compile(r"\d{4}")


def reference(account: Account) -> dict[str, Any]:
    """The account as reference managers know works; its id is the account's key."""
    attached = account.citation or {}
    custom = attached.get("custom") if isinstance(attached.get("custom"), dict) else {}
    return {
        **_from_card(account),
        **_where_the_card_agrees(account, attached),
        "id": account.key,
        "custom": {**custom, **_ours(account)},
    }


def _where_the_card_agrees(account: Account, attached: Mapping[str, Any]) -> dict[str, Any]:
    """The citation without what the source card, which people put right, has otherwise."""
    said = {"title": account.title, "author": account.author, "year": account.year} | account.card
    told = card_of(attached)
    names = {"title": "title", "author": "author", "issued": "year", "translator": "translation"} | terms()["card"]
    otherwise = {term for term, name in names.items() if str(said.get(name) or "") != str(told.get(name) or "")}
    return {term: value for term, value in attached.items() if term not in otherwise}


def _ours(account: Account) -> dict[str, str]:
    return {"tradition": account.tradition, "calendar": account.calendar.value}


def _from_card(account: Account) -> dict[str, Any]:
    card: Mapping[str, Any] = account.card
    item: dict[str, Any] = {"type": _kind(card), "title": account.title}
    role, names = people(account.author)
    if names:
        item[role] = [_name(family, given) for family, given in names]
    if card.get("translation"):
        item["translator"] = [_name(family, given) for family, given in people(str(card["translation"]))[1]]
    if account.year:
        item["issued"] = {"date-parts": [[account.year]]}
    if written := _YEAR.search(str(card.get("date_written", ""))):
        item["original-date"] = {"date-parts": [[int(written[0])]]}
    return item | {_FIELDS[name]: str(value) for name, value in card.items() if name in _FIELDS and value}


def _kind(card: Mapping[str, Any]) -> str:
    if card.get("in"):
        return "chapter"
    return "webpage" if card.get("url") and not card.get("publisher") else "book"


def _name(family: str, given: str) -> dict[str, str]:
    return {"family": family, "given": given} if given else {"literal": family}


def people(written: str | None) -> tuple[str, list[tuple[str, str]]]:
    """Authors or editors, and each one's family and given name; a single word is a name as it stands.

    “Serge, Victor” and “Victor Serge” are one person; more than one comma makes a list of names.
    """
    if not written:
        return "author", []
    bare = _EDITORS.sub("", written)
    role = "author" if bare == written else "editor"
    parts = [name for part in _AND.split(bare) for name in (part.split(", ") if _is_list(part, bare) else [part])]
    return role, [_parted(part) for part in parts if part]


def _is_list(part: str, whole: str) -> bool:
    """Commas part names where “and” ends the row or there are several of them; else one turns a name round."""
    return part.count(", ") > 1 or (", " in part and part != whole)


def _parted(written: str) -> tuple[str, str]:
    if ", " in written:
        family, given = written.split(", ", 1)
        return family, given
    given, _, family = written.strip().rpartition(" ")
    return family, given
