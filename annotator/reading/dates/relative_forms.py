"""Dates that lean on another: “the next morning”, “two days later”, “that same evening”, “on Sunday”."""

from __future__ import annotations

from dataclasses import replace

from annotator.reading.dates import date_words as words
from annotator.reading.dates.date_form import Fields, form
from annotator.reading.dates.date_meaning import Meaning
from annotator.reading.dates.date_relation import Part, Shift
from annotator.reading.dates.date_words import COUNT, LOOSE, WEEKDAY
from annotator.reading.dates.running_day import Same, ThatTime, Week, Weekday, Within

_CLAUSE = r"(?:the|a|he|she|they|it|when|and)\b"
_UNIT = r"(?P<unit>days?|nights?|weeks?|fortnights?|months?|years?)"
_UNITS = words.CONTEXT["units"]
_PART_OF_DAY = "day|dawn|morning|afternoon|evening|night"
_UP_TO = "|".join(rf"(?<=\b{word} )" for word in ("by", "By", "until", "Until", "till", "Till"))
_BACK = ("before", "earlier", "previous", "preceding", "ago", "last", "previously")


@form(
    rf"(?i:(?:(?P<loose>{LOOSE})\s+)?(?<!\bhalf )(?P<n>{COUNT})\s+{_UNIT}(?:\s+or\s+(?P<more>two|so))?\s+"
    r"(?P<way>later|afterwards?|hence|earlier|previously|ago|(?:before|after)(?:\s+(?:that|this)\b|(?=\s*[,.;]))))(?!\w)",
    needs=_UNITS,
)
def _later(found: Fields) -> Meaning | None:
    low, high = words.count(found["n"])
    way, more = found["way"].lower(), found.get("more", "").lower()
    high += more == "two"
    loose = found.get("loose", "exactly").lower() not in words.EXACT or more == "so"
    moved = shift(low, high, found["unit"], back=way.startswith(_BACK), loose=loose)
    return replace(moved, spoken=way == "hence")


@form(
    rf"(?i:(?<![\w-])(?P<way>after|within|(?:in|over|during|within|throughout)\s+the\s+(?:next|following|ensuing)(?!\s+(?:a\s+few|several|some)\b))"
    rf"\s+(?P<n>{COUNT})\s+(?P<unit>days?|weeks?))(?=\s*,|\s+(?:he|she|they|it|the)\b)",
    needs=_UNITS,
)
def _after(found: Fields) -> Meaning | None:
    low, high = words.count(found["n"])
    moved = shift(low, high, found["unit"], back=False)
    if found["way"].lower() == "after":
        return moved
    return Within(moved.high * (7 if moved.unit == "week" else 1))


@form(
    rf"(?i:(?:the\s+)?(?:very\s+)?(?P<way>next|following|previous|preceding)\s+(?P<unit>{_PART_OF_DAY}|week|month|year))\b(?!\s+of\b)",
    needs=_UNITS,
)
def _next(found: Fields) -> Meaning | None:
    back = found["way"].lower().startswith(_BACK)
    if found["unit"].lower() == "week":
        return Week(-1 if back else 1)
    return shift(1, 1, found["unit"], back=back)


@form(
    rf"(?i:the\s+(?P<unit>{_PART_OF_DAY}|week|month|year)\s+(?P<way>before|after|following))(?=\s*[,.;:)]|\s+(?:he|she|they|it)\b)",
    needs=_UNITS,
)
def _day_before(found: Fields) -> Meaning | None:
    return shift(1, 1, found["unit"], back=found["way"].lower() == "before")


@form(rf"(?i:(?P<said>{words.either(words.SPOKEN_DAYS)}))(?![\w’'])", needs=("yesterday", "tomorrow"))
def _spoken_day(found: Fields) -> Meaning | None:
    count = words.SPOKEN_DAYS[" ".join(found["said"].lower().split())]
    return Shift(count, count, "day", spoken=True)


@form(
    r"(?i:the\s+(?:next\s+day\s+but\s+one|day\s+after\s+next))\b",
    needs=("next day but one", "day after next"),
    first=True,
)
def _next_but_one(_: Fields) -> Meaning | None:
    return Shift(2, 2, "day")


