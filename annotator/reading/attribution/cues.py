"""Negations and hedges in a sentence, each with the stretch that it governs.

The scope is the clause, after Chapman's NegEx (2001): from the cue to the next stop or subordinating word, for idioms
such as “in vain” from the start of the clause. It ends sooner where somebody did not know or tell of a thing, which
stands all the same (“did not hear of the surrender”), and begins later where one thing is put for another (“did not
surrender on the 3rd but on the 5th”: they did surrender). Idioms that only look like negations (“not only”) are left
alone.
"""

from __future__ import annotations

import re
from functools import cache

from annotator.reading.claim import Cue, Sentence
from annotator.reading.names.gazetteer import data
from annotator.reading.phrase_lists import PhraseFinder, any_of

#: What stands instead of a thing begins as it does: “not on the 3rd but on the 5th”.
_INSTEAD = re.compile(r",?\s+but\s+(on|in|at|for|by|from|with|to|of|under|against|as)\b", re.IGNORECASE)
#: With one of these it is no thing but a sentence: “did not meet in July, but in August it was dissolved”.
_SUBJECT = re.compile(r"\b(?:I|he|she|it|we|they|there)\b")
_CONTRACTED = re.compile(r"(?<![\w-])\w+n['’]t\b")


def find_cues(sentence: Sentence) -> tuple[Cue, ...]:
    """The cues of a sentence in order, with offsets in the cleaned text."""
    text, found = sentence.text, []
    for match in (*_finder().find(text), *_CONTRACTED.finditer(text)):
        what, _, place = (match.lastgroup or "negation_forward").partition("_")
        if place != "false" and not _is_a_name(text, match) and _is_meant(text, match):
            first, last = _scope(text, match, what, place)
            found.append(Cue(what, *(sentence.start + offset for offset in (*match.span(), first, last))))
    return tuple(sorted(found, key=lambda cue: cue.start))


def _is_a_name(text: str, match: re.Match[str]) -> bool:
    """“May” in “on 3 May” is a month: only at its start is a sentence's capital no more than that."""
    return match[0][0].isupper() and any(letter.isalpha() for letter in text[: match.start()])


def _is_meant(text: str, match: re.Match[str]) -> bool:
    """Whether a word is the cue that it looks like: “about 300”, not “about the war”; “could be”, not “could not”."""
    word = match[0].lower()
    needed, barred = _needed().get(word), _barred().get(word)
    return not (needed and not needed.match(text, match.end())) and not (barred and barred.match(text, match.end()))


def _scope(text: str, match: re.Match[str], what: str, place: str) -> tuple[int, int]:
    if place == "backward":
        ends = [found.end() for found in _clause_end().finditer(text, 0, match.start())]
        return (ends[-1] if ends else 0), match.end()
    if what == "negation" and (known := _knowing().match(text, match.end())):
        return match.end(), known.end()
    last = _end(text, match.end())
    return match.end() + _offset_of_the_replaced(text[match.end() : last], _instead(text, last)), last


def _end(text: str, start: int) -> int:
    """Where the clause ends that goes on there."""
    end = _clause_end().search(text, start + 1)
    return len(text[: end.start() if end else len(text)].rstrip())


def _instead(text: str, last: int) -> str | None:
    """The preposition with which something else is put for what a clause that ends there denies."""
    instead = _INSTEAD.match(text, last)
    return instead[1] if instead and not _SUBJECT.search(text, instead.end(), _end(text, instead.end())) else None


def _offset_of_the_replaced(denied: str, preposition: str | None) -> int:
    """Where what is denied begins in a clause: with the last such preposition, else at once."""
    replaced = re.search(rf".*\b({preposition})\b", denied, re.IGNORECASE) if preposition else None
    return replaced.start(1) if replaced else 0


@cache
def _finder() -> PhraseFinder:
    lists = data("cues.toml")
    return PhraseFinder(
        {f"{kind}_{place}": phrases for kind in ("negation", "hedge") for place, phrases in lists[kind].items()}
    )


@cache
def _needed() -> dict[str, re.Pattern[str]]:
    """What must follow a word: “ten”, “a third”, “the same time”, “£5”."""
    words, followed = data("number_words.toml"), data("cues.toml")["followed"]
    numbers = [*words["units"], *words["scales"], *words["groups"], *words["fractions"], *followed["measures"]]
    measure = rf"\s+(?:(?:the|an?|some|this|that|same|last|next)\s+)*(?:[£$€]?\d|(?:{any_of(numbers)})\b)"
    return dict.fromkeys(followed["by_measures"], re.compile(measure, re.IGNORECASE))


@cache
def _barred() -> dict[str, re.Pattern[str]]:
    """What must not follow a word."""
    barred = data("cues.toml")["not_followed"]
    return {word: re.compile(rf"\s+(?:{any_of(after)})\b", re.IGNORECASE) for word, after in barred.items()}


@cache
def _knowing() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:\w+\s+)?(?:{any_of(data('cues.toml')['clause']['knowing'])})\b", re.IGNORECASE)


@cache
def _clause_end() -> re.Pattern[str]:
    return re.compile(rf"[,;:.!?()—]|\s+(?:{any_of(data('cues.toml')['clause']['ends'])})\b", re.IGNORECASE)
