"""Pairs of sentences from anywhere, judged as they stand: one JSON object a line in, one out, no database."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from annotator.errors import InputError
from annotator.reading.text.sentence_ends import LONGEST
from annotator.services.lone_claims import LoneText, lone_pair
from models.historical_date import HistoricalDate
from models.vocabulary import Calendar

if TYPE_CHECKING:
    from alignment.record import ClaimRecord
    from alignment.suggestion import Suggestion

#: Sentences are embedded so many pairs at a time: memory stays bounded, the longest line waits for few others.
_CHUNK = 512


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the input: its pair, or what is wrong with it."""

    id: Any
    a: ClaimRecord | None = None
    b: ClaimRecord | None = None
    error: str | None = None


def compare_lines(lines: Sequence[str]) -> Iterator[str]:
    """Judge each line. A line at fault gets an error of its own, and the rest goes on."""
    from annotator.services.encoders import open_encoder

    encoder = open_encoder()
    for at in range(0, len(lines), _CHUNK):
        read = [
            _read(line, number) for number, line in enumerate(lines[at : at + _CHUNK], start=at + 1) if line.strip()
        ]
        pairs = [(line.a, line.b) for line in read if line.a and line.b]
        judged = iter(_judge(pairs, encoder))
        for line in read:
            answer = {"error": line.error} if line.error else _answer(next(judged))
            yield json.dumps({"id": line.id, **answer}, ensure_ascii=False)


def _read(line: str, number: int) -> Line:
    try:
        row = json.loads(line)
        json.dumps(row, ensure_ascii=False).encode()  # half a sign, as "\\ud800", is neither text nor to be answered
    except (ValueError, RecursionError) as error:
        return Line(None, error=f"line {number} is not JSON: {error}")
    if not isinstance(row, dict):
        return Line(None, error=f'line {number} is not an object; write {{"id", "a", "b"}}')
    try:
        return Line(row.get("id"), *lone_pair(_side(row, "a", number), _side(row, "b", number)))
    except InputError as error:
        return Line(row.get("id"), error=error.message)


def _side(row: dict[str, Any], name: str, number: int) -> LoneText:
    side = row.get(name)
    text = side.get("text") if isinstance(side, dict) else None
    if not isinstance(side, dict) or not isinstance(text, str) or not text.strip():
        raise InputError(f'line {number}: {name} has no text; write {{"text": "…"}}')
    if len(text) > LONGEST:  # the time grows with its square: 30,000 characters took minutes
        raise InputError(
            f"line {number}: {name} has {len(text):,} characters; give one sentence, of {LONGEST:,} at most"
        )
    try:
        calendar = Calendar(side.get("calendar") or Calendar.NEW_STYLE)
        context = HistoricalDate.parse(side["date"]) if side.get("date") else None
    except (ValueError, TypeError, AttributeError) as error:
        raise InputError(f"line {number}: {name}: {error}") from None
    return LoneText(text.strip(), account=name, calendar=calendar, context=context)


def _judge(pairs: Sequence[tuple[ClaimRecord, ClaimRecord]], encoder: Any) -> list[Suggestion]:
    from alignment.lone_pairs import judge_lone

    vectors = encoder.encode([record.text for pair in pairs for record in pair]) if pairs else []
    return judge_lone(pairs, vectors, encoder=encoder.name)


def _answer(suggestion: Suggestion) -> dict[str, Any]:
    return {
        "score": round(suggestion.score, 4),
        "relation": suggestion.relation.value,
        "types": list(suggestion.types),
        "confidence": round(suggestion.confidence, 4),
        "reasons": list(suggestion.reasons),
    }
