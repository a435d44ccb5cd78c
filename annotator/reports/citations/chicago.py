"""The Chicago Manual of Style, 18th edition, notes and bibliography: chapters 13 and 14."""

from __future__ import annotations

import re

from annotator.reports.citations.composing import Runs, italic, joined, pointed, quoted, words
from annotator.reports.citations.days import looked_up, month_first
from annotator.reports.citations.naming import (
    Item,
    edition,
    family,
    is_article,
    is_page,
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

_ARTICLE = re.compile(r"^(?:The|An?)\s+(?=\S)")


def listed(item: Item) -> Runs:
    """An entry of the bibliography."""
    if is_article(item):
        pages = "" if value(item, "type") == "article-newspaper" else value(item, "page")
        body = [quoted(value(item, "title")), _periodical(item, pages)]
    elif is_part(item):
        body = [quoted(value(item, "title")), _container(item), words(_helpers(item))]
    else:
        body = [italic(value(item, "title")), words(_helpers(item)), *map(words, _volume(item, "Vol."))]
    if not is_article(item):
        body += [words(_reprinted(item)), words(_imprint(item)), words(_accessed(item, "Accessed"))]
    return pointed(joined([words(_lead(item)), *body, words(link(item))], ". "), ".")


def noted(item: Item, place: str) -> Runs:
    """A full note that leads to one place."""
    who, role = leaders(item)
    names = row(who, first=straight, rest=straight, most=2)
    lead = f"{names}, {_short(role, who)}" if role else names
    if is_article(item):
        body = joined([quoted(value(item, "title")), _periodical(item, place)], ", ")
        return pointed(joined([words(lead), body, words(link(item))], ", "), ".")
    title = quoted(value(item, "title")) if is_part(item) else italic(value(item, "title"))
    inside = [_inside(item), words(_short_helpers(item)), *map(words, _volume(item, "vol."))]
    head = joined([words(lead), title, *inside], ", ")
    imprint = "; ".join(part for part in (_reprinted(item), _imprint(item)) if part)
    if is_page(item):
        head = joined([head, words(imprint), words(_accessed(item, "accessed"))], ", ")
    else:
        head = (*head, *words(f" ({imprint})" if imprint else ""))
    return pointed(joined([head, words(place), words(link(item))], ", "), ".")


def shortened(item: Item, place: str) -> Runs:
    """A note on a work that the bibliography has in full: family names, main title without its article, place."""
    names = row(leaders(item)[0], first=family, rest=family, most=2)
    main = _ARTICLE.sub("", value(item, "title").partition(": ")[0])
    title = quoted(main) if is_article(item) or is_part(item) else italic(main)
    return pointed(joined([words(names), title, words(place)], ", "), ".")


def _lead(item: Item) -> str:
    names, role = leaders(item)
    told = row(names, first=turned, rest=straight)
    return f"{told}, {_short(role, names)}" if role else told


def _short(role: str, names: list[dict[str, str]]) -> str:
    return {"editor": "eds." if len(names) > 1 else "ed.", "translator": "trans."}[role]


def _helpers(item: Item) -> str:
    """Those who stand behind the title, for the bibliography."""
    named = [
        f"{verb} {row(names, first=straight, rest=straight)}" for verb, names in _behind(item, "Edited", "Translated")
    ]
    return ". ".join(named)


def _short_helpers(item: Item) -> str:
    return ", ".join(f"{verb} {row(names, first=straight, rest=straight, most=2)}" for verb, names in _behind(item))


def _behind(item: Item, *verbs: str) -> list[tuple[str, list[dict[str, str]]]]:
    _, lead = leaders(item)
    words_of = {"editor": f"{verbs[0]} by" if verbs else "ed.", "translator": f"{verbs[1]} by" if verbs else "trans."}
    roles = [role for role in words_of if role != lead and not (role == "editor" and is_part(item))]
    return [(words_of[role], people(item, role)) for role in roles if people(item, role)]


def _container(item: Item) -> Runs:
    """“In *The Book*, edited by X” for a chapter; a site by its name."""
    title = value(item, "container-title")
    if is_page(item):
        return words(title)
    editors = row(people(item, "editor"), first=straight, rest=straight)
    return (*words("In "), *joined([italic(title), words(f"edited by {editors}" if editors else "")], ", "))


def _inside(item: Item) -> Runs:
    title = value(item, "container-title")
    if not is_part(item) or is_page(item):
        return words(title if is_page(item) else "")
    editors = row(people(item, "editor"), first=straight, rest=straight, most=2)
    return (*words("in "), *joined([italic(title), words(f"ed. {editors}" if editors else "")], ", "))


def _periodical(item: Item, pages: str) -> Runs:
    number = f"no. {item['issue']}" if item.get("issue") else ""
    volume = ", ".join(part for part in (value(item, "volume"), number) if part)
    told = month_first(item)
    when = f" ({told})" if volume and told else f", {told}" if told else ""
    where = f": {pages}" if pages and volume else f", {pages}" if pages else ""
    return (*italic(value(item, "container-title")), *words(f" {volume}{when}{where}" if volume else f"{when}{where}"))


def _volume(item: Item, word: str) -> tuple[str, str]:
    """“2nd ed.” and “Vol. 2”."""
    volume = value(item, "volume")
    return edition(item), f"{word} {volume}" if volume.isdigit() else volume


def _imprint(item: Item) -> str:
    """Publisher and year, “n.d.” for none; the place only where nobody is named as publisher (13.66)."""
    house = value(item, "publisher") or ("" if is_page(item) else value(item, "publisher-place"))
    when = month_first(item) or ("" if is_page(item) else "n.d.")
    return ", ".join(part for part in (house, when) if part)


def _accessed(item: Item, word: str) -> str:
    return f"{word} {month_first(item, 'accessed')}" if looked_up(item) else ""


def _reprinted(item: Item) -> str:
    """The year in which it first came out, where that is another."""
    first = year(item, "original-date")
    return first if first != year(item) else ""
