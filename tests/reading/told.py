"""Sentences of a made-up account, one after the other, as reading takes them."""

from __future__ import annotations

from annotator.reading.claim import NameMention, Sentence
from annotator.reading.names.authority import Authority
from annotator.reading.names.gazetteer import default_authority
from annotator.reading.names.names import find_names


def told(*texts: str, section: str | None = None, quoted: tuple[int, ...] = ()) -> list[Sentence]:
    """Sentences with offsets as if one space stood between them; those numbered in ``quoted`` are a quotation's."""
    sentences, at = [], 0
    for number, text in enumerate(texts):
        sentences.append(Sentence(text, at, at + len(text), section=section, quoted=number in quoted))
        at += len(text) + 1
    return sentences


def named(*texts: str, section: str | None = None, authority: Authority | None = None) -> list[set[str]]:
    """The canonical names in each sentence."""
    found = find_names(told(*texts, section=section), authority=authority or default_authority())
    return [{mention.name for mention in mentions} for mentions in found]


def mentions(*texts: str) -> list[NameMention]:
    """All mentions of an account without any authority file."""
    return [mention for found in find_names(told(*texts), authority=Authority()) for mention in found]
