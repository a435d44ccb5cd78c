"""Verbs of saying and their subject: “X relates that”, “…,” wrote X; “as X wrote”, “the order, X wrote, was late”."""

from __future__ import annotations

import re
from collections.abc import Sequence

from annotator.reading.attribution.objects import object_
from annotator.reading.attribution.sayings import words_of
from annotator.reading.attribution.subjects import in_apposition, owner, subject
from annotator.reading.attribution.telling import Telling
from annotator.reading.claim import Attribution

#: What may stand between subject and verb: “X, in his memoirs, later wrote”.
_ASIDE = re.compile(r"\s*(?:,[^,“”\"]{1,120},|\([^()]{1,80}\)|–[^–]{1,80}–|—[^—]{1,80}—)$")
_AUXILIARY = re.compile(
    r"(?:\s+(?:\w+ly|later|himself|herself|themselves|also|then|once|even|already|again|now|next|thus|still|first|has|had|have|"
    r"would|will|did|afterwards|subsequently|always|often|forthwith|thereupon|hereupon|therefore|likewise|quite))+$"
)
#: What the account says of it before: “is wrong to say”, “was right when he said”.
_JUDGED = re.compile(
    r"\s+(?:is|was|are|were)\s+(?:\w+ly\s+)?(?:(?P<rejects>wrong|mistaken|incorrect)|(?P<affirms>right|correct|justified))"
    r"\s+(?:to|when\s+(?:he|she|they))\s*$"
)
#: What follows where a figure is somebody's: “puts the number at 650”.
_FIGURE = re.compile(
    r"\s+(?:the|their|its|a)\s+(?:[\w’'-]+\s+){0,4}?(?:number|figure|total|strength|toll|losses|casualties|dead|size|membership|crowd)s?\b"
    r"(?:\s+of(?:\s+[\w’'-]+){1,4})?\s+(?:at|as)\b"
)
_NEGATED = re.compile(r"\b(?:not|cannot|never|n[o’']t|nobody|no one|neither|nor|hardly)(?:\s+\w+)?\s*$", re.IGNORECASE)
#: What must follow a verb of saying for it to be one: “that”, a colon, a quotation.
_WHAT = re.compile(
    r"(?:[^.;:“\"]|(?<=\b[A-Z])\.){0,120}:|[^.;:“\"]{0,60}?[“\"‘]|(?:\s+[\w’'-]+){0,6}?\s+(?:that|how|why|whether)\b|"
    r"\s*,\s*[“\"‘]|\s*[,.]?$|\s*\]"
)
#: The same where no name is the subject.
_WORDS_FOLLOW = re.compile(
    r"[^.;:“\"]{0,80}:\s*(?:[“\"‘]|$)|[^.;:“\"]{0,40}?[“\"‘]|(?:\s+\w+){0,3}?\s+(?:that|whether)\b"
)
_END = re.compile(r"\s*[,.]?$")
_QUOTED = re.compile(
    r"[^.;:“\"]{0,80}:\s*(?:[“\"‘]|$)|[^.;:“\"]{0,40}?,\s*[“\"‘]|(?:\s+(?!with)[\w-]+){0,4}\s+(?:as\s+[“\"‘]|[“\"‘][A-Z])"
)
#: The verbs that tell of words only where this follows.
_ONLY_BEFORE = {"quoting": _QUOTED, "counting": _FIGURE}
#: “Argued this was so”: a clause without “that”.
_CLAUSE = re.compile(
    r"\s+(?:it|he|she|they|we|this|these|those|there|the|an?|his|her|their|its|[A-Z][\w’-]+)(?:\s+[\w’%-]+){0,7}?"
    r"(?<!\band)(?<!\bwho)(?<!\bwhich)\s+(?:is|are|was|were|had|has|have|would|could|should|must|did|will|can|might|cannot)\b"
)
_BEHIND_QUOTATION = re.compile(r"(?:[”\"’»]|'')\s*[,–—-]?\s*$")
_AS = re.compile(r"\b[Aa]s\s+(?:the\s+)?$")
#: “The order, he maintained, was late”: between two commas.
_BESIDE = re.compile(r"\s*(?:[,;”)](?!\s+(?:and|but|which|who|or)\b)|[.\]:]|$)")
#: Behind the owner: “Lenin’s own”, “his firm”.
OWNED = re.compile(r"(?:['’]s?|(?<=\b[Hh]is)|(?<=\b[Hh]er))(?:\s+[\w-]+)?\s+$")
#: Before a verb with a capital: “as United States officer”.
_OF_A_NAME = re.compile(r"\b[A-Z][a-z]+\s+$")
#: “The rules here described”, “the reforms above mentioned” say nothing.
POINTING = re.compile(r"\b(?:here|above|below)\s+$")
#: Who reads “the following appeal” is none of those who say it; “all told” is a sum;
#: whoever “proved to be” so told nothing, nor do those who ask themselves.
READ_OUT = re.compile(
    r"reads?\s+(?:this|these|the\s+following)\b|(?<=\ball\s)told\s*[,.;)]|ask(?:s|ed)\s+\w+sel(?:f|ves)\b|\w+(?:\s+\w+sel(?:f|ves))?\s+to\s+be\b"
)