@form(
    rf"^(?i:(?P<n>{COUNT})\s+(?P<unit>days|nights|weeks|months)\s+(?P<way>before))(?=\s+(?:he|she|they|it)\b)",
    needs=_UNITS,
)
def _so_long_before(found: Fields) -> Meaning | None:
    """“Two nights before he had left”."""
    return shift(*words.count(found["n"]), found["unit"], back=True)


@form(
    r"^(?P<unit>Days|Weeks)\s+(?P<way>later|earlier|before)(?=,|\s+(?:he|she|they|it|the)\b)", needs=("days", "weeks")
)
def _some_later(found: Fields) -> Meaning | None:
    """“Days later he left”: as many as “some”."""
    return shift(*words.count("some"), found["unit"], back=found["way"].startswith(_BACK))


@form(r"(?i:on\s+the\s+morrow)\b", needs=("morrow",))
def _morrow(_: Fields) -> Meaning | None:
    return Shift(1, 1, "day")


@form(rf"(?i:(?:(?:that|this|the)\s+(?:same|very)|that)\s+(?P<unit>{_PART_OF_DAY}|week|month|year))\b", needs=_UNITS)
def _same(found: Fields) -> Meaning | None:
    return Same(unit_of(found["unit"]))


@form(r"(?i:at\s+(?:this|that)\s+time)\b", needs=("at this time", "at that time"))
def _that_time(_: Fields) -> Meaning | None:
    return ThatTime()


@form(
    r"(?i:(?P<part>earlier|later|late|early)\s+(?:in\s+the|in\s+that|that)\s+(?P<unit>day|week|month|year))\b",
    needs=_UNITS,
)
def _in_month(found: Fields) -> Meaning | None:
    whole, part = Same(unit_of(found["unit"])), words.PARTS.get(found["part"].lower())
    return Part(whole, part) if part else whole


@form(r"(?:the\s+)?year[’']s\s+end\b", needs=("year",))
def _end_of_the_year(_: Fields) -> Meaning | None:
    return Part(Same("year"), "end")


@form(
    r"(?:(?<=of )|(?<=in ))(?:the|that)\s+(?P<unit>month|year)\b"
    rf"(?=\s*(?:$|[,.;:)])|\s+{_CLAUSE})",
    needs=_UNITS,
)
def _the_month(found: Fields) -> Meaning | None:
    return Same(unit_of(found["unit"]))


@form(
    rf"(?P<way>[Ll]ast|[Nn]ext|[Tt]he\s+(?:following|next|previous))\s+(?P<weekday>{WEEKDAY})"
    rf"|^(?P<title>{WEEKDAY})(?=\W*$)"
    rf"|(?:{_UP_TO})(?P<ahead>{WEEKDAY})|(?:{words.preceded_by('a_weekday')})(?P<day>{WEEKDAY})"
    rf"|(?<=\b[Oo]n the )(?P<the>{WEEKDAY})(?!\s+(?:after|before|of|in|following|preceding|when|that)\b)"
    rf"|(?P<dated>{WEEKDAY}|{words.SHORT_WEEKDAY})"
    rf"(?=(?:\s+(?:{_PART_OF_DAY}))?,?\s+(?:the\s+)?(?:\d|{words.MONTH}|{words.ORDINAL_WORD}))",
    needs=(*words.WEEKDAYS, *words.SHORT_WEEKDAYS),
)
def _weekday(found: Fields) -> Meaning | None:
    name = next(found[group] for group in ("weekday", "title", "ahead", "day", "the", "dated") if group in found)
    way = found.get("way", "").lower().split()
    onward = bool(way) or "ahead" in found or "title" in found
    index = {**words.WEEKDAYS, **words.SHORT_WEEKDAYS}[name.lower().rstrip(".")]
    return Weekday(index, -1 if way and way[-1] in _BACK else int(onward))


def shift(low: int, high: int, unit: str, *, back: bool, loose: bool = False) -> Shift:
    """So many units on or back; a fortnight is two weeks."""
    if unit.lower().startswith("fortnight"):
        low, high = 2 * low, 2 * high
    return Shift(-high, -low, unit_of(unit), loose=loose) if back else Shift(low, high, unit_of(unit), loose=loose)


def unit_of(word: str) -> str:
    """Day, week, month or year; the parts of a day are counted by days."""
    word = word.lower().rstrip("s")
    return {"fortnight": "week"}.get(word, word if word in ("week", "month", "year") else "day")
