"""The words of saying, from ``data/attribution.toml``."""

from __future__ import annotations

import re
from functools import cache

from annotator.reading.names.gazetteer import data
from annotator.reading.phrase_lists import PhraseFinder, any_of

PREPOSITION = (
    r"(?:to|by|of|from|with|against|for|at|about|in|on|under|among|between|than|like|unlike|into|onto|over|upon|"
    r"during|through|towards?|without|within|despite|behind|near|across|along|around|down|up)"
)
#: A name right after one of these is no subject: “the rising against Kornilov showed that”.
GOVERNED = re.compile(
    rf"\b{PREPOSITION}\s+(?:all\s+)?(?:the\s+|(?:General|Comrade|Colonel|Prince|Count|Mr\.?|Dr\.?)\s+)?$", re.IGNORECASE
)


@cache
def lists() -> dict[str, dict[str, list[str]]]:
    """The lists as the file has them: verbs, nouns and phrases by stance, nouns of witnesses and of their works."""
    return data("attribution.toml")


@cache
def sayings() -> PhraseFinder:
    """Finds all words of saying; the group that matches is named by table and stance: ``verbs_doubts``."""
    return PhraseFinder(
        {
            f"{table}_{stance}": phrases
            for table in ("verbs", "participles", "nouns", "phrases")
            for stance, phrases in lists()[table].items()
            if stance not in ("clausal", "introducing")
        }
    )


@cache
def words_of(table: str, row: str) -> frozenset[str]:
    """One row of the lists as a set."""
    return frozenset(lists()[table][row])


@cache
def either_of(table: str, row: str) -> str:
    """One row of the lists as an alternation."""
    return any_of(lists()[table][row])


@cache
def witnesses() -> re.Pattern[str]:
    """“An eyewitness”, “the telegram”, “one of the participants”."""
    nouns = any_of(lists()["witnesses"]["nouns"])
    article = r"[Aa]n?|[Tt]he|[Oo]ne|[Ss]ome|[Ss]everal|[Mm]any|[Mm]ost|[Hh]is|[Tt]heir|[Ii]ts|[Oo]ther|[Oo]ur"
    return re.compile(rf"\b(?:{article})\s+(?:[\w-]+\s+){{0,2}}?(?:{nouns})\b|\b(?:{nouns.title()})\b")


@cache
def a_witness() -> re.Pattern[str]:
    """“Western historians”: a witness without an article."""
    return re.compile(rf"\b(?:{either_of('witnesses', 'nouns')})\b")
