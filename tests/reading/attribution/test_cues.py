"""Negations and hedges, each with what it governs."""

from __future__ import annotations

import pytest

from annotator.reading.attribution.cues import find_cues
from annotator.reading.claim import Sentence

CASES = [
    ("The troops did not march, but waited.", [("negation", "not", "march")]),
    ("They didn’t come.", [("negation", "didn’t", "come")]),
    ("He perhaps knew it.", [("hedge", "Perhaps", "knew it")]),
    ("Not only sailors came.", []),
    ("On 3 May they met.", []),
    ("They may have met.", [("hedge", "may", "have met")]),
    ("At noon, he waited in vain.", [("negation", "in vain", "he waited in vain")]),
    ("The regiment failed to arrive before noon.", [("negation", "failed to", "arrive")]),
    ("They would march, failing a treaty.", [("negation", "failing a", "treaty")]),
    (
        "That the hall was full is nothing but a myth.",
        [("negation", "is nothing but a myth", "That the hall was full is nothing but a myth")],
    ),
    ("It is a myth that the hall was full.", [("negation", "It is a myth that", "the hall was full")]),
    ("Rumours spread that the hall was full.", [("hedge", "Rumours spread that", "the hall was full")]),
    ("The hall was full.", []),
    ("They spoke about the war and stood around the fire, about to leave.", []),
    ("About three hundred came.", [("hedge", "about", "three hundred came")]),
    ("They met around the same time.", [("hedge", "around", "the same time")]),
    ("The fort could not be seen.", [("negation", "not", "be seen")]),
    ("The fort could be seen from the hill.", []),
    ("The fort could have been taken.", [("hedge", "could", "have been taken")]),
    ("They came as soon as possible.", []),
    ("For years, if not for centuries, it stood.", []),
    ("The guards did not hear of the surrender.", [("negation", "not", "hear")]),
    ("He had never been told of the treaty.", [("negation", "never", "been told")]),
    ("They did not surrender.", [("negation", "not", "surrender")]),
    ("They did not surrender on the 3rd but on the 5th.", [("negation", "not", "on the 3rd")]),
    ("They fought not for pay but for the town.", [("negation", "not", "for pay")]),
    ("They did not march on the town, but on the fort.", [("negation", "not", "on the town")]),
    ("They did not surrender till the 5th.", [("negation", "not", "surrender")]),
    ("They did not march on Orm, but on Var, which they took.", [("negation", "not", "on Orm")]),
    ("The council did not meet in May, but in June it met.", [("negation", "not", "meet in May")]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_sentence_has_the_cues(text: str, expected: list[tuple[str, str, str]]) -> None:
    shift = 40
    cues = find_cues(Sentence(text, shift, shift + len(text)))
    found = [
        (
            cue.what,
            text[cue.start - shift : cue.end - shift].lower(),
            text[cue.scope_start - shift : cue.scope_end - shift].strip(),
        )
        for cue in cues
    ]
    assert found == [(what, words.lower(), scope) for what, words, scope in expected]
