"""The verbs of saying and the common nouns of witnesses, from ``data/attribution.toml``."""

from __future__ import annotations

import re
from functools import cache

from annotator.reading.names.gazetteer import data
from annotator.reading.phrase_lists import any_of

#: How an account may stand to what it reports, the most telling first.
STANCES = ("rejects", "doubts", "affirms", "reports")
#: A name right after one of these is no subject: “the rising against Kornilov showed that”.
GOVERNED = re.compile(
    r"\b(?:to|by|of|from|with|against|for|at|about|in)\s+(?:the\s+|General\s+|Comrade\s+)?$", re.IGNORECASE
)


@cache
def lists() -> dict[str, dict[str, list[str]]]:
    """The lists as the file has them: verbs and phrases by stance, nouns of witnesses and of their works."""
    return data("attribution.toml")


def verbs() -> str:
    """All verbs of saying as one alternation; the group that matches is named by the stance."""
    by_stance = lists()["verbs"]
    return "|".join(f"(?P<{stance}>{any_of(by_stance[stance])})" for stance in STANCES)


@cache
def witnesses() -> re.Pattern[str]:
    """“An eyewitness”, “the telegram”, “one of the participants”."""
    nouns = any_of(lists()["witnesses"]["nouns"])
    article = r"[Aa]n?|[Tt]he|[Oo]ne|[Ss]ome|[Ss]everal|[Mm]any|[Hh]is|[Tt]heir|[Ii]ts"
    return re.compile(rf"\b(?:{article})\s+(?:[\w-]+\s+){{0,2}}?(?:{nouns})\b|\b(?:{nouns.title()})\b")
