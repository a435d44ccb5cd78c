"""A sentence that says that somebody says something, as those look at it who seek that somebody."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from annotator.reading.claim import Attribution, NameMention, Sentence

ARTICLE = r"(?:the|an?|my|our|his|her|their|its|one|another|some|several|many|most|other|these|those)"
WORD = r"[\w’'.-]*[\w’']"
#: A name of its own, say a newspaper's: “Pravda”, “Rabochi i Soldat”.
TITLE = re.compile(r"(?!(?:Who|What|Which|This|That|These|Those|It)\b)[A-Z][\w’-]+(?:\s+(?:[A-Z][\w’-]*|\w{1,3}))*")


@dataclass(frozen=True, slots=True)
class Telling:
    """A sentence that says that somebody says something, and whom “he” would mean in it."""

    sentence: Sentence
    mentions: Sequence[NameMention]
    he: Callable[[], str | None] = lambda: None

    def names(self) -> list[tuple[int, int, NameMention]]:
        """Whoever can speak, with where the name stands in the sentence, without the “’s” of an owner."""
        shift = self.sentence.start
        able = [m for m in self.mentions if m.what in ("person", "body")]
        return [(m.start - shift, m.end - shift - 2 * m.text.endswith(("’s", "'s")), m) for m in able]

    def source(self, name: str, stance: str, span: tuple[int, int]) -> Attribution:
        """The source that stands in these words of the sentence."""
        return Attribution(name, stance, span[0] + self.sentence.start, span[1] + self.sentence.start)
