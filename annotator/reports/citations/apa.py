"""The Publication Manual of the American Psychological Association, 7th edition: reference list and text citations.

Titles stay as they are written: sentence case can't be had without knowing which words are names.
"""

from __future__ import annotations

from annotator.reports.citations.composing import Runs, italic, joined, pointed, words
from annotator.reports.citations.days import looked_up, month_first, year_first
from annotator.reports.citations.naming import (
    Item,
    edition,
    family,
    initialled,
    initials_first,
    is_article,
    is_page,
    is_part,
    leaders,
    link,
    people,
    value,
    year,
)

_MOST = 20


def listed(item: Item) -> Runs:
    """An entry of the reference list."""
    lead, when = _lead(item), f"({year_first(item)})"
    alone = not is_part(item) or is_page(item)
    title = italic(value(item, "title")) if alone else words(value(item, "title"))
    if alone:
        title = (*title, *words(_particulars(item)))
    opening = [words(f"{lead} {when}"), title] if lead else [joined([title, words(when)], ". ")]
    told = pointed(joined([*opening, _rest(item)], ". "), ".")
    first = year(item, "original-date")
    reprinted = f"(Original work published {first})" if first and first != year(item) else ""
    accessed = f"Retrieved {month_first(item, 'accessed')}, from" if looked_up(item) else ""
    return joined([told, words(accessed), words(link(item)), words(reprinted)], " ")


def noted(item: Item, place: str) -> Runs:
    """A reference in brackets: who, when, where."""
    names = [family(name) for name in leaders(item, ("editor",))[0]]
    told = f"{names[0]} et al." if len(names) > 2 else " & ".join(names)
    page = f"{'pp.' if '–' in place or '-' in place else 'p.'} {place}" if place[:1].isdigit() else place
    who = words(told) if told else italic(value(item, "title"))
    first = year(item, "original-date")
    when = "/".join(dict.fromkeys(part for part in (first, year(item)) if part)) or "n.d."
    return (*words("("), *joined([who, words(when), words(page)], ", "), *words(")"))


def _lead(item: Item) -> str:
    names, role = leaders(item, ("editor",))
    told = _row([initialled(name) for name in names], comma=True)
    if role:
        return f"{told} ({_editors(len(names))})."
    return told if not told or told.endswith(".") else f"{told}."


def _editors(number: int) -> str:
    return "Eds." if number > 1 else "Ed."


def _row(names: list[str], *, comma: bool = False) -> str:
    """“A, B, & C”, with the comma between two only where names are turned round; beyond twenty with an ellipsis."""
    if len(names) > _MOST:
        return f"{', '.join(names[: _MOST - 1])}, . . . {names[-1]}"
    if len(names) < 2:
        return "".join(names)
    return ", ".join(names[:-1]) + (", & " if comma or len(names) > 2 else " & ") + names[-1]


def _particulars(item: Item) -> str:
    """“ (H. Weaver, Trans.; 2nd ed., Vol. 1)”."""
    _, lead = leaders(item, ("editor",))
    roles = (("editor", ""), ("translator", "Trans."))
    helpers = [
        f"{_row([initials_first(name) for name in names])}, {short or _editors(len(names))}"
        for role, short in roles
        if role != lead and (names := people(item, role))
    ]
    volume = value(item, "volume")
    numbers = ", ".join(part for part in (edition(item), f"Vol. {volume}" if volume else "") if part)
    inside = "; ".join(part for part in (*helpers, numbers) if part)
    return f" ({inside})" if inside else ""


def _rest(item: Item) -> Runs:
    if is_article(item):
        return _periodical(item)
    if is_page(item):
        return words(value(item, "container-title") or value(item, "publisher"))
    return joined([_book(item) if is_part(item) else (), words(value(item, "publisher"))], ". ")


def _periodical(item: Item) -> Runs:
    issue = f"({item['issue']})" if item.get("issue") else ""
    volume = (*italic(value(item, "volume")), *words(issue))
    return joined([italic(value(item, "container-title")), volume, words(value(item, "page"))], ", ")


def _book(item: Item) -> Runs:
    """“In A. Editor (Ed.), *Title* (pp. 1–9)”."""
    editors = people(item, "editor")
    named = _row([initials_first(name) for name in editors])
    lead = f"In {named} ({_editors(len(editors))}), " if editors else "In "
    pages = value(item, "page")
    numbers = [edition(item), f"Vol. {item['volume']}" if item.get("volume") else "", f"pp. {pages}" if pages else ""]
    inside = ", ".join(part for part in numbers if part)
    return (*words(lead), *italic(value(item, "container-title")), *words(f" ({inside})" if inside else ""))
