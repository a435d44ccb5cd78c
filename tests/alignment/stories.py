"""Claims of a small invented siege, for the tests of alignment."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from alignment.embedding import HashingEncoder
from alignment.embedding.encoder import Vectors
from alignment.record import ClaimRecord, NameIn, NumberIn, Span
from models.historical_date import HistoricalDate

SIEGE = {
    "chronicle": [
        ("1746-03-02", "The garrison of the fort at Varn laid down its arms at dawn."),
        ("1746-03-02", "Sixty prisoners were marched from Varn to the harbour."),
        ("1746-05-11", "A treaty of peace was signed in the abbey."),
    ],
    "memoir": [
        ("1746-05-11", "In the abbey the envoys signed the peace treaty at last."),
        ("1746-03-02", "At dawn the fort at Varn gave up and its garrison laid down arms."),
        (None, "My uncle kept bees and sold honey to the town."),
    ],
    "gazette": [
        ("1746-03-03", "Reports say that the garrison of Varn laid down its arms."),
        ("1746-07-20", "Grain prices rose in every market of the province."),
    ],
}


def claim(account: str, position: int, text: str, date: str | None = None, **said: object) -> ClaimRecord:
    """A claim with an id that tells its account and place."""
    day = HistoricalDate.parse(date) if date else None
    return ClaimRecord(id=f"{account}.{position}", account=account, text=text, position=position, date=day, **said)  # type: ignore[arg-type]


def named(name: str, what: str = "person") -> NameIn:
    """A name as if it stood at the head of the claim."""
    return NameIn(name, Span(0, 0), name, what)


def numbered(value: float) -> NumberIn:
    """An exact number."""
    return NumberIn(f"{value:g}", Span(0, 0), value, value, value)


def siege() -> dict[str, list[ClaimRecord]]:
    """Three accounts of the siege of Varn."""
    return {
        account: [claim(account, at, text, date) for at, (date, text) in enumerate(claims)]
        for account, claims in SIEGE.items()
    }


def encoded(records: Mapping[str, Sequence[ClaimRecord]]) -> dict[str, Vectors]:
    """Vectors by their words alone."""
    encoder = HashingEncoder()
    return {account: encoder.encode([record.text for record in own]) for account, own in records.items()}
