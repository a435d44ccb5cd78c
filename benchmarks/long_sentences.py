"""How the time of reading grows where a text has no stops: twice as much of it is to take about twice as long.

Dates and numbers of one sentence are held against one another; in an account it ends after 3,000 characters.

    python -m benchmarks.long_sentences
"""

from __future__ import annotations

from collections.abc import Callable

from alignment.compare import numbers
from annotator.reading.account import read_account
from annotator.reading.claim import Sentence
from annotator.reading.dates.chronology import date_claims
from annotator.reading.profile import Profile
from annotator.reading.source import Source
from benchmarks.reading_speed import seconds
from models.vocabulary import Calendar
from tests.alignment.compare.test_comparisons import table
from tests.reading.dates.test_long_sentences import DATED, dated
from tests.reading.test_long_sentences import REPEATED

CHARACTERS, DATES, NUMBERS = 20_000, 400, 100


def main() -> None:
    """Print for each kind the seconds of processor time, and how many times as long twice as much takes."""
    for words in REPEATED:
        _print(repr(words), lambda times, words=words: _read(words * (times * CHARACTERS // len(words))))
    for wording in DATED:
        _print(wording, lambda times, wording=wording: _date(dated(wording, times * DATES)))
    _print(
        "two tables of numbers",
        lambda times: numbers.compare(table(2000, times * NUMBERS), table(2001, times * NUMBERS)),
    )


def _read(text: str) -> None:
    read_account(Source(text, "plain text"), Profile("siege", "The Siege", "local"))


def _date(text: str) -> None:
    date_claims([Sentence(text, 0, len(text))], calendar=Calendar.NEW_STYLE)


def _print(kind: str, work: Callable[[int], object]) -> None:
    work(1)  # compiles the patterns
    once, twice = seconds(lambda: work(1)), seconds(lambda: work(2))
    print(f"{once:6.2f} s, twice as much {twice / once:4.1f} times as long: {kind}")


if __name__ == "__main__":
    main()
