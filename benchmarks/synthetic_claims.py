"""As many claims as are wanted, made from those of a real project, in a PostgreSQL of their own.

Passages of ten real claims are told anew as happenings of other times: in each further episode under other names
(canonical names get a number) and four years on. Each happening is told in four books, in nearly the same order. A
telling's vector is the real sentence's, moved with its episode and by noise, both drawn with the covariance of the real
vectors: tellings of one sentence have a cosine of about 0.84, the same sentence in two episodes of 0.6. Of a telling's
words, one in seven is another word of the same length, so that every span stays where it is.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from sqlalchemy import Connection

from benchmarks.real_claims import Real

TELLINGS, PASSAGE, BOOK = 4, 10, 5_000
EPISODE, NOISE, SWAPPED = 0.6, 0.5, 1 / 7
_YEAR, _WORD = re.compile(r"\d{4}"), re.compile(r"[a-z]{4,}")
_CLAIM = (
    "id account_id text_id position text text_digest start end kind section paragraph quoted notes "
    "date date_first date_last date_reason attributed_to stance cues carried"
)
_MENTION = "claim_id account_id what start end text value detail"


def fill(connection: Connection, real: Real, claims: int, encoder: str) -> None:
    """Fill an empty, migrated PostgreSQL with about so many claims."""
    raw = connection.connection.dbapi_connection
    books = max(TELLINGS, claims // BOOK)
    cursor = raw.cursor()
    cursor.execute("SET session_replication_role = replica")
    cursor.execute("DROP INDEX claim_search")
    for book in range(1, books + 1):
        cursor.execute(
            "INSERT INTO account (id, key, title, tradition, calendar, card, declared) "
            "VALUES (%s, %s, %s, 'Synthetic', 'new-style', '{}', '{}')",
            (book, f"book-{book:05d}", f"Book {book}"),
        )
    order = _order(claims, books)
    _copy(cursor, "claim", _CLAIM, _claims(real, _tellings(real, order)))
    _copy(cursor, "mention", _MENTION, _mentions(real, _tellings(real, order)))
    with cursor.copy("COPY embedding (text_digest, encoder, vector) FROM STDIN (FORMAT binary)") as copy:
        copy.set_types(["varchar", "varchar", "bytea"])
        for number, vector in enumerate(_vectors(real, order)):
            copy.write_row((f"{number:040d}", encoder, vector.astype("<f4").tobytes()))
    raw.commit()
    connection.exec_driver_sql("ANALYZE")
    raw.commit()


def _order(claims: int, books: int) -> list[tuple[int, int, int]]:
    """Book, telling and happening of each passage, in the order in which they are written."""
    random, order = np.random.default_rng(7), []
    happenings, own = claims // (TELLINGS * PASSAGE), books // TELLINGS
    for telling in range(TELLINGS):
        told = np.argsort(np.arange(happenings) + random.normal(0, 20, happenings))
        for part, chapter in enumerate(np.array_split(told, own)):
            order += [(1 + telling * own + part, telling, int(happening)) for happening in chapter]
    return order


def _source(real: Real, happening: int) -> tuple[int, range]:
    """The episode of a happening, and the real claims from which it is told."""
    episode, passage = divmod(happening, len(real.claims) // PASSAGE)
    return episode, range(passage * PASSAGE, (passage + 1) * PASSAGE)


@dataclass(frozen=True, slots=True)
class Telling:
    """One claim to be: its number, its book and its place there, the episode, and which real claim it tells anew."""

    number: int
    book: int
    position: int
    episode: int
    real: int


def _tellings(real: Real, order: Sequence[tuple[int, int, int]]) -> Iterator[Telling]:
    number, position, last = 0, 0, 0
    for book, _, happening in order:
        position, last = (0, book) if book != last else (position, last)
        episode, own = _source(real, happening)
        for at in own:
            yield Telling(number, book, position, episode, at)
            number, position = number + 1, position + 1


def _claims(real: Real, tellings: Iterator[Telling]) -> Iterator[dict[str, Any]]:
    random = np.random.default_rng(11)
    by_length: dict[int, list[str]] = defaultdict(list)
    for row in real.claims:
        for word in _WORD.findall(row["text"]):
            by_length[len(word)].append(word)
    for one in tellings:
        source = real.claims[one.real]
        said = _swapped(source, real.mentions.get(source["id"], []), by_length, random)
        yield source | _changed(one, source) | {"text": said}


def _swapped(
    source: dict[str, Any], mentions: list[dict[str, Any]], by_length: dict[int, list[str]], random: Any
) -> str:
    taken = [(mention["start"] - source["start"], mention["end"] - source["start"]) for mention in mentions]

    def other(match: re.Match[str]) -> str:
        if random.random() > SWAPPED or any(first < match.end() and match.start() < last for first, last in taken):
            return match[0]
        choice = by_length[len(match[0])]
        return choice[int(random.random() * len(choice))]

    return _WORD.sub(other, source["text"])


def _changed(one: Telling, source: dict[str, Any]) -> dict[str, Any]:
    days = {name: _later(source[name], one.episode) for name in ("date", "date_first", "date_last")}
    return days | {
        "id": _id(one.number),
        "account_id": one.book,
        "text_id": one.book,
        "position": one.position,
        "text_digest": f"{one.number:040d}",
        "carried": json.dumps([_name(name, one.episode) for name in json.loads(source["carried"])]),
        "quoted": bool(source["quoted"]),
    }


def _id(number: int) -> str:
    return f"s{number:023d}"


def _mentions(real: Real, tellings: Iterator[Telling]) -> Iterator[dict[str, Any]]:
    for one in tellings:
        for mention in real.mentions.get(real.claims[one.real]["id"], []):
            own = {"claim_id": _id(one.number), "account_id": one.book, "value": _value(mention, one.episode)}
            yield mention | own


def _value(mention: dict[str, Any], episode: int) -> str:
    what, value = mention["what"], mention["value"]
    if what == "date":
        return _later(value, episode)
    return value if what in ("number", "framing") else _name(value, episode)


def _name(name: str, episode: int) -> str:
    return f"{name} {episode}" if episode else name


def _later(date: Any, episode: int) -> Any:
    return date and _YEAR.sub(lambda year: str(int(year[0]) + 4 * episode), str(date))


def _vectors(real: Real, order: Sequence[tuple[int, int, int]]) -> Iterator[np.ndarray]:
    random, width = np.random.default_rng(13), real.vectors.shape[1]
    mixing = np.linalg.cholesky(np.cov(real.vectors.T) + 1e-6 * np.eye(width)).astype(np.float32)
    drawn = {}

    def like_real(count: int) -> np.ndarray:
        rows = random.standard_normal((count, width), dtype=np.float32) @ mixing.T
        return rows / np.linalg.norm(rows, axis=1, keepdims=True)

    for _, _, happening in order:
        episode, own = _source(real, happening)
        if episode not in drawn:
            drawn[episode] = like_real(1)
        rows = real.vectors[own.start : own.stop] + EPISODE * drawn[episode] + NOISE * like_real(len(own))
        yield from rows / np.linalg.norm(rows, axis=1, keepdims=True)


def _copy(cursor: Any, table: str, columns: str, rows: Iterator[dict[str, Any]]) -> None:
    names = columns.split()
    quoted = ", ".join(f'"{name}"' for name in names)
    with cursor.copy(f"COPY {table} ({quoted}) FROM STDIN") as copy:
        for row in rows:
            copy.write_row([row[name] for name in names])
