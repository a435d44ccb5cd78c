"""What a date does in its sentence: it says when the sentence happens, or only dates a thing that is spoken of.

“On 10 October the committee met” moves the narrative to that day; “the resolution of 10 October”, “since July” and
“the July days” do not. There is no parser here: the preposition before the date, the word after it and the verb that
it hangs on tell nearly always.
"""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache

from annotator.reading.dates.date_form import Form
from annotator.reading.dates.date_join import ABOUT
from annotator.reading.dates.date_meaning import Month, Season, Years
from annotator.reading.dates.date_relation import Shift
from annotator.reading.dates.date_style import Styled
from annotator.reading.dates.date_words import CONTEXT, either
from annotator.reading.dates.named_days import Named
from annotator.reading.dates.verbs import tense

LEAD = re.compile(r"(?:^|[\s(“‘\"'—–])(?P<word>[^\W\d_]+)\s+(?:(?:the|about|around|early|late)\s+)*$")
_PART_OF = re.compile(
    r"\b(?:day|daylight|forenoon|morning|noon|afternoon|evening|night|midnight|dawn|daybreak|hours|course|beginning|end|middle)"
    r"\s+of\s+(?:the\s+)?$",
    re.I,
)
#: What tells when something was by who then met: “at the meeting of 8 November it was decided”.
SAT = re.compile(
    r"\b(?:at|in|during)\s+(?:the|its|their|an?)\s+(?:\w+\s+){0,3}(?:meeting|session|sitting)\s+of\s+(?:the\s+)?$", re.I
)
#: What tells when something was by an event: “at the time of the rising”.
_TIME_OF = re.compile(
    r"\b(?:at\s+the\s+(?:time|moment|outbreak)|on\s+the\s+day|in\s+the\s+days?)\s+of\s+(?:the\s+)?$", re.I
)
#: What a date in brackets says the day of: “at 2 a.m. (8 November)”, “that evening (8 November)”.
_HOUR_OF = re.compile(
    r"(?:\d\s*[ap]\.?\s?m\.?|\bo['’]clock|\b(?:that|the\s+(?:same|next|following))\s+(?:day|morning|noon|afternoon|evening|night)"
    r"|\b(?:mid)?(?:night|noon|day))\s*[(\[]$"
)
#: What comes with its day: “the sitting of the ninth began”.
_COMES = re.compile(
    r"\s*(?:broke\s+out\b|(?:was\s+(?:opened|begun)|began|opened|dawned|came|arrived|broke)(?=\s*(?:$|[.,;:]|(?:at|in|on|with|by|amid)\b)))"
)
#: What a thing is likened to: “as in 1848”, “as they had in 1905”.
_LIKENED = re.compile(
    r"\b(?:as|like|unlike|than|not\s+even)(?:\s+(?:(?:he|she|it|they|we|those|that)\s+)?(?:had|did|was|were)(?:\s+been|\s+done)?)?"
    r"\s+(?:in|on|at|during)\s+(?:the\s+)?(?:\w+\s+of\s+)?$|\bjust\s+as\b[^,.;:—]{0,60}$"
    rf"|\b(?:{either(CONTEXT['likening'])})\b(?:\s+(?!that\b)[\w’'-]+){{0,5}}\s+(?:of|in)\s+(?:the\s+)?$",
    re.I,
)
#: What tells that a date is that of the telling: “recalled in 1921”, “in 1921 he recalled”.
_TELLING = re.compile(rf"\b(?:{either(CONTEXT['telling'] + CONTEXT['recalling'])})\b[^.;:!?]{{0,40}}$", re.I)
_RECALLING = re.compile(rf",?(?:\s+[\w.’'-]+){{1,5}}\s+(?:{either(CONTEXT['recalling'])})\b", re.I)
#: What something did not end with: “they doubted until after 8 November”.
_UNTIL_AFTER = re.compile(r"\b(?:until|till)\s+after\s+(?:the\s+)?$", re.I)
#: A clause that says something of a person or thing: “who, a year later, was …”.
_RELATIVE = re.compile(r"\b(?:who|whom|whose|which)\b[^.;:!?]{0,40}$")
_WORD_AFTER = re.compile(r"\s+(?P<word>[^\W\d_]+)(?:\s+(?P<next>[^\W\d_]+))?")
_DETERMINED = re.compile(r"(?:\b(?:the|an?|this|that|those|these|his|her|their|its|our|my|your)|[’\']s)\s+$", re.I)
_NO_NOUN = re.compile(r"(?:ed|ing|ly|was|were|had|did)$")
#: A day that follows is only spoken of.
_NAMING = frozenset(("for", *CONTEXT["naming"]))
_FUNCTION = frozenset((*CONTEXT["after_a_day"], "not", "would", "could", "may", "might", "have", "of"))


