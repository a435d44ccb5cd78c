"""“I” and “me” in a memoir: its author, who acts in every third sentence of it and whom nobody names there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from annotator.reading.claim import NameMention, Sentence
from annotator.reading.names.authority import Authority
from annotator.reading.names.name_words import is_given
from annotator.reading.names.names import find_names
from annotator.reading.names.words import fold
from annotator.reading.quoting import find_quotations
from models.vocabulary import ClaimKind

#: From this share of its own sentences on an account is told by who was there. Memoirs of three generals say “I” in 21
#: to 36 of 100, eight histories in up to 3.
_BY_A_WITNESS = 0.05
_FIRST_PERSON = re.compile(r"(?<![\w.])(?:I(?=,? [a-z])|me\b)")
_WORD_BEFORE = re.compile(r"([^\W\d_]+) $")
#: Several hands say “we”.
_SEVERAL = re.compile(r"\band\b|&|;")

Named = tuple[tuple[NameMention, ...], ...]


def with_author(sentences: Sequence[Sentence], named: Named, author: str | None, *, authority: Authority) -> Named:
    """The names in each sentence, with the author where a memoir speaks of itself in its own words."""
    if not author or _SEVERAL.search(author):
        return named
    own = sum(map(_is_own, sentences))
    spoken = [list(_spoken(sentence)) for sentence in sentences]
    if sum(map(bool, spoken)) <= _BY_A_WITNESS * own:
        return named
    name, known = _canonical(author, authority)
    return tuple(
        tuple(sorted([*mentions, *_mentions(sentence, places, name, known=known)], key=lambda one: one.start))
        for sentence, mentions, places in zip(sentences, named, spoken, strict=True)
    )


def _is_own(sentence: Sentence) -> bool:
    return sentence.kind is ClaimKind.CLAIM and not sentence.quoted


def _spoken(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Where the account itself says “I” or “me”: not in a quotation, and no numeral behind a name (“Nicholas I”)."""
    if not _is_own(sentence) or not _FIRST_PERSON.search(sentence.text):
        return
    quotations = find_quotations(sentence.text)
    for found in _FIRST_PERSON.finditer(sentence.text):
        within = any(quotation.start <= found.start() < quotation.end for quotation in quotations)
        before = _WORD_BEFORE.search(sentence.text, 0, found.start())
        if not within and not (before and is_given(fold(before[1]))):
            yield found.span()


def _canonical(author: str, authority: Authority) -> tuple[str, bool]:
    """The name of an author as the authority has it, and whether it does."""
    (mentions,) = find_names([Sentence(author, 0, len(author))], authority=authority)
    listed = next((mention.name for mention in mentions if mention.what == "person" and mention.known), None)
    return listed or author, listed is not None


def _mentions(
    sentence: Sentence, places: Sequence[tuple[int, int]], name: str, *, known: bool
) -> Iterator[NameMention]:
    for start, end in places:
        at = sentence.start + start, sentence.start + end
        yield NameMention(sentence.text[start:end], *at, name, "person", known=known, by_pronoun=True)
