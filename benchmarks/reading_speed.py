"""How long reading takes: 100,000 sentences are to take under a minute on one core.

python -m benchmarks.reading_speed [TEXT]
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from itertools import cycle, islice
from pathlib import Path

from annotator.reading.account import read_account
from annotator.reading.claim import Sentence
from annotator.reading.dates.chronology import date_claims
from annotator.reading.names.names import find_names
from annotator.reading.numbers.numbers import find_numbers
from annotator.reading.profile import Profile
from annotator.reading.source import Source
from annotator.reading.text.cleaning import clean
from annotator.reading.text.sentences import split
from models.vocabulary import Calendar

SENTENCES = 100_000
SAMPLE = (
    "On the night of 24–25 October 1917 some 3,000 sailors went ashore.",
    "The next morning, at about 9.30 a.m., the council met and voted 12 to 3 for the motion.",
    "Nobody in the town had thought it possible, and the officers least of all.",
    "It was the end of a long quarrel between the regiment and its colonel, who had never been loved.",
)


def main() -> None:
    """Print the seconds of processor time for SENTENCES sentences, none of them twice the same."""
    texts = [s.text for s in split(clean(Path(sys.argv[1]).read_text("utf-8")))] if len(sys.argv) > 1 else SAMPLE
    told = [f"{text[:-1]} {_word(n)}{text[-1:]}" for n, text in enumerate(islice(cycle(texts), SENTENCES))]
    sentences = [Sentence(text, 0, len(text), paragraph=number // 5) for number, text in enumerate(told)]
    parts = {
        "dates": lambda: date_claims(sentences, calendar=Calendar.OLD_STYLE),
        "names": lambda: find_names(sentences),
        "counts": lambda: [find_numbers(sentence) for sentence in sentences],
    }
    story = Source("\n\n".join(" ".join(told[at : at + 5]) for at in range(0, SENTENCES, 5)), "plain text")
    whole = seconds(lambda: read_account(story, Profile("story", "Story", "none", calendar=Calendar.OLD_STYLE)))
    taken = ", ".join(f"{name} {seconds(part):.1f} s" for name, part in parts.items())
    print(f"{SENTENCES:,} sentences: {whole:.1f} s; of these about {taken}")


def seconds(work: Callable[[], object]) -> float:
    """Of processor time."""
    start = time.process_time()
    work()
    return time.process_time() - start


def _word(number: int) -> str:
    """A word of its own for each number, in letters: a figure would look like a count or a date."""
    return str(number).translate(str.maketrans("0123456789", "bcdfghjklm"))


if __name__ == "__main__":
    main()