def told_by_verb(told: Telling, verb: re.Match[str], stance: str) -> Attribution | None:
    """“X relates that”, “X's memoirs say”, “…,” wrote X; “as X wrote”, “the order, X wrote, was late”."""
    text, before = told.sentence.text, told.sentence.text[: verb.start()]
    tells_nothing = _NEGATED.search(before) or POINTING.search(before) or READ_OUT.match(text, verb.start())
    if tells_nothing or (verb[0][0].isupper() and _OF_A_NAME.search(before)):
        return None
    if verb[0].endswith(" that") and (owned := OWNED.search(before)):  # “X's claim that”
        return owner(told, owned.start(), stance)
    stance, kind = _stance(before, stance), stance
    if judged := _JUDGED.search(before):
        stance, before = judged.lastgroup or stance, before[: judged.start()] + " "
    if _BEHIND_QUOTATION.search(before):
        return object_(told, verb.end(), stance, anybody=True)
    may_invert = before.endswith((", ", "[")) and kind not in _ONLY_BEFORE and not _has_subject(told, before)
    inverted = object_(told, verb.end(), stance, anybody=False) if may_invert else None
    if inverted and (before.endswith("[") or _BESIDE.match(text, inverted.end - told.sentence.start)):
        return inverted
    anybody = verb[0].lower() not in words_of("witnesses", "evidence")
    for stop in subject_ends(before):
        found = subject(told, stop, stance, anybody=anybody)
        if found and _tells(text, found.start - told.sentence.start, verb, kind, named=_is_name(told, found)):
            return in_apposition(told, found)
    return None


def _has_subject(told: Telling, before: str) -> bool:
    """Whether a name stands before an aside: in “Lenin, tired of it, answered Trotsky” Lenin does."""
    end = len(_ASIDE.sub("", before.rstrip()))
    return end < len(before.rstrip()) and any(stop == end for _, stop, _ in told.names())


def subject_ends(before: str) -> Sequence[int]:
    """Where the subject of a verb may end, by the words before it: ahead of an aside, or right before the verb."""
    end = len(_AUXILIARY.sub("", before.rstrip()))
    return tuple(dict.fromkeys((len(_ASIDE.sub("", before[:end])), end)))


def _is_name(told: Telling, found: Attribution) -> bool:
    return found.source != told.sentence.text[found.start - told.sentence.start : found.end - told.sentence.start]


def _tells(text: str, subject_at: int, verb: re.Match[str], kind: str, *, named: bool) -> bool:
    """Whether words follow the verb, or it stands beside them."""
    before = text[:subject_at]
    if kind in _ONLY_BEFORE:
        return bool(_ONLY_BEFORE[kind].match(text, verb.end()))
    clause = verb[0].lower() in words_of("verbs", "clausal") and _CLAUSE.match(text, verb.end())
    beside = before.rstrip().endswith((",", "”", "’", "—", "–", "(", "[")) and _BESIDE.match(text, verb.end())
    follows = (_WHAT if named else _WORDS_FOLLOW).match(text, verb.end()) or (
        not before and _END.match(text, verb.end())
    )
    return bool(_AS.search(before) or _BEHIND_QUOTATION.search(before) or beside or follows or clause)


def _stance(before: str, stance: str) -> str:
    """What an adverb right before the verb makes of it: “falsely claimed”."""
    adverb = re.search(r"(\w+ly)\s+$", before)
    for made in ("rejects", "affirms"):
        if adverb and adverb[1].lower() in words_of("adverbs", made):
            return made
    return "reports" if stance in _ONLY_BEFORE else stance