class Role(IntEnum):
    """How much a date says of when its sentence happens, least first."""

    BACKGROUND = 0
    """Nothing: “since the July days”."""
    ASIDE = 1
    """It dates a thing that is spoken of, or that is to come: “the decree of 8 November”, “fixed for 28 November”."""
    EARLIER = 2
    """It dates the sentence, but the sentence looks back: “had met on 8 November”."""
    MAIN = 3
    """It dates the sentence: “On 8 November they met”."""


@lru_cache(maxsize=64)
def role(text: str, form: Form) -> Role:
    """The role of a date in the sentence."""
    before = text[max(0, form.start - 60) : form.start]
    lead = LEAD.search(before)
    word = lead["word"].lower() if lead else ""
    if isinstance(form.meaning, Named):
        return Role.EARLIER if _TIME_OF.search(before) else _role_of_event(form, word)
    dating = form.meaning.of if isinstance(form.meaning, Styled) else form.meaning
    described = isinstance(dating, Month | Season | Years) and _is_adjective(text, form)
    if (
        word == "since"
        or _UNTIL_AFTER.search(before)
        or _is_to_come(form)
        or described
        or _LIKENED.search(before)
        or _is_told_aside(form, before)
    ):
        return Role.BACKGROUND
    bracketed = text.count("(", 0, form.start) > text.count(")", 0, form.start) and not _HOUR_OF.search(before)
    if bracketed or form.name == ABOUT:
        return Role.ASIDE
    verb = tense(text, form.start, form.end)
    told = SAT.match(text, 0, form.start) or _PART_OF.search(before) or _COMES.match(text, form.end)
    if word in ("of", "than") and not told:
        return Role.ASIDE
    if verb == "back":
        return Role.EARLIER
    spoken_of = word in _NAMING or (word == "to" and "from" not in before)
    return Role.ASIDE if spoken_of or verb in ("plan", "bid", "noun") else Role.MAIN


def _is_to_come(form: Form) -> bool:
    """Whether a speaker names a day after his own: “tomorrow”."""
    return isinstance(form.meaning, Shift) and form.meaning.spoken and form.meaning.low > 0


def _is_told_aside(form: Form, before: str) -> bool:
    """Whether only a thing or a person is said to be of another time: “who, a year later, was …”."""
    moved = form.meaning
    far = isinstance(moved, Shift) and (moved.spoken or (moved.low > 0 and moved.unit in ("month", "year")))
    return far and bool(_RELATIVE.search(before))


def _role_of_event(form: Form, lead: str) -> Role:
    """An event dates the sentence that opens with it or is set in time by it, and none that merely speaks of it."""
    if form.start < 4:
        return Role.MAIN
    return Role.EARLIER if lead in ("during", "after", "at", "in", "on", "by") else Role.BACKGROUND


def _is_adjective(text: str, form: Form) -> bool:
    """Whether a noun follows that the month only describes: “the October rising”."""
    after = _WORD_AFTER.match(text, form.end)
    if not after or not _DETERMINED.search(text[max(0, form.start - 8) : form.start]):
        return False
    if " of " in text[form.start : form.end]:
        return False
    word, following = after["word"].lower(), (after["next"] or "the").lower()
    described = word.endswith("ed") and following not in _FUNCTION and not following.endswith("ly")
    return described or (not _NO_NOUN.search(word) and word not in _FUNCTION)


def is_of_the_telling(text: str, form: Form) -> bool:
    """Whether a date is when somebody told of what the sentence asserts: “he recalled in 1921”."""
    return bool(_TELLING.search(text[max(0, form.start - 60) : form.start]) or _RECALLING.match(text, form.end))
