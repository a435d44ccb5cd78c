"""When something came out or was looked up, to the day where styles ask for it: newspapers, magazines, pages."""

from __future__ import annotations

from calendar import month_name

from annotator.reports.citations.naming import Item, is_page, value, year

#: As MLA has them.
_SHORT = ("", "Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
_BY_DAY = {"article-newspaper", "article-magazine"}


def month_first(item: Item, field: str = "issued") -> str:
    """“November 9, 1917”, as Chicago has it; of other works the year."""
    written, month, day = _parts(item, field)
    if not month:
        return written
    return f"{month_name[month]} {day}, {written}" if day else f"{month_name[month]} {written}"


def day_first(item: Item, field: str = "issued") -> str:
    """“9 Nov. 1917”, as MLA has it."""
    written, month, day = _parts(item, field)
    return " ".join(str(part) for part in (day, _SHORT[month], written) if part)


def year_first(item: Item) -> str:
    """“1917, November 9”, as APA has it, and “n.d.” for none."""
    written, month, day = _parts(item, "issued")
    told = " ".join(str(part) for part in (month_name[month], day) if part)
    return ", ".join(part for part in (written, told) if part) or "n.d."


def looked_up(item: Item) -> bool:
    """Whether a reader must be told when the page said so: it gives no date of its own."""
    return is_page(item) and not year(item) and bool(year(item, "accessed"))


def _parts(item: Item, field: str) -> tuple[str, int, int]:
    """The year as it is written, and month and day where there are some and they count; else 0."""
    said = (item.get(field) or {}).get("date-parts") or [[]]
    exact = field == "accessed" or is_page(item) or value(item, "type") in _BY_DAY
    month, day = (*(int(part) for part in said[0][1:3] if exact), 0, 0)[:2]
    return year(item, field), month if 0 < month <= 12 else 0, day
