"""Names and particulars of a CSL-JSON item in the forms that the styles ask for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

Item = dict[str, Any]
Name = dict[str, str]


def people(item: Item, role: str) -> list[Name]:
    """Those who have a part in it; none where the item names nobody."""
    return list(item.get(role, ()))


def straight(name: Name) -> str:
    """“Amy J. Binder”."""
    parts = (name.get("given"), name.get("non-dropping-particle"), family(name), name.get("suffix"))
    return " ".join(part for part in parts if part)


def turned(name: Name) -> str:
    """“Binder, Amy J.”."""
    parts = (_surname(name), name.get("given"), name.get("suffix"))
    return ", ".join(part for part in parts if part)


def initialled(name: Name) -> str:
    """“Binder, A. J.”, by which APA lists."""
    return ", ".join(part for part in (_surname(name), _initials(name), name.get("suffix", "")) if part)


def initials_first(name: Name) -> str:
    """“A. J. Binder”, by which APA names editors and translators."""
    return " ".join(part for part in (_initials(name), _surname(name)) if part)


def family(name: Name) -> str:
    """What stands for a person in a reference to a place."""
    return name.get("family") or name.get("literal") or name.get("given", "")


def _surname(name: Name) -> str:
    return " ".join(part for part in (name.get("non-dropping-particle"), family(name)) if part)


def _initials(name: Name) -> str:
    given = name.get("given", "") if name.get("family") else ""
    return " ".join("-".join(f"{part[0]}." for part in word.split("-") if part) for word in given.split())


def row(names: Sequence[Name], *, first: Callable[[Name], str], rest: Callable[[Name], str], most: int = 6) -> str:
    """“A, B, and C”; of more than `most` only the first, with “et al.”."""
    told = [first(name) if not place else rest(name) for place, name in enumerate(names)]
    if len(told) > most:
        return f"{told[0]}, et al." if first is not rest else f"{told[0]} et al."
    if len(told) > 2:
        return ", ".join(told[:-1]) + f", and {told[-1]}"
    turned_first = first is not rest and len(told) == 2
    return (", and " if turned_first else " and ").join(told)


def leaders(item: Item, others: Sequence[str] = ("editor", "translator")) -> tuple[list[Name], str]:
    """Those a work is listed by, and as what: its authors (as nothing), else whoever of the ``others`` is named."""
    for role in ("author", *others):
        if names := people(item, role):
            return names, "" if role == "author" else role
    return [], ""


def year(item: Item, field: str = "issued") -> str:
    """The year, as it is said there; empty for none."""
    said = item.get(field) or {}
    parts = said.get("date-parts") or [[]]
    return str(parts[0][0]) if parts[0] else str(said.get("literal") or said.get("raw") or "")


def edition(item: Item) -> str:
    """“2nd ed.”, or the words of the edition as they are."""
    written = str(item.get("edition", ""))
    if not written.isdigit():
        return written
    number = int(written)
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending} ed."


def link(item: Item) -> str:
    """The address by which it is found: the DOI's before any other."""
    doi = str(item.get("DOI", "")).removeprefix("https://doi.org/")
    return f"https://doi.org/{doi}" if doi else str(item.get("URL", ""))


def value(item: Item, field: str) -> str:
    """A field as words, empty where there is none."""
    return str(item.get(field) or "")


def is_article(item: Item) -> bool:
    """Whether it stands in a periodical."""
    return value(item, "type").startswith("article")


def is_page(item: Item) -> bool:
    """Whether it stands on the web alone."""
    return value(item, "type") in {"webpage", "post", "post-weblog"}


def is_part(item: Item) -> bool:
    """Whether it is part of a larger work."""
    return bool(value(item, "container-title")) or is_page(item)
