"""CSL-JSON, the exchange format of Zotero and of the citation styles."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from annotator.errors import InputError
from annotator.reading.citations import Citation

_NAME = ("family", "given", "literal", "suffix", "dropping-particle", "non-dropping-particle")
#: Year, month and day are numbers, or words of numbers.
_NUMBER = re.compile(r"-?\d{1,6}")


def read_csl(text: str, name: str) -> Iterator[Citation]:
    """The items of a list, of an object with `items`, or one item alone; kept whole, whatever else they hold."""
    try:
        found = json.loads(text.lstrip("\ufeff"))
    except (ValueError, RecursionError) as error:
        where = f" at line {error.lineno}" if isinstance(error, json.JSONDecodeError) else ""
        raise InputError(f"{name}: damaged JSON{where}; export the citation again as CSL-JSON") from error
    for item in _items(found):
        if not (isinstance(item, dict) and isinstance(item.get("title", ""), str) and _is_citation(item)):
            raise InputError(f"{name}: JSON, but no citation of CSL; export it as CSL-JSON")
        yield item


def _items(found: Any) -> list[Any]:
    if isinstance(found, dict):
        found = found.get("items", [found])
    return found if isinstance(found, list) else [found]


def _is_citation(item: dict[str, Any]) -> bool:
    """Whether its names and dates have the shape that CSL gives them, so that nobody downstream need ask."""
    people = (item.get(role, []) for role in ("author", "editor", "translator"))
    dates = (item.get(variable, {}) for variable in ("issued", "accessed", "original-date"))
    return all(map(_are_names, people)) and all(map(_is_date, dates)) and bool({"title", "type"} & item.keys())


def _are_names(value: Any) -> bool:
    return isinstance(value, list) and all(
        isinstance(name, dict) and all(isinstance(name.get(part, ""), str) for part in _NAME) for name in value
    )


def _is_date(value: Any) -> bool:
    parts = value.get("date-parts", []) if isinstance(value, dict) else None
    return isinstance(parts, list) and all(
        isinstance(day, list) and all(_NUMBER.fullmatch(str(part)) for part in day) for day in parts
    )
