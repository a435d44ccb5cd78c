"""A claim's reading with corrections in it: which mention each is on, and what stands there by it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

from annotator.queries.corrections import CorrectionView
from models.vocabulary import ACTOR_KINDS, Calendar, Corrected, Qualifier

Mentioned = dict[str, Any]
"""A row of `mention`, its span counted from the beginning of the claim."""

#: The kinds of mention that each kind of correction is on.
KINDS = {
    Corrected.DATE: frozenset({"date"}),
    Corrected.ACTOR: ACTOR_KINDS,
    Corrected.PLACE: frozenset({"place"}),
    Corrected.NUMBER: frozenset({"number"}),
}


@dataclass(frozen=True, slots=True)
class Reading:
    """When a claim's assertion happened and what it mentions."""

    date: str | None
    date_reason: str
    mentions: tuple[Mentioned, ...]


def corrected(reading: Reading, corrections: Iterable[CorrectionView], *, text: str) -> Reading:
    """The reading with all corrections in it, in their order; ``text`` is the sentence."""
    for row in corrections:
        if row.what in KINDS:
            reading = _dated(reading, row) if row.what is Corrected.DATE else _mentioned(reading, row, text)
    return reading


def _dated(reading: Reading, row: CorrectionView) -> Reading:
    """The claim's date put right; words that were read as the same day are read as the new one with it."""
    if row.words:
        mention = _meant(reading.mentions, row)
        was = mention["value"] if mention else None
    else:
        was = reading.date
    mentions = _replaced(reading.mentions, lambda one: one["what"] == "date" and one["value"] == was, _of_date(row))
    if row.words and was != reading.date:
        return replace(reading, mentions=mentions)
    return replace(reading, date=row.value and row.value["edtf"], date_reason=_reason(row), mentions=mentions)


def _reason(row: CorrectionView) -> str:
    typed = row.value and row.value.get("typed")
    return f"as {row.person} put it right: “{typed}”" if typed else f"{row.person} found it to be undated"


def _of_date(row: CorrectionView) -> Callable[[Mentioned], Mentioned | None]:
    if row.value is None:
        return lambda _: None
    edtf, calendar = row.value["edtf"], row.value.get("calendar") or Calendar.NEW_STYLE.value
    return lambda one: {**one, "value": edtf, "detail": {**one["detail"], "calendar": calendar, "reason": _reason(row)}}


def _mentioned(reading: Reading, row: CorrectionView, text: str) -> Reading:
    if not row.words:
        return replace(reading, mentions=(*reading.mentions, _added(row, text))) if row.value else reading
    meant = _meant(reading.mentions, row)
    return replace(reading, mentions=_replaced(reading.mentions, lambda one: one is meant, lambda one: _new(one, row)))


def _replaced(
    mentions: Iterable[Mentioned], wanted: Callable[[Mentioned], bool], new: Callable[[Mentioned], Mentioned | None]
) -> tuple[Mentioned, ...]:
    made = (new(one) if wanted(one) else one for one in mentions)
    return tuple(one for one in made if one is not None)


def _meant(mentions: Iterable[Mentioned], row: CorrectionView) -> Mentioned | None:
    """The mention that a correction is on: that of the same words; where they stand twice, the nearer."""
    alike = [one for one in mentions if row.what and one["what"] in KINDS[row.what] and one["text"] == row.words]
    return min(alike, key=lambda one: abs(one["start"] - row.start), default=None)


def _new(one: Mentioned, row: CorrectionView) -> Mentioned | None:
    return {**one, **_value(row)} if row.value else None


def _value(row: CorrectionView) -> Mentioned:
    """What a mention is by a correction."""
    value = dict(row.value or {})
    if row.what is Corrected.NUMBER:
        detail = {name: value.get(name) for name in ("low", "high", "unit", "scope")}
        detail["qualifier"] = value.get("qualifier") or Qualifier.EXACT.value
        return {"what": "number", "value": value["value"], "detail": detail}
    detail = {"known": True, "by_pronoun": False, "own": value["name"], "by_hand": True}
    return {"what": value["kind"], "value": value["name"], "detail": detail}


def _added(row: CorrectionView, text: str) -> Mentioned:
    """A mention of what is added: at its words where the sentence has them, else at its beginning, without words."""
    named = str((row.value or {}).get("name") or (row.value or {}).get("said") or "")
    found = next((match for word in (named, named.rpartition(" ")[2]) if (match := _word(word, text))), None)
    start, end = found.span() if found else (0, 0)
    return {"start": start, "end": end, "text": text[start:end], **_value(row)}


def _word(words: str, text: str) -> re.Match[str] | None:
    return re.search(rf"\b{re.escape(words)}\b", text, re.IGNORECASE) if words else None
