"""The MLA Handbook, 9th edition: works cited and references in the text."""

from __future__ import annotations

from annotator.reports.citations.composing import Runs, italic, joined, pointed, quoted, words
from annotator.reports.citations.days import day_first, looked_up
from annotator.reports.citations.naming import (
    Item,
    edition,
    family,
    is_article,
    is_part,
    leaders,
    link,
    people,
    row,
    straight,
    turned,
    value,
    year,
)


def listed(item: Item) -> Runs:
    """An entry of the list of works cited."""
    title = quoted(value(item, "title")) if is_part(item) else italic(value(item, "title"))
    first = year(item, "original-date")
    again = words(first if first != year(item) else "")
    told = pointed(joined([words(_lead(item)), title, again, _container(item)], ". "), ".")
    accessed = f"Accessed {day_first(item, 'accessed')}." if looked_up(item) else ""
    return joined([told, words(accessed)], " ")


def noted(item: Item, place: str) -> Runs:
    """A reference in brackets: by the name, by the title where nobody is named; a comma before what is no page."""
    between = " " if place[:1].isdigit() else ", "
    names = [family(name) for name in leaders(item)[0]]
    if not names:
        title = quoted(value(item, "title")) if is_part(item) else italic(value(item, "title"))
        return (*words("("), *joined([title, words(place)], between), *words(")"))
    told = f"{names[0]} et al." if len(names) > 2 else " and ".join(names)
    return words(f"({between.join(part for part in (told, place) if part)})")


def _lead(item: Item) -> str:
    names, role = leaders(item)
    told = row(names, first=turned, rest=straight, most=2)
    return f"{told}, {role}{'s' if len(names) > 1 else ''}" if role else told


def _container(item: Item) -> Runs:
    """What holds it: title, helpers, edition, volume, number, publisher, year, pages, address."""
    _, lead = leaders(item)
    helpers = [
        f"{verb} by {row(people(item, role), first=straight, rest=straight, most=2)}"
        for role, verb in (("translator", "translated"), ("editor", "edited"))
        if role != lead and people(item, role)
    ]
    volume, issue, pages = value(item, "volume"), value(item, "issue"), value(item, "page")
    parts = [
        *helpers,
        edition(item),
        f"vol. {volume}" if volume else "",
        f"no. {issue}" if issue else "",
        "" if is_article(item) else value(item, "publisher"),
        day_first(item),
        f"{'pp.' if '–' in pages or '-' in pages else 'p.'} {pages}" if pages else "",
        link(item).removeprefix("https://") if not value(item, "DOI") else link(item),
    ]
    title = italic(value(item, "container-title")) if is_part(item) else ()
    told = joined([title, *map(words, parts)], ", ")
    return told if title else _capital(told)


def _capital(runs: Runs) -> Runs:
    if not runs:
        return runs
    first = runs[0].text
    return (*words(first[:1].upper() + first[1:]), *runs[1:])
