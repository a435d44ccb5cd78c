"""How long dates and counts take to find: 100,000 sentences are to take under a minute on one core.

python -m benchmarks.reading_speed [TEXT]
"""

from __future__ import annotations

import sys
import time
from itertools import cycle, islice
from pathlib import Path

from annotator.reading.claim import Sentence
from annotator.reading.dates.chronology import date_claims
from annotator.reading.numbers.numbers import find_numbers
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
    sentences = [Sentence(f"{text} {_word(n)}", 0, len(text)) for n, text in enumerate(islice(cycle(texts), SENTENCES))]
    start = time.process_time()
    date_claims(sentences, calendar=Calendar.OLD_STYLE)
    dated = time.process_time()
    for sentence in sentences:
        find_numbers(sentence)
    print(f"{SENTENCES:,} sentences: dates {dated - start:.1f} s, counts {time.process_time() - dated:.1f} s")


def _word(number: int) -> str:
    """A word of its own for each number, in letters: a figure would look like a count or a date."""
    return str(number).translate(str.maketrans("0123456789", "bcdfghjklm"))


if __name__ == "__main__":
    main()
