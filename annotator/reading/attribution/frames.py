"""Where a sentence says that somebody says something: verbs of saying, “according to”, “in X's view”."""

from __future__ import annotations

import re
from collections.abc import Sequence

from annotator.reading.attribution.sayings import sayings, words_of
from annotator.reading.attribution.sources import (
    Telling,
    first_subject,
    in_apposition,
    object_,
    owner,
    subject,
    whoever,
)
from annotator.reading.claim import Attribution
from annotator.reading.quoting import find_quotations

#: What may stand between subject and verb: “X, in his memoirs, later wrote”.
_ASIDE = re.compile(r"\s*(?:,[^,“”\"]{1,120},|\([^()]{1,80}\)|–[^–]{1,80}–|—[^—]{1,80}—)$")
_AUXILIARY = re.compile(
    r"(?:\s+(?:\w+ly|later|himself|herself|themselves|also|then|once|even|already|again|now|next|thus|still|first|has|had|have|"
    r"would|will|did|afterwards|subsequently|always|often|forthwith|thereupon|hereupon|therefore|likewise|quite))+$"
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
#: “Argued this was so”: a clause without “that”.
_CLAUSE = re.compile(
    r"\s+(?:it|he|she|they|we|this|these|those|there|the|an?|his|her|their|its|[A-Z][\w’-]+)(?:\s+[\w’%-]+){0,7}?"
    r"(?<!\band)(?<!\bwho)(?<!\bwhich)\s+(?:is|are|was|were|had|has|have|would|could|should|must|did|will|can|might|cannot)\b"
)
_BEHIND_QUOTATION = re.compile(r"(?:[”\"’»]|'')\s*[,–—-]?\s*$")
_AS = re.compile(r"\b[Aa]s\s+(?:the\s+)?$")
#: A word of the author's own within a quotation: “[X relates]”.
_BRACKET = re.compile(r"\[[^\[\]]*$")
#: “The order, he maintained, was late”: between two commas.
_BESIDE = re.compile(r"\s*(?:[,;”)](?!\s+(?:and|but|which|who|or)\b)|[.\]:]|$)")
_THAT = re.compile(r"\s+(?:(?:was|is|had\s+been)\s+)?that\b|\s*[:,]\s*[“‘\"]")
#: Behind the owner: “Lenin’s own”, “his firm”.
_OWNED = re.compile(r"(?:['’]s?|(?<=\b[Hh]is)|(?<=\b[Hh]er))(?:\s+[\w-]+)?\s+$")
_OF = re.compile(r"\s+(?:of|by)(?=\s)")
_IN = re.compile(
    r"(?:^|[,;:—–(“‘\"]\s*|\b(?:was|is|were|are|but|and|that|which)\s+)(?:in|by|to\s+use|to\s+quote)\s+$", re.IGNORECASE
)
_FOR = re.compile(r"^For(?=\s+[A-Z][^.,;“]{1,60}:\s*[“‘\"])")

#: Before a verb with a capital: “as United States officer”.
_OF_A_NAME = re.compile(r"\b[A-Z][a-z]+\s+$")
#: “The rules here described”, “the reforms above mentioned” say nothing.
POINTING = re.compile(r"\b(?:here|above|below)\s+$")
#: Who reads “the following appeal” is none of those who say it; “all told” is a sum;
#: whoever “proved to be” so told nothing, nor do those who ask themselves.
READ_OUT = re.compile(
    r"reads?\s+(?:this|these|the\s+following)\b|(?<=\ball\s)told\s*[,.;)]|ask(?:s|ed)\s+\w+sel(?:f|ves)\b|\w+(?:\s+\w+sel(?:f|ves))?\s+to\s+be\b"
)
_STAGED = re.compile(
    r"(?:(?:Then|And|But|Here)\s+)?(?P<who>[A-Z][^,:;“”\"]{1,40}),(?:\s+(?!(?:in|at|on|of|from|by)\b)[\w-]+(?:\s+[\w-]+){0,2},)?\s+[“\"](?=[A-Z])"
)


def framed(told: Telling) -> Attribution | None:
    """The first source that the sentence names, None where it tells of nobody's words."""
    text = told.sentence.text
    if opening := _FOR.match(text):
        return object_(told, opening.end(), "reports", anybody=False)
    if staged := _staged(told):
        return staged
    quotations = None
    for match in sayings().find(text):
        quotations = find_quotations(text) if quotations is None else quotations
        if any(one.start < match.start() < one.end - 1 for one in quotations) and not _BRACKET.search(
            text, 0, match.start()
        ):
            continue
        table, _, stance = (match.lastgroup or "").partition("_")
        if found := _RULES[table](told, match, stance):
            return found
    return None


def _staged(told: Telling) -> Attribution | None:
    """As a play has it: “X, coldly, “…””."""
    staged = _STAGED.match(told.sentence.text)
    people = [(at, end, m) for at, end, m in told.names() if m.what == "person"]
    named = (told.source(m.name, "reports", (at, end)) for at, end, m in people if staged and end == staged.end("who"))
    return next(named, None)


def _verb(told: Telling, verb: re.Match[str], stance: str) -> Attribution | None:
    """“X relates that”, “X's memoirs say”, “…,” wrote X; “as X wrote”, “the order, X wrote, was late”."""
    text, before = told.sentence.text, told.sentence.text[: verb.start()]
    tells_nothing = _NEGATED.search(before) or POINTING.search(before) or READ_OUT.match(text, verb.start())
    if tells_nothing or (verb[0][0].isupper() and _OF_A_NAME.search(before)):
        return None
    if verb[0].endswith(" that") and (owned := _OWNED.search(before)):  # “X's claim that”
        return owner(told, owned.start(), stance)
    stance, kind = _stance(before, stance), stance
    if _BEHIND_QUOTATION.search(before):
        return object_(told, verb.end(), stance, anybody=True)
    may_invert = before.endswith((", ", "[")) and kind != "quoting" and not _has_subject(told, before)
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
    if kind == "quoting":
        return bool(_QUOTED.match(text, verb.end()))
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
    return "reports" if stance == "quoting" else stance


def _phrase(told: Telling, phrase: re.Match[str], stance: str) -> Attribution | None:
    """“According to X”; “in the words of the Colonel”."""
    found = object_(told, phrase.end(), stance, anybody=phrase[0].endswith((" of", " by")))
    return found or (whoever(told, phrase.end(), stance) if phrase[0].lower() == "according to" else None)


def _noun(told: Telling, noun: re.Match[str], stance: str) -> Attribution | None:
    """“X's claim that”, “in X's view”, “the claim of X that”."""
    text, owned = told.sentence.text, _OWNED.search(told.sentence.text, 0, noun.start())
    if owned:
        found = owner(told, owned.start(), stance)
        is_view = (
            found
            and noun[0].lower() in words_of("views", "nouns")
            and _IN.search(text[: found.start - told.sentence.start])
        )
        return found if is_view or _THAT.match(text, noun.end()) else None
    of = _OF.match(text, noun.end())
    found = of and object_(told, of.end(), stance, anybody=False)
    return found if found and _THAT.match(text, found.end - told.sentence.start) else None


def _participle(told: Telling, participle: re.Match[str], stance: str) -> Attribution | None:
    """“X left the hall, saying that”: the first whom no preposition governs."""
    text = told.sentence.text
    before = text[: participle.start()].rstrip()
    tells = before.endswith(",") and _THAT.match(text, participle.end())
    return first_subject(told, before, stance) if tells else None


_RULES = {"verbs": _verb, "participles": _participle, "phrases": _phrase, "nouns": _noun}
