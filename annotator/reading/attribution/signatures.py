"""Who signs a document that is given whole, where the words before it name nobody."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from annotator.reading.claim import Attribution, NameMention, Sentence

#: “J. DORN.”, “[Signed] ANNA DORN, the President.”
_CAPITALS = r"[^\W\d_a-z][^\W\d_a-z’'-]+"
_SIGNED = re.compile(
    rf"(?:^|\bSigned\W{{1,3}}|,\s)(?P<who>(?:[^\W\d_]\.\s?)*(?=[^\s.,]{{3}}){_CAPITALS}(?:\s{_CAPITALS}){{0,2}})[.,](?:\s|$)"
)
_ARTICLE = re.compile(r"(?:an?|the|this|these|one|his|their)\s", re.IGNORECASE)
#: Among so many of its last lines the signature stands.
_LAST = 4
_LONGEST = 80


def signed(
    sentences: Sequence[Sentence], names: Sequence[Sequence[NameMention]], voices: Sequence[Attribution | None]
) -> Iterator[Attribution | None]:
    """The sources, where a document has none with a name, whoever signs it."""
    for apart, group in groupby(range(len(sentences)), key=lambda at: sentences[at].set_apart):
        run = list(group)
        nameless = apart and any(_is_nameless(voices[at]) for at in run)
        signatures = (_signature(sentences[at], names[at]) for at in run[1:][-_LAST:]) if nameless else ()
        signature = next(filter(None, signatures), None)
        yield from (signature if signature and _is_nameless(voices[at]) else voices[at] for at in run)


def _is_nameless(voice: Attribution | None) -> bool:
    """Whether nobody is named: “a letter”, “the president of the league”."""
    return voice is None or bool(_ARTICLE.match(voice.source))


def _signature(sentence: Sentence, mentions: Sequence[NameMention]) -> Attribution | None:
    found = _SIGNED.search(sentence.text) if len(sentence.text) <= _LONGEST else None
    if not found:
        return None
    start, end = (sentence.start + at for at in found.span("who"))
    named = [mention for mention in mentions if start <= mention.start < end]
    if any(mention.what == "place" for mention in named):
        return None
    persons = (mention.name for mention in named if mention.what == "person")
    name = next(persons, found["who"])
    return Attribution(name.title() if name.isupper() else name, "reports", start, end)
