"""Which words of a sentence stand within quotation marks, and which of those the author only holds at arm's length."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

DOUBLE = re.compile(r"[“„«](?P<typeset>[^“”„«»]*)[”»]?|\"(?P<typed>[^\"]*)\"?")
SINGLE_OPENING = re.compile(r"(?<!\w)[‘'](?=\w)")
SINGLE_CLOSING = re.compile(r"(?<=[\w.,;:!?…])[’'](?!\w)")
CLOSING_ALONE = re.compile(r"^[^“\"„«]*[”»]")
#: Longer quotations are speech; two to four words held up between tweezers are not.
SCARE_WORDS = 4


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch within quotation marks, marks included."""

    start: int
    end: int
    words: str


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """The quoted stretches of a sentence in order; one that opens or closes in another sentence runs to the edge."""
    found = [Quotation(m.start(), m.end(), m["typeset"] or m["typed"] or "") for m in DOUBLE.finditer(text)]
    if alone := CLOSING_ALONE.match(text):
        found.insert(0, Quotation(0, alone.end(), text[: alone.end() - 1]))
    found += [q for q in _single(text) if not any(o.start <= q.start < o.end for o in found)]
    return tuple(sorted(found, key=lambda q: q.start))


def _single(text: str) -> list[Quotation]:
    """Stretches in single marks, whose closing mark looks like an apostrophe: that of “workers’ councils” is none."""
    found: list[Quotation] = []
    openings = [m.start() for m in SINGLE_OPENING.finditer(text)]
    for opening, following in pairwise([*openings, len(text)]):
        closings = [m.start() for m in SINGLE_CLOSING.finditer(text, opening, following)]
        certain = [at for at in closings if text[at - 1] != "s"]
        end = (certain or closings[-1:] or [len(text) - 1])[0] + 1
        found.append(Quotation(opening, end, text[opening + 1 : end - 1]))
    return found


#: What makes the words beside it somebody's. Verbs that are nouns too ("report", "order") count in the past only.
SAYING = re.compile(
    r"\b(?:"
    r"(?:add|announc|argu|assur|condemn|declar|denounc|describ|exclaim|exhort|explain|insist|maintain|proclaim|recall|urg|warn)"
    r"(?:e|ed|es|s|ing)?"
    r"|(?:answer|appeal|ask|cabl|call|claim|complain|demand|nam|order|promis|quot|regard|remark|repli|report|shout|stat|"
    r"telegraph|term)(?:ed|ing)"
    r"|said|says?|saying|tells?|told|writes?|writing|written|wrote|spoke|cried|cries|replies|states that|claims that|"
    r"according to|entitled|titled|in the name of|in the words of|known as|slogans?"
    r")\b",
    re.IGNORECASE,
)

#: What makes the words behind it somebody's belief or name for a thing.
NAMING = re.compile(
    r"\b(?:(?:accus|believ|conclud|defin|dubb|express|identif|impl|label|nicknam|not|prais|suggest|translat)"
    r"(?:e|ed|es|ied|ies|ing|s|y|ying)|(?<!by )means|meant|meaning|understood|refer(?:s|red|ring)? to"
    r"|sp(?:eak|eaks|eaking|oke|oken) of|th(?:ink|inks|inking|ought) (?:that|of))\b",
    re.IGNORECASE,
)
#: The same, right before them: "the notion of a “third way”".
NOUN_OF_NAMING = re.compile(
    r"\b(?:concept|dictum|doctrine|expression|idea|motto|notion|phrase|term|theory|word)s?"
    r"(?: of)?(?: an?| the)? $",
    re.IGNORECASE,
)
#: Words before a bracket or a note's number are explained there.
GLOSS = re.compile(r"\s?[(\[]")


def is_held_at_arms_length(text: str, quotation: Quotation) -> bool:
    """Whether the marks are scare quotes: few words that nobody in the sentence says, and no title, name or term."""
    words, before = quotation.words.strip(" .,;:"), text[: quotation.start]
    few = 0 < len(words.split()) <= SCARE_WORDS and not any(c.isdigit() for c in words)
    named = all(word[:1].isupper() or len(word) < 4 for word in words.split())
    spoken = before.rstrip().endswith((":", ",")) or quotation.words.rstrip().endswith(("!", "?", ","))
    outside = before + " " + text[quotation.end :]
    termed = before.endswith("(") or bool(NOUN_OF_NAMING.search(before) or GLOSS.match(text, quotation.end))
    return few and not (named or spoken or termed or SAYING.search(outside) or NAMING.search(before))
