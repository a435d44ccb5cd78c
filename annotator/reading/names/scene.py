"""One sentence in its passage, as the resolving of its names sees it."""

from __future__ import annotations

from dataclasses import dataclass, field

from annotator.reading.claim import NameMention, Sentence
from annotator.reading.names.authority import Authority
from annotator.reading.names.passage import Passage, is_one
from annotator.reading.names.words import Word
from models.historical_date import HistoricalDate


@dataclass(frozen=True, slots=True)
class Meaning:
    """Whom a spot means: the canonical name, what that is, and whether only a pronoun or the like stands there."""

    name: str
    what: str
    by_pronoun: bool = False


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence, its words, the passage so far, and the names already found in it."""

    sentence: Sentence
    words: list[Word]
    passage: Passage
    authority: Authority
    when: HistoricalDate | None = None
    mentions: list[NameMention] = field(default_factory=list)
    bodies: list[str] = field(default_factory=list)
    """The bodies among them, and those without a name, in order."""

    def before(self, word: int) -> str:
        """The folded word before the word of this number, empty at the start."""
        return self.words[word - 1].fold if word else ""

    def after(self, word: int) -> str:
        """The folded word of this number, empty at the end."""
        return self.words[word].fold if word < len(self.words) else ""

    def body(self, words: str) -> str | None:
        """The body last named, in this sentence or before it, that these words may stand for."""
        here = next((name for name in reversed(self.bodies) if is_one(name, words)), None)
        return here or self.passage.body(words)

    def text(self, first: int, last: int) -> str:
        """The text from one word up to, not including, another."""
        return self.sentence.text[self.words[first].start : self.words[last - 1].end]
