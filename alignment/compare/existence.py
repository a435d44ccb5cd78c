"""Whether it was so at all: what one claim denies and the other tells."""

from __future__ import annotations

import re
from collections.abc import Sequence

from alignment.compare import wording
from alignment.compare.denial import denied, negations
from alignment.compare.denials import Denial, denials
from alignment.compare.facts import is_told_as_fact, of_a_fact
from alignment.compare.moment import at_one_time
from alignment.compare.quoting import quote, quote_all
from alignment.evidence import HINT
from alignment.record import ClaimRecord, CueIn, Span
from alignment.suggestion import Finding
from alignment.words import Word, word_class, words
from models.vocabulary import ContradictionType

DENIED = -0.7
#: So many content words of what is denied must be told in the other claim. Of one word alone that is a hint, and only
#: where both name what it is denied of, unless both claims are in nearly the same words.
SHARED = 2
#: And so large a part of them.
MOST = 0.5
#: Between whom something is denied of and the negation stands no more: “Vane had also not come”.
_AHEAD = re.compile(r"(?:\s+[a-z]+){0,2}\s+")
#: “Vane was” not in the town, and “Vane was at that time in the” town.
_WAS = re.compile(r"\s+(?:was|were)\s+")
_WAS_THERE = re.compile(rf"{_WAS.pattern}(?:[a-z]+\s+){{0,5}}")
#: So many of the words that are told a reason names.
NAMED = 4


def compare(a: ClaimRecord, b: ClaimRecord) -> Finding | None:
    """What one denies the other tells. None where neither does."""
    return _denial(a, b) or _turned(_denial(b, a))


def denies(claim: ClaimRecord) -> bool:
    """Whether it denies anything."""
    return bool(negations(claim))


def _denial(a: ClaimRecord, b: ClaimRecord) -> Finding | None:
    """A negation in the first whose words the second affirms."""
    told = words(b.text).content
    for denial in denials(a):
        common = [words(b.text).first(lemma) for lemma in sorted(denial.governed & told)]
        affirmed = [word for word in common if not denied(b, word.span)]
        if all(word.lemma in word_class("slight") for word in affirmed):
            continue
        whole = len(affirmed) == len(denial.governed) and bool(_before(a, denial.cue.scope) & told)
        if len(affirmed) >= max(1 if whole else SHARED, MOST * len(denial.governed)):
            told_of = quote_all(b, [word.span for word in affirmed[:NAMED]])
            scope = denial.cue.scope
            reason = f"{quote(a, scope)} is denied; the other tells of {told_of}"
            score = DENIED if _is_evidence(a, denial, b, affirmed) else HINT
            return Finding(score, ContradictionType.EXISTENCE, reason, (scope,), tuple(w.span for w in affirmed))
    return None


def _is_evidence(a: ClaimRecord, denial: Denial, b: ClaimRecord, affirmed: Sequence[Word]) -> bool:
    """Whether the other tells as a fact what is denied as one, of whom it is denied and of that time."""
    heads = denial.heads & {word.lemma for word in affirmed}
    telling = (heads and len(affirmed) >= SHARED) or wording.compare(a, b)
    facts = of_a_fact(a, denial.cue) and all(is_told_as_fact(b, word) for word in affirmed)
    of_one = telling and _is_told(b, affirmed) and _names_whom(a, denial.cue, b) and _of_one_time(a, b)
    return bool(facts and (of_one or _is_of_one_being(a, denial, b, affirmed)))


def _is_of_one_being(a: ClaimRecord, denial: Denial, b: ClaimRecord, affirmed: Sequence[Word]) -> bool:
    """Whether somebody was there on a day, or was so, by one of them alone: “Vane was not in the town”."""
    word = next((word for word in affirmed if word.lemma in denial.heads), affirmed[0])
    there = a.text[denial.cue.span.end : words(a.text).first(word.lemma).span.start]
    denied_of = {its.name for its in a.actors if _WAS.fullmatch(a.text, its.span.end, denial.cue.span.start)}
    told_of = {its.name for its in b.actors if _WAS_THERE.fullmatch(b.text, its.span.end, word.span.start)}
    one_day = a.date is not None and a.date == b.date and a.date.days == 1
    return bool(one_day and denied_of & told_of and b.text[: word.span.start].endswith(there))


def _names_whom(a: ClaimRecord, cue: CueIn, b: ClaimRecord) -> bool:
    """Whether the other names whom it is denied of, if a name stands before it: “Vane did not come”, but others did."""
    ahead = [name for name in a.actors if _AHEAD.fullmatch(a.text, name.span.end, cue.span.start)]
    return not ahead or any(actor.name == ahead[-1].name for actor in b.actors)


def _of_one_time(a: ClaimRecord, b: ClaimRecord) -> bool:
    """Whether the days that both name, if they do, can be one: what was not yet in August was in September."""
    gaps = [x.date.gap(y.date) for x in a.dates for y in b.dates]
    return min(gaps) == 0 if gaps else at_one_time(a, b)


def _before(claim: ClaimRecord, scope: Span) -> frozenset[str]:
    """The content words of what something is denied of."""
    said = words(claim.text)
    return said.content.intersection(word.lemma for word in said.all if word.span.end <= scope.start)


def _is_told(claim: ClaimRecord, affirmed: Sequence[Word]) -> bool:
    """Whether more than a name is in both: “obeyed the Old Council” against what it decreed.

    What is written like a name is one, but for the first word, of which the place makes it be.
    """
    names = [name.span for name in (*claim.actors, *claim.places)]
    first = words(claim.text).all[0].span.start
    small = (word for word in affirmed if not word.proper or word.span.start == first)
    own = [word for word in small if not any(name.holds(word.span) for name in names)]
    return any(word.lemma not in word_class("slight") for word in own)


def _turned(finding: Finding | None) -> Finding | None:
    if finding is None:
        return None
    return Finding(finding.score, finding.type, finding.reason, finding.b, finding.a, finding.apparent)
