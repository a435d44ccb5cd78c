"""Whether a negation denies that something was so, and whether something is told as having been so."""

from __future__ import annotations

import re
from collections.abc import Sequence

from alignment.acts import acts
from alignment.compare.denial import governs
from alignment.record import ClaimRecord, CueIn
from alignment.words import Word, words

#: “No: mayor of Paris!”, “Not so, however”: an answer.
_ANSWER = re.compile(r"\s*[:;,.!?—–]")
#: “Not to yield was their aim”: what somebody is to leave undone they may have done.
_AIM = re.compile(r"\s+to\s", re.IGNORECASE)
#: What is denied is so only now, or not always, not wholly; or it can't be so, or ought not.
_IN_PART = re.compile(
    r"\s+(?:now|then|yet|so|long|always|often|all|other|every|very|quite|too|altogether|entirely|wholly|exactly|necessarily)\b",
    re.IGNORECASE,
)
_FOR_A_TIME = frozenset({"not yet", "no longer", "ceased to"})
_MODAL = re.compile(r"\b(?:can|may|might|must|should|ought|shall|will)\s+(?:\w+\s+)?$", re.IGNORECASE)
#: “If they did not sign”, “where there were none”: what is supposed, or of no place in particular.
_SUPPOSED = re.compile(
    r"\b(?:if|unless|whether|lest|where|wherever|whenever|in\s+case|in\s+the\s+event)\b[^.;:!?,]*(?:,[^.;:!?,]*,[^.;:!?,]*)?$",
    re.IGNORECASE,
)
#: “That no order be obeyed”, “nobody must be told”: what is wished or bidden; what could not be was not.
_TO_BE = re.compile(r"\s+(?:(?!(?:can|could|would)\b)\w+\s+){1,4}be\b", re.IGNORECASE)
_BIDDING = re.compile(r"(?:^|[.;:!?\"“‘]\s*)do\s+$", re.IGNORECASE)
#: “It was not Vane who opened the gate”: somebody did.
_CLEFT = re.compile(r"\bit\s+(?:is|was|were)\s+$", re.IGNORECASE)
_CLEFT_ON = re.compile(r"\b(?:that|who|which)\b", re.IGNORECASE)
_OUTCRY = re.compile(r"[^.!?]*!")
#: “Barely managed to” and “had hardly come when” tell of what was so.
_JUST = frozenset({"hardly", "scarcely", "barely"})
#: Before a verb, and what may stand between: “must at once be obeyed” says of no obedience that it was.
_WISHED = frozenset({"to", "can", "could", "may", "might", "must", "shall", "should", "will", "would"})
_BORNE = frozenset({"be", "have", "not"})
#: Less of a thing than there ought to be is as good as none.
_SCANT = _JUST | {"only", "little", "few", "sole"}


def of_a_fact(claim: ClaimRecord, cue: CueIn) -> bool:
    """Whether a negation says that something was not so: of no aim or outcry, nor only of a part or time."""
    before, behind = claim.text[: cue.span.start], claim.text[cue.span.end :]
    said = claim.text[cue.span.start : cue.span.end].lower()
    cleft = _CLEFT.search(before) and _CLEFT_ON.search(claim.text, cue.scope.start, cue.scope.end)
    by_halves = said in _FOR_A_TIME or said in _JUST or said == "cannot" or _IN_PART.match(behind)
    left_out = said == "except"  # who is left out of something was there all the same
    return not (cleft or by_halves or left_out or is_unreal(claim, cue) or (said == "no" and _is_outcry(claim, cue)))


def is_unreal(claim: ClaimRecord, cue: CueIn) -> bool:
    """Whether a negation is an answer, an aim, a bidding, a duty or what is supposed: of what was it says nothing."""
    before, behind = claim.text[: cue.span.start], claim.text[cue.span.end :]
    asked = _ANSWER.match(behind) or _AIM.match(behind) or _TO_BE.match(behind) or _BIDDING.search(before)
    return bool(asked or _MODAL.search(before) or _SUPPOSED.search(before))


def _is_outcry(claim: ClaimRecord, cue: CueIn) -> bool:
    """Whether it opens no sentence with a verb: “No weakness, Vane!”."""
    outcry = _OUTCRY.match(claim.text, cue.span.end)
    return bool(outcry) and not any(governs(cue, act.verb.span) for act in acts(claim))


def is_told_as_fact(claim: ClaimRecord, word: Word) -> bool:
    """Whether a claim says of a word that it was so: not what was to be done, and not that there was hardly any."""
    before = [other for other in words(claim.text).all if other.span.end <= word.span.start]
    return not _is_wished(before, word) and not any(other.lemma in _SCANT for other in before[-2:])


def _is_wished(before: Sequence[Word], word: Word) -> bool:
    """Whether it is a verb behind “to” or “must”: “to obey”, “must be obeyed”, “were to be at once obeyed”."""
    ahead = next((other for other in before[::-1] if not _is_between(other)), None)
    bare = word.text.lower() == word.lemma
    return ahead is not None and ahead.text in _WISHED and (bare or ahead is not before[-1])


def _is_between(word: Word) -> bool:
    return word.lemma in _BORNE or word.text.endswith("ly")
